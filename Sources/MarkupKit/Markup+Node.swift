extension Markup {
  /// An element or a text of a document.
  public struct Node: Sendable, Hashable {
    let tree: MarkupTree
    /// The node's place in document order; a node's descendants come right after it.
    public let index: Int

    /// An element's name, `p`; empty for a text.
    public var name: String { tree.records[index].name }
    /// The namespace of an XML element; empty where it has none.
    public var space: String { tree.records[index].space }
    /// Whether it is an element, not a text.
    public var isElement: Bool { !tree.records[index].name.isEmpty }
    /// A text's own characters; empty for an element (``text``).
    public var characters: String { tree.records[index].characters }
    /// An element's attributes, in the order of the file.
    public var attributes: [Attribute] { tree.records[index].attributes }

    /// The value of an attribute; nil where the element has none of this name.
    public subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    /// The element that it stands in; nil for the outermost.
    public var parent: Node? {
      let parent = Int(tree.records[index].parent)
      return parent < 0 ? nil : Node(tree: tree, index: parent)
    }

    /// The elements that it stands in, innermost first.
    public var ancestors: some Sequence<Node> {
      sequence(state: parent) { next in
        defer { next = next?.parent }
        return next
      }
    }

    /// Where its descendants stand in document order.
    public var range: Range<Int> { index + 1..<max(index + 1, Int(tree.records[index].end)) }

    /// Everything in it, in document order.
    public var descendants: Nodes { Nodes(tree: tree, range: range) }

    /// The nodes that stand in it directly, in order.
    public var children: [Node] {
      var children: [Node] = []
      var next = index + 1
      while next < range.upperBound {
        children.append(Node(tree: tree, index: next))
        next = Int(tree.records[next].end)
      }
      return children
    }

    /// The elements in it of these names, in document order.
    public func elements(_ names: String...) -> [Node] { descendants.filter { names.contains($0.name) } }

    /// All characters in it, as they stand in the file.
    public var text: String {
      if !isElement { return characters }
      return descendants.reduce(into: "") { text, node in text += node.characters }
    }

    /// Whether two are the same node of the same document.
    public static func == (left: Node, right: Node) -> Bool { left.index == right.index && left.tree === right.tree }

    /// Hashes its place.
    public func hash(into hasher: inout Hasher) { hasher.combine(index) }
  }

  /// An attribute of an element.
  public struct Attribute: Sendable, Hashable {
    /// Its name, without prefix.
    public let name: String
    /// Its value; an attribute of HTML without one has an empty one.
    public let value: String
  }

  /// A stretch of a document's nodes.
  public struct Nodes: Sendable, RandomAccessCollection {
    let tree: MarkupTree
    let range: Range<Int>

    /// The first node's place in document order.
    public var startIndex: Int { range.lowerBound }
    /// The place after the last one.
    public var endIndex: Int { range.upperBound }
    /// The node at a place in document order.
    public subscript(position: Int) -> Node { Node(tree: tree, index: position) }
  }
}
