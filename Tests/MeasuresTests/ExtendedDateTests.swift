import Measures
import Testing

@Suite struct ExtendedDateTests {
  @Test(arguments: [
    ("2022-01-12", "2022-01-12", "2022-01-12"), ("2022-02", "2022-02-01", "2022-02-28"),
    ("2008", "2008-01-01", "2008-12-31"), ("2008~", "2008-01-01", "2008-12-31"),
    ("2008-03?", "2008-03-01", "2008-03-31"), ("2004-06-11%", "2004-06-11", "2004-06-11"),
    ("199X", "1990-01-01", "1999-12-31"), ("19XX", "1900-01-01", "1999-12-31"),
    ("2004-XX", "2004-01-01", "2004-12-31"), ("1985-04-XX", "1985-04-01", "1985-04-30"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31"), ("2001-21", "2001-03-01", "2001-05-31"),
    ("2001-24", "2001-12-01", "2002-02-28"), ("2001-33", "2001-01-01", "2001-03-31"),
    ("2001-36", "2001-10-01", "2001-12-31"), ("2001-02-03T09:30:01", "2001-02-03", "2001-02-03"),
    ("2004-01-01T10:10:10Z", "2004-01-01", "2004-01-01"), ("2004-01-01T10:10:10+05:00", "2004-01-01", "2004-01-01"),
    ("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"), ("1984~/2004-06", "1984-01-01", "2004-06-30"),
    ("-0044", "-0044-01-01", "-0044-12-31"), ("-0044-03-15", "-0044-03-15", "-0044-03-15"),
    ("-004X", "-0049-01-01", "-0040-12-31"),
  ])
  func knowsItsFirstAndLastDay(edtf: String, first: String, last: String) throws {
    let date = try #require(ExtendedDate(edtf))
    #expect(date.first?.description == first)
    #expect(date.last?.description == last)
    #expect(date.description == edtf)
  }

  @Test(arguments: [
    ("1985-04-12/..", "1985-04-12", nil), ("../1985-04-12", nil, "1985-04-12"), ("1985/", "1985-01-01", nil),
    ("/1985-04", nil, "1985-04-30"), ("Y170000002", nil, nil), ("Y-170000002", nil, nil),
  ])
  func leavesOpenAndUnknownEndsOpen(edtf: String, first: String?, last: String?) throws {
    let date = try #require(ExtendedDate(edtf))
    #expect(date.first?.description == first)
    #expect(date.last?.description == last)
  }

  @Test(arguments: [
    "", "/", "../..", "yesterday", "2022-1-1", "2022-02-31", "2022-13", "2022-20", "2022-25", "2022-37", "22", "20220",
    "2X22", "XXXX", "2004-XX-05", "199X-01", "2022-01-12T10:10", "2022-01-12T25:00:00", "2005/2004", "2004/2005/2006",
    "2022-01-12~~", "2022-01-12T10:10:10Z?", "Y2022", "2022-01-12T10:10:10/2023", "2022-", "-0000", "2022-01-12 ",
    "２０２２",
  ])
  func refusesWhatIsNotEDTF(text: String) {
    #expect(ExtendedDate(text) == nil)
  }

  @Test func isMadeFromParts() throws {
    let day = try #require(CalendarDate("2010-01-12"))
    #expect(ExtendedDate(day: day).description == "2010-01-12")
    #expect(ExtendedDate(day: day).day == day)
    #expect(ExtendedDate(year: 2010)?.description == "2010")
    #expect(ExtendedDate(year: 44)?.description == "0044")
    #expect(ExtendedDate(year: 10_000) == nil)
    #expect(ExtendedDate(year: 2010, month: 1)?.description == "2010-01")
    #expect(ExtendedDate(year: 2010, month: 21) == nil)
    #expect(ExtendedDate(decadeOf: 1994)?.description == "199X")
    #expect(ExtendedDate(from: day, to: day.adding(days: 3))?.description == "2010-01-12/2010-01-15")
    #expect(ExtendedDate(from: nil, to: day)?.description == "../2010-01-12")
    #expect(ExtendedDate(from: nil, to: nil) == nil)
    #expect(ExtendedDate(from: day, to: day.adding(days: -1)) == nil)
  }

  @Test func approximatesOnce() throws {
    let year = try #require(ExtendedDate("2010"))
    #expect(year.approximate.description == "2010~")
    #expect(year.approximate.approximate.description == "2010~")
    #expect(year != year.approximate)
    #expect(year.approximate.day == nil)
  }
}
