/// One step of a change from one value to another (RFC 6902).
public enum JSONPatchOperation: Hashable, Sendable {
  /// Puts a value where there is none: as a new member, or in front of the element at that position.
  case add(JSONPath, JSON)
  /// Takes a member or an element away.
  case remove(JSONPath)
  /// Puts a value in the place of another.
  case replace(JSONPath, JSON)

  /// The place that is changed, as it is named when the operations before have been done.
  public var path: JSONPath {
    switch self {
    case .add(let path, _), .remove(let path), .replace(let path, _): path
    }
  }

  /// The operation as RFC 6902 writes it: `{"op":"replace","path":"/a/0","value":1}`.
  public var json: JSON {
    switch self {
    case .add(let path, let value): ["op": "add", "path": .string(path.description), "value": value]
    case .remove(let path): ["op": "remove", "path": .string(path.description)]
    case .replace(let path, let value): ["op": "replace", "path": .string(path.description), "value": value]
    }
  }
}
