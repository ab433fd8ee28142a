import Claims
import Testing

@Suite struct QuoteTests {
  private func quote(_ words: String, in text: String, at start: Int? = nil) -> Quote {
    let scalars = Array(text.unicodeScalars)
    let places = Quote.places(of: words, in: scalars)
    let place = places.first { start == nil || $0.lowerBound == start } ?? 0..<0
    return Quote(at: place, of: scalars, hash: Article.hash(of: text))
  }

  private func support(of quote: Quote, in text: String) -> Support {
    quote.place(in: Array(text.unicodeScalars)).support
  }

  @Test func aQuoteHoldsWhereItWasTaken() {
    let text = "An estimated 100,000 troops stand there."
    let quote = quote("100,000 troops", in: text)
    #expect(support(of: quote, in: text) == .exact)
    #expect(quote.prefix == "An estimated ")
    #expect(quote.suffix == " stand there.")
  }

  @Test func aQuoteThatStandsElsewhereMoved() {
    let quote = quote("100,000 troops", in: "An estimated 100,000 troops stand there.")
    #expect(support(of: quote, in: "New: an estimated 100,000 troops stand there.") == .moved)
  }

  @Test func aLookalikeIsNotTheQuote() {
    let quote = quote("100,000 troops", in: "An estimated 100,000 troops stand there.")
    #expect(support(of: quote, in: "An estimated 130,000 troops stand there.") == .lost)
    #expect(support(of: quote, in: "An estimated 100,000  troops stand there.") == .lost)
  }

  @Test func twoPlacesWithoutTheContextAreAmbiguous() {
    let quote = quote("yes", in: "He said yes to it.")
    #expect(support(of: quote, in: "A yes, and a yes, too.") == .ambiguous)
  }

  @Test func theContextTellsTwoPlacesApart() {
    let quote = quote("yes", in: "yes. He said yes to all of it.", at: 13)
    #expect(support(of: quote, in: "Oh yes. yes. He said yes to all of it.") == .moved)
    #expect(support(of: quote, in: "yes. He said yes to all of it. Oh yes.") == .exact)
  }

  @Test func composedLettersAreNotDecomposedOnes() {
    let quote = quote("caf\u{e9}", in: "the caf\u{e9} bar")
    #expect(support(of: quote, in: "the cafe\u{301} bar") == .lost)
  }

  @Test func positionsCountCodePoints() {
    let text = "👩‍👩‍👧 e\u{301} 100"
    #expect(quote("100", in: text).start == 9)
  }

  @Test func anAdversarialTextTakesLinearTime() {
    let text = String(repeating: "a", count: 200_000)
    let quote = quote(String(repeating: "a", count: 1_000) + "b", in: String(repeating: "a", count: 1_000) + "b")
    #expect(support(of: quote, in: text) == .lost)
  }
}
