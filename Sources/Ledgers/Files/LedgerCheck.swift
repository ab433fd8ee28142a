internal import Claims
internal import Foundation
internal import GitKit
internal import JSONKit
internal import Measures

/// Something in a ledger that is not as it should be.
public struct Fault: Hashable, Sendable {
  /// The file.
  public let path: String
  /// Where in the file, counted from 1, where that is known.
  public let line: Int?
  /// What is wrong.
  public let what: String
  /// Whether `check --fix` mends it: it follows from other files.
  public let isDerived: Bool
}

/// What looking over a whole ledger found.
public struct CheckResult: Sendable {
  /// How many claims there are.
  public var claims = 0
  /// How many articles there are.
  public var articles = 0
  /// What is wrong, in the order of the paths.
  public var faults: [Fault] = []
  /// What could not be looked at, and why.
  public var notes: [String] = []
}

extension Ledger {
  /// Looks over everything that is committed: files, quotes against texts, how claims stand, references between files.
  ///
  /// - Parameter progress: Called with the number of files looked at, of how many.
  public func check(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws -> CheckResult {
    guard let tree = try tree else { return CheckResult() }
    var checker = Checker(files: try repository.blobs(under: "", in: tree))
    let paths = checker.files
    for (count, file) in paths.enumerated() {
      try checker.look(at: file.path, bytes: repository.readBlob(file.id))
      if count % 200 == 199 { progress(count + 1, paths.count) }
    }
    try checker.compare()
    if isShallow {
      checker.result.notes.append("the history is cut short here (a shallow clone), so it was not looked at")
    }
    let edits = try handEdits()
    if !edits.isEmpty {
      checker.result.notes.append(
        "\(edits.count) \(edits.count == 1 ? "file is" : "files are") edited but not committed; claimlog status shows them"
      )
    }
    return checker.result
  }

  /// Writes anew what follows from other files: how claims stand, copies of articles' dates, how quotes hold.
  ///
  /// - Returns: The commit, nil where nothing was to be mended, and the paths that were.
  public mutating func fix(as editor: Editor) throws -> (commit: String?, paths: [String]) {
    let attempt = "check --fix"
    var paths: [String] = []
    let commit = try commit(attempt, as: editor) { ledger in
      guard let tree = try ledger.tree else { return nil }
      var checker = Checker(files: try ledger.repository.blobs(under: "", in: tree))
      for file in checker.files { try checker.look(at: file.path, bytes: ledger.repository.readBlob(file.id)) }
      try checker.compare()
      var change = LedgerChange(subject: "check: derive anew what follows from other files")
      for (path, bytes) in checker.mended.sorted(by: { $0.key < $1.key }) {
        change.write(bytes, to: path)
        if case .claim(let id) = LedgerLayout.place(of: path) { change.note(id) }
      }
      paths = change.paths
      return change.files.isEmpty ? nil : change
    }
    return (commit, paths)
  }
}

/// Looks over the files of a ledger, one by one and then against one another.
private struct Checker {
  let files: [(path: String, id: ObjectID)]
  var result = CheckResult()
  /// What the files should say that do not.
  private(set) var mended: [String: [UInt8]] = [:]
  private var articles: [Article.ID: Article] = [:]
  private var texts: [String: [UInt8]] = [:]
  private var decisions: [Decision] = []
  private var claims: [Claim.ID: (file: LedgerFile<ClaimFile>, bytes: [UInt8])] = [:]

  init(files: [(path: String, id: ObjectID)]) { self.files = files }

  private mutating func report(_ path: String, _ what: String, line: Int? = nil, isDerived: Bool = false) {
    result.faults.append(Fault(path: path, line: line, what: what, isDerived: isDerived))
  }

