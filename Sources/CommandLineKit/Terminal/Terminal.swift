/// What is known of the place where text goes.
public struct Terminal: Hashable, Sendable {
  /// How many columns there are, or `nil` where there is no end to a line (files and pipes).
  public var width: Int?
  /// Whether styles are shown.
  public var hasColor: Bool

  /// A place for text.
  public init(width: Int? = nil, hasColor: Bool = false) {
    self.width = width
    self.hasColor = hasColor
  }
}

extension TextOutputStream {
  /// Writes styled text and a line feed.
  public mutating func writeLine(_ text: Styled = "", on terminal: Terminal) {
    write(text.rendered(inColor: terminal.hasColor) + "\n")
  }

  /// Writes a table.
  public mutating func write(_ table: TextTable, on terminal: Terminal) {
    write(table.rendered(on: terminal))
  }

  /// Writes help.
  public mutating func write(_ help: HelpScreen, on terminal: Terminal) {
    write(help.rendered(on: terminal))
  }
}
