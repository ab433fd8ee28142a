internal import MarkupKit

/// Where the printed text of a page stands: how much of it comes before each node, and which nodes are not shown.
struct PrintedPage {
  let page: Markup
  /// For each node, how many bytes of text that are no blanks come before it; one more at the end for all.
  private var ink: [Int32] = []
  /// For each node, whether it is not shown as text: a script, a style, a template.
  private var isHidden: [Bool] = []

  private static let hidden: Set<String> = [
    "script", "style", "noscript", "template", "svg", "iframe", "head", "object", "select", "button", "textarea",
  ]

  init(_ page: Markup) {
    self.page = page
    ink.reserveCapacity(page.nodes.count + 1)
    isHidden.reserveCapacity(page.nodes.count)
    var total: Int32 = 0
    var hiddenEnd = 0
    for node in page.nodes {
      ink.append(total)
      if node.index >= hiddenEnd, node.isElement, Self.hidden.contains(node.name) || node["hidden"] != nil {
        hiddenEnd = node.range.upperBound
      }
      isHidden.append(node.index < hiddenEnd)
      if !node.isElement, node.index >= hiddenEnd {
        let bytes = node.characters.utf8.reduce(into: 0) { count, byte in count += byte > 0x20 ? 1 : 0 }
        total = Int32(clamping: Int(total) + bytes)
      }
    }
    ink.append(total)
  }

  /// How much text comes before a node.
  func before(_ node: Markup.Node) -> Int { Int(ink[node.index]) }

  /// How much text comes before a node's end.
  func through(_ node: Markup.Node) -> Int { Int(ink[node.range.upperBound]) }

  /// How much text a node has.
  func size(_ node: Markup.Node) -> Int { through(node) - before(node) }

  func isShown(_ node: Markup.Node) -> Bool { !isHidden[node.index] }

  /// A node's text on one line, as far as it is shown; elements' borders count as blanks where they are not those of letters.
  func line(_ node: Markup.Node, upTo most: Int = 600) -> String {
    var text = ""
    // A line of thousands of elements is none; looking at more would let a page cost what it likes.
    for part in page.nodes[node.index..<node.range.upperBound].prefix(5000) {
      guard text.utf8.count < most * 4 else { break }
      if part.isElement {
        if !Self.inline.contains(part.name) { text += " " }
      } else if isShown(part) {
        text += part.characters
      }
    }
    return text.singleSpaced(upTo: most)
  }

  private static let inline: Set<String> = [
    "b", "i", "em", "strong", "u", "sup", "sub", "font", "mark", "q", "abbr", "wbr",
  ]
}
