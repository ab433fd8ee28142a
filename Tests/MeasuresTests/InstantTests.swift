import Measures
import Testing

@Suite struct InstantTests {
  @Test(arguments: [
    ("2022-01-12T21:04:00Z", "2022-01-12T21:04:00Z"), ("2022-01-12T21:04:00+01:00", "2022-01-12T20:04:00Z"),
    ("2022-01-12T23:30:00-05:00", "2022-01-13T04:30:00Z"), ("2022-01-12T21:04:00.123456Z", "2022-01-12T21:04:00Z"),
    ("2022-01-12 21:04:00+0530", "2022-01-12T15:34:00Z"), ("2022-01-12T21:04Z", "2022-01-12T21:04:00Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"), ("1969-12-31T23:59:59z", "1969-12-31T23:59:59Z"),
    ("2022-01-12T21:04:00,5+01", "2022-01-12T20:04:00Z"),
  ])
  func readsMomentsWithTheirOffset(text: String, inUTC: String) throws {
    let instant = try #require(Instant(text))
    #expect(instant.description == inUTC)
    #expect(Instant(inUTC) == instant)
  }

  @Test(arguments: [
    "", "2022-01-12", "2022-01-12T21:04:00", "2022-02-30T00:00:00Z", "2022-01-12T24:00:00Z", "2022-01-12T21:60:00Z",
    "2022-01-12T21:04:00.Z", "2022-01-12T21:04:0Z", "2022-01-12T21:04:00+1", "2022-01-12T21:04:00+0:100",
    "2022-01-12T21:04:00Zx", "2022-01-12T21:04:00é", "2022-01-12T21:04:00+01:0:0", "2022-01-12T21:04:",
  ])
  func refusesWhatIsNoMoment(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func knowsItsDayAndItsEnds() throws {
    #expect(Instant(seconds: -1).day.description == "1969-12-31")
    #expect(Instant(seconds: 86_399).day.description == "1970-01-01")
    #expect(Instant(seconds: .max).description == "9999-12-31T23:59:59Z")
    #expect(Instant(seconds: .min).day == .earliest)
    let day = try #require(CalendarDate("2022-01-12"))
    #expect(Instant(startOf: day).description == "2022-01-12T00:00:00Z")
    #expect(Instant(seconds: 1) < Instant(seconds: 2))
  }
}
