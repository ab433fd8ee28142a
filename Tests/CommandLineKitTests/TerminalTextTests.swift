import CommandLineKit
import Testing

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("\u{1b}[2J\u{1b}]0;title\u{7}", "␛[2J␛]0;title␇"),
    ("a\u{9b}31mb", "a\\u{9b}31mb"),
    ("a\r\nb\tc\u{0}\u{7f}", "a␍␊b␉c␀␡"),
    (
      "abc\u{202e}fed\u{202c}\u{2066}\u{2069}\u{200f}\u{61c}",
      "abc\\u{202e}fed\\u{202c}\\u{2066}\\u{2069}\\u{200f}\\u{61c}"
    ),
    ("a\u{2028}b\u{2029}c\u{85}", "a\\u{2028}b\\u{2029}c\\u{85}"),
    ("x\u{e0041}\u{feff}\u{fff9}", "x\\u{e0041}\\u{feff}\\u{fff9}"),
    ("é e\u{301} 漢字 👩‍👩‍👧 نص می‌خواهم ␛", "é e\u{301} 漢字 👩‍👩‍👧 نص می‌خواهم ␛"),
    ("", ""),
  ])
  func makesVisibleWhatCouldDeceive(text: String, shown: String) {
    #expect(Array(visible(text).unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func leavesNoControlCharacter() {
    var all = String.UnicodeScalarView()
    all.append(contentsOf: (0...0xFFFF).compactMap(Unicode.Scalar.init))
    let controls = visible(String(all)).unicodeScalars.filter {
      [.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        || $0.properties.isBidiControl
    }
    #expect(controls.isEmpty)
    #expect(visible("a\nb\r", keepingLines: true) == "a\nb␍")
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｆ", 2), ("ﾊ", 1), ("한", 2),
    ("\u{1112}\u{1161}\u{11ab}", 2),
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("❤\u{FE0F}", 2), ("❤", 1), ("1", 1), ("\u{301}", 0), ("\u{200b}", 0),
    ("—…“”", 4), ("\u{1b}", 0), ("नमस्ते", 4), ("a\u{ad}b", 3), ("𝒳", 1), ("\u{20000}", 2),
  ])
  func countsColumns(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test func stylesOnlyWhereThereIsColour() {
    let text: Styled = "standing: \("disputed", [.bold, .red]), \("now", .dim)"
    #expect(text.rendered(inColor: false) == "standing: disputed, now")
    #expect(text.rendered(inColor: true) == "standing: \u{1b}[1;31mdisputed\u{1b}[0m, \u{1b}[2mnow\u{1b}[0m")
    #expect(text.width == 23)
  }

  @Test func noTextThatIsPutInCommandsTheTerminal() {
    let hostile = "\u{1b}[31m\u{202e}x"
    let text: Styled = "\(hostile) \(hostile, .bold) \(Styled(hostile, .dim))"
    let shown = text.rendered(inColor: false)
    #expect(shown == "␛[31m\\u{202e}x ␛[31m\\u{202e}x ␛[31m\\u{202e}x")
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""), ("abcdef", -3, ""),
    ("漢字漢字", 8, "漢字漢字"), ("漢字漢字", 7, "漢字漢…"), ("漢字漢字", 6, "漢字…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func cutsAtAColumn(text: String, width: Int, shown: String) {
    #expect(Styled(text).truncated(to: width).plain == shown)
  }

  @Test func cutsStyledTextWithItsStyles() {
    let text: Styled = "\("red", .red)\("green", .green)"
    #expect(text.truncated(to: 5) == "\("red", .red)\("g", .green)…")
  }
}
