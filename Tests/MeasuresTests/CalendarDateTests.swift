import Measures
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: [
    ("1970-01-01", 0, 4), ("2022-01-12", 19004, 3), ("2000-02-29", 11016, 2), ("1969-12-31", -1, 3),
    ("0000-03-01", -719_468, 3), ("9999-12-31", 2_932_896, 5),
  ])
  func countsDaysAndWeekdays(text: String, number: Int, weekday: Int) throws {
    let date = try #require(CalendarDate(text))
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(CalendarDate(dayNumber: number).description == text)
  }

  @Test(arguments: [
    "2022-02-31", "2023-02-29", "1900-02-29", "2022-13-01", "2022-00-10", "2022-01-00", "22-01-01", "2022-1-1",
    "2022/01/12", "2022-01-12T", "", "2022-01-1x", "20220112",
  ])
  func refusesDaysThatAreNone(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() throws {
    var expected = try #require(CalendarDate(year: 1800, month: 1, day: 1))
    for year in 1800..<2200 {
      for month in 1...12 {
        for day in 1...CalendarDate.days(inMonth: month, ofYear: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          try #require(date == expected && date.components == (year, month, day))
          expected = expected.adding(days: 1)
        }
      }
    }
  }

  @Test(arguments: [
    ("2022-01-31", 1, "2022-02-28"), ("2020-02-29", 12, "2021-02-28"), ("2022-01-15", -1, "2021-12-15"),
    ("2022-03-31", -13, "2021-02-28"), ("2022-05-10", 0, "2022-05-10"), ("9999-06-01", 12, "9999-12-31"),
  ])
  func addsMonthsAndKeepsToTheirLength(start: String, months: Int, end: String) {
    #expect(CalendarDate(start)?.adding(months: months).description == end)
  }

  @Test func staysWithinItsYears() {
    #expect(CalendarDate(dayNumber: .max) == .latest)
    #expect(CalendarDate(dayNumber: .min).description == "-9999-01-01")
    #expect(CalendarDate.latest.adding(days: .max) == .latest)
    #expect(CalendarDate.earliest.adding(days: .min) == .earliest)
    #expect(CalendarDate.latest.adding(months: .max) == .latest)
    #expect(CalendarDate.earliest.adding(months: .min) == .earliest)
    #expect(CalendarDate("-9999-01-01") == .earliest)
  }
}
