internal import Claims
internal import CommandLineKit
internal import Measures

/// A timeline drawn for a terminal: a line for each value, time going down, amounts going right.
///
/// Each source has its own symbol and colour; a range is a bar between two of them, an open end an arrow, and what a source
/// says again is hollow.
struct TimelineText {
  let chart: TimelineChart
  /// How many columns there are.
  let width: Int

  private let amounts: AmountScale
  private let dates: [String]
  private let values: [String]
  /// How many columns dates, sources and the amounts have; what is left is for the values.
  private let dateWidth: Int
  private let sourceWidth: Int
  private let plotWidth: Int

  /// The drawing of a chart that has at least one mark.
  init(_ chart: TimelineChart, width: Int) {
    self.chart = chart
    self.width = max(width, 30)
    let years = Set(chart.marks.map(\.day.year))
    dates = chart.marks.map { mark in
      let isDay = mark.date.first == mark.date.last && !mark.date.words.contains("about")
      return isDay && years.count == 1 ? mark.day.shortWords : mark.date.words
    }
    values = chart.marks.map(\.quantity.shortWords)
    dateWidth = dates.map(displayWidth).max() ?? 0
    let valueWidth = min(values.map(displayWidth).max() ?? 0, self.width / 3)
    let longest = chart.sources.map { displayWidth(visible($0)) }.max() ?? 0
    // On a narrow screen the legend alone says who is who.
    sourceWidth = self.width >= 64 ? min(longest, self.width / 4) : 0
    let taken = dateWidth + 2 + (sourceWidth > 0 ? sourceWidth + 2 : 0) + valueWidth + 2
    plotWidth = max(self.width - taken, 12)
    amounts = AmountScale(for: chart.amounts, tickCount: max(2, plotWidth / 12))
  }

  /// The lines of the drawing.
  var lines: [Styled] {
    var lines = head
    var last: CalendarDate?
    let usual = usualGap
    for (index, mark) in chart.marks.enumerated() {
      if let last, let gap = gap(from: last, to: mark.day, usual: usual) {
        lines.append(indent + Styled("┊ \(gap)", .dim))
      }
      lines.append(line(index))
      last = mark.day
    }
    let key = legend
    if !key.isEmpty { lines += [""] + key }
    if !chart.notes.isEmpty { lines += [""] + chart.notes.flatMap { wrap(Styled($0, .dim), width: width, hanging: 2) } }
    return lines
  }

  private var indent: Styled { Styled(String(repeating: " ", count: dateWidth + 2)) }

  private var plotIndent: Int { dateWidth + 2 + (sourceWidth > 0 ? sourceWidth + 2 : 0) }

  /// The title and the axis with its amounts.
  private var head: [Styled] {
    let years = [chart.marks.first, chart.marks.last].compactMap { $0?.day.year }
    let when = Set(years).count == 1 ? "\(years[0])" : years.map { "\($0)" }.joined(separator: "–")
    let measure = [chart.measure, amounts.isLogarithmic ? "logarithmic scale" : "", when].filter { !$0.isEmpty }
    let title = wrap(Styled(chart.title, .bold), width: width)
    let subtitle = wrap(Styled(measure.joined(separator: ", "), .dim), width: width)
    return title + subtitle + [""] + axis
  }

  /// The amounts above, and a rule with a tick under each that is written.
  private var axis: [Styled] {
    var labels = [Character](repeating: " ", count: plotIndent + plotWidth)
    var rule = [Character](repeating: "─", count: plotWidth)
    var end = -1
    for tick in amounts.ticks {
      let text = AmountScale.label(of: tick, unit: chart.unit)
      let column = self.column(of: tick)
      // A label stands in the middle over its tick, but not beyond the ends.
      let start = min(max(plotIndent + column - text.count / 2, 0), labels.count - text.count)
      guard start > end, start >= 0 else { continue }
      labels.replaceSubrange(start..<start + text.count, with: text)
      end = start + text.count
      rule[column] = "┬"
    }
    return [
      Styled(String(labels), .dim),
      Styled(String(repeating: " ", count: plotIndent)) + Styled(String(rule), .dim),
    ]
  }

