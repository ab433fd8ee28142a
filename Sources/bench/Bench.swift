import Foundation

/// The measurements, each beside what plain Git needs for the like of it, in one run.
///
/// Times are medians of several runs in milliseconds; what counts is the ratio, since machines differ and are noisy.
struct Bench {
  let claimlog: String
  let isFull: Bool
  let isJSON: Bool
  /// Whether only the reading of English is measured.
  let isEnglishOnly: Bool

  func run() throws {
    if isEnglishOnly { return try show(ReadingBench.rows()) }
    let folder = FileManager.default.temporaryDirectory.appending(path: "claimlog-bench-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { Self.remove(folder) }
    say("reading English")
    var rows = ReadingBench.rows()
    for size in isFull ? [1_000, 100_000, 1_000_000] : [1_000, 100_000] {
      let ledger = SyntheticLedger(path: "\(folder)/\(size)", claims: size, claimsPerArticle: 10)
      say("making a ledger of \(size) claims")
      try ledger.make(with: claimlog)
      rows += try recording(into: ledger, isBare: true)
      if size <= 100_000 {
        say("checking its files out")
        try ledger.checkOut()
        rows += try recording(into: ledger, isBare: false)
      }
      rows += try reading(ledger)
      Self.remove(ledger.path)
    }
    let long = SyntheticLedger(path: "\(folder)/long", claims: 20_000, claimsPerArticle: 1, revisionsOfFirst: 200)
    say("making a ledger of 20000 commits")
    try long.make(with: claimlog)
    rows += try following(long)
    rows += try history(of: long)
    try show(rows)
  }

  // MARK: What is measured

  /// One record of an article with ten sentences; Git commits as many new files.
  private func recording(into ledger: SyntheticLedger, isBare: Bool) throws -> [Row] {
    var ours: [Double] = []
    var gits: [Double] = []
    // Other articles than in the other kind's turn: what was recorded is not recorded again.
    for round in (isBare ? 0 : 100)..<(isBare ? 0 : 100) + (isFull ? 15 : 7) {
      let article = "\(ledger.path).\(round).txt"
      try ledger.article(round: round).write(toFile: article, atomically: true, encoding: .utf8)
      ours.append(try time([claimlog, "-C", ledger.path, "record", article, "--published", "2022-03-01"]))
      gits.append(try ledger.plainCommit(round: round, isBare: isBare, time: { try time($0, input: $1) }))
    }
    let kind = isBare ? "bare" : "working tree"
    return [
      Row(
        "record, \(grouped(ledger.claims)) claims, \(kind)", median(ours), "git: commit of as many files", median(gits))
    ]
  }

  /// The start of each reading command, whole process.
  private func reading(_ ledger: SyntheticLedger) throws -> [Row] {
    let id = ledger.firstID
    let git = try repeated(["git", "-C", ledger.path, "log", "-1"])
    return try [
      ["show", id], ["log", id], ["blame", id], ["diff", id], ["list", "--limit", "20"], ["search", "troops"],
    ].map { words in
      let ours = try repeated([claimlog, "-C", ledger.path] + words)
      return Row("\(words[0]), \(grouped(ledger.claims)) claims", ours, "git log -1", git)
    }
  }

  /// Making the index of a history, against reading that history with Git.
  private func following(_ ledger: SyntheticLedger) throws -> [Row] {
    Self.remove(ledger.indexFolder)
    let ours = try time([claimlog, "-C", ledger.path, "list", "--limit", "1"])
    let git = try time(["git", "-C", ledger.path, "log", "--raw"])
    return [Row("index of 20,000 commits from nothing", ours, "git log --raw", git)]
  }

  private func history(of ledger: SyntheticLedger) throws -> [Row] {
    let ours = try repeated([claimlog, "-C", ledger.path, "log", ledger.firstID])
    let git = try repeated(["git", "-C", ledger.path, "log", "--", ledger.firstPath])
    return [Row("log of a claim, 20,000 commits", ours, "git log -- PATH", git)]
  }

  // MARK: How

  private func repeated(_ words: [String]) throws -> Double {
    median(try (0..<7).map { _ in try time(words) })
  }

  /// Milliseconds that a process takes from start to end.
  private func time(_ words: [String], input: String? = nil) throws -> Double {
    let start = ContinuousClock.now
    try SyntheticLedger.run(words, input: input)
    let elapsed = ContinuousClock.now - start
    return Double(elapsed.components.seconds) * 1_000 + Double(elapsed.components.attoseconds) / 1e15
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private func say(_ text: String) { FileHandle.standardError.write(Data("\(text)\n".utf8)) }

  private static func remove(_ path: String) {
    do { try FileManager.default.removeItem(atPath: path) } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
    }
  }

  private func grouped(_ number: Int) -> String {
    number >= 1_000_000 ? "\(number / 1_000_000),000,000" : number >= 1_000 ? "\(number / 1_000),000" : "\(number)"
  }

  // MARK: The table

  struct Row {
    let what: String
    let ours: Double
    let peer: String
    let theirs: Double

    init(_ what: String, _ ours: Double, _ peer: String, _ theirs: Double) {
      self.what = what
      self.ours = ours
      self.peer = peer
      self.theirs = theirs
    }
  }

  private func show(_ rows: [Row]) throws {
    if isJSON {
      let objects = rows.map { row -> [String: Any] in
        ["what": row.what, "ms": row.ours, "peer": row.peer, "peerMs": row.theirs, "ratio": row.ours / row.theirs]
      }
      let data = try JSONSerialization.data(withJSONObject: ["rows": objects], options: [.prettyPrinted, .sortedKeys])
      return print(String(decoding: data, as: UTF8.self))
    }
    print(pad("what", 42) + pad("ms", 10) + pad("beside it", 32) + pad("ms", 10) + "times as long")
    for row in rows {
      print(
        pad(row.what, 42) + pad(String(format: "%.1f", row.ours), 10) + pad(row.peer, 32)
          + pad(String(format: "%.1f", row.theirs), 10) + String(format: "%.2f", row.ours / row.theirs))
    }
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
