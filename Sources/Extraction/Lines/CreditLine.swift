import Claims

/// Finds the news agency whose text an article says it prints: “LONDON (AP) — ”, “(Reuters)” at its end, “Source: AFP”.
///
/// Only what stands in the place of a credit counts. Agencies are named all over the news, as those who were told or who
/// report, and under pictures: none of that says whose text it is.
public enum CreditLine {
  /// The agency that an article credits, by its usual short name ("AP"); nil where it credits none.
  ///
  /// Time is linear in the text: a few lines at either end are looked at, and of each only its beginning or its end.
  ///
  /// - Parameters:
  ///   - text: The article's text.
  ///   - authors: Who wrote it; an agency may stand among them ("Ann Reed, Associated Press").
  ///   - publisher: Who published it; what an agency published itself is its own text.
  public static func agency(in text: [Unicode.Scalar], authors: [String], publisher: String?) -> String? {
    let words = { (line: String) in CreditWords(of: Array(line.unicodeScalars)[...]).words }
    if let publisher, let agency = NewsAgency.named(words(publisher)) { return agency }
    let (head, tail) = ends(of: text)
    for line in head {
      let words = CreditWords(of: text[line].prefix(longestBeginning)).words
      if let agency = dateline(words) { return agency.isSame(as: publisher ?? "") ? nil : agency }
    }
    for author in authors {
      if let agency = byline(words(String(author.prefix(longestBeginning)))) { return agency }
    }
    for line in head where line.count <= longestBeginning {
      if let agency = byline(line: CreditWords(of: text[line]).words) { return agency }
    }
    for (place, line) in tail.enumerated() {
      let ending = CreditWords(of: text[line].suffix(longestBeginning)).words
      if place < 3, let agency = closing(ending, isLast: place == 0) { return agency }
      if line.count <= 2 * longestBeginning, let agency = notice(CreditWords(of: text[line]).words) { return agency }
    }
    return nil
  }

  /// The usual short name of the news agency that a name is one of ("AP" for "the Associated Press news agency"); nil for none.
  public static func agency(named name: String) -> String? {
    NewsAgency.named(CreditWords(of: Array(name.unicodeScalars.prefix(longestBeginning))[...]).words)
  }

  /// How much of a line is read, in code points: no credit is longer.
  private static let longestBeginning = 160
  /// How many lines at either end of an article may hold a credit.
  private static let outerLines = 6

  /// The first lines that are not empty, and the last ones, last first.
  private static func ends(of text: [Unicode.Scalar]) -> (head: [Range<Int>], tail: [Range<Int>]) {
    var head: [Range<Int>] = []
    var start = 0
    while start < text.count, head.count < outerLines {
      let end = text[start...].firstIndex(of: "\n") ?? text.count
      if let line = trimmed(start..<end, of: text) { head.append(line) }
      start = end + 1
    }
    var tail: [Range<Int>] = []
    var end = text.count
    while end > 0, tail.count < outerLines {
      let start = (text[..<end].lastIndex(of: "\n") ?? -1) + 1
      if let line = trimmed(start..<end, of: text) { tail.append(line) }
      end = start - 1
    }
    return (head, tail)
  }

  private static func trimmed(_ line: Range<Int>, of text: [Unicode.Scalar]) -> Range<Int>? {
    guard let first = text[line].firstIndex(where: { !$0.properties.isWhitespace }),
      let last = text[line].lastIndex(where: { !$0.properties.isWhitespace })
    else { return nil }
    return first..<last + 1
  }

  // MARK: - At the beginning

