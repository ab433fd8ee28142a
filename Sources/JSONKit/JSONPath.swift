/// The way from a value to one inside it.
public struct JSONPath: Sendable {
  /// One step: into an object's member or an array's element.
  public enum Step: Sendable {
    /// To the member of this key.
    case key(String)
    /// To the element at this position, counted from 0.
    case index(Int)
  }

  /// The steps, outermost first; none lead to the value itself.
  public var steps: [Step]

  /// A path of these steps.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// This path and one step more.
  public func appending(_ step: Step) -> JSONPath {
    JSONPath(steps + [step])
  }

  /// The path to the container of the value, or nil for a path without steps.
  public var parent: JSONPath? {
    steps.isEmpty ? nil : JSONPath(steps.dropLast())
  }
}

extension JSONPath: ExpressibleByArrayLiteral {
  /// A path such as `["quantities", 0, "low"]`.
  public init(arrayLiteral elements: Step...) {
    self.init(elements)
  }
}

extension JSONPath.Step: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A key.
  public init(stringLiteral value: String) {
    self = .key(value)
  }

  /// A position.
  public init(integerLiteral value: Int) {
    self = .index(value)
  }
}

extension JSONPath: Hashable {}

extension JSONPath.Step: Hashable {
  /// Whether both are the same step; keys are compared byte by byte.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.key(let left), .key(let right)): left.hasSameBytes(as: right)
    case (.index(let left), .index(let right)): left == right
    default: false
    }
  }

  /// Feeds the step to `hasher`, in keeping with `==`.
  public func hash(into hasher: inout Hasher) {
    switch self {
    case .key(let key): key.hashBytes(into: &hasher)
    case .index(let index): hasher.combine(index)
    }
  }
}

extension JSONPath: CustomStringConvertible {
  /// The path as a JSON Pointer (RFC 6901): `/quantities/0/low`, with `~` as `~0` and `/` as `~1`; empty without steps.
  public var description: String {
    var pointer = ""
    for step in steps {
      pointer += "/"
      switch step {
      case .index(let index):
        pointer += String(index)
      case .key(let key):
        for scalar in key.unicodeScalars {
          switch scalar {
          case "~": pointer += "~0"
          case "/": pointer += "~1"
          default: pointer.unicodeScalars.append(scalar)
          }
        }
      }
    }
    return pointer
  }
}
