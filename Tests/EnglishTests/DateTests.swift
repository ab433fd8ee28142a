import English
import Measures
import Testing

/// Each case is a sentence published on Wednesday 20 January 2010 with its dates in brackets, and their values in EDTF.
@Suite struct DateTests {
  private let published = CalendarDate("2010-01-20")

  private func check(_ marked: String, _ expected: String, _ location: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(marked)
    let found = sentences(of: marked.text).flatMap { dates(in: $0, of: marked.text, published: published) }
    #expect(marked.marking(found.map(\.span)) == marked.marking(marked.spans), sourceLocation: location)
    #expect(found.map { $0.value?.description ?? "none" }.joined(separator: "; ") == expected, sourceLocation: location)
  }

  @Test(arguments: [
    ("It began [on 12 January 2010] and ended [on Jan. 15, 2010].", "2010-01-12; 2010-01-15"),
    ("They met [on Friday, 13 January 2012], then [in March 2011].", "2012-01-13; 2011-03"),
    ("It was [12–15 January 2009], or [May 3 to 5, 2008].", "2009-01-12/2009-01-15; 2008-05-03/2008-05-05"),
    ("[The 12th of January 2010] and [the first of May 2009].", "2010-01-12; 2009-05-01"),
    ("[In 2008] he won the [2004] cup again.", "2008; 2004"),
    ("The harm done by the [2004] flood was great; [1996]'s was not.", "2004; 1996"),
    ("It began after the [3 May 2008] vote; it ended [after 3 May 2008].", "2008-05-03; 2008-05-03/.."),
    ("She ruled [from 1998 to 2003], he [in 2008-2010], they [in 2008/09].", "1998/2003; 2008/2010; 2008/2009"),
    ("[In the 1990s], [the ’80s], [the 20th century].", "199X; 198X; 19XX"),
    ("On file since: [2021-11-03], [30/11/2021], [3.11.2021].", "2021-11-03; 2021-11-30; 2021-11-03"),
    ("He signed [3/11/2021].", "none"),
    ("[In summer 2009] and [in the third quarter of 2008].", "2009-22; 2008-35"),
    ("[Since nineteen ninety-six] nothing changed.", "1996/.."),
    ("[In early 2009], [late 2008] or [mid-2007].", "2009~; 2008~; 2007~"),
  ])
  func readsDatesThatStandAlone(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("It runs [from 12 January to 3 February 2010].", "2010-01-12/2010-02-03"),
    ("It ran [from 28 December to 3 January].", "2009-12-28/2010-01-03"),
    (
      "It ran [between November 2008 and January 2009], or [May 3 – June 4, 2008].",
      "2008-11/2009-01; 2008-05-03/2008-06-04"
    ),
    ("The vote was moved [from Monday] to [Friday].", "2010-01-18; 2010-01-15"),
    ("He left [on 3 May 2008] and [in June 2008].", "2008-05-03; 2008-06"),
    ("[In the first half of 2009] and [the second half of last year].", "2009-01/2009-06; 2009-07/2009-12"),
    ("It is dated [12-Jan-2010]; he left [on January the 12th].", "2010-01-12; 2010-01-12"),
    ("They met [on Thursday 21st].", "2010-01-21"),
    ("It will be done [by year-end].", "../2010~"),
    ("It rained [in the summer]; he fell in the summer camp.", "2009-22"),
  ])
  func joinsTheEndsOfARange(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("The vote will be held [in two weeks].", "2010-02-03~"),
    ("It will open [in two years' time].", "2012~"),
    ("It will be the first vote in two years.", ""),
    ("They built it in two weeks.", ""),
    ("It will take all in two weeks what it took then.", ""),
  ])
  func looksAheadByALengthOfTime(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("It struck [on 12 January].", "2010-01-12"),
    ("The vote will be held [on 28 February].", "2010-02-28"),
    ("They were married [on 28 November].", "2009-11-28"),
    ("It opens [in March]; it closed [in November].", "2010-03; 2009-11"),
    ("It must be done [by 25 January].", "../2010-01-25"),
    ("[Around June] it will rain.", "2010-06~"),
    ("They left [on Christmas Day] and [New Year's Eve].", "2009-12-25; 2009-12-31"),
    ("[On Monday 18 January] he came.", "2010-01-18"),
  ])
  func givesPartialDatesTheNearestYear(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("He said [on Monday] that talks will begin [on Friday].", "2010-01-18; 2010-01-22"),
    ("Following [Tuesday]'s vote the show was off to a good start [on Wednesday].", "2010-01-19; 2010-01-20"),
    ("[Tuesday]'s flood came [after last Friday].", "2010-01-19; 2010-01-15/.."),
    ("[On Wednesday] they left; they return [next Tuesday].", "2010-01-20; 2010-01-26"),
    (
      "He saw her [yesterday], [the day before yesterday], [last night] and [today].",
      "2010-01-19; 2010-01-18; 2010-01-19; 2010-01-20"
    ),
    ("It is due [tomorrow].", "2010-01-21"),
    ("[Last week] was bad, [this week] is worse.", "2010-01-11/2010-01-17; 2010-01-18/2010-01-24"),
    ("[Last month], [this year] and [next year].", "2009-12; 2010; 2011"),
    ("[Earlier this week] and [earlier this year].", "2010-01-18/2010-01-20; 2010-01-01/2010-01-20"),
    (
      "[Two weeks ago], [three days ago], [two months ago], [five years ago].",
      "2010-01-06~; 2010-01-17; 2009-11~; 2005~"
    ),
    ("[In the past 24 hours] and [over the next two weeks].", "2010-01-19/2010-01-20; 2010-01-20/2010-02-03"),
    ("[At the weekend] it rained.", "2010-01-16/2010-01-17"),
    ("[So far] nobody came.", "../2010-01-20"),
    ("[Last summer], [last January], [by the end of the year].", "2009-22; 2009-01; ../2010~"),
    ("[The following day] and [a year earlier].", "none; none"),
    ("He was there [on Tuesday last week].", "2010-01-12"),
    ("[This past week] and [this past spring].", "2010-01-13/2010-01-20; 2009-21"),
  ])
  func reckonsFromTheDayOfPublication(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    "He may march on, says the Sunday Times.", "They sent 2000 troops under Resolution 1701.", "It will last two days.",
    "April Jones met May Smith.", "1948 The mayor says so.", "Every Saturday they meet at 21:04.",
    "It takes 1500 metres.", "He left at 1922 GMT, or 2022 local time.", "He came five minutes earlier.",
    "The USA TODAY is a paper.",
    "A second quarter-final is on.",
  ])
  func leavesOutWhatIsNoDate(text: String) {
    check(text, "")
  }

  @Test(arguments: [
    ("They hoped to reach the town [by Thursday].", "../2010-01-21"),
    ("She will have 300 men in the hills [by Thursday].", "../2010-01-21"),
    ("They should be there [on Thursday].", "2010-01-21"),
    ("We can move more children [on Thursday].", "2010-01-21"),
    (
      "He will meet the two former heads of state and the head of the bank at the White House [on Thursday].",
      "2010-01-21"
    ),
    ("The flight that had been due [on Thursday] was late.", "2010-01-14"),
    ("Many are said to have died in [Thursday]'s flood.", "2010-01-14"),
    ("He hopes to have sent it [by Thursday].", "../2010-01-21"),
    ("[On Thursday], Ms Brant said he would pay.", "2010-01-14"),
    ("[On Thursday], she said, he will pay.", "2010-01-21"),
    ("He had hoped to ride round the park [on Thursday].", "2010-01-14"),
    ("They may have left [on Thursday].", "2010-01-14"),
    ("It lends them money [through March].", "2010-03"),
    ("It paid on an undecided date [in December], and would pay on an undecided date [in March].", "2009-12; 2010-03"),
  ])
  func looksToTheSideThatTheVerbTells(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("He came [on 12 May 2003] and left [the following day].", "2003-05-12; 2003-05-13"),
    ("It closed [on 12 May 2003], up [from the previous Friday].", "2003-05-12; 2003-05-09"),
    ("He wed [in 2003] and died [the following year].", "2003; 2004"),
    ("Profit rose [in the third quarter of 2003] [from a year earlier].", "2003-35; 2002-35"),
    ("He came [on 12 May 2003] and left [two days later].", "2003-05-12; 2003-05-14"),
    ("It was founded [in 1988] and moved [that year].", "1988; 1988"),
    ("He came [in May 2003], his wife [the previous month].", "2003-05; 2003-04"),
    ("They met [on 12 May 2003] and again [a year later].", "2003-05-12; 2004~"),
  ])
  func reckonsFromTheDateBeforeInTheSentence(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test func leavesWhatItCannotTellOpen() {
    let text = "On Monday, on 12 January, last week, two days ago, in March, so far, at the weekend; but in 2008."
      .scalars
    let found = sentences(of: text).flatMap { dates(in: $0, of: text, published: nil) }
    #expect(found.count == 8)
    #expect(found.compactMap(\.value).map(\.description) == ["2008"])
  }

  @Test func tellsTheDateAloneFromWhatItsPrepositionSays() throws {
    let text = "It should be there by 25 January.".scalars
    let found = try #require(dates(in: sentences(of: text)[0], of: text, published: published).first)
    #expect(text.string(found.span) == "by 25 January")
    #expect(text.string(found.dateSpan) == "25 January")
    #expect(found.value?.description == "../2010-01-25")
    #expect(found.date?.description == "2010-01-25")
    #expect(found.kind == .partial)
  }
}
