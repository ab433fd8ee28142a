extension JSON {
  /// The operations of RFC 6902 that make `new` of `old`.
  ///
  /// Applied to `old` they give `new`, with its spelling of numbers; only the order of an object's members is not expressed,
  /// since in JSON it has no meaning. Elements of arrays are matched by equality, objects with a string `id` by that,
  /// so that an insertion does not show as a change of all that follows.
  public static func patch(from old: JSON, to new: JSON) -> [JSONPatchOperation] {
    var differ = JSONDiffer()
    differ.compare(old, new)
    return differ.operations
  }

  /// The value after all operations, in order.
  ///
  /// - Throws: ``JSONPatchError`` at the first operation that names a place that is not there.
  public func applying(_ patch: [JSONPatchOperation]) throws(JSONPatchError) -> JSON {
    var json = self
    for operation in patch {
      try json.apply(operation, along: operation.path.steps[...])
    }
    return json
  }

  private mutating func apply(
    _ operation: JSONPatchOperation, along steps: ArraySlice<JSONPath.Step>
  ) throws(JSONPatchError) {
    guard let step = steps.first else {
      switch operation {
      case .add(_, let value), .replace(_, let value): self = value
      case .remove: throw JSONPatchError(operation: operation, reason: "the whole value cannot be removed")
      }
      return
    }
    let rest = steps.dropFirst()
    // A container is taken out of its place while it is changed, so that it need not be copied.
    switch step {
    case .key(let key):
      guard case .object(var object) = self else { throw misfit(of: operation) }
      self = .null
      if let position = object.position(of: key), !rest.isEmpty {
        try object.change(at: position) { (value) throws(JSONPatchError) in try value.apply(operation, along: rest) }
      } else {
        try Self.apply(operation, to: &object, at: key, isLast: rest.isEmpty)
      }
      self = .object(object)
    case .index(let index):
      guard case .array(var elements) = self else { throw misfit(of: operation) }
      self = .null
      if !rest.isEmpty, elements.indices.contains(index) {
        try elements[index].apply(operation, along: rest)
      } else {
        try Self.apply(operation, to: &elements, at: index, isLast: rest.isEmpty)
      }
      self = .array(elements)
    }
  }

  /// The error that a step of the operation's path is not one into this value.
  private func misfit(of operation: JSONPatchOperation) -> JSONPatchError {
    let reason =
      switch self {
      case .object: "an object has no positions"
      case .array: "an array has no keys"
      default: "the path goes through a value that contains nothing"
      }
    return JSONPatchError(operation: operation, reason: reason)
  }

  private static func apply(
    _ operation: JSONPatchOperation, to object: inout JSONObject, at key: String, isLast: Bool
  ) throws(JSONPatchError) {
    let isThere = object.position(of: key) != nil
    switch operation {
    case .add(_, let value) where isLast: object[key] = value
    case .replace(_, let value) where isLast && isThere: object[key] = value
    case .remove where isLast && isThere: object[key] = nil
    default: throw JSONPatchError(operation: operation, reason: "there is no member \(key.shown)")
    }
  }

  private static func apply(
    _ operation: JSONPatchOperation, to elements: inout [JSON], at index: Int, isLast: Bool
  ) throws(JSONPatchError) {
    let isThere = elements.indices.contains(index)
    switch operation {
    case .add(_, let value) where isLast && (isThere || index == elements.count): elements.insert(value, at: index)
    case .replace(_, let value) where isLast && isThere: elements[index] = value
    case .remove where isLast && isThere: elements.remove(at: index)
    default: throw JSONPatchError(operation: operation, reason: "there is no position \(index) among \(elements.count)")
    }
  }
}
