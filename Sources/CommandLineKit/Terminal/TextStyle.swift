/// How a terminal is to show a piece of text; several go together: `[.bold, .red]`.
public struct TextStyle: OptionSet, Hashable, Sendable {
  /// A bit for each.
  public let rawValue: UInt8

  /// The styles of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier.
  public static let bold = TextStyle(rawValue: 1)
  /// Fainter.
  public static let dim = TextStyle(rawValue: 2)
  /// Red.
  public static let red = TextStyle(rawValue: 4)
  /// Green.
  public static let green = TextStyle(rawValue: 8)
  /// Yellow.
  public static let yellow = TextStyle(rawValue: 16)
  /// Blue.
  public static let blue = TextStyle(rawValue: 32)
  /// Cyan.
  public static let cyan = TextStyle(rawValue: 64)

  /// The parameters of the escape sequence that turns them on (ECMA-48, SGR), each with its style.
  private static let parameters: [(style: TextStyle, parameter: String)] = [
    (.bold, "1"), (.dim, "2"), (.red, "31"), (.green, "32"), (.yellow, "33"), (.blue, "34"), (.cyan, "36"),
  ]

  /// `text` between the escape sequences that turn these styles on and off.
  func applied(to text: String) -> String {
    guard !isEmpty, !text.isEmpty else { return text }
    let on = Self.parameters.filter { contains($0.style) }.map(\.parameter).joined(separator: ";")
    return "\u{1b}[\(on)m\(text)\u{1b}[0m"
  }
}
