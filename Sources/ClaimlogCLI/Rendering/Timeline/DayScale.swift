internal import Measures

/// Where a day stands between the ends of a time axis: from 0 at its first day to 1 at its last.
struct DayScale {
  /// A marked day.
  struct Tick: Equatable {
    let day: CalendarDate
    /// What stands at it: `12 Jan`, `Mar`, `2008`.
    let label: String
    /// The year, where it is not plain from the label and differs from the one at the tick before.
    let year: String?
  }

  /// The days at the two ends.
  let ends: ClosedRange<CalendarDate>
  /// The marked days, in order.
  let ticks: [Tick]

  /// The scale for some days, with at most `count` ticks.
  init(for days: [CalendarDate], tickCount count: Int) {
    let first = days.min() ?? CalendarDate(dayNumber: 0)
    let last = days.max() ?? first
    let span = last.dayNumber - first.dayNumber
    // Marks do not stand on the frame; a single day has some time around it.
    let margin = max(span / 24, span < 4 ? 1 : 2)
    let ends = first.adding(days: -margin)...last.adding(days: margin)
    self.ends = ends
    let step = Step.allCases.first { $0.count(in: ends) <= max(count, 2) } ?? .years(5000)
    var year: Int?
    ticks = step.days(in: ends).map { day in
      defer { year = day.year }
      let label = step.label(of: day)
      return Tick(day: day, label: label, year: step.namesYear || day.year == year ? nil : "\(day.year)")
    }
  }

  /// Where `day` stands.
  func place(of day: CalendarDate) -> Double {
    let length = ends.upperBound.dayNumber - ends.lowerBound.dayNumber
    return Double(day.dayNumber - ends.lowerBound.dayNumber) / Double(max(length, 1))
  }

  /// How far ticks are apart.
  private enum Step {
    case days(Int), months(Int), years(Int)

    static let allCases: [Step] =
      [.days(1), .days(2), .days(7), .days(14), .months(1), .months(2), .months(3), .months(6)]
      + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000].map { .years($0) }

    var namesYear: Bool { if case .years = self { true } else { false } }

    func label(of day: CalendarDate) -> String {
      switch self {
      case .days: day.shortWords
      case .months: day.monthWord
      case .years: "\(day.year)"
      }
    }

    /// About how many ticks there would be.
    func count(in ends: ClosedRange<CalendarDate>) -> Int {
      let days = ends.upperBound.dayNumber - ends.lowerBound.dayNumber
      switch self {
      case .days(let step): return days / step + 1
      case .months(let step): return days / (30 * step) + 1
      case .years(let step): return days / (365 * step) + 1
      }
    }

    func days(in ends: ClosedRange<CalendarDate>) -> [CalendarDate] {
      var result: [CalendarDate] = []
      var next: CalendarDate? = first(from: ends.lowerBound)
      while let day = next, day <= ends.upperBound {
        if day >= ends.lowerBound { result.append(day) }
        let following = self.following(day)
        next = following > day ? following : nil
      }
      return result
    }

    /// A tick at or before `day`: weeks begin on Monday, months on their first, years on the first of January.
    private func first(from day: CalendarDate) -> CalendarDate {
      switch self {
      case .days(let step):
        return step % 7 == 0
          ? day.adding(days: 1 - day.weekday) : day.adding(days: -((day.dayNumber % step + step) % step))
      case .months(let step):
        return CalendarDate(year: day.year, month: (day.month - 1) / step * step + 1, day: 1) ?? day
      case .years(let step):
        let year = day.year - ((day.year % step) + step) % step
        return CalendarDate(year: year, month: 1, day: 1) ?? .earliest
      }
    }

    private func following(_ day: CalendarDate) -> CalendarDate {
      switch self {
      case .days(let step): day.adding(days: step)
      case .months(let step): day.adding(months: step)
      case .years(let step): day.adding(months: 12 * step)
      }
    }
  }
}
