import CommandLineKit
import Testing

@Suite struct TextTableTests {
  @Test func alignsByWhatIsSeen() {
    var table = TextTable([.init("Claim"), .init("Count", alignment: .right), .init("Words")])
    table.append(["漢字", "7", "wide"])
    table.append(["e\u{301}te\u{301}", "1,200", "combined"])
    table.append(["plain", "12"])
    #expect(
      table.rendered(on: Terminal()) == """
        Claim  Count  Words
        漢字       7  wide
        e\u{301}te\u{301}    1,200  combined
        plain     12

        """)
  }

  @Test func hasNoHeadWithoutTitles() {
    var table = TextTable([.init(), .init()])
    table.append(["a", "b", "too many"])
    #expect(table.rendered(on: Terminal(width: 20)) == "a  b\n")
    #expect(TextTable([]).rendered(on: Terminal(width: 20)) == "")
  }

  @Test func showsAllWhereThereIsNoWidth() {
    var table = TextTable([.init("Id"), .init("Statement")])
    let long = String(repeating: "long ", count: 100) + "end"
    table.append(["c-1", Styled(long)])
    #expect(table.lines().last?.plain == "c-1  \(long)")
  }

  @Test func cutsTheLastColumn() {
    var table = TextTable([.init("Id"), .init("Statement")])
    table.append(["c-1", "a statement that is too long for this"])
    #expect(table.lines(width: 24).map(\.plain) == ["Id   Statement", "c-1  a statement that i…"])
  }

  @Test func wrapsTheLastColumn() {
    var table = TextTable([.init("Id"), .init("Statement")], overflow: .wrapped)
    table.append(["c-1", "a statement \("that is too long", .red) for this"])
    table.append(["c-2", "short"])
    #expect(
      table.lines(width: 24).map(\.plain) == [
        "Id   Statement", "c-1  a statement that is", "     too long for this", "c-2  short",
      ])
  }

  @Test func narrowsTheWidestColumnsFirst() {
    var table = TextTable([.init(), .init(), .init()])
    table.append(["short", "a column that is far too wide for it", "the last one, which keeps sixteen"])
    #expect(table.lines(width: 40).map(\.plain) == ["short  a column that …  the last one, w…"])
  }

  @Test func keepsToTheMaximumOfAColumn() {
    var table = TextTable([.init(maximum: 6), .init()])
    table.append(["abcdefghi", "x"])
    #expect(table.lines().map(\.plain) == ["abcde…  x"])
  }

  @Test(arguments: [Int.min, -5, 0, 1, 5, 10, 30, 1000, Int.max])
  func survivesAnyWidth(width: Int) {
    var table = TextTable([.init("A"), .init("B"), .init("C")], overflow: .wrapped)
    table.append(["some words", "more words", "and even more words at the end"])
    #expect(table.lines(width: width).count >= 2)
  }

  @Test func colorsCellsAndHeads() {
    var table = TextTable([.init("A"), .init("B")])
    table.append([Styled("x", .green), Styled("\u{1b}[31m", .bold)])
    #expect(
      table.rendered(on: Terminal(width: 40, hasColor: true)) == """
        \u{1b}[1mA\u{1b}[0m  \u{1b}[1mB\u{1b}[0m
        \u{1b}[32mx\u{1b}[0m  \u{1b}[1m␛[31m\u{1b}[0m

        """)
  }
}
