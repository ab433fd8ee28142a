/// A type that can be made from one word of the command line.
public protocol ExpressibleByArgument {
  /// The value that `argument` spells, or `nil` if it spells none.
  init?(argument: String)

  /// How it is shown where it is a default.
  var defaultValueDescription: String { get }

  /// All words that spell a value, or none if there is no end to them.
  static var allValueStrings: [String] { get }

  /// What a shell can offer for it.
  static var defaultCompletionKind: CompletionKind { get }
}

extension ExpressibleByArgument {
  /// Its description.
  public var defaultValueDescription: String { String(describing: self) }
  /// None.
  public static var allValueStrings: [String] { [] }
  /// The closed list of its words, where it has one.
  public static var defaultCompletionKind: CompletionKind {
    allValueStrings.isEmpty ? .default : .list(allValueStrings)
  }
}

extension ExpressibleByArgument where Self: CaseIterable, Self: RawRepresentable, RawValue == String {
  /// Its raw value.
  public var defaultValueDescription: String { rawValue }
  /// The raw values of all cases.
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension ExpressibleByArgument where Self: RawRepresentable, RawValue == String {
  /// The case of that raw value, byte for byte.
  public init?(argument: String) {
    guard let value = Self(rawValue: argument), value.rawValue.utf8.elementsEqual(argument.utf8) else { return nil }
    self = value
  }
}

extension String: ExpressibleByArgument {
  /// Any word.
  public init?(argument: String) { self = argument }
}

extension Int: ExpressibleByArgument {
  /// A whole number in decimal digits.
  public init?(argument: String) { self.init(argument) }
}

extension Double: ExpressibleByArgument {
  /// A finite number.
  public init?(argument: String) {
    guard let number = Double(argument), number.isFinite else { return nil }
    self = number
  }
}

extension Bool: ExpressibleByArgument {
  /// `true` or `false`.
  public init?(argument: String) { self.init(argument) }
  /// `true` and `false`.
  public static var allValueStrings: [String] { ["true", "false"] }
}
