internal import MarkupKit

/// What the `meta` elements of a page say, by their names in lower case.
struct MetaTags {
  private var contents: [String: [String]] = [:]

  /// Reads `name`, `property`, `itemprop` and `http-equiv` alike, since pages mistake one for the other.
  init(of page: Markup) {
    for element in page.elements("meta") {
      guard let content = element["content"]?.singleSpaced(), !content.isEmpty else { continue }
      for attribute in ["property", "name", "itemprop", "http-equiv"] {
        guard let names = element[attribute] else { continue }
        // Several names in one are separated by blanks.
        for name in names.prefix(200).lowercased().split(whereSeparator: \.isWhitespace) {
          contents[String(name), default: []].append(content)
        }
      }
    }
  }

  /// The contents under a name, in the order of the page, as far as they make sense together.
  func all(_ name: String) -> some Collection<String> { (contents[name] ?? []).prefix(50) }

  /// The first content under the first of these names that has one.
  func first(_ names: [String]) -> String? {
    for name in names {
      if let content = contents[name]?.first { return content }
    }
    return nil
  }
}
