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

  @Test func alikeWordsThatCameToStandAtItsPositionAreNotIt() {
    let old = "The market is shut. On Sunday he said yes to the plan of the town council."
    let quote = quote("he said yes", in: old)
    // Another “he said yes” stands at the very place now, and its own stands further on.
    let new = "The mill is closed, as he said yes then. On Sunday he said yes to the plan of the town council."
    #expect(Array(new.unicodeScalars)[quote.span].elementsEqual("he said yes".unicodeScalars) == false)
    let shifted = "The shop is closed. Then, he said yes again. On Sunday he said yes to the plan of the town council."
    for text in [new, shifted] {
      let place = quote.place(in: Array(text.unicodeScalars))
      #expect(place.support == .moved)
      #expect(
        place.span?.upperBound == text.unicodeScalars.count - " to the plan of the town council.".unicodeScalars.count)
    }
    let chance = String(repeating: "x", count: quote.start) + "he said yes and he said yes."
    #expect(support(of: quote, in: chance) == .ambiguous)
  }

  @Test func ofTwoPlacesTheOneThatKeptMostOfItsContextIsIt() {
    let quote = quote("40 people", in: "The flood has killed 40 people in the valley of the river Arno since May.")
    // A word near it was mended, which makes neither context whole.
    let text =
      "Last year 40 people drowned. The floods have killed 40 people in the valley of the river Arne since May."
    #expect(quote.place(in: Array(text.unicodeScalars)).span?.lowerBound == 52)
    #expect(support(of: quote, in: "In May, 40 people left. In June, 40 people left, too.") == .ambiguous)
  }

  @Test func aQuoteThatComesBackHoldsAgain() {
    let quote = quote("14 ferries", in: "The company runs 14 ferries there.")
    #expect(support(of: quote, in: "The company runs ferries there.") == .lost)
    #expect(support(of: quote, in: "The company runs 14 ferries there.") == .exact)
    #expect(support(of: quote, in: "Today the company runs 14 ferries there.") == .moved)
  }

  /// Where an edit puts something before, after or between, a quote is where its words went, or it is not said where it is.
  @Test func aQuoteIsNeverMovedToALookalike() {
    var generator = Seeded(state: 3)
    let sentences = [
      "He said yes.", "She said no.", "40 people died.", "It is shut.", "At least 40 people died there.",
    ]
    let pick = { (generator: inout Seeded) in sentences.randomElement(using: &generator) ?? "" }
    var found = 0
    for _ in 0..<600 {
      let text = (0..<Int.random(in: 1...9, using: &generator)).map { _ in pick(&generator) }
      let which = Int.random(in: 0..<text.count, using: &generator)
      let before = text[..<which].map { $0 + " " }.joined()
      let scalars = Array(text.joined(separator: " ").unicodeScalars)
      let start = before.unicodeScalars.count
      let quote = Quote(at: start..<start + text[which].unicodeScalars.count, of: scalars, hash: "")
      #expect(quote.place(in: scalars).support == .exact)
      // The text is put behind sentences of which none is alike.
      let added = (0..<Int.random(in: 1...3, using: &generator)).map { _ in "Rain fell on the hills all night." }
      let shift = added.map { $0.unicodeScalars.count + 1 }.reduce(0, +)
      let place = quote.place(in: Array((added + text).joined(separator: " ").unicodeScalars))
      #expect(place.support != .lost)
      guard let span = place.span else { continue }
      // Of sentences that repeat themselves with all that stands around them, either may be it.
      let moved = Array((added + text).joined(separator: " ").unicodeScalars)
      if span.lowerBound != start + shift {
        #expect(moved[..<span.lowerBound].suffix(32).elementsEqual(quote.prefix.unicodeScalars))
      }
      found += 1
    }
    #expect(found > 200)
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
