/// Cleans an article's title, and tells whether two are the same.
enum ArticleTitle {
  /// The title without the site's name before or behind it: `A headline` of `A headline | Example Wire`.
  ///
  /// What stands behind the last mark (or before the first) is cut where it is one of the names, or part of one, or has one in
  /// it; or where the page prints what is left elsewhere.
  static func withoutSite(_ title: String, names: [String], printed: [String]) -> String {
    var title = title
    // A site can stand behind its section: “| News | Example Wire”.
    for _ in 0..<3 {
      guard let shorter = cut(title, names: names, printed: printed) else { break }
      title = shorter
    }
    return title
  }

  private static func cut(_ title: String, names: [String], printed: [String]) -> String? {
    let parts = separated(title)
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return nil }
    let behind = String(title[..<last.lowerBound]).trimmingMarks()
    let before = String(title[parts[1].lowerBound...]).trimmingMarks()
    let key = wordKey(String(title[last]))
    if printed.contains(where: { isSame($0, behind) }) { return behind }
    if names.contains(where: { isName(key, of: $0) }) { return behind }
    let firstKey = wordKey(String(title[first]))
    if names.contains(where: { wordKey($0) == firstKey }) { return before }
    if printed.contains(where: { isSame($0, before) }) { return before }
    return nil
  }

  /// The parts of a title between marks that have a blank on each side.
  private static func separated(_ title: String) -> [Range<String.Index>] {
    var parts: [Range<String.Index>] = []
    let scalars = title.unicodeScalars
    var start = title.startIndex
    var index = title.startIndex
    while index < title.endIndex {
      let next = scalars.index(after: index)
      let isMark = marks.contains(scalars[index])
      if isMark, index > title.startIndex, scalars[scalars.index(before: index)] == " ", next < title.endIndex,
        scalars[next] == " "
      {
        parts.append(start..<index)
        start = scalars.index(after: next)
        index = start
      } else {
        index = next
      }
    }
    parts.append(start..<title.endIndex)
    return parts
  }

  private static let marks: Set<Unicode.Scalar> = ["|", "-", "–", "—", "•", "·", "»", "«", ":", "~", "/", "｜"]

  /// Whether a part of a title is a site's name: it is the name, or begins it, or begins with it.
  private static func isName(_ key: String, of name: String) -> Bool {
    let name = wordKey(name)
    guard !key.isEmpty, !name.isEmpty else { return false }
    if key == name { return true }
    let (short, long) = key.utf8.count < name.utf8.count ? (key, name) : (name, key)
    return short.utf8.count >= 3 && long.utf8.count <= 60 && (long.hasPrefix(short) || long.hasSuffix(short))
  }

  /// Whether two titles have the same letters and figures.
  ///
  /// - Parameter orBegins: Whether it is enough that the other begins with all of the first.
  static func isSame(_ one: String, _ other: String, orBegins: Bool = false) -> Bool {
    let key = wordKey(one)
    let other = wordKey(other)
    return !key.isEmpty && (key == other || (orBegins && other.hasPrefix(key)))
  }

  /// How much two titles have in common: their shared words by those of the longer, from 0 to 1.
  static func likeness(_ one: String, _ other: String) -> Double {
    let words = Set(self.words(one))
    let others = Set(self.words(other))
    guard !words.isEmpty, !others.isEmpty else { return 0 }
    return Double(words.intersection(others).count) / Double(max(words.count, others.count))
  }

  static func words(_ text: String) -> [String] {
    text.lowercased().unicodeScalars.split { !isWordScalar($0) }.map { String($0) }
  }

  /// Its letters and figures, in lower case.
  static func wordKey(_ text: String) -> String {
    var key = String.UnicodeScalarView()
    key.append(contentsOf: text.lowercased().unicodeScalars.filter(isWordScalar))
    return String(key)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value | 0x20)
      : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

extension String {
  /// The text without blanks and separating marks at its ends.
  fileprivate func trimmingMarks() -> String {
    let isEdge: (Unicode.Scalar) -> Bool = { " |–—•·»«~/｜-".unicodeScalars.contains($0) }
    var view = unicodeScalars[...]
    while let last = view.last, isEdge(last) { view.removeLast() }
    while let first = view.first, isEdge(first) { view.removeFirst() }
    return String(view)
  }
}
