/// A table whose columns are aligned by what they take on a terminal.
public struct TextTable: Sendable {
  /// To which side of its column a cell goes.
  public enum Alignment: Hashable, Sendable {
    /// Text.
    case left
    /// Numbers.
    case right
  }

  /// What happens to the last column where the width is not enough.
  public enum Overflow: Hashable, Sendable {
    /// It ends in `…`.
    case truncated
    /// It goes on below.
    case wrapped
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// What stands above it; a table whose columns all have none has no head.
    public var title: String
    /// Where its cells go.
    public var alignment: Alignment
    /// How many columns of the terminal it may take; a longer cell ends in `…`.
    public var maximum: Int?

    /// A column.
    public init(_ title: String = "", alignment: Alignment = .left, maximum: Int? = nil) {
      self.title = title
      self.alignment = alignment
      self.maximum = maximum
    }
  }

  /// The columns.
  public var columns: [Column]
  /// What happens to the last column where the width is not enough.
  public var overflow: Overflow
  /// The rows, each with a cell a column; missing cells are empty, those too many are not shown.
  public private(set) var rows: [[Styled]] = []

  /// A table without rows.
  public init(_ columns: [Column], overflow: Overflow = .truncated) {
    self.columns = columns
    self.overflow = overflow
  }

  /// Adds a row at the end.
  public mutating func append(_ cells: [Styled]) { rows.append(cells) }

  /// The lines of the table.
  ///
  /// - Parameter width: How many columns of the terminal there are, or `nil` to show all of each cell (for files and
  ///   pipes). Where all columns do not fit, the widest are narrowed until the last one has 16 columns.
  public func lines(width: Int? = nil) -> [Styled] {
    var all = rows.map(cells)
    if columns.contains(where: { !$0.title.isEmpty }) {
      all.insert(columns.map { Styled($0.title, .bold) }, at: 0)
    }
    let widths = fitted(natural(all), to: width)
    return all.flatMap { row in laidOut(row, widths: widths) }
  }

  /// The table as text.
  public func rendered(on terminal: Terminal) -> String {
    lines(width: terminal.width).map { $0.rendered(inColor: terminal.hasColor) + "\n" }.joined()
  }

  private static let gap = 2

  /// The cells of a row, as many as there are columns.
  private func cells(_ row: [Styled]) -> [Styled] {
    columns.enumerated().map { index, column in
      guard index < row.count else { return Styled() }
      return column.maximum.map { row[index].truncated(to: $0) } ?? row[index]
    }
  }

  private func natural(_ all: [[Styled]]) -> [Int] {
    columns.indices.map { index in all.reduce(0) { max($0, $1[index].width) } }
  }

  /// The widths of the columns, narrowed so that all fit `width`.
  private func fitted(_ natural: [Int], to width: Int?) -> [Int] {
    guard let width, let last = natural.indices.last else { return natural }
    var widths = natural
    let room = min(max(width, 1), 10_000) - Self.gap * last
    let least = min(natural[last], 16)
    // Narrow the widest of the other columns, one by one, until what is left does for the last.
    var others = widths[..<last].reduce(0, +)
    while others > room - least, let widest = widths[..<last].indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 4
    {
      widths[widest] -= 1
      others -= 1
    }
    widths[last] = min(natural[last], max(room - others, 4))
    return widths
  }

  private func laidOut(_ row: [Styled], widths: [Int]) -> [Styled] {
    guard let last = row.indices.last else { return [Styled()] }
    var start = Styled()
    for index in row.indices.dropLast() {
      let cell = row[index].truncated(to: widths[index])
      start.append(cell.padded(to: widths[index], alignment: columns[index].alignment))
      start.append(String(repeating: " ", count: Self.gap), [])
    }
    let parts =
      overflow == .wrapped && row[last].width > widths[last]
      ? wrap(row[last], width: widths[last]) : [row[last].truncated(to: widths[last])]
    let indent = Styled().padded(to: start.width, alignment: .left)
    return parts.enumerated().map { index, part in
      let end = columns[last].alignment == .right ? part.padded(to: widths[last], alignment: .right) : part
      return ((index == 0 ? start : indent) + end).trimmed
    }
  }
}

extension Styled {
  /// Without blanks at its end.
  fileprivate var trimmed: Styled {
    var result = self
    while let last = result.runs.last, last.text.utf8.last == UInt8(ascii: " ") {
      result.runs.removeLast()
      let kept = last.text.utf8.reversed().drop { $0 == UInt8(ascii: " ") }
      result.append(String(decoding: kept.reversed(), as: UTF8.self), last.style)
      if !kept.isEmpty { break }
    }
    return result
  }
}
