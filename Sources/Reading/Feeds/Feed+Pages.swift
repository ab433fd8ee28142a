public import Measures

extension Feed {
  /// The addresses of its items' pages with what it says of them, in the order of their publication.
  public func pages(asOf now: Instant) -> [PageAddress] { oldestFirst(asOf: now).compactMap(\.page) }
}
