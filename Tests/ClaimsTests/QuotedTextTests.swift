import Claims
import Testing

@Suite struct QuotedTextTests {
  private static let text = Array(
    ("The minister said on Monday that forty ships had left the port. Nobody was hurt when the crane fell, the harbour "
      + "office wrote. Rain is expected. The talks go on, and the next round is in May.\n").unicodeScalars)

  private static func quote(_ words: String) throws -> Quote {
    Quote(at: try #require(Quote.places(of: words, in: text).first), of: text, hash: "sha256:")
  }

  @Test func quotesGiveTheTextInItsOrderWithGapsBetween() throws {
    let quotes = try [Self.quote("next round is in May"), Self.quote("forty ships"), Self.quote("left the port")]
    let quoted = QuotedText(quotes)
    #expect(quoted.faults.isEmpty)
    #expect(quoted.stretches.count == 2)
    #expect(quoted.stretches.map(\.start) == quoted.stretches.map(\.start).sorted())
    for stretch in quoted.stretches {
      #expect(stretch.scalars.elementsEqual(Self.text[stretch.start..<stretch.end]))
    }
    #expect(quoted.length == Self.text.count)
    #expect(quoted.shown == quoted.stretches.reduce(0) { $0 + $1.scalars.count })
  }

  @Test func theWholeTextInOneQuoteIsOneStretch() {
    let quoted = QuotedText([Quote(at: 0..<Self.text.count, of: Self.text, hash: "sha256:")])
    #expect(quoted.stretches.map(\.scalars) == [Self.text])
    #expect(quoted.length == Self.text.count)
  }

  @Test func aChangedFigureContradictsAQuoteThatOverlaps() throws {
    var forged = try Self.quote("forty ships")
    forged.exact = "fifty ships"
    let quoted = QuotedText([try Self.quote("ships had left the port"), forged])
    #expect(quoted.faults.count == 1)
  }

  @Test func aQuoteThatIsNotAsLongAsItsPositionSaysIsAFault() throws {
    var forged = try Self.quote("forty ships")
    forged.exact = "four hundred ships"
    #expect(QuotedText([forged]).faults.keys.sorted() == [0])
    #expect(QuotedText([forged]).stretches.isEmpty)
  }

  @Test func twoEndsOfOneTextContradictEachOther() throws {
    var forged = try Self.quote("forty ships")
    forged.suffix = ""
    #expect(!QuotedText([try Self.quote("in May"), forged]).faults.isEmpty)
  }

  @Test(arguments: [(Int.max - 3, Int.max), (Int.max - 1, Int.max), (0, Int.max)])
  func positionsBeyondAnyTextAreFaultsAndNoCrash(_ start: Int, _ end: Int) throws {
    var forged = try Self.quote("May")
    (forged.start, forged.end) = (start, end)
    #expect(QuotedText([forged]).faults.count == 1)
    #expect(!forged.stands(in: Self.text))
  }

  @Test func aQuoteStandsInItsTextOnlyWithTheWordsAroundIt() throws {
    var quote = try Self.quote("forty ships")
    #expect(quote.stands(in: Self.text))
    quote.prefix = String(quote.prefix.dropLast(2)) + "xx"
    #expect(!quote.stands(in: Self.text))
  }

  @Test func equivalentLettersAreNotTheSame() {
    let text = Array("caf\u{e9}s".unicodeScalars)
    var quote = Quote(at: 0..<5, of: text, hash: "sha256:")
    #expect(quote.stands(in: text))
    quote.exact = "cafe\u{301}"
    #expect(!quote.stands(in: text))
  }
}
