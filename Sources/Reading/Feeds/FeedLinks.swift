internal import HTTPKit
internal import MarkupKit

/// The feeds that an HTML page names.
enum FeedLinks {
  private static let types = [
    "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
  ]
  private static let most = 5

  /// Their addresses, absolute, in the page's order.
  static func addresses(in page: [UInt8], address: String?) -> [String] {
    let base = address.flatMap { WebAddress(written: $0) }
    var found: [String] = []
    for link in Markup(html: String(decoding: page, as: UTF8.self)).elements("link") {
      guard link["rel"]?.lowercased().split(separator: " ").contains("alternate") == true,
        let type = link["type"]?.lowercased(), types.contains(where: { type.hasPrefix($0) }),
        let absolute = link["href"].flatMap({ WebAddress(written: $0, from: base) })?.description
      else { continue }
      if !found.contains(absolute) { found.append(absolute) }
      if found.count == most { break }
    }
    return found
  }

  /// What a person can do who gave a page for a feed; nil where it names none.
  static func hint(in page: [UInt8], address: String?) -> String? {
    let found = addresses(in: page, address: address)
    return found.isEmpty
      ? nil : "the page names \(found.count == 1 ? "this feed" : "these feeds"): \(found.joined(separator: " "))"
  }
}
