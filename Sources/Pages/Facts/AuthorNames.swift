/// Takes the people's names out of a byline: `By Ann Lee and Bo Ek, Staff Writers` names two.
struct AuthorNames {
  /// The names, in their order.
  private(set) var names: [String] = []

  /// Reads a byline, or a name of the page's data, which may be as untidy.
  init(_ byline: String) {
    var line = byline.singleSpaced(upTo: 500)
    // Where the name is missing, all is where they work.
    if line.hasPrefix(",") { return }
    line = Self.withoutOpening(line)
    for part in Self.parts(of: line) {
      guard let name = Self.name(in: part) else { continue }
      if !names.contains(where: { Self.isSame($0, name) }) { names.append(name) }
    }
  }

  /// Whether two names are the same but for case and marks.
  static func isSame(_ one: String, _ other: String) -> Bool { ArticleTitle.isSame(one, other) }

  /// Whether a line opens as bylines do: `By Ann Lee`, not `By the time`.
  static func opensByline(_ line: String) -> Bool {
    let rest = withoutOpening(line)
    guard rest.utf8.count < line.utf8.count, let first = rest.unicodeScalars.first else { return false }
    return !first.properties.isLowercase
  }

  /// Whether it is written as people's names are: two to five words that begin with capitals, but for the likes of `de`.
  static func looksLikeName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count) else { return false }
    guard !words.contains(where: { links.contains(ArticleTitle.wordKey(String($0))) }) else { return false }
    return words.allSatisfy { word in
      guard let first = word.unicodeScalars.first else { return false }
      return !first.properties.isLowercase && first.properties.isAlphabetic || particles.contains(String(word))
    }
  }

  /// Words of links to pages of authors that are no names.
  private static let links: Set<String> = [
    "view", "author", "authors", "archive", "archives", "rss", "feed", "follow", "more", "article", "articles", "bio",
    "profile", "posts",
    "all", "read", "see", "about", "contact", "subscribe",
  ]

  private static let particles: Set<String> = [
    "de", "la", "van", "von", "der", "den", "del", "della", "di", "da", "dos", "du", "le", "el", "al", "bin", "ibn",
    "ben", "y", "e",
    "ter", "ten", "zu", "af", "av", "d’", "d'", "the",
  ]

  private static let openings = [
    "by", "by:", "written by", "words by", "story by", "posted by", "published by", "reported by", "reporting by",
    "text by",
    "report by", "article by", "author", "author:", "authors:", "from:", "review by", "authored by", "submitted by",
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

  /// A part of a byline between what separates names.
  private struct Part {
    var words: [Substring] = []
    /// Whether a comma stands before it.
    var followsComma = false
    /// Whether it is cut before what says where the person works or is, or before a date.
    var isClosed = false

    /// Leaves out a month, too, and a “last”: `Ann Lee Dec. 20`, `Ann Lee Last updated`.
    mutating func closeBeforeDate() {
      if !isClosed, words.count > 1, let last = words.last,
        DateTokens(String(last)).month(0) != nil || last.lowercased() == "last"
      {
        words.removeLast()
      }
      isClosed = true
    }

    mutating func add(_ word: Substring) {
      if !isClosed { words.append(word) }
    }
  }

  /// The parts of a byline that may be names.
  ///
  /// What follows a comma after the last `and` is where they work: `Ann Lee and Bo Ek, Example Wire`.
  private static func parts(of line: String) -> [String] {
    var parts: [Part] = []
    var part = Part()
    var lastJoin = 0
    func close(comma: Bool) {
      if !part.words.isEmpty || part.followsComma { parts.append(part) }
      part = Part(followsComma: comma)
    }
    for piece in line.split(separator: " ") {
      let lowered = piece.lowercased()
      if joins.contains(lowered) {
        close(comma: false)
        if lowered == "and" || lowered == "&" { lastJoin = parts.count }
        continue
      }
      if places.contains(String(piece)) { part.isClosed = true }
      if closes.contains(lowered) || piece.utf8.contains(where: { (0x30...0x39).contains($0) }) {
        part.closeBeforeDate()
      }
      var word = piece.unicodeScalars
      while let last = word.last, ",;|/•·".unicodeScalars.contains(last) { word.removeLast() }
      part.add(Substring(word))
      if word.count < piece.unicodeScalars.count { close(comma: piece.hasSuffix(",")) }
    }
    close(comma: false)
    return joiningTitles(parts, affiliationsFrom: lastJoin == 0 ? Int.max : lastJoin + 1)
  }

  private static let joins: Set<String> = ["and", "&", "|", "/", "•", "·", "-", "–", "—", "with", "und", "et"]
  /// What leads to where somebody is, in small letters.
  private static let places: Set<String> = ["for", "in", "of", "at", "from", "@", "is", "on"]
  private static let closes: Set<String> = ["published", "updated", "posted", "published:", "updated:", "posted:"]

  /// Puts `Jr.` and the like, which follow a comma, back to their names, and drops where people work.
  private static func joiningTitles(_ parts: [Part], affiliationsFrom limit: Int) -> [String] {
    var joined: [String] = []
    for (index, part) in parts.enumerated() {
      let text = part.words.joined(separator: " ")
      let key = ArticleTitle.wordKey(text)
      if ["jr", "sr", "ii", "iii", "iv"].contains(key), let last = joined.popLast() {
        joined.append(last + " " + text)
      } else if !part.followsComma || (index < limit && !isAffiliation(text)) {
        joined.append(text)
      }
    }
    return joined
  }

  /// Whether a text names where people work.
  private static func isAffiliation(_ text: String) -> Bool {
    ArticleTitle.words(text).last.map { workplaces.contains($0) } ?? true
  }

  private static let workplaces: Set<String> = [
    "press", "times", "post", "agency", "reuters", "afp", "ap", "journal", "tribune", "gazette", "media", "magazine",
    "herald",
    "observer", "chronicle", "bbc", "cnn", "network", "service", "services", "wire", "newsroom", "telegraph",
    "guardian", "courier",
    "today", "university", "institute", "inc", "llc", "ltd", "news", "com", "daily", "star", "globe", "sentinel",
    "reporter",
    "record", "examiner", "dispatch", "bulletin", "company", "foundation", "bloomberg",
  ]

  /// The name in a part of a byline; nil where it is a role, an address or the like.
  private static func name(in part: String) -> String? {
    var words = part.split(separator: " ").map(String.init)
    words.removeAll { word in
      word.contains("@") || word.hasPrefix("http") || (word.contains("/") && word.contains(".")) || word.contains("://")
        || word.hasPrefix("(") || word.hasSuffix(")")
        || word.hasPrefix("#")
    }
    while let first = words.first, ["by", "by:"].contains(first.lowercased()) { words.removeFirst() }
    guard let first = words.first?.unicodeScalars.first, words.count <= 8 else { return nil }
    let name = words.joined(separator: " ").trimmingPunctuation()
    let keys = words.map(ArticleTitle.wordKey)
    guard name.utf8.count <= 80, name.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return nil }
    guard !name.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    if keys.allSatisfy({ roles.contains($0) || fillers.contains($0) }) { return nil }
    // A role, beside no name or a desk's: “senior political correspondent”, “Example Staff”.
    if let last = keys.last, staff.contains(last) || (roles.contains(last) && first.properties.isLowercase) {
      return nil
    }
    return name
  }

  private static let fillers: Set<String> = ["the", "a", "our", "your", "their", "s", ""]

  private static let staff: Set<String> = [
    "staff", "staffer", "writer", "writers", "editor", "editors", "reporter", "reporters", "reports", "correspondent",
    "correspondents",
    "contributor", "contributors", "columnist", "desk", "team", "newsroom", "bureau", "producer", "producers",
  ]

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
