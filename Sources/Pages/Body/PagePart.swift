internal import MarkupKit

/// What an element's name, role and class say that it is in a page.
enum PagePart: Sendable {
  /// The article's text, by its own word.
  case body
  /// An article or the main part.
  case main
  /// What stands around an article: navigation, related articles, comments, newsletters, shares, advertisements.
  case around
  /// What belongs to an article and is not its text: captions, bylines, tags.
  case beside

  /// Reads an element; nil where it says nothing.
  init?(of node: Markup.Node) {
    let byName = Self.names[node.name]
    var words = PagePartWords()
    for attribute in node.attributes {
      switch attribute.name {
      case "itemprop":
        if attribute.value == "articleBody" {
          self = .body
          return
        }
      case "role":
        if let part = Self.roles[attribute.value] {
          self = part
          return
        }
      case "class", "id", "data-testid", "data-component", "data-component-name", "data-module":
        words.read(attribute.value)
      default: continue
      }
    }
    if node.name == "body" || node.name == "html" { return nil }
    guard let part = words.part ?? byName else { return nil }
    self = byName == .main && part != .body ? .main : byName == .around ? .around : part
  }

  private static let names: [String: PagePart] = [
    "article": .main, "main": .main, "nav": .around, "aside": .around, "footer": .around, "dialog": .around,
    "menu": .around, "form": .around, "figure": .beside, "figcaption": .beside,
  ]

  private static let roles: [String: PagePart] = [
    "navigation": .around, "complementary": .around, "contentinfo": .around, "search": .around, "dialog": .around,
    "alertdialog": .around, "menu": .around, "menubar": .around, "tooltip": .around, "banner": .around, "main": .main,
  ]
}
