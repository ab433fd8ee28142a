internal import JSONKit

/// A thing that a page's JSON-LD describes.
struct LinkedThing {
  /// A person or an organization that it names.
  struct Name: Hashable {
    var name: String
    /// Whether it is said to be an organization.
    var isOrganization: Bool
  }

  private let object: JSONObject
  private let named: [String: JSONObject]

  init(_ object: JSONObject, named: [String: JSONObject]) {
    self.object = object
    self.named = named
  }

  /// What it is titled.
  var headline: String? { string("headline") ?? (isArticle ? string("name") : nil) }
  /// When it was first published, as it is written there.
  var published: String? { string("datePublished") }
  /// When it was made; an article's is of use where nothing says when it was published.
  var created: String? { isArticle ? string("dateCreated") ?? string("uploadDate") : nil }
  /// When it was changed, as it is written there.
  var modified: String? { string("dateModified") }
  /// Its language.
  var language: String? {
    if case .object(let language)? = object["inLanguage"] { return Self.string(language["alternateName"]) }
    return string("inLanguage")
  }
  /// The addresses that it says it has.
  var addresses: [String] {
    [object["url"], object["mainEntityOfPage"], object["@id"]].compactMap { value in
      if case .object(let page)? = value { return Self.string(page["@id"]) ?? Self.string(page["url"]) }
      return Self.string(value)
    }
  }
  /// Who wrote it.
  var authors: [Name] {
    let authors = names(object["author"])
    return authors.isEmpty ? names(object["creator"]) : authors
  }
  /// Who published it.
  var publisher: String? { names(object["publisher"]).first?.name }
  /// Its text, as it stands there.
  var articleBody: String? { isArticle ? string("articleBody") : nil }

  /// Whether it is an article by its type.
  var isArticle: Bool { types.contains { $0.hasSuffix("Article") || Self.articles.contains($0) } }

  /// How likely it is the page's article; 0 for what is none.
  func rank(title: String?, address: PageAddress?) -> Int {
    var rank = 0
    if isArticle {
      rank = 8
    } else if types.contains(where: Self.pages.contains) {
      rank = 2
    } else if object["headline"] != nil || object["datePublished"] != nil && object["author"] != nil {
      rank = 1
    }
    guard rank > 0 else { return 0 }
    // The page's title may have the site's name behind the headline.
    if let title, let headline, ArticleTitle.isSame(headline, title, orBegins: true) { rank += 4 }
    if let address, addresses.contains(where: { address.resolving($0)?.path == address.path }) { rank += 2 }
    if object["datePublished"] != nil { rank += 1 }
    return rank
  }

  private static let articles = [
    "BlogPosting", "LiveBlogPosting", "SocialMediaPosting", "Report", "Review", "Recipe", "HowTo", "NewsMediaArticle",
    "ClaimReview",
  ]
  private static let pages = [
    "WebPage", "ItemPage", "AboutPage", "QAPage", "FAQPage", "CreativeWork", "VideoObject", "Event",
  ]

  private var types: [String] {
    let types: [JSON] =
      switch object["@type"] {
      case .array(let types)?: types
      case let type?: [type]
      case nil: []
      }
    return types.compactMap { type in
      Self.string(type).map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    }
  }

  private func string(_ key: String) -> String? { Self.string(object[key]) }

  /// A text, or the first of several.
  private static func string(_ value: JSON?) -> String? {
    switch value {
    case .string(let text)?: text.utf8.allSatisfy { $0 <= 0x20 } ? nil : text
    case .array(let values)?: values.first.flatMap { string($0) }
    default: nil
    }
  }

  /// The names of a person or an organization, or of several, each given as a text or as a thing or by its `@id`.
  private func names(_ value: JSON?) -> [Name] {
    switch value {
    case .string(let name)?: return [Name(name: name, isOrganization: false)]
    case .array(let values)?: return values.prefix(100).flatMap { names(ofOne: $0) }
    case let value?: return names(ofOne: value)
    case nil: return []
    }
  }

  private func names(ofOne value: JSON) -> [Name] {
    guard case .object(var thing) = value else {
      return Self.string(value).map { [Name(name: $0, isOrganization: false)] } ?? []
    }
    if thing["name"] == nil, case .string(let id)? = thing["@id"], let other = named[id] { thing = other }
    let isOrganization = Self.string(thing["@type"])?.hasSuffix("Organization") ?? false
    switch thing["name"] {
    case .array(let names)?:
      return names.prefix(100).compactMap { Self.string($0) }.map { Name(name: $0, isOrganization: isOrganization) }
    case let name: return Self.string(name).map { [Name(name: $0, isOrganization: isOrganization)] } ?? []
    }
  }
}
