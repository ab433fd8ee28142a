/// Takes the people's names out of a byline: `By Ann Lee and Bo Ek, Staff Writers` names two.
struct AuthorNames {
  /// The names, in their order.
  private(set) var names: [String] = []

  /// - Parameter isOneName: Whether the page's data gives each name by itself, so that only what follows a comma is cut.
  init(_ byline: String) {
    var line = byline.singleSpaced(upTo: 500)
    line = Self.withoutOpening(line)
    for part in Self.parts(of: line) {
      guard let name = Self.name(in: part) else { continue }
      if !names.contains(where: { Self.isSame($0, name) }) { names.append(name) }
    }
  }

  /// Whether two names are the same but for case and marks.
  static func isSame(_ one: String, _ other: String) -> Bool { ArticleTitle.isSame(one, other) }

  /// Whether a line opens as bylines do: `By Ann Lee`.
  static func opensByline(_ line: String) -> Bool { withoutOpening(line).utf8.count < line.utf8.count }

  private static let openings = [
    "by", "by:", "written by", "words by", "story by", "posted by", "published by", "reported by", "reporting by",
    "text by",
    "report by", "article by", "author", "author:", "authors:", "from", "review by", "authored by", "submitted by",
    "opinion by",
    "analysis by", "produced by", "a story by", "guest post by", "contributed by",
  ].sorted { $0.utf8.count > $1.utf8.count }

  private static func withoutOpening(_ line: String) -> String {
    let lowered = line.prefix(24).lowercased()
    for opening in openings where lowered.hasPrefix(opening) {
      let rest = line.unicodeScalars.dropFirst(opening.unicodeScalars.count)
      guard rest.first == " " || rest.first == ":" || opening.hasSuffix(":") else { continue }
      return withoutOpening(String(String.UnicodeScalarView(rest.drop { $0 == " " || $0 == ":" })))
    }
    return line
  }

  /// The parts of a byline between what separates names.
  private static func parts(of line: String) -> [String] {
    var parts: [String] = []
    var part: [Substring] = []
    func close() {
      if !part.isEmpty { parts.append(part.joined(separator: " ")) }
      part = []
    }
    for piece in line.split(separator: " ") {
      switch piece.lowercased() {
      case "and", "&", "|", "/", "•", "·", "-", "–", "—", "with", "y", "und", "et": close()
      case "for", "in", "of", "at", "from", "@":
        // What follows is where the person works or is: it goes on to the next mark.
        part.append("\u{0}")
      default:
        var word = piece
        var closes = false
        while let last = word.unicodeScalars.last, ",;|/•·".unicodeScalars.contains(last) {
          word = Substring(word.unicodeScalars.dropLast())
          closes = true
        }
        if !word.isEmpty { part.append(word) }
        if closes {
          close()
          parts.append("\u{0}")
        }
      }
    }
    close()
    return joiningTitles(parts)
  }

  /// Puts `Jr.` and the like, which follow a comma, back to their names, and drops the marks of commas.
  private static func joiningTitles(_ parts: [String]) -> [String] {
    var joined: [String] = []
    for part in parts where part != "\u{0}" {
      let key = ArticleTitle.wordKey(part)
      if ["jr", "sr", "ii", "iii", "iv"].contains(key), let last = joined.popLast() {
        joined.append(last + " " + part)
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  /// The name in a part of a byline; nil where it is a role, an address or the like.
  private static func name(in part: String) -> String? {
    var words = part.split(separator: " ").prefix { $0 != "\u{0}" }.map(String.init)
    words.removeAll { word in
      word.contains("@") || word.hasPrefix("http") || word.contains("://") || word.hasPrefix("(") || word.hasSuffix(")")
        || word.hasPrefix("#")
    }
    while let first = words.first, ["by", "by:"].contains(first.lowercased()) { words.removeFirst() }
    guard let first = words.first?.unicodeScalars.first, words.count <= 8 else { return nil }
    let name = words.joined(separator: " ").trimmingPunctuation()
    let keys = words.map(ArticleTitle.wordKey)
    guard name.utf8.count <= 80, name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return nil }
    guard !name.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    if keys.allSatisfy({ roles.contains($0) || fillers.contains($0) }) { return nil }
    // A role beside no name: “senior political correspondent”.
    if let last = keys.last, roles.contains(last), first.properties.isLowercase { return nil }
    return name
  }

  private static let fillers: Set<String> = ["the", "a", "our", "your", "their", "s", ""]

  private static let roles: Set<String> = [
    "staff", "writer", "writers", "editor", "editors", "reporter", "reporters", "correspondent", "correspondents",
    "contributor",
    "contributors", "contributing", "columnist", "columnists", "producer", "senior", "chief", "executive", "managing",
    "deputy",
    "associate", "assistant", "news", "politics", "political", "business", "sports", "sport", "digital", "breaking",
    "special",
    "author", "authors", "journalist", "journalists", "intern", "freelance", "freelancer", "guest", "critic",
    "director",
    "photographer", "photographers", "blogger", "host", "fellow", "professor", "expert", "bureau", "desk", "health",
    "science",
    "technology", "tech", "features", "feature", "lifestyle", "entertainment", "commerce", "shopping", "updates",
    "investigative",
    "national", "international", "foreign", "local", "education", "environment", "culture", "opinion", "published",
    "updated",
    "posted", "admin", "administrator", "web", "online", "content", "officer", "technology", "head", "more", "follow",
    "email",
    "twitter", "facebook", "share", "general", "assignment", "audience", "trending", "policy", "white", "house",
    "reviewer",
    "analyst", "team", "member",
  ]
}

extension String {
  /// The text without marks at its ends that no name ends in.
  fileprivate func trimmingPunctuation() -> String {
    let edges = " ,;:|/•·-–—\"“”*_()[]"
    var view = unicodeScalars[...]
    while let last = view.last, edges.unicodeScalars.contains(last) { view.removeLast() }
    while let first = view.first, edges.unicodeScalars.contains(first) { view.removeFirst() }
    return String(view)
  }
}
