import Measures
import Testing

@testable import ClaimlogCLI

@Suite struct DayScaleTests {
  private func days(_ texts: [String]) -> [CalendarDate] { texts.compactMap { CalendarDate($0) } }

  @Test(arguments: [
    ["2022-01-12"], ["2022-01-12", "2022-01-13"], ["2022-01-12", "2022-02-20"], ["2021-11-03", "2022-02-20"],
    ["2008-04-03", "2022-02-20"], ["1066-10-14", "2022-02-20"], ["-9999-01-01", "9999-12-31"], ["9999-12-31"],
    ["1969-12-30", "1970-01-03"],
  ])
  func marksAFewDaysInOrder(_ texts: [String]) {
    let days = days(texts)
    let scale = DayScale(for: days, tickCount: 10)
    #expect(scale.ticks.count >= 1 && scale.ticks.count <= 14, "\(scale.ticks.count)")
    #expect(scale.ticks.map(\.day) == scale.ticks.map(\.day).sorted())
    for day in days { #expect((0...1).contains(scale.place(of: day))) }
    for tick in scale.ticks { #expect((0...1).contains(scale.place(of: tick.day))) }
  }

  @Test func namesTheYearWhereItChanges() {
    let scale = DayScale(for: days(["2021-11-03", "2022-02-20"]), tickCount: 8)
    #expect(scale.ticks.compactMap(\.year) == ["2021", "2022"])
    #expect(scale.ticks.contains { $0.label == "Jan" || $0.label.hasSuffix(" Jan") })
  }

  @Test func weeksBeginOnMonday() {
    let scale = DayScale(for: days(["2022-01-12", "2022-02-20"]), tickCount: 8)
    #expect(scale.ticks.allSatisfy { $0.day.weekday == 1 })
  }
}
