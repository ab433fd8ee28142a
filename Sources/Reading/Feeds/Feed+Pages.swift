public import Measures

extension Feed {
  /// The pages that it names, in the order of their publication; items that name none are left out.
  public func pages(asOf now: Instant) -> [PageAddress] {
    oldestFirst(asOf: now).compactMap { item in
      item.url.map { PageAddress(url: $0, published: item.published, updated: item.updated, title: item.title) }
    }
  }
}
