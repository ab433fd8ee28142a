import Testing

@testable import Reading

@Suite struct PDFLayoutTests {
  @Test(arguments: [")\n", "-\n", "a-\n", "\u{AD}\n", "\u{0C}", "\n", "\"\u{0C}", "• ", "a ", "\u{FB03}\n", "1\u{0C}"])
  func takesItsTimeBySizeOnly(piece: String) {
    let clock = ContinuousClock()
    let time = { (count: Int) in
      let text = String(repeating: piece, count: count)
      return clock.measure { _ = PDFLayout(text).paragraphs }
    }
    #expect(time(12_000) < time(3_000) * 16 + .milliseconds(500))
  }

  @Test func keepsWhatIsOfOnePage() {
    #expect(PDFLayout("1\n\nOne sentence.\n\n2022\n\u{0C}").paragraphs == ["1", "One sentence.", "2022"])
  }

  @Test func takesNumbersOfPagesAway() {
    let pages = (1...4).map {
      "A sentence of its own, \(["one", "two", "three", "four"][$0 - 1]).\n\n- \($0) -\n\u{0C}"
    }
    #expect(
      PDFLayout(pages.joined()).paragraphs == [
        "A sentence of its own, one.", "A sentence of its own, two.", "A sentence of its own, three.",
        "A sentence of its own, four.",
      ])
  }

  @Test func keepsTheHyphenOfAWordThatHasOne() {
    #expect(
      PDFLayout("so-called, a so-\ncalled inter-\nnational COVID-\n19 thing").paragraphs == [
        "so-called, a so-called international COVID-19 thing"
      ])
  }

  @Test func joinsANumberDividedAtADash() {
    #expect(PDFLayout("from 2019–\n2020 on –\nthen").paragraphs == ["from 2019–2020 on – then"])
  }
}
