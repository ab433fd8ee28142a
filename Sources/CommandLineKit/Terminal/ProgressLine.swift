/// A progress bar that is drawn over and over in one line of a terminal.
///
/// It gives the text to write (to the standard error, if that is a terminal) and draws ten times a second at most.
public struct ProgressLine: Sendable {
  /// What is drawn.
  public var bar: ProgressBar
  /// How many columns there are.
  public var width: Int
  private var lastDrawn: Duration?

  /// A line on which nothing is drawn yet.
  public init(_ bar: ProgressBar, width: Int = 80) {
    self.bar = bar
    self.width = width
  }

  /// What to write to show how far it has come; nothing if the last time was a moment ago.
  public mutating func draw(done: Int, elapsed: Duration) -> String {
    if let lastDrawn, elapsed - lastDrawn < .milliseconds(100) { return "" }
    lastDrawn = elapsed
    // A line as wide as the terminal would move the cursor to the next.
    return Self.erase + bar.line(done: done, elapsed: elapsed, width: max(width, 2) - 1)
  }

  /// What to write so that other text can be written here: at the end, and before each message in between.
  public mutating func clear() -> String {
    guard lastDrawn != nil else { return "" }
    lastDrawn = nil
    return Self.erase
  }

  /// To the start of the line, and erase it (ECMA-48, EL).
  private static let erase = "\r\u{1b}[2K"
}