  /// Looks at one file by itself.
  mutating func look(at path: String, bytes: [UInt8]) throws {
    do throws(LedgerError) {
      switch LedgerLayout.place(of: path) {
      case .claim(let id):
        let file = try LedgerFile<ClaimFile>(path: path, bytes: bytes)
        if case .claim = file.value { result.claims += 1 }
        if file.value.id == id {
          claims[id] = (file, bytes)
        } else {
          report(path, "its id \(file.value.id) is not that of its name")
        }
      case .article(let id):
        result.articles += 1
        let article = try LedgerFile<Article>(path: path, bytes: bytes).value
        if article.id == id {
          articles[id] = article
        } else {
          report(path, "its id \(article.id) is not that of its name")
        }
      case .text, .supersededText:
        texts[path] = bytes
        if let fault = Self.fault(ofText: bytes) { report(path, fault) }
      case .decision(let id):
        let decision = try LedgerFile<Decision>(path: path, bytes: bytes).value
        if decision.id == id {
          decisions.append(decision)
        } else {
          report(path, "its id \(decision.id) is not that of its name")
        }
      case .settings: _ = try LedgerFile<LedgerSettings>(path: path, bytes: bytes)
      case .stray: report(path, "no file of a ledger has this name")
      case .page, .supersededPage, .other: break
      }
    } catch {
      report(path, error.why)
    }
  }

  private static func fault(ofText bytes: [UInt8]) -> String? {
    if bytes.contains(0) { return "the text holds a NUL" }
    if bytes.contains(0x0D) { return "the text holds a carriage return" }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "the text begins with a byte order mark" }
    return String(validating: bytes, as: UTF8.self) == nil ? "the text is not UTF-8" : nil
  }

  /// Looks at the files against one another.
  mutating func compare() throws {
    for id in articles.keys.sorted() {
      guard let article = articles[id] else { continue }
      let path = LedgerLayout.textPath(of: id)
      guard let text = texts[path] else {
        report(LedgerLayout.path(of: id), "its text \(path) is missing")
        continue
      }
      if !Article.hash(of: String(decoding: text, as: UTF8.self)).isSame(as: article.text) {
        report(path, "the text is not the one that \(LedgerLayout.path(of: id)) has the hash of")
      }
    }
    for path in texts.keys.sorted() {
      switch LedgerLayout.place(of: path) {
      case .text(let id) where articles[id] == nil: report(path, "there is no \(LedgerLayout.path(of: id))")
      case .supersededText(let id):
        let hash = Article.hash(of: String(decoding: texts[path] ?? [], as: UTF8.self))
        if LedgerLayout.supersededPath(of: id, hash: hash) != path {
          report(path, "the text is not the one of its name")
        }
      default: break
      }
    }
    var owners: [Appearance.ID: Claim.ID] = [:]
    for id in claims.keys.sorted() {
      guard let (file, bytes) = claims[id] else { continue }
      switch file.value {
      case .absorbed(_, let other):
        if claims[other] == nil {
          report(file.path, "it was absorbed by \(other), which is not there")
        } else if live(id) == nil {
          report(file.path, "it leads to \(other), and that round to itself again")
        }
      case .claim(let claim):
        compare(claim, file, bytes)
        for other in claim.related.map(\.claim) where claims[other] == nil {
          report(
            file.path, "it is related to \(other), which is not there", line: Self.line(other.description, bytes))
        }
        for appearance in claim.appearances {
          if let owner = owners.updateValue(id, forKey: appearance.id) {
            report(
              file.path, "the appearance \(appearance.id) is in \(owner) too",
              line: Self.line(appearance.id.description, bytes))
          }
        }
      }
    }
    compareDecisions(owners)
    result.faults.sort { $0.path != $1.path ? $0.path < $1.path : ($0.line ?? 0, $0.what) < ($1.line ?? 0, $1.what) }
  }

  /// The claim that an id leads to; nil where it leads nowhere, or round in a circle.
  private func live(_ id: Claim.ID) -> Claim.ID? {
    var id = id
    var seen: Set<Claim.ID> = []
    while seen.insert(id).inserted {
      guard case .absorbed(_, let other)? = claims[id]?.file.value else { return claims[id] == nil ? nil : id }
      id = other
    }
    return nil
  }

  /// Looks for what decisions are on, and notes where two people ruled otherwise.
  private mutating func compareDecisions(_ owners: [Appearance.ID: Claim.ID]) {
    for decision in decisions {
      for id in decision.pair {
        let exists =
          Claim.ID(id).map { claims[$0] != nil } ?? Appearance.ID(id).map { owners[$0] != nil }
          ?? Article.ID(id).map { articles[$0] != nil } ?? false
        if !exists { report(LedgerLayout.path(of: decision.id), "it is on \(id), which is not there") }
      }
    }
    for newest in Ledger.holding(among: decisions) {
      let others = decisions.filter { $0.pair == newest.pair && $0.ruling != newest.ruling }
      for old in others.sorted(by: { $0.isOverruled(by: $1) }) {
        var note = "\(newest.pair[0]) and \(newest.pair[1]): \(newest.sentence), after \(old.sentence)"
        let claims = newest.pair.compactMap { Claim.ID($0) }.map(live)
        note += "; the newer ruling holds"
        if newest.ruling == .notSame, claims.count == 2, claims[0] == claims[1], let one = claims[0] {
          note += ", but \(one) is both: claimlog split takes them apart"
        }
        result.notes.append(note)
      }
    }
  }

