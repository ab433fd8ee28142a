import Measures
import Reading
import Testing

@Suite struct PublicationDateTests {
  @Test(arguments: [
    ("2022-01-12", "2022-01-12"),
    ("2020-02-29", "2020-02-29"),
    ("2022-01-12T17:05:00Z", "2022-01-12T17:05:00Z"),
    ("2022-02-16T00:30:00+01:00", "2022-02-16T00:30:00+01:00"),
    ("2022-02-16T00:30:00.250+01:00", "2022-02-15T23:30:00Z"),
    ("2022-02-16 00:30:00Z", "2022-02-16T00:30:00Z"),
  ])
  func readsDaysAndMoments(given: String, kept: String) throws {
    #expect(try ExtendedDate(published: given).description == kept)
  }

  @Test(arguments: [
    ("", "it does not begin with a year, a month and a day"),
    ("12 January 2022", "it does not begin with a year, a month and a day"),
    ("2022-01", "it does not begin with a year, a month and a day"),
    ("2022-1-12", "it does not begin with a year, a month and a day"),
    ("2O22-01-12", "it does not begin with a year, a month and a day"),
    ("2022-02-31", "2022-02 has the days 1 to 28, and no day 31"),
    ("2022-02-29", "2022-02 has the days 1 to 28, and no day 29"),
    ("2022-04-00", "2022-04 has the days 1 to 30, and no day 0"),
    ("2022-13-01", "there is no month 13"),
    ("2022-01-12T17:05:00", "the day is followed by something that is no time with its offset from UTC"),
    ("2022-01-12T25:05:00Z", "the day is followed by something that is no time with its offset from UTC"),
    ("2022-01-12 or so", "the day is followed by something that is no time with its offset from UTC"),
    ("2022-01-12/2022-01-14", "the day is followed by something that is no time with its offset from UTC"),
  ])
  func refusesOthersWithTheReason(given: String, why: String) {
    let error = #expect(throws: ReadingError.self) { try ExtendedDate(published: given) }
    #expect(error?.why == why)
  }
}
