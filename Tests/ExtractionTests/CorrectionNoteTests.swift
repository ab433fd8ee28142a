import Claims
import Extraction
import Testing

@Suite struct CorrectionNoteTests {
  private func notes(_ text: String) -> [String] {
    CorrectionNote.find(in: Array(text.unicodeScalars)).map { "\($0.kind): \($0.text)" }
  }

  /// A text with a line behind a title and two paragraphs.
  private func page(_ line: String) -> String {
    "Fire in the market\n\nAt least 40 people died, police said.\n\nThe market was closed.\n\n" + line + "\n"
  }

  @Test(arguments: [
    ("Correction: The fire destroyed 250 shops, not 300.", CorrectionNote.Kind.correction),
    ("CORRECTION (May 3, 2024): The name of the mayor was misspelled.", .correction),
    ("Correction, 3 May 2024: An earlier version of this article misstated the toll.", .correction),
    ("Correction 3 May 2024: This article originally said that 40 had died.", .correction),
    ("• This article was amended on 3 May 2024. An earlier version said 40 people had died.", .correction),
    ("An earlier version of this article misstated the number of shops.", .correction),
    ("A previous version of this story gave a wrong date.", .correction),
    ("A correction was made on May 3, 2024: An earlier version of this article misspelled a name.", .correction),
    ("Because of an editing error, an earlier version of this article gave the wrong day.", .correction),
    ("This story has been corrected to show that 42 people died.", .correction),
    ("(This May 3 story has been corrected to fix the toll in paragraph 4)", .correction),
    ("(Corrects spelling of name in paragraph 2)", .correction),
    ("Editor’s note: An earlier version of this report wrongly named the owner.", .correction),
    ("Editors' Note: This article has been retracted.", .retraction),
    ("The headline of this article was changed on 3 May to make clear who said it.", .correction),
    ("Corrections & Clarifications: This piece gave the wrong year.", .correction),
    ("Clarification: The company owns the land only, not the house on it.", .clarification),
    ("This article has been updated to clarify who owns the land.", .clarification),
    ("This story was updated on May 3 to correct the name of the mayor.", .correction),
    ("This article has been updated with a statement from the company.", .update),
    ("Update, 3 May: The company has since sent us a statement on the fire.", .update),
    ("UPDATED: This story has been updated with comments from the mayor.", .update),
    ("We have corrected this article: the mayor was not there.", .correction),
  ])
  func findsWhatAPageSaysOfItself(_ line: String, _ kind: CorrectionNote.Kind) {
    #expect(notes(page(line)) == ["\(kind): \(line)"])
  }

  @Test(arguments: [
    "The Times corrected its article on Monday, saying that an earlier version had misstated the toll.",
    "Market correction: investors lost 3 billion dollars.", "An earlier version of the bill would have cut taxes.",
    "“This article was amended,” the editor of the Herald said.", "Updated 3 May 2024 at 14:05 GMT",
    "Last updated 2 hours ago",
    "This article was updated on May 3, 2024.", "Updated: 3 May 2024", "Editor’s note: This story describes violence.",
    "This report was published by the ministry in May.", "The correction of the figures took a week.",
    "Police corrected the toll to 42.", "We have corrected our forecast, the bank said.",
    "The mayor asked for a correction: the paper refused.", "The article in the Herald was corrected on Monday.",
    "An earlier version of the Herald’s article said that 40 had died.", "This article was written by Ann Reed.",
    "The story has been updated for the stage.", "This version of the car was withdrawn in May, the company said.",
  ])
  func newsOfOthersIsNone(_ line: String) {
    #expect(notes(page(line)) == [])
  }

  @Test func aTitleIsNone() {
    #expect(notes("Correction: Shares fall again\n\nShares fell on Monday.\n") == [])
  }

  @Test func aHeadingTakesTheLineBelow() {
    #expect(
      notes(page("Correction\n\nAn earlier version of this article misstated the toll."))
        == ["correction: Correction An earlier version of this article misstated the toll."])
  }

  @Test func aNoteMayStandInALine() {
    let line = "The market is open. (An earlier version of this article misstated the toll.)"
    let text = Array(page(line).unicodeScalars)
    let found = CorrectionNote.find(in: text)
    #expect(
      found.map { String(scalars: text[$0.span]) } == ["(An earlier version of this article misstated the toll.)"])
  }

  @Test func aNoteThatSaysNothingIsNone() { #expect(notes(page("Correction:")) == []) }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["correction ", "(", "this article ", "an earlier version of ", "\n", "Correction:\n"])
  func anyTextTakesLinearTime(_ piece: String) {
    let text = String(repeating: piece, count: 200_000 / piece.utf8.count)
    #expect(CorrectionNote.find(in: Array(text.unicodeScalars)).count < 200_000)
  }

  @Test(arguments: [
    "Updated 3 May 2024 at 14:05 GMT", "Last updated 2 hours ago", "12 comments", "5 min read", "1.2k shares",
    "Read more: Fire kills 40",
    "Published: 3 May 2024", "– – –", "Share this story on Facebook",
  ])
  func linesThatChangeByThemselvesAreKnown(_ line: String) { #expect(PassingLine.isOne(Array(line.unicodeScalars))) }

  @Test(arguments: [
    "At least 42 people died in the fire.", "Fire kills 40 in market", "The law was last updated in 1987.", "40 dead",
    "He updated the figures on Monday.",
  ])
  func newsDoesNotChangeByItself(_ line: String) { #expect(!PassingLine.isOne(Array(line.unicodeScalars))) }
}
