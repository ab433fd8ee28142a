/// A language's tag by BCP 47, as pages write it in its name's place.
enum LanguageTag {
  /// The tag that a page means: `en-US` for `en_US`, `EN-us`, `en-US,en`; nil for what is none.
  static func normalized(_ text: String) -> String? {
    let first = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.first ?? ""
    let parts = first.prefix(35).split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" || $0 == "." }
    guard let language = parts.first, (2...3).contains(language.utf8.count), isAlphabetic(language) else { return nil }
    var tag = [language.lowercased()]
    for part in parts.dropFirst() {
      switch part.utf8.count {
      case 4 where isAlphabetic(part) && tag.count == 1:
        tag.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
      case 2 where isAlphabetic(part): tag.append(part.uppercased())
      case 3 where part.utf8.allSatisfy { (0x30...0x39).contains($0) }: tag.append(String(part))
      default: return tag.joined(separator: "-")
      }
      if part.utf8.count != 4 { break }
    }
    return tag.joined(separator: "-")
  }

  private static func isAlphabetic(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
  }
}
