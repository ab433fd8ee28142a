/// A value that is not what its reader expected.
public struct JSONMismatch: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the value is.
  public let path: JSONPath
  /// What should be there, in words: "a decimal in a string".
  public let expected: String
  /// What is there, in words: "a number".
  public let found: String

  /// A mismatch at `path`.
  public init(path: JSONPath, expected: String, found: String) {
    self.path = path
    self.expected = expected
    self.found = found
  }

  /// Place and reason: `quantities/0/low: expected a decimal in a string, found a number`.
  public var description: String {
    let reason = "expected \(expected), found \(found)"
    return path.steps.isEmpty ? reason : "\(String(path.description.dropFirst()).visible): \(reason)"
  }
}
