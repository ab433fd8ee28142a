internal import Claims
internal import Measures

/// The marks of a timeline as an SVG has them: where each stands, the lines between them, and the labels that have room.
struct TimelineMarks {
  /// A mark and where it stands.
  private struct Placed {
    let mark: TimelineChart.Mark
    var x: Double
    /// The pixels of its upper and lower end; both the same for a point or a bound.
    let top: Double
    let bottom: Double

    var middle: Point { Point(x: x, y: (top + bottom) / 2) }

    /// What the mark and its arrow cover.
    var box: Box {
      let arrow = TimelineMarks.arrowLength
      return Box(
        left: x - 7, top: top - (mark.high == nil ? arrow : 7), right: x + 7,
        bottom: bottom + (mark.low == nil ? arrow : 7))
    }
  }

  private let drawing: TimelineSVG
  private var placed: [Placed] = []
  private static let radius = 5.4
  fileprivate static let arrowLength = 26.0
  private static let labelSize = 11.5

  init(_ drawing: TimelineSVG) {
    self.drawing = drawing
    for mark in drawing.chart.marks {
      let ends = [mark.high, mark.low].compactMap { $0 }.map(drawing.y(of:))
      let (top, bottom) = (ends.min() ?? drawing.plot.bottom, ends.max() ?? drawing.plot.bottom)
      var place = Placed(mark: mark, x: drawing.x(of: mark.day), top: top, bottom: bottom)
      // What several sources say about the same day stands side by side.
      let x = place.x
      let neighbours = placed.reversed().prefix { x - drawing.x(of: $0.mark.day) < 100 }
      let shifts = [0, 13, -13, 26, -26, 39, -39].map { x + $0 }
      let free = shifts.first { shifted in
        place.x = shifted
        let inside = drawing.plot.left...drawing.plot.right ~= shifted
        return inside
          && !neighbours.contains { other in
            (other.mark.series != mark.series || other.mark.day == mark.day) && other.box.overlaps(place.box)
          }
      }
      place.x = free ?? x
      placed.append(place)
    }
  }

  /// Draws lines first, then marks, then labels, so that nothing hides a value.
  func draw(on canvas: inout SVGCanvas) {
    let series = Dictionary(grouping: placed, by: \.mark.series)
    for number in drawing.chart.drawnSources { drawLine(of: number, through: series[number] ?? [], on: &canvas) }
    for place in placed { draw(place, on: &canvas) }
    drawLabels(on: &canvas)
  }

  private func drawLine(of series: Int, through places: [Placed], on canvas: inout SVGCanvas) {
    var path = ""
    for place in places {
      let point = place.middle
      let step = path.isEmpty || place.mark.breaksSeries ? "M" : "L"
      path += "\(step)\(SVGCanvas.number(point.x)) \(SVGCanvas.number(point.y))"
    }
    if path.contains("L") {
      canvas.path(path, fill: "none", stroke: SourceSymbol(series).color, width: 1.4, opacity: 0.5)
    }
  }

  private func draw(_ place: Placed, on canvas: inout SVGCanvas) {
    let mark = place.mark
    let symbol = SourceSymbol(mark.series)
    let source = drawing.chart.sources[mark.series]
    let again = mark.repeats ? " – its earlier value again" : mark.isGone ? " – no longer in the article" : ""
    canvas.group(title: "\(mark.date.words): \(mark.quantity.words) – \(source)\(again)") { canvas in
      if place.top < place.bottom {
        let height = place.bottom - place.top
        canvas.path(
          "M\(SVGCanvas.number(place.x - 4)) \(SVGCanvas.number(place.top))h8v\(SVGCanvas.number(height))h-8z",
          fill: symbol.color, stroke: symbol.color, width: 1, opacity: mark.repeats ? 0.18 : 0.4)
        for y in [place.top, place.bottom] {
          symbol.draw(at: Point(x: place.x, y: y), radius: 4.2, isHollow: mark.repeats, on: &canvas)
        }
        return
      }
      if mark.high == nil { drawArrow(from: place, direction: -1, symbol, on: &canvas) }
      if mark.low == nil { drawArrow(from: place, direction: 1, symbol, on: &canvas) }
      symbol.draw(at: place.middle, radius: Self.radius, isHollow: mark.repeats, on: &canvas)
    }
  }

  private func drawArrow(from place: Placed, direction: Double, _ symbol: SourceSymbol, on canvas: inout SVGCanvas) {
    // An arrow into the axis is shorter, but never hidden by its mark.
    let room = direction > 0 ? max(drawing.plot.bottom - place.middle.y, 16) : Self.arrowLength
    let tip = Point(x: place.x, y: place.middle.y + direction * min(Self.arrowLength, room))
    let neck = Point(x: tip.x, y: tip.y - direction * 7)
    canvas.line(place.middle, neck, color: symbol.color, width: 2)
    let number = SVGCanvas.number
    canvas.path(
      "M\(number(tip.x)) \(number(tip.y))L\(number(neck.x - 4.5)) \(number(neck.y))L\(number(neck.x + 4.5)) \(number(neck.y))z",
      fill: symbol.color, stroke: symbol.color, width: 0.5)
  }

  /// Writes values beside marks wherever that hides neither a mark nor another value.
  private func drawLabels(on canvas: inout SVGCanvas) {
    var taken = placed.map(\.box)
    let frame = Box(
      left: drawing.plot.left + 2, top: drawing.plot.top - 6, right: drawing.plot.right + 60,
      bottom: drawing.plot.bottom - 2)
    // More labels than these have no room beside one another.
    for place in byImportance.prefix(400) {
      let text = place.mark.quantity.shortWords
      let width = SVGText.width(text, size: Self.labelSize) + 4
      for box in Self.places(for: place.box, width: width)
      where frame.contains(box) && !taken.contains(where: { $0.overlaps(box) }) {
        taken.append(box)
        canvas.text(
          text, x: (box.left + box.right) / 2, y: box.bottom - 3.5,
          .init(size: Self.labelSize, color: "#222222", anchor: "middle", hasRim: true))
        break
      }
    }
  }

  /// The newest and the first value of each source, then what changed, then what repeats.
  private var byImportance: [Placed] {
    var first: [Placed] = []
    var rest: [Placed] = []
    let series = Dictionary(grouping: placed, by: \.mark.series)
    for number in drawing.chart.drawnSources {
      let own = series[number] ?? []
      first += own.suffix(1) + (own.count > 1 ? own.prefix(1) : [])
      rest += own.dropFirst().dropLast()
    }
    return first + rest.filter { !$0.mark.repeats } + rest.filter(\.mark.repeats)
  }

  /// Above, below, to the right, to the left of a mark.
  private static func places(for mark: Box, width: Double) -> [Box] {
    let height = 14.0
    let x = (mark.left + mark.right) / 2
    let y = (mark.top + mark.bottom) / 2
    func box(_ left: Double, _ top: Double) -> Box {
      Box(left: left, top: top, right: left + width, bottom: top + height)
    }
    return [
      box(x - width / 2, mark.top - height - 1), box(x - width / 2, mark.bottom + 1),
      box(mark.right + 1, y - height / 2), box(mark.left - width - 1, y - height / 2),
      box(mark.right - 4, mark.top - height - 1), box(mark.left - width + 4, mark.top - height - 1),
      box(mark.right - 4, mark.bottom + 1), box(mark.left - width + 4, mark.bottom + 1),
    ]
  }
}
