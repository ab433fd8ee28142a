internal import MarkupKit

/// The language of a page's article.
enum PageLanguage {
  /// What the outermost element says, then the JSON-LD, then the `meta` elements; `og:locale` last, since many systems say
  /// `en_US` of everything.
  static func find(page: Markup, meta: MetaTags, data: LinkedData) -> String? {
    let root = page.elements("html").first
    let told = [root?["lang"], root?["xml:lang"], data.first(\.language)] + names.map { meta.first([$0]) }
    for case let language? in told {
      if let tag = LanguageTag.normalized(language) { return tag }
    }
    return nil
  }

  private static let names = [
    "content-language", "dc.language", "dcterms.language", "language", "inlanguage", "og:locale",
  ]

  /// Whether dates in figures begin with the day: everywhere but in the United States.
  static func writesDayFirst(_ language: String?, address: PageAddress?) -> Bool {
    if language == "en-US" { return false }
    guard let language, language != "en" else {
      // The ends of names that are not a country's are mostly American.
      return address?.host.split(separator: ".").last.map { $0.utf8.count == 2 && $0 != "us" && $0 != "tv" } ?? false
    }
    return true
  }
}
