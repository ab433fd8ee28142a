internal import MarkupKit

/// What an element's name, role and class say that it is in a page.
struct PagePart: Sendable {
  /// Whether it is the article's text by its own word.
  private(set) var isBody = false
  /// Whether it is an article, or the page's main part.
  private(set) var isMain = false
  /// The words by which it is no text: navigation, related articles, comments, newsletters, captions, advertisements.
  private(set) var others: [String] = []

  /// Reads an element; nil where it says nothing.
  init?(of node: Markup.Node) {
    if node.name == "body" || node.name == "html" { return nil }
    isMain = Self.main.contains(node.name)
    if Self.others.contains(node.name) { others.append(node.name) }
    if Self.isHidden(node) { others.append("hidden") }
    var isArticle = false
    var isText = false
    for attribute in node.attributes {
      switch attribute.name {
      case "itemprop": isBody = isBody || attribute.value == "articleBody"
      case "role":
        isMain = isMain || Self.main.contains(attribute.value)
        if Self.otherRoles.contains(attribute.value) { others.append(attribute.value) }
      // The id of a heading is often made of its words.
      case "id" where Self.isHeading(node.name): continue
      case "class", "id", "data-testid", "data-component", "data-component-name", "data-module":
        PagePartWords.each(of: attribute.value) { word, kind in
          switch kind {
          case .other: others.append(word)
          case .article: isArticle = true
          case .text: isText = true
          case .articleText: isBody = true
          }
        }
      default: continue
      }
    }
    if isArticle, isText { isBody = true }
    if isBody || isMain { others = others.filter { Self.others.contains($0) } }
    if !isBody, !isMain, others.isEmpty { return nil }
  }

  /// Whether its class says that it is not shown, on screens of any width.
  private static func isHidden(_ node: Markup.Node) -> Bool {
    guard let names = node["class"]?.split(whereSeparator: \.isWhitespace) else { return false }
    // `hidden md:block` is shown on wide screens.
    return names.contains { $0 == "hidden" || $0 == "is-hidden" } && !names.contains { $0.contains(":") }
  }

  private static func isHeading(_ name: String) -> Bool {
    name.utf8.count == 2 && name.utf8.first == UInt8(ascii: "h") && name != "hr"
  }

  private static let main: Set<String> = ["article", "main"]

  private static let others: Set<String> = ["nav", "aside", "footer", "dialog", "menu", "form", "figure", "figcaption"]

  private static let otherRoles: Set<String> = [
    "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar", "tooltip",
    "banner",
  ]
}
