import Claims
import Extraction
import Measures
import Testing

/// Who says what in a text, with the words of each part.
@Suite struct ReportTests {
  /// A report in words; stretches are joined with “…”.
  struct Words: Equatable, CustomTestStringConvertible {
    var source: String
    var cue: String
    var content: String
    var testDescription: String { "\(source) [\(cue)] \(content)" }
  }

  private func reports(_ text: String) -> [Words] {
    let scalars = Array(text.unicodeScalars)
    func words(_ ranges: [Range<Int>]) -> String {
      ranges.map { String(scalars: scalars[$0]) }.joined(separator: " … ")
    }
    return PatternExtractor.reports(in: scalars).map {
      Words(source: words($0.source), cue: words($0.cue), content: words($0.content))
    }
  }

  @Test(arguments: [
    ("The mayor said the bridge had collapsed.", "The mayor", "said", "the bridge had collapsed"),
    ("The mayor has said that the bridge had collapsed.", "The mayor", "has said", "that the bridge had collapsed"),
    ("The bridge had collapsed, the mayor said.", "the mayor", "said", "The bridge had collapsed"),
    ("The bridge had collapsed, said the mayor.", "the mayor", "said", "The bridge had collapsed"),
    ("According to the army, the bridge had collapsed.", "the army", "According to", "the bridge had collapsed"),
    ("The bridge had collapsed, according to the army.", "the army", "according to", "The bridge had collapsed"),
    ("The mayor told reporters that the bridge had collapsed.", "The mayor", "told", "that the bridge had collapsed"),
    ("“The bridge has collapsed,” the mayor said.", "the mayor", "said", "“The bridge has collapsed,”"),
    ("The mayor said: “The bridge has collapsed.”", "The mayor", "said", "“The bridge has collapsed.”"),
    ("The mayor called the plan “a disgrace”.", "The mayor", "called", "the plan “a disgrace”"),
    ("The army agreed to leave the city.", "The army", "agreed", "to leave the city"),
    ("The mayor criticized the plan.", "The mayor", "criticized", "the plan"),
  ])
  func findsCueSourceAndContent(text: String, source: String, cue: String, content: String) {
    #expect(reports(text).first == Words(source: source, cue: cue, content: content))
  }

  @Test func aQuotationOnBothSidesOfItsSourceIsOneContent() {
    #expect(
      reports("“The bridge,” the mayor said, “has collapsed.”").map(\.content) == ["“The bridge,” … “has collapsed.”"])
  }

  @Test func aQuotationOverSentencesIsOneContent() {
    let found = reports("“The road is open. The bridge is closed,” Jon Tarr said on Monday.")
    #expect(found.map(\.content) == ["“The road is open. The bridge is closed,”"])
  }

  @Test func whatFloatsBehindAQuotationBelongsToIt() {
    let found = reports("“The road is open,” Jon Tarr said. “The bridge is closed. The trains have stopped.”")
    #expect(found.map(\.content) == ["“The road is open,” … “The bridge is closed. The trains have stopped.”"])
  }

  @Test func aQuotationGoesOnInParagraphsThatOpenItAgain() throws {
    let found = reports("Jon Tarr said: “The road is open.\n\n“The bridge is closed.”\n\nTolm lies on the coast.")
    #expect(try #require(found.first).content.hasSuffix("“The bridge is closed.”"))
    #expect(found.count == 1)
  }

  @Test func doubledApostrophesAreQuotationMarks() {
    #expect(reports("''The road is open,'' Jon Tarr said.").map(\.content) == ["''The road is open,''"])
  }

  @Test func aSentenceInterruptedByItsSourceIsOneContent() {
    #expect(reports("The bridge, the mayor said, has collapsed.").map(\.content) == ["The bridge … has collapsed"])
  }

  @Test func whatIsAddedIsOfTheSameSource() {
    let found = reports("The mayor said the bridge was closed, adding that the road was open.")
    #expect(found.map(\.source) == ["The mayor", "The mayor"])
    #expect(found.map(\.content) == ["the bridge was closed", "that the road was open"])
  }

  @Test func aColonAtTheEndOfAParagraphOpensTheNext() throws {
    let found = try #require(reports("Jon Tarr added:\n\nThe road is open.").first)
    #expect(found == Words(source: "Jon Tarr", cue: "added", content: "The road is open."))
  }

  @Test(arguments: ["The bridge was said to be unsafe.", "Residents were told to leave.", "The town has 200 houses."])
  func findsNoneWhereNobodySpeaks(text: String) {
    #expect(reports(text) == [])
  }

  @Test func spansCountCodePoints() throws {
    let text = Array("🇫🇷 é: the mayor said the bridge had collapsed.".unicodeScalars)
    let found = try #require(PatternExtractor.reports(in: text).last)
    #expect(found.content.map { String(scalars: text[$0]) } == ["the bridge had collapsed"])
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["“", "\"", "''", "“A,” said B. ", "said ", "he said he ", "x", "“a ", ", said X, ", "the claim that "])
  func anythingIsReadInTime(part: String) {
    let text = Array(String(repeating: part, count: 60_000 / part.utf8.count).unicodeScalars)
    for report in PatternExtractor.reports(in: text) {
      #expect(!report.cue.isEmpty)
      #expect(
        (report.cue + report.source + report.content).allSatisfy {
          text.indices.contains($0.lowerBound) && $0.upperBound <= text.count
        })
    }
  }
}
