internal import Claims
internal import Measures

/// A timeline drawn as an SVG that a person can read, on a screen and in print.
///
/// It stands alone: no font, no script, no picture from elsewhere; all text of articles is escaped.
struct TimelineSVG {
  let chart: TimelineChart
  let amounts: AmountScale
  let days: DayScale
  /// Where the amounts are drawn.
  let plot: Box

  private static let width = 960.0
  private static let plotHeight = 360.0
  private static let edge = 28.0
  private let header: Header

  /// The drawing of a chart that has at least one mark.
  init(_ chart: TimelineChart) {
    self.chart = chart
    amounts = AmountScale(for: chart.amounts, tickCount: 6)
    header = Header(chart, room: Self.width - 2 * Self.edge)
    let unit = chart.unit
    let labelWidth = amounts.ticks.map { SVGText.width(AmountScale.label(of: $0, unit: unit), size: 12) }.max() ?? 0
    let left = Self.edge + labelWidth + 12
    let top = header.height + 34
    plot = Box(left: left, top: top, right: Self.width - Self.edge - 44, bottom: top + Self.plotHeight)
    days = DayScale(for: chart.marks.map(\.day), tickCount: Int((plot.right - plot.left) / 70))
  }

  /// The document.
  var document: String {
    var canvas = SVGCanvas()
    header.draw(at: Self.edge, on: &canvas)
    drawAxes(on: &canvas)
    let placed = TimelineMarks(self)
    placed.draw(on: &canvas)
    var y = plot.bottom + 62
    for line in footer {
      canvas.text(line, x: Self.edge, y: y, .init(size: 11.5, color: "#555555"))
      y += 17
    }
    return canvas.document(
      width: Self.width, height: y + 6, title: "Timeline: \(chart.title)", description: description)
  }

  /// Where an amount is drawn; zero is the axis itself, else a little room keeps marks off it.
  func y(of amount: Double) -> Double {
    let below = amounts.ends.lowerBound == 0 ? 0.0 : 14
    let above = chart.hasBoundsBelow ? 22.0 : 0
    return plot.bottom - below - amounts.place(of: amount) * (plot.bottom - plot.top - below - above)
  }

  /// Where a day is drawn.
  func x(of day: CalendarDate) -> Double { plot.left + days.place(of: day) * (plot.right - plot.left) }

  private func drawAxes(on canvas: inout SVGCanvas) {
    let scale = amounts.isLogarithmic ? "logarithmic scale" : ""
    let caption = [chart.measure, scale].filter { !$0.isEmpty }.joined(separator: " – ")
    canvas.text(
      SVGText.cut(caption, to: 500, size: 12), x: Self.edge, y: plot.top - 14, .init(size: 12, color: "#555555"))
    for tick in amounts.ticks {
      let y = y(of: tick)
      canvas.line(
        Point(x: plot.left, y: y), Point(x: plot.right, y: y), color: tick == 0 ? "#999999" : "#e4e4e4", width: 1)
      canvas.text(
        AmountScale.label(of: tick, unit: chart.unit), x: plot.left - 10, y: y + 4,
        .init(size: 12, color: "#444444", anchor: "end"))
    }
    canvas.line(
      Point(x: plot.left, y: plot.bottom), Point(x: plot.right, y: plot.bottom), color: "#777777", width: 1)
    for tick in days.ticks {
      let x = x(of: tick.day)
      canvas.line(Point(x: x, y: plot.bottom), Point(x: x, y: plot.bottom + 5), color: "#777777", width: 1)
      canvas.text(tick.label, x: x, y: plot.bottom + 19, .init(size: 12, color: "#444444", anchor: "middle"))
      if let year = tick.year {
        canvas.text(year, x: x, y: plot.bottom + 34, .init(size: 12, color: "#444444", anchor: "middle", isBold: true))
      }
    }
  }

  /// How the marks are to be read, and what they cannot show.
  private var footer: [String] {
    var keys: [String] = []
    let marks = chart.marks
    if marks.contains(where: { !$0.isPoint && $0.low != nil && $0.high != nil }) { keys.append("bar: from – to") }
    if chart.hasBoundsBelow { keys.append("arrow up: at least") }
    if chart.hasBoundsAbove { keys.append("arrow down: at most") }
    if marks.contains(where: \.repeats) { keys.append("hollow: the source’s earlier value again") }
    let key = keys.isEmpty ? [] : [keys.joined(separator: "   ·   ")]
    let room = Self.width - 2 * Self.edge
    let notes = chart.notes.prefix(6).flatMap { SVGText.lines($0, in: 2, of: room, size: 11.5) }
    let more = chart.notes.count > 6 ? ["and \(chart.notes.count - 6) more such notes"] : []
    return key + notes + more
  }

  /// The drawing in words, for whoever cannot see it.
  private var description: String {
    let values = chart.marks.prefix(50).map { mark in
      "\(mark.date.words): \(mark.quantity.words) (\(chart.sources[mark.series]))"
    }
    let more = chart.marks.count > 50 ? ["and \(chart.marks.count - 50) more"] : []
    return (values + more).joined(separator: "; ")
  }

  /// The title, the statement and the legend.
  private struct Header {
    let title: String
    let statement: [String]
    /// The rows of the legend: a place in the list of sources, the name as it fits, and where it begins.
    private var legend: [[(series: Int, name: String, x: Double)]] = [[]]
    private static let keySize = 12.0

    init(_ chart: TimelineChart, room: Double) {
      title = SVGText.cut(chart.title, to: room, size: 21)
      statement = SVGText.lines(chart.statement, in: 2, of: room, size: 13.5)
      var x = 0.0
      for series in chart.drawnSources {
        let name = SVGText.cut(chart.sources[series], to: 260, size: Self.keySize)
        let width = 20 + SVGText.width(name, size: Self.keySize) + 22
        if x > 0, x + width > room {
          legend.append([])
          x = 0
        }
        legend[legend.count - 1].append((series, name, x))
        x += width
      }
    }

    var height: Double { 44 + Double(statement.count) * 18 + Double(legend.count) * 20 + 12 }

    func draw(at left: Double, on canvas: inout SVGCanvas) {
      canvas.text(title, x: left, y: 38, .init(size: 21, color: "#111111", isBold: true))
      var y = 44.0
      for line in statement {
        y += 18
        canvas.text(line, x: left, y: y, .init(size: 13.5, color: "#444444"))
      }
      y += 8
      for row in legend {
        y += 20
        for (series, name, x) in row {
          SourceSymbol(series).draw(at: Point(x: left + x + 6, y: y - 4), radius: 5.2, isHollow: false, on: &canvas)
          canvas.text(name, x: left + x + 18, y: y, .init(size: Self.keySize))
        }
      }
    }
  }
}
