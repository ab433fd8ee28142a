/// Text with styles, which become escape sequences only where the output is to have colour.
///
/// It is written as an interpolation: `"standing: \(standing, .red)"`. What is interpolated goes through `visible(_:)`, so
/// that no text from elsewhere can command the terminal; literals are taken as they are.
public struct Styled: Hashable, Sendable {
  /// A piece of one style.
  struct Run: Hashable, Sendable {
    var text: String
    var style: TextStyle
    /// How many columns the text takes.
    var width: Int
  }

  var runs: [Run] = []

  /// `text` made visible, in `style`.
  public init(_ text: String, _ style: TextStyle = []) {
    append(visible(text), style)
  }

  /// No text.
  public init() {}

  /// The text alone.
  public var plain: String { runs.map(\.text).joined() }

  /// How many columns it takes.
  public var width: Int { runs.reduce(0) { $0 + $1.width } }

  /// Whether there is no text.
  public var isEmpty: Bool { runs.isEmpty }

  /// The text, with escape sequences if it is to have colour.
  public func rendered(inColor: Bool) -> String {
    inColor ? runs.map { $0.style.applied(to: $0.text) }.joined() : plain
  }

  /// The same text with `style` added to all of it.
  public func styled(_ style: TextStyle) -> Styled {
    var result = self
    for index in result.runs.indices { result.runs[index].style.formUnion(style) }
    return result
  }

  /// Adds `other` at the end.
  public mutating func append(_ other: Styled) {
    for run in other.runs { append(run.text, run.style) }
  }

  /// Both, one after the other.
  public static func + (one: Styled, other: Styled) -> Styled {
    var result = one
    result.append(other)
    return result
  }

  /// Adds `text` as it is.
  mutating func append(_ text: String, _ style: TextStyle) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text
      runs[last].width += displayWidth(text)
    } else {
      runs.append(Run(text: text, style: style, width: displayWidth(text)))
    }
  }
}

extension Styled: ExpressibleByStringInterpolation {
  /// Gathers the pieces of an interpolation.
  public struct StringInterpolation: StringInterpolationProtocol {
    var result = Styled()

    /// Starts with nothing.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds what the program's text says.
    public mutating func appendLiteral(_ literal: String) { result.append(literal, []) }

    /// Adds `value`, made visible, in `style`.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible, _ style: TextStyle = []) {
      result.append(visible(value.description), style)
    }

    /// Adds styled text.
    public mutating func appendInterpolation(_ value: Styled) { result.append(value) }
  }

  /// The text of a literal, as it is.
  public init(stringLiteral value: String) { append(value, []) }

  /// The pieces of an interpolation.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.result }
}

extension Styled {
  /// As much of it as fits `width` columns; what does not is replaced by `…`.
  public func truncated(to width: Int) -> Styled {
    guard width > 0 else { return Styled() }
    guard self.width > width else { return self }
    return prefix(columns: width - 1) + "…"
  }

  /// It, and blanks up to `width` columns, before it or behind it.
  func padded(to width: Int, alignment: TextTable.Alignment) -> Styled {
    let missing = width - self.width
    guard missing > 0 else { return self }
    var blanks = Styled()
    blanks.append(String(repeating: " ", count: missing), [])
    return alignment == .left ? self + blanks : blanks + self
  }

  /// The longest beginning that fits `width` columns.
  private func prefix(columns: Int) -> Styled {
    var result = Styled()
    var left = columns
    for run in runs {
      var part = ""
      for character in run.text {
        left -= displayWidth(character)
        if left < 0 {
          result.append(part, run.style)
          return result
        }
        part.append(character)
      }
      result.append(part, run.style)
    }
    return result
  }
}
