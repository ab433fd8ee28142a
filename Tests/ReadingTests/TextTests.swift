import Reading
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("One line.", "One line.\n"),
    ("One line.\n", "One line.\n"),
    ("One line.\n\n", "One line.\n\n"),
    ("\u{FEFF}A mark in front.\n", "A mark in front.\n"),
    ("One.\r\n\r\nTwo.\rThree.\n", "One.\n\nTwo.\nThree.\n"),
    ("  Blanks  and\ttabs stay.  \n", "  Blanks  and\ttabs stay.  \n"),
    ("cafe\u{301} and caf\u{E9} stay as they are\n", "cafe\u{301} and caf\u{E9} stay as they are\n"),
    (
      "An escape \u{1B}[2J is kept; whoever shows it takes care.\n",
      "An escape \u{1B}[2J is kept; whoever shows it takes care.\n"
    ),
  ])
  func keepsATextButForEndsOfLinesAndMark(given: String, kept: String) throws {
    let text = try article(given).text
    #expect(text.utf8.elementsEqual(kept.utf8))
  }

  @Test(
    arguments: [
      ([], "it is empty"),
      (Array(" \r\n\t\n".utf8), "it is empty"),
      ([0xEF, 0xBB, 0xBF, 0x0A], "it is empty"),
      (
        Array("Some text and a\nNUL\0 in it, which no text has.".utf8),
        "it looks like binary: there is a NUL at byte 19, line 2"
      ),
      ([0x01, 0x8B, 0x08, 0x00, 0x00, 0x01, 0x02, 0x03], "it looks like binary, not like text"),
      ([0xFF, 0xFE, 0x41, 0x00], "it is in UTF-16"),
      (Array("One.\nIt".utf8) + [0x92] + Array("s here.".utf8), "it is not UTF-8 at byte 7, line 2"),
      (Array("Cut short \u{20AC}".utf8.dropLast()), "it is not UTF-8 at byte 10, line 1"),
      ([0x41, 0xC0, 0x80], "it is not UTF-8 at byte 1, line 1"),
    ] as [([UInt8], String)])
  func refusesWhatIsNoText(bytes: [UInt8], why: String) {
    let error = read("-", stdin: bytes).first?.failure
    #expect(error?.what == "read stdin")
    #expect(error?.why == why)
    #expect(error?.hint != nil)
  }

  @Test func namesAUTF8ErrorByItsPlaceInTheBytesAsGiven() {
    let error = read("-", stdin: [0xEF, 0xBB, 0xBF] + Array("a\r\nb".utf8) + [0xFF]).first?.failure
    #expect(error?.why == "it is not UTF-8 at byte 7, line 2")
  }

  @Test func refusesMoreThanAnArticleMayHave() {
    var sent = 0
    let endless = results(
      SourceReader(in: "/", now: noon) {
        sent += 1 << 20
        return [UInt8](repeating: UInt8(ascii: "a"), count: 1 << 20)
      }.items(of: "-"))
    #expect(endless.map(\.summary) == ["read stdin: it is larger than the 20 MB that an article may have"])
    #expect(sent < SourceReader.largestArticle + 2 << 20)
  }

  @Test func saysWhatTheProviderOfStandardInputSaid() {
    struct Torn: Error, CustomStringConvertible { let description = "the wire is cut" }
    let torn = results(SourceReader(in: "/", now: noon) { throw Torn() }.items(of: "-"))
    #expect(torn.map(\.summary) == ["read stdin: the wire is cut"])
  }
}

@Suite struct TitleTests {
  @Test(arguments: [
    ("Talks end without a deal\n\nBRUSSELS — The talks ended.\n", "Talks end without a deal"),
    ("\n\n  Talks end without a deal \r\n\r\nThe talks ended.\n", "Talks end without a deal"),
    ("# Talks end without a deal\n\nThe talks ended.\n", "Talks end without a deal"),
    ("#1 song\n\nText.\n", "#1 song"),
    ("Is a war likely?\n\nMaybe.\n", "Is a war likely?"),
    ("‘We will not yield’\n\nMaybe.\n", "‘We will not yield’"),
  ])
  func takesTheFirstLine(text: String, title: String) throws {
    #expect(try article(text).title == title)
  }

  @Test(arguments: [
    "The talks ended.\n\nThey had lasted four hours.\n",
    "“The talks ended.”\n\nThey had lasted four hours.\n",
    "Dear reader,\n\nthe talks ended.\n",
    "A first line that is only\nwrapped, in a text like this\n\nand goes on.\n",
    "Only a line\n",
    "Only a line\n\n\n",
    String(repeating: "a", count: SourceReader.longestTitle + 1) + "\n\nText.\n",
    "”\n\nText.\n",
  ])
  func findsNoneWhereTheFirstLineIsPartOfTheText(text: String) throws {
    #expect(try article(text).title == nil)
  }

  @Test func leavesTheTitleInTheText() throws {
    #expect(try article("Title\n\nText.\n").text == "Title\n\nText.\n")
  }
}
