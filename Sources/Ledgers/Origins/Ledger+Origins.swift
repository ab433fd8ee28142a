public import Claims

extension Ledger {
  /// Which of some articles come from one origin.
  public func origins(of articles: [Article.ID]) throws -> Origins { Origins() }
}
