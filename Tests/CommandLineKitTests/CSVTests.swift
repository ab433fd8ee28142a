import CommandLineKit
import Testing

@Suite struct CSVTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""), ("a\nb", "\"a\nb\""),
    ("a\r\nb", "\"a\r\nb\""), (" a", "\" a\""), ("é 漢", "é 漢"), ("a-b", "a-b"), ("\"", "\"\"\"\""),
    // What a spreadsheet would take for a formula.
    ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-5", "'-5"), ("@me", "'@me"), ("\tx", "'\tx"), ("\r=1", "\"'\r=1\""),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""), ("＝1", "'＝1"), ("=\u{301}1", "'=\u{301}1"),
  ])
  func writesText(text: String, written: String) {
    #expect(CSV.line([.text(text)]).utf8.elementsEqual((written + "\r\n").utf8))
  }

  @Test(arguments: [("-1.5", "-1.5"), ("+3e10", "+3e10"), ("-1+cmd", "'-1+cmd"), ("-inf", "'-inf"), ("=1", "'=1")])
  func leavesNumbersAlone(number: String, written: String) {
    #expect(CSV.line([.number(number)]) == written + "\r\n")
  }

  @Test func writesALine() {
    #expect(CSV.line(["c-1", 130_000, nil, "a, b", -4]) == "c-1,130000,,\"a, b\",-4\r\n")
    #expect(CSV.line([]) == "\r\n")
  }
}
