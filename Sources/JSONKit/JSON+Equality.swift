extension JSON: Hashable {
  /// Whether both print the same: bytes of strings, spelling of numbers, order of members.
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }

  /// Feeds the value's kind and content to `hasher`, in keeping with `==`.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null:
      hasher.combine(0)
    case .bool(let value):
      hasher.combine(1)
      hasher.combine(value)
    case .number(let number):
      hasher.combine(2)
      hasher.combine(number)
    case .string(let text):
      hasher.combine(3)
      text.hashBytes(into: &hasher)
    case .array(let elements):
      hasher.combine(4)
      hasher.combine(elements)
    case .object(let object):
      hasher.combine(5)
      hasher.combine(object)
    }
  }

  /// Whether both mean the same: numbers by their exact decimal value, objects whatever the order of their members.
  ///
  /// Strings and keys are still compared byte by byte. Objects in which a key is repeated are compared member by member
  /// in order, since there is no agreement on what they mean.
  public func isSameValue(as other: JSON) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)):
      left.isSameValue(as: right)
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isSameValue(as: $1) }
    case (.object(let left), .object(let right)):
      left.isSameValue(as: right)
    default:
      self == other
    }
  }
}
