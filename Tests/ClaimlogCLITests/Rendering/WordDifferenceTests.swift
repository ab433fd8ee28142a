import CommandLineKit
import Testing

@testable import ClaimlogCLI

@Suite struct WordDifferenceTests {
  @Test(arguments: [
    ("a b c", "a b c", "a b c"),
    (
      "an estimated 100,000 troops", "more than 130,000 troops", "[-an estimated 100,000-] {+more than 130,000+} troops"
    ),
    ("", "new words", "{+new words+}"), ("old words", "", "[-old words-]"), ("", "", ""),
    ("the border", "the Ukrainian border", "the {+Ukrainian+} border"),
    // Composed and decomposed letters are different bytes, and a reader of files should know.
    ("caf\u{E9}", "cafe\u{301}", "[-caf\u{E9}-] {+cafe\u{301}+}"),
  ])
  func marksWhatWentAndWhatCame(_ old: String, _ new: String, _ marked: String) {
    #expect(
      WordDifference(from: old, to: new).styled(inColor: false).plain.unicodeScalars.elementsEqual(
        marked.unicodeScalars))
  }

  @Test func takesColourForMarks() {
    let styled = WordDifference(from: "a b", to: "a c").styled(inColor: true)
    #expect(styled.plain == "a b c")
    #expect(styled.rendered(inColor: true).contains("\u{1b}[31mb"))
  }

  @Test func longTextsAreComparedByTheirEnds() {
    let words = (0..<3000).map { "w\($0)" }
    let old = (["first"] + words + ["last"]).joined(separator: " ")
    let new = (["first"] + words.reversed() + ["last"]).joined(separator: " ")
    let parts = WordDifference(from: old, to: new).parts
    #expect(parts.map(\.kind) == [.kept, .removed, .added, .kept])
  }

  @Test func escapeSequencesAreMadeVisible() {
    #expect(!WordDifference(from: "a", to: "\u{1b}[31m").styled(inColor: false).plain.contains("\u{1b}"))
  }
}
