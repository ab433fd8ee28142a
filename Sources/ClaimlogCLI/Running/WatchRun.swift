internal import JSONKit
internal import Ledgers
internal import Measures
internal import Reading

/// Follows feeds until it is stopped: a round at an interval, and in each what the feeds have that is new.
struct WatchRun {
  private let context: Context
  private let intake: Intake
  private let feeds: [String]
  private let interval: Int
  private let isOnce: Bool
  private let isAskedToStop: () -> Bool
  private let news: WatchNews
  /// What went wrong with the ledger the last time, so that it is said once.
  private var ledgerTrouble: String?
  /// Why an article of a feed has to wait, by the feed; for the same.
  private var waits: [String: String] = [:]

  /// - Parameter interval: Seconds.
  init(
    _ feeds: [String], every interval: Int, isOnce: Bool, by intake: Intake, _ context: Context,
    isAskedToStop: @escaping () -> Bool
  ) {
    self.context = context
    self.intake = intake
    self.feeds = feeds.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    self.interval = interval
    self.isOnce = isOnce
    self.isAskedToStop = isAskedToStop
    news = WatchNews(context, isOnce: isOnce)
  }

  /// Makes rounds until it is stopped, or one.
  mutating func run(into ledger: inout Ledger, as person: Editor) {
    var next = feeds.map { _ in context.clock() }
    if !isOnce { news.begin(feeds.count, every: interval) }
    while true {
      round(into: &ledger, as: person, &next)
      if isOnce || isAskedToStop() { break }
      guard let soonest = next.min(), wait(until: soonest) else { break }
    }
    if isAskedToStop() { news.stopped() }
  }

  /// Lets time go by; false where somebody asks to stop before it is over. A machine that was asleep meanwhile goes on at once.
  private func wait(until moment: Instant) -> Bool {
    while !isAskedToStop() {
      let left = moment.seconds - context.clock().seconds
      if left <= 0 { return true }
      if !context.pause(.seconds(min(left, 30)), isAskedToStop: isAskedToStop) { return false }
    }
    return false
  }

  private mutating func round(into ledger: inout Ledger, as person: Editor, _ next: inout [Instant]) {
    let start = context.clock()
    var round = WatchRound(context)
    for (index, feed) in feeds.enumerated() where next[index] <= start && !isAskedToStop() {
      var due: Instant?
      do {
        // Others may have written to the ledger meanwhile.
        try ledger.catchUp()
        due = try visit(feed, &ledger, as: person, &round)
        ledgerTrouble = nil
      } catch {
        let failure = Failure(error)
        if isOnce { context.status = 1 }
        if ledgerTrouble != failure.why { news.failed(feed, failure, until: nil) }
        ledgerTrouble = failure.why
      }
      next[index] = max(Instant(seconds: start.seconds + interval), due ?? start)
    }
    news.finished(round)
  }

  /// Visits a feed, and records what is new in it.
  ///
  /// - Returns: Before when it is not to be visited again.
  /// - Throws: What kept the ledger from being written, or read.
  private mutating func visit(
    _ address: String, _ ledger: inout Ledger, as person: Editor, _ round: inout WatchRound
  ) throws -> Instant? {
    let now = context.clock()
    var memory = try ledger.feedMemory(of: address)
    // One who begins to watch does not wait for a feed that was down; one who is called every few minutes does.
    if let due = isOnce ? memory.due : memory.askedUntil, due > now {
      news.later(address, until: due)
      return due
    }
    let visit: WebSource.FeedVisit
    do {
      let known = memory.known(at: now)
      visit = try intake.web.visit(
        feedAt: memory.current, etag: known?.validators.etag, lastModified: known?.validators.lastModified,
        from: known?.from)
    } catch {
      if isAskedToStop() { return nil }
      let isGone = [404, 410].contains(error.status)
      let isNews = memory.failed(at: now, why: error.why, leavingAlone: error.retryAfter, isGone: isGone)
      try ledger.remember(memory)
      if isOnce { context.status = 1 }
      if isNews { news.failed(address, Failure(error), until: memory.due) }
      return memory.due
    }
    if let moved = visit.movedTo, moved != memory.movedTo { news.moved(address, to: moved) }
    let hadFailed = memory.failures > 0
    round.visits += 1
    guard let feed = visit.feed else {
      memory.visited(at: now, movedTo: visit.movedTo, trouble: hadFailed ? nil : memory.trouble)
      try ledger.remember(memory)
      if hadFailed { news.came(address, trouble: nil, hadFailed: true) }
      return memory.due
    }
    let trouble = WatchNews.trouble(feed)
    let isNews = memory.visited(
      at: now, movedTo: visit.movedTo, leavingAlone: feed.minutesBetweenVisits, trouble: trouble?.kind)
    if isNews { news.came(address, trouble: trouble, hadFailed: hadFailed) }
    do {
      if try take(feed.oldestFirst(asOf: now), of: address, &memory, &ledger, as: person, &round) {
        let validators = PageValidators(etag: visit.etag, lastModified: visit.lastModified)
        memory.finished(with: feed.items.map(\.key), validators: validators, from: visit.from)
      }
    } catch {
      try ledger.remember(memory)
      throw error
    }
    try ledger.remember(memory)
    return memory.due
  }

  /// Records those of a feed's items that are new, changed, or to be tried again.
  ///
  /// - Returns: Whether all were seen to.
  private mutating func take(
    _ items: [Feed.Item], of feed: String, _ memory: inout FeedMemory, _ ledger: inout Ledger, as person: Editor,
    _ round: inout WatchRound
  ) throws -> Bool {
    round.feed = feed
    for item in items {
      guard let page = item.page else { continue }
      if isAskedToStop() { return false }
      let now = context.clock()
      let updated = item.updated.flatMap { Instant($0.description) }
      guard memory.wants(item.key, updated: updated, at: now) else { continue }
      do {
        if try memory.failures(of: item.key) > 0 || !intake.has(page, in: ledger) {
          try take(page, &ledger, as: person, &round)
        }
        memory.took(item.key, at: now)
      } catch let error as ReadingError {
        // What was cut short by the person, or is to wait for its server, was not an attempt.
        if isAskedToStop() { return false }
        if let seconds = error.retryAfter {
          memory.leaveAlone(for: seconds, at: now)
          if waits.updateValue(error.why, forKey: feed) != error.why {
            news.failed(feed, Failure(error), until: memory.due)
          }
          return false
        }
        let goesOn = memory.missed(item.key, why: error.why, at: now)
        news.missed(page, Failure(error), attempt: memory.failures(of: item.key), goesOn: goesOn, &round)
      } catch  where Ledger.failure(error).code == .refused {
        let goesOn = memory.missed(item.key, why: Ledger.failure(error).why, at: now)
        news.missed(page, Failure(error), attempt: memory.failures(of: item.key), goesOn: goesOn, &round)
      }
    }
    waits[feed] = nil
    return true
  }

  private func take(
    _ page: PageAddress, _ ledger: inout Ledger, as person: Editor, _ round: inout WatchRound
  ) throws {
    switch try intake.fetch(page, for: ledger) {
    case .unchanged: round.articles.unchanged(page)
    case .feed: throw ReadingError("record \(page.url)", why: "it is a feed, which this feed names as an article")
    case .article(let input):
      if let result = try intake.record(input, into: &ledger, as: person) {
        round.articles.add(result, from: input.source, in: ledger)
      } else {
        round.articles.leftAlone(input)
      }
    }
  }
}
