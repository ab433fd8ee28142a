import Claims
import Foundation
import JSONKit
import Measures

/// A ledger of made-up claims of any size, written with `git fast-import`.
struct SyntheticLedger {
  let path: String
  /// How many claims it has.
  let claims: Int
  let claimsPerArticle: Int
  /// In how many of its commits the first claim gets a further appearance.
  var revisionsOfFirst = 0

  private static let subjects = [
    "Russia", "Ukraine", "NATO", "Poland", "Belarus", "Germany", "France", "Turkey", "Estonia", "Latvia",
  ]
  private static let verbs = ["massed", "moved", "sent", "counted", "withdrew", "promised", "lost", "trained"]
  private static let nouns = [
    "troops", "tanks", "ships", "refugees", "shells", "drones", "soldiers", "officials", "planes", "trucks",
  ]

  var indexFolder: String { "\(path)/\(isBare ? "" : ".git/")claimlog/index" }
  private var isBare: Bool { !FileManager.default.fileExists(atPath: "\(path)/.git") }
  var firstID: String { claimID(article: 0, number: 0).description }
  var firstPath: String { claimPath(claimID(article: 0, number: 0)) }

  /// A number that follows from another, as good as random.
  static func mixed(_ number: Int) -> Int {
    var state = UInt64(bitPattern: Int64(number)) &+ 0x9E37_79B9_7F4A_7C15
    state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((state ^ (state >> 31)) >> 33)
  }

  private func statement(_ number: Int, value: Int) -> String {
    let pick = { (words: [String], salt: Int) in words[Self.mixed(number &* 7 &+ salt) % words.count] }
    let place = "Place\(Self.mixed(number) % max(50, claims / 20))"
    return
      "\(pick(Self.subjects, 1)) has \(pick(Self.verbs, 2)) \(value) \(pick(Self.nouns, 3)) near \(place) in the district of Area\(Self.mixed(number &+ 5) % 900)"
  }

  private func articleID(_ number: Int) -> Article.ID {
    Article.id(canonical: "https://wire.example/\(number)", text: "") { _ in false }
  }

  private func claimID(article: Int, number: Int) -> Claim.ID {
    Claim.id(
      article: articleID(article), quote: statement(article * claimsPerArticle + number, value: 100), occurrence: 0
    ) { _ in false }
  }

  private func claimPath(_ id: Claim.ID) -> String { "claims/\(id.folders)/\(id).json" }

  private func appearance(
    _ claim: Int, of article: Int, value: Int, text: [Unicode.Scalar], hash: String, at span: Range<Int>
  ) -> Appearance {
    let id = articleID(article)
    let day = CalendarDate(dayNumber: 18_900 + article * 365 / max(1, claims / claimsPerArticle))
    let statement = statement(claim, value: value)
    return Appearance(
      id: Appearance.id(article: id, quote: statement, occurrence: 0) { _ in false }, article: id,
      published: ExtendedDate(day: day), publisher: "Wire \(article % 9)",
      recorded: Instant(seconds: 1_640_000_000 + article),
      statement: statement,
      quantities: [
        Quantity(
          id: "q1", of: "troops", unit: "person", low: Amount(value), high: Amount(value), text: "\(value) troops")
      ],
      quote: Quote(at: span, of: text, hash: hash), by: Provenance(extractor: "synthetic/1"))
  }

