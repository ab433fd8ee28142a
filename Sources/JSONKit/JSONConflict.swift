/// A place that two sides changed in ways that cannot both be kept.
public struct JSONConflict: Hashable, Sendable {
  /// The place in the merged value; there stands what the merge chose.
  public let path: JSONPath
  /// What both sides started from; nil where there was nothing.
  public let base: JSON?
  /// What our side made of it; nil where it removed it.
  public let ours: JSON?
  /// What their side made of it; nil where it removed it.
  public let theirs: JSON?

  /// A conflict at `path`.
  public init(path: JSONPath, base: JSON?, ours: JSON?, theirs: JSON?) {
    self.path = path
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }
}
