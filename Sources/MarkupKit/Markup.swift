/// A parsed HTML page or XML file, as a value.
///
/// This room wraps libxml2 and the decoding of text (``TextEncoding``), and knows nothing of articles.
///
/// The nodes stand in one array in document order, so a node's descendants are a stretch of it. Names of elements and attributes
/// of HTML are in lower case. Elements' names in XML are without prefix; ``Node/space`` has the namespace.
public struct Markup: Sendable {
  let tree: MarkupTree

  /// Parses an HTML page as browsers do: whatever it is, something comes out.
  ///
  /// - Parameter html: The page's text, decoded already.
  public init(html: String) {
    tree = MarkupTree.html(html)
  }

  /// Parses an XML file.
  ///
  /// Nothing is loaded from outside, and entities that are not XML's own are not expanded.
  ///
  /// - Throws: Where it is not well-formed, with the first place.
  public init(xml: [UInt8]) throws(MarkupError) {
    tree = try MarkupTree.xml(xml)
  }

  /// Parses a text that was meant to be XML, as far as it can be made out: what is bare (`&`), undeclared (`&nbsp;`), left open or
  /// cut off is mended, and what stands before the first element and after its end is left away.
  ///
  /// - Parameter text: The text, decoded already; what it says of its encoding does not count.
  /// - Throws: Where there is no element in it.
  public init(recoveringXML text: String) throws(MarkupError) {
    let repaired = XMLRepair.repaired(Array(text.utf8))
    if repaired.isEmpty { throw MarkupError(reason: "there is no element in it", line: 1) }
    tree = try MarkupTree.xml(repaired)
  }

  /// All nodes, in document order.
  public var nodes: Nodes { Nodes(tree: tree, range: 0..<tree.count) }

  /// The first element; nil where there is none.
  public var root: Node? { nodes.first { $0.isElement } }

  /// The elements of these names, in document order.
  public func elements(_ names: String...) -> [Node] { nodes.filter { names.contains($0.name) } }
}