  /// Makes it: `claimlog init`, then one commit an article through `git fast-import`.
  func make(with claimlog: String) throws {
    try Self.run([claimlog, "init", "--bare", path])
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", path, "fast-import", "--quiet", "--force"]
    let pipe = Pipe()
    process.standardInput = pipe
    process.environment = Self.environment
    try process.run()
    let input = pipe.fileHandleForWriting
    var first: Claim?
    let articles = claims / claimsPerArticle
    for number in 0..<articles {
      var buffer = Data()
      let statements = (0..<claimsPerArticle).map { statement(number * claimsPerArticle + $0, value: 100) }
      let text = statements.joined(separator: ".\n\n") + ".\n"
      let scalars = Array(text.unicodeScalars)
      let hash = Article.hash(of: text)
      let id = articleID(number)
      let seconds = 1_640_000_000 + number
      buffer += Data(
        "commit refs/heads/main\nauthor Wire <a@b.invalid> \(seconds) +0000\ncommitter Ada <ada@example.org> \(seconds) +0000\n"
          .utf8)
      let message = "record: article \(number)\n\nArticle: \(id)\n"
      buffer += Data("data \(message.utf8.count)\n\(message)".utf8)
      if number == 0 { buffer += Data("from refs/heads/main^0\n".utf8) }
      let article = Article(
        id: id, canonical: "https://wire.example/\(number)", title: "Article \(number)",
        publisher: "Wire \(number % 9)",
        published: ExtendedDate(day: CalendarDate(dayNumber: 18_900 + number * 365 / articles)),
        retrieved: Instant(seconds: seconds), text: hash)
      Self.add("articles/\(id.folders)/\(id).json", article.json.printed(.pretty) + "\n", to: &buffer)
      Self.add("articles/\(id.folders)/\(id).txt", text, to: &buffer)
      var start = 0
      for (offset, statement) in statements.enumerated() {
        let span = start..<start + statement.unicodeScalars.count
        start = span.upperBound + 3
        let index = number * claimsPerArticle + offset
        let claim = Claim(
          id: claimID(article: number, number: offset), label: statement.lowercased(),
          appearances: [appearance(index, of: number, value: 100, text: scalars, hash: hash, at: span)])
        if index == 0 { first = claim }
        Self.add(claimPath(claim.id), claim.json.printed(.pretty) + "\n", to: &buffer)
      }
      if revisionsOfFirst > 0, number > 0, number % (articles / revisionsOfFirst) == 0, var claim = first {
        claim.appearances.append(
          appearance(0, of: number, value: 100 + number, text: scalars, hash: hash, at: 0..<10))
        first = claim
        Self.add(claimPath(claim.id), claim.json.printed(.pretty) + "\n", to: &buffer)
      }
      try input.write(contentsOf: buffer)
    }
    try input.close()
    process.waitUntilExit()
    try Self.run([claimlog, "-C", path, "list", "--limit", "1"])
  }

  private static func add(_ path: String, _ text: String, to buffer: inout Data) {
    buffer += Data("M 100644 inline \(path)\ndata \(text.utf8.count)\n\(text)\n".utf8)
  }

  /// Gives it a working tree.
  func checkOut() throws {
    let bare = "\(path).bare"
    try FileManager.default.moveItem(atPath: path, toPath: bare)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: bare, toPath: "\(path)/.git")
    try Self.run(["git", "-C", path, "config", "core.bare", "false"])
    try Self.run(["git", "-C", path, "reset", "-q", "--hard"])
  }

  /// The text of a further article, with ten sentences of which some are about what is known.
  func article(round: Int) -> String {
    (0..<10).map { statement(Self.mixed(round * 10 + $0 + 1) % claims, value: 200 + round) }.joined(separator: ".\n\n")
      + ".\n"
  }

  /// Lets plain Git commit twelve new files, and says how long that took.
  func plainCommit(round: Int, isBare: Bool, time: ([String], String?) throws -> Double) throws -> Double {
    if isBare {
      var stream =
        "commit refs/heads/plain\ncommitter Ada <ada@example.org> 1650000000 +0000\ndata 1\nx\nfrom refs/heads/main^0\n"
      for number in 0..<12 { stream += "M 100644 inline plain/\(round)/\(number).txt\ndata 3\nabc\n" }
      return try time(["git", "-C", path, "-c", "core.fsync=all", "fast-import", "--quiet", "--force"], stream)
    }
    let folder = "\(path)/plain/\(round)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for number in 0..<12 {
      try "\(round) \(number)".write(toFile: "\(folder)/\(number).txt", atomically: false, encoding: .utf8)
    }
    let adding = try time(["git", "-C", path, "-c", "core.fsync=all", "add", "plain/\(round)"], nil)
    return adding
      + (try time(["git", "-C", path, "-c", "core.fsync=all", "-c", "gc.auto=0", "commit", "-qm", "plain"], nil))
  }

  private static let environment = ProcessInfo.processInfo.environment.merging([
    "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.org", "GIT_AUTHOR_NAME": "Ada",
    "GIT_AUTHOR_EMAIL": "ada@example.org", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
  ]) { _, own in own }

  /// Runs a process, its output thrown away.
  ///
  /// It waits with `waitpid`: Foundation's `Process` looks only every 50 ms whether its child has ended.
  static func run(_ words: [String], input: String? = nil) throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Failed(words: words, status: errno) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    posix_spawn_file_actions_addclose(&actions, ends[1])
    for descriptor: Int32 in [1, 2] { posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0) }
    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, words[0], &actions, nil, arguments, variables)
    close(ends[0])
    guard failure == 0 else { throw Failed(words: words, status: failure) }
    if let input { try FileHandle(fileDescriptor: ends[1], closeOnDealloc: false).write(contentsOf: Data(input.utf8)) }
    close(ends[1])
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw Failed(words: words, status: status) }
  }

  struct Failed: Error, CustomStringConvertible {
    let words: [String]
    let status: Int32
    var description: String { "\(words.joined(separator: " ")) exited with \(status)" }
  }
}
