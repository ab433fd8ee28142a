internal import MarkupKit

/// The elements that stand right in an item, by their names.
///
/// A name is in lower case, with a short prefix where it is of another vocabulary than the item: `pubdate`, `dc:creator`,
/// `content:encoded`, `atom:link`. Prefixes that the file did not declare are taken for what they usually are.
struct FeedFields {
  let node: Markup.Node
  private var nodes: [String: [Markup.Node]] = [:]

  init(of node: Markup.Node, leavingOut isLeftOut: (Markup.Node) -> Bool = { _ in false }) {
    self.node = node
    for child in node.children where child.isElement && !isLeftOut(child) {
      nodes[Self.name(of: child, in: node), default: []].append(child)
    }
  }

  /// The elements of a name, in order.
  subscript(name: String) -> [Markup.Node] { nodes[name] ?? [] }

  /// The text of the first element of a name that has any.
  func text(_ name: String) -> String? {
    self[name].lazy.map(\.text).first { $0.utf8.contains { !$0.isBlank } }
  }

  private static func name(of child: Markup.Node, in node: Markup.Node) -> String {
    let parts = child.name.lowercased().split(separator: ":")
    let name = parts.last.map(String.init) ?? ""
    if parts.count > 1 {
      let prefix = String(parts[0])
      return node.name.lowercased().hasPrefix(prefix + ":") ? name : "\(prefix == "dcterms" ? "dc" : prefix):\(name)"
    }
    // What has no namespace, or the item's own, is of the feed's vocabulary.
    if child.space.isEmpty || child.space == node.space { return name }
    let space = child.space.lowercased()
    for (place, prefix) in vocabularies where space.contains(place) { return "\(prefix):\(name)" }
    return "other:\(name)"
  }

  private static let vocabularies = [
    ("purl.org/dc/", "dc"), ("purl.org/rss/1.0/modules/content", "content"), ("www.w3.org/2005/atom", "atom"),
    ("purl.org/atom/", "atom"), ("feedburner", "feedburner"),
  ]
}
