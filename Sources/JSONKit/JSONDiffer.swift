/// Finds the operations that make one value of another.
struct JSONDiffer {
  private(set) var operations: [JSONPatchOperation] = []
  private var path: [JSONPath.Step] = []

  /// How deep elements of arrays are matched; further down they are paired by position.
  ///
  /// Matching reads all that an element contains, so that to do it at every depth would take time in proportion to that.
  private static let matchedDepth = 16

  /// Adds the operations that make `new` of `old`, at the present path.
  mutating func compare(_ old: JSON, _ new: JSON) {
    switch (old, new) {
    case (.object(let old), .object(let new)) where !old.repeatsKeys && !new.repeatsKeys:
      compare(old, new)
    case (.array(let old), .array(let new)):
      compare(old, new)
    default:
      if old != new { operations.append(.replace(JSONPath(path), new)) }
    }
  }

  private mutating func compare(_ old: JSONObject, _ new: JSONObject) {
    for (key, value) in old.members {
      path.append(.key(key))
      if let successor = new[key] {
        compare(value, successor)
      } else {
        operations.append(.remove(JSONPath(path)))
      }
      path.removeLast()
    }
    for (key, value) in new.members where old.position(of: key) == nil {
      operations.append(.add(JSONPath(path + [.key(key)]), value))
    }
  }

  private mutating func compare(_ old: [JSON], _ new: [JSON]) {
    var index = 0
    for step in ArrayAlignment(old, new, isMatched: path.count <= Self.matchedDepth).steps {
      path.append(.index(index))
      switch step {
      case .same: index += 1
      case .pair(let old, let new):
        compare(old, new)
        index += 1
      case .added(let new):
        operations.append(.add(JSONPath(path), new))
        index += 1
      case .removed:
        operations.append(.remove(JSONPath(path)))
      }
      path.removeLast()
    }
  }
}