  private mutating func compare(_ claim: Claim, _ file: LedgerFile<ClaimFile>, _ bytes: [UInt8]) {
    var settled = claim
    var appearances = claim.appearances
    for index in appearances.indices {
      for (what, isDerived) in compare(&appearances[index]) {
        report(
          file.path, "\(appearances[index].id): \(what)", line: Self.line(appearances[index].id.description, bytes),
          isDerived: isDerived)
      }
    }
    settled.appearances = appearances
    let known = Set(appearances.map(\.id))
    for annotation in claim.annotations {
      let line = Self.line(annotation.id.description, bytes)
      if let target = annotation.target.appearance, !known.contains(target) {
        report(file.path, "\(annotation.id): it is on \(target), which is not there", line: line)
      }
      if let old = annotation.supersedes, !claim.annotations.contains(where: { $0.id == old }) {
        report(file.path, "\(annotation.id): it supersedes \(old), which is not there", line: line)
      }
    }
    for key in ["statement", "standing", "disputed"]
    where file.json[JSONPath([.key(key)])] != claim.json[JSONPath([.key(key)])] {
      let line = JSON.position(of: JSONPath([.key(key)]), in: bytes)?.line
      report(file.path, "\(key) does not follow from the appearances", line: line, isDerived: true)
    }
    let right = file.bytes(settling: .claim(settled))
    if right != bytes, settled != claim || result.faults.last.map({ $0.path == file.path && $0.isDerived }) ?? false {
      mended[file.path] = right
    }
  }

  /// What is wrong with an appearance, mended where it follows from its article.
  private func compare(_ appearance: inout Appearance) -> [(what: String, isDerived: Bool)] {
    guard let article = articles[appearance.article] else {
      return [("there is no article \(appearance.article)", false)]
    }
    var faults: [(String, Bool)] = []
    if appearance.published != article.published, appearance.published != article.modified {
      faults.append(("published is not that of its article", true))
      appearance.published = article.published
    }
    if appearance.publisher != article.publisher {
      faults.append(("publisher is not that of its article", true))
      appearance.publisher = article.publisher
    }
    if appearance.withdrawn != article.isWithdrawn {
      faults.append((article.isWithdrawn ? "its article was withdrawn" : "its article was not withdrawn", true))
      appearance.withdrawn = article.isWithdrawn
    }
    let hash = appearance.quote.text
    let isPresent = hash.isSame(as: article.text)
    let path =
      isPresent ? LedgerLayout.textPath(of: article.id) : LedgerLayout.supersededPath(of: article.id, hash: hash)
    guard let source = texts[path] else {
      faults.append(("the text that the quote was taken from is not there: \(path)", false))
      return faults
    }
    if appearance.quote.place(in: Array(String(decoding: source, as: UTF8.self).unicodeScalars)).support != .exact {
      faults.append(("the quote does not stand at \(appearance.quote.start) of \(path)", false))
    }
    guard let present = texts[LedgerLayout.textPath(of: article.id)] else { return faults }
    let support = appearance.quote.place(in: Array(String(decoding: present, as: UTF8.self).unicodeScalars)).support
    if support != appearance.support {
      faults.append(("support is “\(appearance.support.rawValue)”, but the quote is \(support.rawValue)", true))
      appearance.support = support
    }
    return faults
  }

  /// The line on which an id stands.
  private static func line(_ id: String, _ bytes: [UInt8]) -> Int? {
    let needle = Array("\"\(id)\"".utf8)
    var line = 1
    var index = 0
    while index + needle.count <= bytes.count {
      if bytes[index] == 0x0A { line += 1 }
      if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) { return line }
      index += 1
    }
    return nil
  }
}

extension Decision {
  /// Who ruled what, and when.
  fileprivate var sentence: String {
    "\(by) ruled on \(at.day) that they are \(ruling.words(areArticles: pair.first?.first == "a"))"
  }
}