  /// The agency of “BRUSSELS, Jan 14 (Reuters) - …”, “(AFP) …” or “AP — …”.
  private static func dateline(_ words: [String]) -> String? {
    if let dash = words.prefix(5).firstIndex(where: isDash), dash > 0, let agency = NewsAgency.named(words[..<dash]) {
      return agency
    }
    guard let open = words.prefix(10).firstIndex(of: "("),
      let close = words[open...].prefix(10).firstIndex(of: ")"),
      words[..<open].allSatisfy({ isMark($0) || beginsLikeAName($0) })
    else { return nil }
    let inside = words[(open + 1)..<close]
    let isDashed = words.indices.contains(close + 1) && (isDash(words[close + 1]) || words[close + 1] == ":")
    if let agency = agency(among: inside), isDashed || open == 0 { return agency }
    guard isDashed else { return nil }
    if NewsAgency.isNamedAsOne(inside) { return inside.joined(separator: " ") }
    // With a day before it, what stands in brackets is whoever sent the report: a place would stand before the day.
    let hasDay = words[..<open].contains { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard open > 1, hasDay, (1...3).contains(inside.count),
      inside.allSatisfy({ $0.first?.isUppercase == true && !notNames.contains($0.lowercased()) })
    else { return nil }
    return inside.joined(separator: " ")
  }

  /// The agency of a line that is a byline or nothing but a credit.
  private static func byline(line words: [String]) -> String? {
    guard words.count <= 16, !words.contains(where: { pictureWords.contains($0.lowercased()) }) else { return nil }
    if let agency = agency(among: words[...]) { return agency }
    guard let first = words.first, ["By", "BY", "From", "FROM"].contains(first) else { return nil }
    return byline(words)
  }

  /// The agency of “By Ann Reed, Associated Press”, “Ann Reed | AP”, “Reuters Staff”, “Agence France-Presse in Quito”.
  private static func byline(_ words: [String]) -> String? {
    var words = words[...]
    if let first = words.first, ["by", "from"].contains(first.lowercased()) { words = words.dropFirst() }
    while let last = words.last, isMark(last) || roles.contains(last.lowercased()) { words = words.dropLast() }
    if let agency = agency(among: words) { return agency }
    if NewsAgency.isNamedAsOne(words) { return words.joined(separator: " ") }
    // Behind a name, with or without a mark: the longest ending that names an agency.
    for start in words.indices.dropFirst().suffix(5) {
      let isApart = isMark(words[start - 1]) || ["for", "of"].contains(words[start - 1].lowercased())
      // Without a mark, initials may be a degree or a state.
      guard isApart || words.count - start > 1 || words[start].uppercased() != words[start] else { continue }
      if let agency = NewsAgency.named(words[start...]) { return agency }
    }
    if let place = words.firstIndex(where: { ["in", "at"].contains($0) }) { return NewsAgency.named(words[..<place]) }
    return nil
  }

  // MARK: - At the end

  /// The agency of “… said on Tuesday. (Reuters)”, “… on Tuesday. — AFP” or a line that is nothing but a credit.
  private static func closing(_ words: [String], isLast: Bool) -> String? {
    var words = words[...]
    if words.last == "." { words = words.dropLast() }
    if let agency = agency(among: words) { return agency }
    if words.last == ")", let open = words.suffix(12).lastIndex(of: "(") {
      var inside = words[(open + 1)...].dropLast()
      if let first = inside.first?.lowercased(), ["source", "via", "by", "from"].contains(first) {
        inside = inside.dropFirst()
        if inside.first == ":" { inside = inside.dropFirst() }
      }
      if let agency = agency(among: inside) { return agency }
      if NewsAgency.isNamedAsOne(inside) { return inside.joined(separator: " ") }
    }
    guard let dash = words.suffix(6).lastIndex(where: isDash), isLast || dash == words.startIndex else { return nil }
    let behind = words[(dash + 1)...]
    if let agency = agency(among: behind) { return agency }
    return NewsAgency.isNamedAsOne(behind) ? behind.joined(separator: " ") : nil
  }

  /// The agency of a line about the text: “Source: AFP”, “Reuters contributed to this report.”, “© 2026 AP”.
  private static func notice(_ words: [String]) -> String? {
    let lower = words.map { $0.lowercased() }
    guard !lower.contains(where: pictureWords.contains) else { return nil }
    for opening in openings {
      // A bracket may stand around the whole line.
      for skipped in 0...1 where lower.dropFirst(skipped).starts(with: opening) && (skipped == 0 || lower[0] == "(") {
        let rest = words.dropFirst(skipped + opening.count).drop(while: isMark)
        let name = rest.prefix { !isMark($0) && $0 != "and" && $0 != "." }
        if let agency = NewsAgency.named(name) ?? firstNamed(in: rest.prefix(12)) { return agency }
        if NewsAgency.isNamedAsOne(name) { return name.joined(separator: " ") }
      }
    }
    if let place = lower.firstIndex(of: "contributed"), place > 0, words.count <= 48 {
      return firstNamed(in: words[..<place])
    }
    for place in lower.indices.dropFirst() where lower[place] == "by" && handings.contains(lower[place - 1]) {
      guard lower.prefix(3).contains("article") || lower.prefix(3).contains("story") else { continue }
      return firstNamed(in: words[(place + 1)...].prefix(5))
    }
    return nil
  }

  // MARK: - Words

  /// The first agency, where some words name agencies and nothing else: “AP”, “Reuters/AFP”, “AP, dpa and Reuters”.
  private static func agency(among words: ArraySlice<String>) -> String? {
    guard words.count <= 12 else { return nil }
    var first: String?
    for part in words.split(whereSeparator: { ["/", ",", "and", "&", "+", "|"].contains($0) }) {
      guard let agency = NewsAgency.named(part) else { return nil }
      first = first ?? agency
    }
    return first
  }

  /// The first agency that is named anywhere in some words.
  private static func firstNamed(in words: ArraySlice<String>) -> String? {
    for start in words.indices {
      for end in (start + 1...min(start + 4, words.endIndex)).reversed() {
        if let agency = NewsAgency.named(words[start..<end]) { return agency }
      }
    }
    return nil
  }

  private static func isMark(_ word: String) -> Bool {
    isDash(word) || [",", "/", "|", "(", ")", ":", ";", ".", "·", "&", "©"].contains(word)
  }

  private static func isDash(_ word: String) -> Bool { ["-", "–", "—", "--"].contains(word) }

  private static func beginsLikeAName(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase || ("0"..."9").contains(first)
      || ["de", "du", "la", "of", "and"].contains(word)
  }

  private static let roles: Set<String> = [
    "writer", "writers", "staff", "reporter", "reporters", "correspondent", "correspondents", "journalist", "editor",
  ]
  /// What stands in brackets in datelines and is no name.
  private static let notNames: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "local", "updated", "gmt",
  ]
  private static let pictureWords: Set<String> = [
    "photo", "photos", "photograph", "picture", "pictures", "image", "images", "video", "getty", "graphic", "file",
  ]
  private static let handings: Set<String> = [
    "published", "provided", "distributed", "supplied", "syndicated", "produced",
  ]
  private static let openings: [[String]] = [
    ["source", ":"], ["sources", ":"], ["credit", ":"], ["via"], ["courtesy", "of"], ["reporting", "by"],
    ["additional", "reporting", "by"], ["with", "reporting", "by"], ["with", "reporting", "from"],
    ["with", "input", "from"], ["with", "inputs", "from"], ["with", "files", "from"], ["copyright"], ["©"],
    ["(", "c", ")"],
  ]
}

/// The words of a line, each mark for itself, as written.
private struct CreditWords {
  private(set) var words: [String] = []
  private var word = String.UnicodeScalarView()

  init(of line: ArraySlice<Unicode.Scalar>) {
    for (place, scalar) in zip(line.indices, line) {
      let next = place + 1 < line.endIndex ? line[place + 1] : " "
      if scalar.properties.isWhitespace {
        endWord()
      } else if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "'" || scalar == "’" {
        word.append(scalar)
      } else if scalar == "-" || scalar == ".", !word.isEmpty, next.properties.isAlphabetic {
        // “France-Presse”, “A.P”.
        word.append(scalar)
      } else if scalar == "-", word.isEmpty, words.last == "-" {
        words[words.count - 1] = "--"
      } else {
        endWord()
        words.append(String(scalar))
      }
    }
    endWord()
  }

  private mutating func endWord() {
    if !word.isEmpty { words.append(String(word)) }
    word = String.UnicodeScalarView()
  }
}
