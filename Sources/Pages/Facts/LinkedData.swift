internal import JSONKit
internal import MarkupKit

/// What the JSON-LD of a page says of its article, by schema.org's vocabulary.
///
/// A page describes many things: itself, its site, its pictures, other articles. Only what stands on the outside counts (in a
/// list, in `@graph`, or as what a page is about), so that no related article is taken for the page's own.
struct LinkedData {
  /// The things that may be the article, the likeliest first.
  private(set) var things: [LinkedThing] = []

  /// The most values that are gone through.
  private static let most = 100_000

  init(of page: Markup, title: String?, address: PageAddress?) {
    var outside: [JSONObject] = []
    var named: [String: JSONObject] = [:]
    var left = LenientJSON.longest
    for script in page.elements("script") {
      guard script["type"]?.lowercased().contains("ld+json") ?? false else { continue }
      let text = script.text
      left -= text.utf8.count
      guard left > 0 else { break }
      for value in LenientJSON.values(in: text) { Self.collect(value, into: &outside, named: &named) }
    }
    let things = outside.map { LinkedThing($0, named: named) }
    let ranked = things.enumerated().map { (thing: $1, place: $0, rank: $1.rank(title: title, address: address)) }
    self.things = ranked.filter { $0.rank > 0 }.sorted { ($1.rank, $0.place) < ($0.rank, $1.place) }.map(\.thing)
  }

  /// What a thing says that may be the article: the likeliest that says it.
  func first<Value>(_ fact: (LinkedThing) -> Value?) -> Value? {
    for thing in things {
      if let value = fact(thing) { return value }
    }
    return nil
  }

  /// Goes through a value without recursion, and collects the things on the outside and all that have a name by their `@id`.
  private static func collect(_ value: JSON, into outside: inout [JSONObject], named: inout [String: JSONObject]) {
    var open: [(value: JSON, isOutside: Bool)] = [(value, true)]
    var count = 0
    while let (value, isOutside) = open.popLast(), count < most {
      count += 1
      switch value {
      case .array(let elements): open += elements.reversed().map { ($0, isOutside) }
      case .object(let object):
        if case .string(let id)? = object["@id"], object["name"] != nil { named[id] = object }
        if isOutside, object["@type"] != nil || object["headline"] != nil { outside.append(object) }
        for (key, value) in object.members.reversed() {
          open.append((value, isOutside && ["@graph", "mainEntity", "mainEntityOfPage"].contains(key)))
        }
      default: break
      }
    }
  }
}