  /// Where an amount stands; arrows out of the least and the greatest one have room.
  private func column(of amount: Double) -> Int {
    let before = chart.hasBoundsAbove ? Self.arrowLength : 0
    let behind = chart.hasBoundsBelow ? Self.arrowLength : 0
    return before + Int((amounts.place(of: amount) * Double(plotWidth - 1 - before - behind)).rounded())
  }

  private static let arrowLength = 3

  private func line(_ index: Int) -> Styled {
    let mark = chart.marks[index]
    let symbol = SourceSymbol(mark.series)
    var line = padded(Styled(index > 0 && dates[index] == dates[index - 1] ? "" : dates[index]), to: dateWidth) + "  "
    if sourceWidth > 0 {
      line.append(padded(Styled(chart.sources[mark.series]).truncated(to: sourceWidth), to: sourceWidth) + "  ")
    }
    line.append(padded(drawn(mark, symbol), to: plotWidth) + "  ")
    line.append(Styled(values[index], mark.repeats || mark.isGone ? .dim : []))
    return line.truncated(to: width)
  }

  private func drawn(_ mark: TimelineChart.Mark, _ symbol: SourceSymbol) -> Styled {
    var cells = [Character](repeating: " ", count: plotWidth)
    let sign = mark.repeats ? symbol.hollowCharacter : symbol.character
    let ends = [mark.low, mark.high].compactMap { $0 }.map(column(of:))
    guard let first = ends.first, let last = ends.last else { return Styled() }
    for column in first...max(first, last) { cells[column] = "━" }
    if mark.high == nil {
      for column in last...last + Self.arrowLength { cells[column] = "━" }
      cells[last + Self.arrowLength] = "▶"
    }
    if mark.low == nil {
      for column in first - Self.arrowLength...first { cells[column] = "━" }
      cells[first - Self.arrowLength] = "◀"
    }
    cells[first] = sign
    cells[last] = sign
    return Styled(String(cells), symbol.style)
  }

  /// Which symbol is whose, and how marks are to be read.
  private var legend: [Styled] {
    var key = Styled()
    let areNamed = sourceWidth > 0 && chart.sources.allSatisfy { Styled($0).width <= sourceWidth }
    for series in areNamed ? [] : chart.drawnSources {
      let source = chart.sources[series]
      let symbol = SourceSymbol(series)
      // A name is not torn from its symbol.
      let name = Styled(source).truncated(to: min(36, width - 2)).plain
      key.append(Styled(key.isEmpty ? "" : "   ") + Styled("\(symbol.character)\u{A0}", symbol.style))
      key.append(Styled(String(name.map { $0 == " " ? "\u{A0}" : $0 })))
    }
    if chart.marks.contains(where: \.repeats) {
      key.append(Styled(key.isEmpty ? "" : "   ") + Styled("hollow:\u{A0}said\u{A0}again", .dim))
    }
    return key.isEmpty ? [] : wrap(key, width: width)
  }

  /// How far values are usually apart, in days.
  private var usualGap: Int {
    let days = chart.marks.map(\.day.dayNumber)
    let gaps = zip(days, days.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }.sorted()
    return gaps.isEmpty ? 0 : gaps[gaps.count / 2]
  }

  /// The time between two values in words, where it is unusually long.
  private func gap(from: CalendarDate, to: CalendarDate, usual: Int) -> String? {
    let days = to.dayNumber - from.dayNumber
    guard days >= 7, days > 2 * usual else { return nil }
    if days >= 730 { return "\(days / 365) years" }
    if days >= 60 { return "\(days / 30) months" }
    return days >= 14 ? "\(days / 7) weeks" : "\(days) days"
  }

  private func padded(_ text: Styled, to width: Int) -> Styled {
    text + Styled(String(repeating: " ", count: max(0, width - text.width)))
  }
}
