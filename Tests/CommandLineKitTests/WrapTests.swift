import CommandLineKit
import Testing

@Suite struct WrapTests {
  @Test func breaksAtBlanks() {
    #expect(wrap("one two three four", width: 9) == ["one two", "three", "four"])
    #expect(wrap("one  two", width: 8) == ["one  two"])
    #expect(wrap("exactly eight", width: 8) == ["exactly", "eight"])
  }

  @Test func indentsLines() {
    #expect(wrap("one two three", width: 12, indent: 2) == ["  one two", "  three"])
    #expect(wrap("one two three", width: 12, indent: 0, hanging: 4) == ["one two", "    three"])
  }

  @Test func keepsLineBreaksAndTheBlanksAfterThem() {
    #expect(wrap("one\n\n  two three four\nfive", width: 12) == ["one", "", "  two three", "  four", "five"])
    #expect(wrap("one\r\ntwo", width: 12) == ["one", "two"])
    #expect(wrap("", width: 10) == [""])
  }

  @Test func breaksAWordThatIsLongerThanALine() {
    #expect(wrap("see https://example.org/a now", width: 12) == ["see", "https://exam", "ple.org/a", "now"])
    #expect(wrap("漢字漢字漢字漢字", width: 9) == ["漢字漢字", "漢字漢字"])
  }

  @Test func wrapsStyledTextWithItsStyles() {
    let text: Styled = "plain \("all of this is red", .red)"
    #expect(wrap(text, width: 11) == ["plain \("all", .red)", "\("of this is", .red)", "\("red", .red)"])
  }

  @Test(arguments: [8, 9, 20, 33])
  func losesNothingAndStaysWithinItsWidth(width: Int) {
    let text = "A 漢字 line, with a-very-long-word-that-needs-breaking and 👩‍👩‍👧 and e\u{301}; and more of it to come."
    let lines = wrap(text, width: width)
    for line in lines { #expect(displayWidth(line) <= width) }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test(arguments: [Int.min, -1, 0, 3])
  func survivesAnyWidth(width: Int) {
    #expect(wrap("some words to wrap", width: width) == ["some", "words to", "wrap"])
    #expect(wrap("       x", width: width, indent: -2).count == 1)
    #expect(wrap("x y", width: width, indent: 3) == ["   x y"])
  }

  @Test func takesLinearTime() {
    let marks = "a" + String(repeating: "\u{301}", count: 100_000)
    #expect(wrap(marks, width: 10) == [marks])
    #expect(wrap(String(repeating: "x", count: 200_000), width: 10).count == 20_000)
    #expect(wrap(String(repeating: " ", count: 200_000), width: 10) == [""])
    #expect(wrap(String(repeating: "\n", count: 100_000), width: 10).count == 100_001)
  }
}
