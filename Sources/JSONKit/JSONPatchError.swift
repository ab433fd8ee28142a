/// A patch that does not fit the value to which it is applied.
public struct JSONPatchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The first operation that does not fit.
  public let operation: JSONPatchOperation
  /// Why not, in words.
  public let reason: String

  /// The operation and the reason.
  public var description: String {
    let name =
      switch operation {
      case .add: "add at"
      case .remove: "remove"
      case .replace: "replace"
      }
    return "cannot \(name) \(operation.path.description.shown): \(reason)"
  }
}
