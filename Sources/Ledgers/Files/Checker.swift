internal import Claims
internal import GitKit
internal import JSONKit
internal import Measures

/// Looks over the files of a ledger, one by one and then against one another.
struct Checker {
  let files: [(path: String, id: ObjectID)]
  let privateFiles: PrivateFiles
  var result = CheckResult()
  /// What the files should say that do not.
  private(set) var mended: [String: [UInt8]] = [:]
  private(set) var articles: [Article.ID: Article] = [:]
  /// What of articles' texts is to be in Git.
  private(set) var setting = LedgerSettings.Texts.full
  /// The texts in Git, by their paths.
  private(set) var texts: [String: [UInt8]] = [:]
  /// The hashes of the pages in Git, by their paths.
  private(set) var pages: [String: String] = [:]
  /// The texts that quotes were looked up in last, by path or by hash.
  var read: [String: [Unicode.Scalar]?] = [:]
  /// How long the articles' present texts are that are kept outside of Git and are here, by their hashes.
  var lengths: [String: Int] = [:]
  /// The quotes of each text, by the text's hash, with where they stand in the ledger.
  var quoted: [String: [QuoteInClaim]] = [:]
  private var decisions: [Decision] = []
  private var claims: [Claim.ID: (file: LedgerFile<ClaimFile>, bytes: [UInt8])] = [:]

  init(files: [(path: String, id: ObjectID)], privateFiles: PrivateFiles) {
    self.files = files
    self.privateFiles = privateFiles
  }

  mutating func report(_ path: String, _ what: String, line: Int? = nil, isDerived: Bool = false) {
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
      case .settings: setting = try LedgerFile<LedgerSettings>(path: path, bytes: bytes).value.texts
      case .stray: report(path, "no file of a ledger has this name")
      case .page, .supersededPage: pages[path] = Article.hash(of: bytes)
      case .other: break
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
    try compareTexts()
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
        try compare(claim, file, bytes)
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
    compareQuotes()
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

  private mutating func compare(_ claim: Claim, _ file: LedgerFile<ClaimFile>, _ bytes: [UInt8]) throws {
    var settled = claim
    var appearances = claim.appearances
    for index in appearances.indices {
      let line = Self.line(appearances[index].id.description, bytes)
      for (what, isDerived) in try compare(&appearances[index], in: file.path, line: line) {
        report(file.path, "\(appearances[index].id): \(what)", line: line, isDerived: isDerived)
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
  private mutating func compare(
    _ appearance: inout Appearance, in path: String, line: Int?
  ) throws -> [(what: String, isDerived: Bool)] {
    guard let article = articles[appearance.article] else {
      return [("there is no article \(appearance.article)", false)]
    }
    var faults: [(String, Bool)] = []
    if appearance.published != article.published, appearance.published != article.modified,
      !article.hadVersion(of: appearance)
    {
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
    faults += try compareQuote(of: &appearance, with: article, in: path, line: line)
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

extension Article {
  /// Whether an appearance is of a text that was superseded, and bears a date that one between the first and the present could have.
  fileprivate func hadVersion(of appearance: Appearance) -> Bool {
    guard !appearance.quote.text.isSame(as: text), let day = appearance.published?.first, let last = modified?.first
    else { return false }
    return (published?.first).map { $0 <= day } ?? true && day <= last
  }
}
