import Claims

/// A line’s words as a reader of notes takes them: in lower case, with the marks that end a sentence or a heading.
struct NoteWords {
  private let words: [String]
  /// Where each stands in the text.
  private let places: [Int]
  private let isWhole: Bool

  /// How many words of a line are read: no note is found further on.
  private static let most = 2_000

  init(of text: [Unicode.Scalar], at line: Range<Int>) {
    var words: [String] = []
    var places: [Int] = []
    var index = line.lowerBound
    while index < line.upperBound, words.count < Self.most {
      let start = index
      let scalar = text[index]
      index += 1
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        while index < line.upperBound, Self.continues(text, at: index, before: line.upperBound) { index += 1 }
        words.append(String(scalars: text[start..<index]).lowercased().replacing("\u{2019}", with: "'"))
      } else if scalar.properties.isWhitespace {
        continue
      } else {
        words.append(["\u{2013}", "\u{2014}", "-"].contains(scalar) ? "-" : String(scalar))
      }
      places.append(start)
    }
    self.words = words
    self.places = places
    isWhole = index >= line.upperBound
  }

  private static func continues(_ text: [Unicode.Scalar], at index: Int, before end: Int) -> Bool {
    let scalar = text[index]
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil { return true }
    guard scalar == "'" || scalar == "\u{2019}" || scalar == ":" || scalar == "." || scalar == ",", index + 1 < end
    else {
      return false
    }
    let (before, after) = (text[index - 1], text[index + 1])
    return scalar == "'" || scalar == "\u{2019}"
      ? after.properties.isAlphabetic
      : before.properties.numericType != nil && after.properties.numericType != nil
  }

  /// A note that a line holds: what was done, where it begins, and whether it names the page that it is on.
  typealias Found = (kind: CorrectionNote.Kind, start: Int, isSelfReference: Bool)

  /// The note of this line; nil where it holds none.
  var note: Found? {
    let first = words.firstIndex { !["*", "•", "(", "[", "-", "·", "+", ">", "†"].contains($0) } ?? words.endIndex
    guard first < words.endIndex else { return nil }
    if let kind = opening(at: first) { return (kind, places[0], isSelfReference) }
    for index in words.indices.dropFirst(first) where index == first || ends.contains(words[index - 1]) {
      if let kind = selfReference(at: index) {
        let start = index > 0 && index > first && ["(", "["].contains(words[index - 1]) ? index - 1 : index
        return (kind, index == first ? places[0] : places[start], true)
      }
    }
    return nil
  }

  private var ends: Set<String> { [".", "!", "?", "(", "[", "*", ":"] }

  /// What was done by the words of this line; nil where they do not tell.
  var kind: CorrectionNote.Kind? { Self.kind(of: words) }

  /// Whether it says somewhere that it is about the page that it stands on.
  var isSelfReference: Bool {
    words.indices.contains { selfReference(at: $0) != nil } || words.contains { Self.owning.contains($0) }
  }

  /// Whether the line is nothing but “Correction”, with a date at most.
  var isHeading: Bool {
    guard isWhole, words.count <= 8, opening != nil else { return false }
    return words.allSatisfy {
      Self.isDate($0) || Self.openings[$0] != nil || [":", ",", "-", "(", ")", ".", "*", "[", "]", "and"].contains($0)
    }
      && words.contains { Self.openings[$0]?.ownsUp ?? false }
  }

  /// What a heading says was done.
  var openingKind: CorrectionNote.Kind? { opening }

  private var opening: CorrectionNote.Kind? { words.lazy.compactMap { Self.openings[$0] }.first }

  // MARK: Openings

  /// “Correction:”, “CORRECTION (3 May 2024):”, “Editor’s note:”, “Correction appended”.
  private func opening(at first: Int) -> CorrectionNote.Kind? {
    if isEditors(at: first) { return editorsNote(from: first + 2) }
    guard let kind = Self.openings[words[first]] else { return nil }
    var index = first + 1
    if index < words.count, words[index] == "appended" { return kind }
    while index < words.count,
      let other = Self.openings[words[index]] ?? (["and", "&"].contains(words[index]) ? kind : nil)
    {
      _ = other
      index += 1
    }
    while index < words.count, index < first + 12,
      Self.isDate(words[index]) || ["(", ")", ",", "[", "]", "."].contains(words[index])
    {
      index += 1
    }
    guard index < words.count, [":", "-", "|"].contains(words[index]) || isDateThenText(first + 1, index) else {
      return nil
    }
    let rest = words[(index + 1)...]
    if kind == .update {
      // When a page was updated says nothing of its text.
      return rest.count { !Self.isDate($0) && $0.count > 1 } >= 4 ? Self.kind(of: Array(rest)) ?? .update : nil
    }
    return rest.count > 1 ? kind : nil
  }

  /// “Correction 3 May 2024 This article …”: a date does what a colon does.
  private func isDateThenText(_ start: Int, _ end: Int) -> Bool {
    end - start >= 2 && words[start..<end].contains { Self.months.contains($0) }
  }

  private func isEditors(at index: Int) -> Bool {
    index + 2 < words.count && ["editor's", "editors'", "editors", "publisher's"].contains(words[index])
      && (["note", "notes"].contains(words[index + 1]) || words[index + 1] == "'" && words[index + 2] == "note")
  }

  /// An editor’s note may be of anything: it counts where it says that something was wrong, or what was done.
  private func editorsNote(from index: Int) -> CorrectionNote.Kind? { Self.kind(of: Array(words[index...])) }

  /// “An earlier version of this article …”, “This story was corrected …”, “A correction was made on …”; what it says was done.
  private func selfReference(at index: Int) -> CorrectionNote.Kind? {
    let rest = words[index...].prefix(60)
    if let phrase = Self.versions.first(where: { rest.starts(with: $0) }) {
      let behind = rest.dropFirst(phrase.count)
      return names(behind) ? Self.kind(of: Array(rest)) ?? .correction : nil
    }
    if rest.starts(with: ["a", "correction", "was", "made"])
      || rest.starts(with: ["because", "of", "an", "editing", "error"])
      || rest.starts(with: ["due", "to", "an", "editing", "error"])
    {
      return .correction
    }
    if ["corrects", "refiles", "corrected"].contains(rest.first ?? ""), rest.count >= 3,
      rest.contains(where: {
        ["paragraph", "paragraphs", "headline", "spelling", "byline", "dateline", "story", "typo"].contains($0)
      })
    {
      return index > 0 && ["(", "["].contains(words[index - 1]) ? .correction : nil
    }
    if rest.first == "we", rest.contains(where: { Self.pieces.contains($0) }),
      let done = rest.dropFirst().first(where: { !["have", "since", "now", "also"].contains($0) }),
      ["corrected", "amended", "apologise", "apologize", "regret"].contains(done)
    {
      return .correction
    }
    guard let verb = passive(rest) else { return nil }
    switch verb.word {
    case "corrected", "amended", "corrects", "edited", "changed", "revised", "fixed":
      return Self.kind(of: Array(rest)) == .clarification && verb.word != "corrected" ? .clarification : .correction
    case "clarified": return .clarification
    case "retracted", "withdrawn", "removed": return .retraction
    case "updated":
      // “… has been updated” alone says no more than a date does.
      let said = rest.dropFirst(verb.place + 1).filter { !Self.isDate($0) && $0.count > 1 }
      return said.isEmpty ? nil : Self.kind(of: Array(said)) ?? (said.count >= 3 ? .update : nil)
    default: return nil
    }
  }

  /// “this [May 3] story [’s headline] has been corrected”: the verb, and how far on it stands.
  private func passive(_ rest: ArraySlice<String>) -> (word: String, place: Int)? {
    let words = Array(rest.prefix(16))
    guard let head = words.first, ["this", "the"].contains(head) else { return nil }
    guard let piece = words.firstIndex(where: { Self.pieces.contains($0) }), piece <= 5 else { return nil }
    let between = words[1..<piece]
    // “The article” may be any; “the headline of this article” is this one.
    guard between.allSatisfy({ Self.isDate($0) || Self.qualifiers.contains($0) }) else { return nil }
    if head == "the", !words.prefix(8).contains("this") { return nil }
    var index = piece + 1
    while index < words.count,
      Self.pieces.contains(words[index]) || Self.qualifiers.contains(words[index]) || words[index] == "this"
    {
      index += 1
    }
    guard index < words.count else { return nil }
    if words[index] == "corrects" { return ("corrects", index) }
    guard ["was", "has", "were", "is"].contains(words[index]) else { return nil }
    let verb = words[(index + 1)...].first {
      !["been", "since", "also", "originally", "subsequently", "later", "now"].contains($0)
    }
    guard let verb, let place = words[(index + 1)...].firstIndex(of: verb) else { return nil }
    return (verb, place)
  }

  /// Whether words go on with the page itself: “this article”, “this story’s headline”.
  private func names(_ words: ArraySlice<String>) -> Bool {
    let next = words.prefix(7)
    guard let this = next.firstIndex(of: "this"),
      next[next.startIndex..<this].allSatisfy({ Self.qualifiers.contains($0) || Self.pieces.contains($0) })
    else {
      return next.first.map { ["misstated", "incorrectly", "misspelled", "misidentified", "wrongly"].contains($0) }
        ?? false
    }
    return next[this...].dropFirst().prefix(4).contains {
      Self.pieces.contains($0) || Self.pieces.contains(String($0.prefix { $0 != "'" }))
    }
  }

  private static let versions =
    ["earlier", "previous", "prior", "original"].flatMap { word in
      [["an", word, "version"], ["a", word, "version"], ["the", word, "version"], [word, "versions"]]
    }.map { $0 + ["of"] } + ["earlier", "previous"].flatMap { [["an", $0, "version"], ["a", $0, "version"]] }

  /// What a page calls itself.
  private static let pieces: Set<String> = [
    "article", "story", "report", "piece", "post", "page", "column", "headline", "caption", "version", "item",
    "dispatch",
    "interview", "review", "feature", "analysis", "blog", "text", "graphic", "chart", "transcript",
  ]
  private static let qualifiers: Set<String> = [
    "of", "on", "in", "to", "for", "the", "a", "news", "photo", "picture", "opinion", "live", "online", "headline",
    "caption",
    "sub", "web", "print", "'s", "and", ",", "our",
  ]

  private static let openings: [String: CorrectionNote.Kind] = [
    "correction": .correction, "corrections": .correction, "corrected": .correction, "amendment": .correction,
    "amended": .correction, "erratum": .correction, "corrigendum": .correction, "clarification": .clarification,
    "clarifications": .clarification, "retraction": .retraction, "update": .update, "updated": .update,
    "updates": .update,
  ]

  /// What only somebody says who owns up.
  private static let owning: Set<String> = [
    "misstated", "misspelled", "misspelt", "misidentified", "misquoted", "misattributed", "mistakenly", "erroneously",
    "incorrectly", "inaccurately", "wrongly", "misreported",
  ]

  /// What words of a note say was done.
  private static func kind(of words: [String]) -> CorrectionNote.Kind? {
    let tells = { (stems: [String]) in words.contains { word in stems.contains { word.hasPrefix($0) } } }
    if tells(["retract"]) || words.contains("withdrawn") { return .retraction }
    if tells([
      "correct", "misst", "misspel", "misident", "misquot", "misattr", "mistak", "erron", "incorrect", "inaccura",
      "wrongly", "apolog", "amend", "error", "misreport",
    ]) {
      return .correction
    }
    if tells(["clarif"]) { return .clarification }
    return tells(["updat"]) ? .update : nil
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  /// Whether a word may stand in a date or a time.
  private static func isDate(_ word: String) -> Bool {
    if months.contains(word) || word.unicodeScalars.first.map({ $0.properties.numericType != nil }) ?? false {
      return true
    }
    return [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "am", "pm", "a.m", "p.m", "gmt",
      "utc", "bst",
      "est", "edt", "et", "pt", "pst", "cet", "at", "on", "o'clock", "today", "yesterday", "ago", "hours", "minutes",
      "hour", "days", "last", "a", "p", "m",
    ].contains(word)
  }
}
