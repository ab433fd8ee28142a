internal import Claims
internal import Ledgers
internal import Measures

/// A claim's amounts over time, ready to be drawn: its sources, a mark for each value, and notes on what no drawing shows.
struct TimelineChart {
  /// One value of one source.
  struct Mark {
    /// Whose it is, as a place in ``TimelineChart/sources``.
    let series: Int
    /// The day for which it holds; where the text gives none, the one on which it was published.
    let day: CalendarDate
    /// The same date as far as it is known.
    let date: ExtendedDate
    /// The value.
    let quantity: Quantity
    /// Whether the source had given the same value before.
    let repeats: Bool
    /// Whether its article no longer says it.
    let isGone: Bool
    /// Whether the source counts something else from here on.
    let breaksSeries: Bool
    /// The ends of the value as numbers to draw with.
    let low: Double?
    let high: Double?
    /// Whether it is one amount, not a range.
    let isPoint: Bool

    init(series: Int, day: CalendarDate, date: ExtendedDate, _ point: Timeline.Point, breaksSeries: Bool) {
      self.series = series
      self.day = day
      self.date = date
      self.breaksSeries = breaksSeries
      quantity = point.quantity
      repeats = point.repeats
      isGone = point.support == .lost
      low = point.quantity.low?.double
      high = point.quantity.high?.double
      isPoint = point.quantity.low != nil && point.quantity.low == point.quantity.high
    }
  }

  /// The claim's label.
  let title: String
  /// What the claim says now.
  let statement: String
  /// What the amounts are of: `troops`, `loss, USD`.
  let measure: String
  /// The unit of the amounts.
  let unit: String?
  /// Those who gave values, in the order of their first ones.
  let sources: [String]
  /// The values, by day and then in the order of the sources.
  let marks: [Mark]
  /// The places in ``sources`` of those that have a mark.
  let drawnSources: [Int]
  /// Whether some values are at least so much, with an arrow up.
  let hasBoundsBelow: Bool
  /// Whether some values are at most so much, with an arrow down.
  let hasBoundsAbove: Bool
  /// What is to be said beside the drawing: values without a date, and where a source began to count something else.
  let notes: [String]

  /// The chart of a timeline.
  init(_ timeline: Timeline) {
    title = timeline.claim.label
    statement = timeline.claim.statement
    unit = timeline.unit
    sources = timeline.series.map(\.source)
    let newest = timeline.series.flatMap(\.points).last { $0.quantity.of != nil }
    measure = newest?.quantity.measureWords ?? timeline.unit.map { $0 == "1" ? "" : $0 } ?? ""
    var marks: [Mark] = []
    var notes: [String] = []
    for (index, series) in timeline.series.enumerated() {
      for point in series.points where Self.date(of: point) == nil {
        notes.append("not shown, since its date is not known: \(point.quantity.words) (\(series.source))")
      }
      var scope = Scope()
      for (day, date, point) in Self.byDay(series.points) {
        let isOther = point.scope.countsOtherwise(than: scope)
        if isOther {
          notes.append(
            "\(series.source), from \(date.words) on: counted \(Self.words(point.scope)), not \(Self.words(scope))"
          )
        }
        if point.scope != Scope() { scope = point.scope }
        marks.append(Mark(series: index, day: day, date: date, point, breaksSeries: isOther))
      }
    }
    self.notes = notes
    hasBoundsBelow = marks.contains { $0.high == nil }
    hasBoundsAbove = marks.contains { $0.low == nil }
    let drawn = Set(marks.map(\.series))
    drawnSources = sources.indices.filter { drawn.contains($0) }
    self.marks = marks.enumerated().sorted { left, right in
      (left.element.day, left.element.series, left.offset) < (right.element.day, right.element.series, right.offset)
    }.map(\.element)
  }

  /// All amounts that are drawn.
  var amounts: [Double] { marks.flatMap { [$0.low, $0.high].compactMap { $0 } } }

  private static func date(of point: Timeline.Point) -> (day: CalendarDate, date: ExtendedDate)? {
    for date in [point.asOf, point.published].compactMap({ $0 }) {
      if let day = date.first ?? date.last { return (day, date) }
    }
    return nil
  }

  /// The points that have a day, by day.
  private static func byDay(
    _ points: [Timeline.Point]
  ) -> [(day: CalendarDate, date: ExtendedDate, point: Timeline.Point)] {
    let dated = points.enumerated().compactMap { offset, point in
      date(of: point).map { (day: $0.day, date: $0.date, point: point, offset: offset) }
    }
    return dated.sorted { ($0.day, $0.offset) < ($1.day, $1.offset) }.map { ($0.day, $0.date, $0.point) }
  }

  private static func words(_ scope: Scope) -> String {
    let parts =
      [scope.place].compactMap { $0 } + scope.includes.map { "with \($0)" } + scope.excludes.map { "without \($0)" }
    return "“\(parts.joined(separator: ", "))”"
  }
}
