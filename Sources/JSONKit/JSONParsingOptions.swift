/// What a parser of JSON puts up with.
public struct JSONParsingOptions: Hashable, Sendable {
  /// What is done with a key that stands twice in an object.
  public enum DuplicateKeys: Hashable, Sendable {
    /// The text is refused: readers disagree on which member counts.
    case refuse
    /// All members are kept, in order; looking the key up finds the last.
    case keep
  }

  /// How deep arrays and objects may be nested: from 1 to ``greatestDepth``, 512 unless said otherwise.
  ///
  /// Depth costs stack, so that a text of nothing but `[` would crash a parser that set no limit. Claim files are 6 deep.
  public var depthLimit: Int {
    didSet { depthLimit = Self.allowed(depthLimit) }
  }

  /// What is done with a key that stands twice in an object.
  public var duplicateKeys: DuplicateKeys

  /// The deepest nesting that can be asked for.
  public static let greatestDepth = 1024

  /// At most 512 deep, no key twice.
  public static let strict = JSONParsingOptions()

  /// Options; a depth outside of 1 to ``greatestDepth`` is taken as the nearer of these.
  public init(depthLimit: Int = 512, duplicateKeys: DuplicateKeys = .refuse) {
    self.depthLimit = Self.allowed(depthLimit)
    self.duplicateKeys = duplicateKeys
  }

  private static func allowed(_ depth: Int) -> Int {
    min(max(depth, 1), greatestDepth)
  }
}
