internal import Claims

/// Where things lie in a ledger.
///
/// A path follows from an id alone: the first four digits name two folders. An article's claims begin with its own first
/// four digits, so they share its leaf folder, and recording an article touches few trees.
enum LedgerLayout {
  static let settings = "ledger.json"
  static let articles = "articles"
  static let claims = "claims"
  static let decisions = "decisions"

  /// The file that says what an article is.
  static func path(of id: Article.ID) -> String { "articles/\(id.folders)/\(id).json" }

  /// The file with an article's text.
  static func textPath(of id: Article.ID) -> String { "articles/\(id.folders)/\(id).txt" }

  /// The file with a text of an article that another took the place of.
  ///
  /// - Parameter hash: Of that text, as ``Article/text`` has it.
  static func supersededPath(of id: Article.ID, hash: String) -> String {
    "articles/\(id.folders)/\(id).\(hash.dropFirst("sha256:".utf8.count).prefix(12)).txt"
  }

  /// The endings that kept pages may have: nothing that a system would run.
  static let pageEndings = ["html", "mhtml", "pdf", "txt"]

  /// The file with the page that an article's text was taken from; nil for an ending that no page has.
  static func pagePath(of id: Article.ID, ending: String) -> String? {
    guard pageEndings.contains(where: { $0.isSame(as: ending) }) else { return nil }
    // A page that is plain text must not take the text's own name.
    return "articles/\(id.folders)/\(id).\(ending == "txt" ? "page.txt" : ending)"
  }

  /// The file with a page of an article that another took the place of.
  ///
  /// - Parameter hash: Of that page, as ``Article/bytes`` has it.
  static func supersededPagePath(of id: Article.ID, hash: String, ending: String) -> String? {
    guard let path = pagePath(of: id, ending: ending) else { return nil }
    let stem = "articles/\(id.folders)/\(id)"
    return "\(stem).\(hash.dropFirst("sha256:".utf8.count).prefix(12))\(path.dropFirst(stem.utf8.count))"
  }

  /// The file of a claim.
  static func path(of id: Claim.ID) -> String { "claims/\(id.folders)/\(id).json" }

  /// The file of a decision.
  static func path(of id: Decision.ID) -> String { "decisions/\(id.folders)/\(id).json" }

  /// What a path of the ledger is the file of.
  enum Place: Hashable {
    case claim(Claim.ID)
    case article(Article.ID)
    case text(Article.ID)
    case supersededText(Article.ID)
    /// The page that an article's text was taken from.
    case page(Article.ID)
    /// A page that another took the place of.
    case supersededPage(Article.ID)
    case decision(Decision.ID)
    case settings
    /// In a folder of the ledger's, but under no name that it gives: a mistake.
    case stray
    /// Something that is not the ledger's business.
    case other

    /// Whether it holds a text or a page as it was retrieved.
    var isOfText: Bool {
      switch self {
      case .text, .supersededText, .page, .supersededPage: true
      case .claim, .article, .decision, .settings, .stray, .other: false
      }
    }
  }

  /// What `path` is the file of.
  static func place(of path: String) -> Place {
    if path == settings { return .settings }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let top = parts.first, [claims, articles, decisions].contains(String(top)) else { return .other }
    guard parts.count == 4, let name = parts.last else { return .stray }
    let stem = name.split(separator: ".", omittingEmptySubsequences: false)
    let isAt = { (folders: String) in path.dropFirst(top.count + 1).dropLast(name.count + 1) == folders }
    if top == claims {
      guard stem.count == 2, stem[1] == "json", let id = Claim.ID(stem[0]), isAt(id.folders) else { return .stray }
      return .claim(id)
    }
    if top == decisions {
      guard stem.count == 2, stem[1] == "json", let id = Decision.ID(stem[0]), isAt(id.folders) else { return .stray }
      return .decision(id)
    }
    guard let id = Article.ID(stem[0]), isAt(id.folders) else { return .stray }
    switch (stem.count, stem.last) {
    case (2, "json"): return .article(id)
    case (2, "txt"): return .text(id)
    case (3, "txt") where stem[1] == "page": return .page(id)
    case (3, "txt"): return .supersededText(id)
    case (4, "txt") where stem[2] == "page": return .supersededPage(id)
    case (2, let ending?) where pageEndings.contains(String(ending)): return .page(id)
    case (3, let ending?) where pageEndings.contains(String(ending)): return .supersededPage(id)
    default: return .stray
    }
  }
}
