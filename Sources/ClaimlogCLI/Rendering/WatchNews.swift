internal import CommandLineKit
internal import JSONKit
internal import Measures
internal import Reading

/// What `watch` says: the articles as `record` does, a line a round in which something happened, and once what is wrong with a
/// feed. With `--json`, a document a line.
struct WatchNews {
  /// What is wrong with a feed that came.
  struct Trouble {
    /// In words that stay the same from one visit to the next.
    let kind: String
    /// In all detail.
    let words: String
  }

  private let context: Context
  private let isOnce: Bool

  init(_ context: Context, isOnce: Bool) {
    self.context = context
    self.isOnce = isOnce
  }

  /// What is wrong with a feed; nil for one that is in order.
  static func trouble(_ feed: Feed) -> Trouble? {
    let faults = feed.faults
    if faults.isEmpty { return nil }
    return Trouble(
      kind: faults.map(\.kind).joined(separator: "; "), words: faults.map(\.words).joined(separator: "; "))
  }

  // MARK: What happens

  func begin(_ feeds: Int, every seconds: Int) {
    if context.options.quiet || context.options.json { return }
    let time =
      seconds % 3_600 == 0 ? "\(seconds / 3_600) h" : seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds) s"
    context.note("Watching \(counted(feeds, "feed")), every \(time); Ctrl-C stops.")
  }

  func stopped() {
    if context.options.json { return context.emit(line: ["event": "stopped"]) }
    if !context.options.quiet { context.note("Stopped.") }
  }

  func later(_ feed: String, until moment: Instant) {
    if context.options.json {
      return context.emit(line: ["event": "later", "feed": .string(feed), "until": .string(moment.description)])
    }
    if !context.options.quiet { context.note("\(feed): is not asked before \("\(moment)")") }
  }

  func failed(_ feed: String, _ failure: Failure, until moment: Instant?) {
    if context.options.json {
      return event(feed, "failed", why: "\(failure.what): \(failure.why)", ["until": moment?.description])
    }
    // What was tried has the address in it already, mostly.
    let place = failure.what.contains(feed) ? "" : "\(feed): "
    context.note(
      "\("\(place)\(failure.what): \(failure.why)", .red)\(moment.map { "; it is asked again after \($0)" } ?? "")")
    for line in failure.hintLines { context.note("  \(line)") }
  }

  func moved(_ feed: String, to address: String) {
    if context.options.json { return event(feed, "moved", why: nil, ["to": address]) }
    context.note("\(feed): has moved to \(address), and is asked there from now on")
  }

  func came(_ feed: String, trouble: Trouble?, hadFailed: Bool) {
    if let trouble {
      if context.options.json { return event(feed, "damaged", why: trouble.words, [:]) }
      return context.note("\(feed): \(trouble.words)")
    }
    if context.options.json { return event(feed, "recovered", why: nil, [:]) }
    if !context.options.quiet { context.note("\(feed): \(hadFailed ? "answers again" : "is in order again")") }
  }

  func missed(_ page: PageAddress, _ failure: Failure, attempt: Int, goesOn: Bool, _ round: inout WatchRound) {
    round.missed += 1
    round.articles.refuse(page.url, title: page.title, published: page.published, failure)
    // The attempts between the first and the last are not worth a line.
    guard !context.options.json, attempt == 1 || !goesOn else { return }
    context.note("\("\(failure.what): \(failure.why)", .red); \(goesOn ? "it is tried again later" : "given up")")
  }

  /// A round is over; a line where something happened in it.
  func finished(_ round: WatchRound) {
    let kinds = ["recorded", "updated", "unchanged", "left alone"].map { ($0, round.articles.number($0)) }
    if context.options.json {
      var object: JSONObject = ["event": "round", "at": .string(context.clock().description)]
      for (kind, count) in kinds { object[kind == "left alone" ? "leftAlone" : kind] = .number(JSONNumber(count)) }
      object["missed"] = .number(JSONNumber(round.missed))
      if isOnce || kinds.contains(where: { $0.1 > 0 }) || round.missed > 0 { context.emit(line: .object(object)) }
      return
    }
    if context.options.quiet { return }
    var parts = kinds.compactMap { kind, count in count > 0 ? "\(count) \(kind)" : nil }
    if round.missed > 0 { parts.append("\(round.missed) not to be had") }
    if parts.isEmpty {
      if isOnce, round.visits > 0 { context.note("Nothing new.") }
      return
    }
    context.note("\("\(context.clock())", .dim)  \(parts.joined(separator: ", "))")
  }

  private func event(_ feed: String, _ outcome: String, why: String?, _ more: KeyValuePairs<String, String?>) {
    var object: JSONObject = ["event": "feed", "feed": .string(feed), "outcome": .string(outcome)]
    if let why { object["why"] = .string(why) }
    for (key, value) in more { object[key] = value.map { .string($0) } }
    context.emit(line: .object(object))
  }
}
