internal import MarkupKit

/// The address that a page says it goes by.
enum CanonicalAddress {
  /// What the page says, the first that can be trusted: its `link`, `og:url`, its JSON-LD.
  ///
  /// An address of another site is not trusted (``PageAddress/isOfSite(of:)``), and neither is the site's front page, which
  /// careless templates give to all pages. Where nobody knows where the page came from, its own word is all there is.
  static func find(page: Markup, meta: MetaTags, data: LinkedData, from: PageAddress?) -> PageAddress? {
    let link = page.elements("link").first { $0["rel"]?.lowercased() == "canonical" }?["href"]
    let told = [link, meta.first(["og:url"]), meta.first(["twitter:url"])] + data.things.prefix(1).flatMap(\.addresses)
    for case let text? in told {
      guard let address = from.map({ $0.resolving(text) }) ?? PageAddress(text),
        !address.isFrontPage || from?.isFrontPage ?? false
      else { continue }
      if let from, !address.isOfSite(of: from) { continue }
      return address
    }
    return nil
  }
}
