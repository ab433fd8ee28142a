import English
import Testing

@Suite struct SentenceTests {
  private func sentenceTexts(_ text: String) -> [String] {
    let text = text.scalars
    return sentences(of: text).map { text.string($0.span) }
  }

  @Test(arguments: [
    ["He came.", "She left."],
    ["Mr. Smith met Gen. A. B. Clark of the U.S. Army.", "They spoke."],
    ["He lives in the U.S.", "The house is old."],
    ["It fell 3.5 percent on Jan. 12 to $2.50.", "Then it rose."],
    ["“They can't stay.”", "He left."],
    ["\"Really?\" Smith asked.", "\"Yes,\" she said."],
    ["He left at 5 p.m. Monday.", "She stayed until 6 p.m.", "Nobody came."],
    ["Acme Inc. shares rose.", "So did those of Big Co. and others."],
    ["No. 10 said no.", "No."],
    ["Wait... maybe not.", "Well…", "He knew!"],
    ["It cost 5.", "12 people paid."],
    ["He is from Boston, Mass.", "She is not."],
    ["The end of the war.", "“Peace now,” he cried."],
    ["He (and she) came (at last.)", "Then they ate."],
    ["Is it so?!", "Yes."],
    ["Who sent them?", "nobody knows."],
    ["he never came back.", "they looked for him."],
    ["Fine by me :-)", "See you."],
  ])
  func endsWhereAReaderWouldStop(parts: [String]) {
    #expect(sentenceTexts(parts.joined(separator: " ")) == parts)
  }

  @Test func separatesSentencesWithoutASpace() {
    #expect(sentenceTexts("It reached the border.The town burned.") == ["It reached the border.", "The town burned."])
    #expect(sentenceTexts("See example.org or write to a.b@example.org now.").count == 1)
  }

  @Test func neverGoesOverTheEndOfAParagraph() {
    let text = "A headline without a stop\nThe first line.\n\nThe second\r\n• An item\n1. Another item".scalars
    let found = sentences(of: text)
    #expect(
      found.map { text.string($0.span) } == [
        "A headline without a stop", "The first line.", "The second", "• An item", "1. Another item",
      ])
    #expect(found.map(\.paragraph) == [0, 1, 2, 3, 4])
  }

  @Test func joinsLinesThatWereWrapped() {
    let text = """
      This line was wrapped at a width, so that its sentence goes on
      over the end of the line and only ends here. Another one begins
      and ends.

      The next paragraph.
      """.scalars
    let found = sentences(of: text)
    #expect(found.map(\.paragraph) == [0, 0, 1])
    #expect(found[0].tokens.suffix(3).map(\.text) == ["ends", "here", "."])
  }

  @Test func keepsADatelineWithItsSentence() {
    #expect(sentenceTexts("BRUSSELS, Jan. 12 (AP) — The talks failed.").count == 1)
  }
}
