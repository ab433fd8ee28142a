internal import MarkupKit

/// A page as blocks of text, and the elements that they stand in.
///
/// Made in one pass over the nodes, without recursion. What is not shown has no blocks, nor have scripts, buttons and pictures.
struct PageOutline: Sendable {
  /// An element that may hold blocks.
  struct Element: Sendable {
    let name: String
    /// The place of the element around it; -1 for the outermost.
    let parent: Int
    /// The blocks in it, at any depth.
    var blocks: Range<Int>
    /// The place after the last element in it.
    var end: Int
    /// What its name, class and role say that it is.
    let part: PagePart?
  }

  /// In document order.
  private(set) var elements: [Element] = []
  /// In document order.
  private(set) var blocks: [PageBlock] = []

  /// What of a page counts as text.
  enum Scope: Sendable {
    /// What is shown.
    case shown
    /// What is not shown, too: the texts of pages that a script uncovers.
    case all
  }

  /// Takes a page apart.
  init(of page: Markup, _ scope: Scope = .shown) {
    var open: [(element: Int, end: Int)] = []
    var links: [Int] = []
    var text = PageBlockText()
    var breaks = 0
    var next = 0
    // The end of the table whose rows are read as one block each.
    var tableEnd = 0
    // The ends of what breaks lines in its cells.
    var cellBreaks: [Int] = []

    func finish() {
      breaks = 0
      defer { text.clear() }
      guard !text.isEmpty, let element = open.last?.element else { return }
      blocks.append(text.block(kind: Self.kind(of: elements[element]), in: element))
    }

    func close(_ element: Int) {
      elements[element].blocks = elements[element].blocks.lowerBound..<blocks.count
      elements[element].end = elements.count
    }

    while next < page.nodes.endIndex {
      let node = page.nodes[next]
      while let last = open.last, last.end <= next {
        finish()
        open.removeLast()
        close(last.element)
      }
      while let last = cellBreaks.last, last <= next {
        cellBreaks.removeLast()
        text.space()
      }
      while let last = links.last, last <= next { links.removeLast() }
      let name = node.name
      if name.isEmpty {
        let characters = node.characters
        if text.append(characters, isLinked: !links.isEmpty) { breaks = 0 }
        next += 1
        continue
      }
      let end = node.range.upperBound
      if Self.unread.contains(name) || (scope == .shown && Self.isHidden(node)) || (name == "head" && scope == .shown) {
        if Self.inline.contains(name) == false && !Self.silent.contains(name) { finish() }
        next = max(end, next + 1)
        continue
      }
      switch name {
      case "br":
        breaks += 1
        if breaks > 1 { finish() } else { text.space() }
      case "a":
        // A link to a place in the page is a heading's own, or a footnote's.
        if node["href"]?.utf8.first != UInt8(ascii: "#") { links.append(end) }
      case _ where Self.inline.contains(name): break
      case "td" where next < tableEnd, "th" where next < tableEnd: text.cell()
      case _ where next < tableEnd && !Self.ofTable.contains(name):
        text.space()
        cellBreaks.append(end)
      default:
        if name == "table", PageTable.isOfData(next, in: page) { tableEnd = end }
        finish()
        elements.append(
          Element(
            name: name, parent: open.last?.element ?? -1, blocks: blocks.count..<blocks.count, end: 0,
            part: PagePart(of: node)))
        open.append((elements.count - 1, end))
      }
      next += 1
    }
    while let last = open.last {
      finish()
      open.removeLast()
      close(last.element)
    }
  }

  private static func kind(of element: Element) -> PageBlock.Kind {
    switch element.name {
    case "p", "pre", "blockquote": .paragraph
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading
    case "li", "dt", "dd": .item
    case "td", "th", "caption": .cell
    case "tr": .row
    default: .loose
    }
  }

  private static func isHidden(_ node: Markup.Node) -> Bool {
    if node.name == "noscript" || node.name == "template" { return true }
    for attribute in node.attributes {
      switch attribute.name {
      case "hidden": return attribute.value != "until-found"
      case "aria-hidden": if attribute.value == "true" { return true }
      case "style":
        let style = attribute.value.lowercased().filter { $0 != " " }
        if style.contains("display:none") || style.contains("visibility:hidden") { return true }
      default: continue
      }
    }
    return false
  }

  /// What holds no text of a page.
  private static let unread: Set<String> = [
    "script", "style", "svg", "math", "iframe", "object", "embed", "audio", "video", "canvas", "map", "select",
    "button",
    "input", "textarea", "datalist", "progress", "meter", "picture", "img", "title", "frame", "frameset", "noframes",
  ]

  /// What breaks lines in a table whose rows are read as one block each.
  private static let ofTable: Set<String> = ["thead", "tbody", "tfoot", "tr", "caption"]

  /// What does not break a line though nothing in it is read.
  private static let silent: Set<String> = ["script", "style", "svg", "math", "img", "picture", "noscript", "template"]

  /// What stands within a line.
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd",
    "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "time",
    "tt", "u", "var", "wbr",
  ]
}
