import English
import Measures
import Testing

/// Whatever the text is, it is read to its end, and every span lies in it.
@Suite struct HostileTextTests {
  /// Whether all that is found in a text lies in it, in order.
  private func isSound(_ text: [Unicode.Scalar]) -> Bool {
    let published = CalendarDate("2010-01-20")
    var last = 0
    for sentence in sentences(of: text) {
      guard sentence.span.lowerBound >= last, sentence.span.upperBound <= text.count else { return false }
      for token in sentence.tokens {
        guard token.span.lowerBound >= last, !token.span.isEmpty else { return false }
        last = token.span.upperBound
      }
      let amounts = quantities(in: sentence, of: text).flatMap { [$0.span, $0.numberSpan] }
      let days = dates(in: sentence, of: text, published: published).map(\.span)
      let places = ordinals(in: sentence, of: text).map(\.span) + numbers(in: sentence, of: text).map(\.span)
      for span in amounts + days + places {
        guard span.lowerBound >= sentence.span.lowerBound, span.upperBound <= sentence.span.upperBound else {
          return false
        }
      }
    }
    return true
  }

  /// Pieces that set off the rules, repeated without end of sentence: each rule looks around, none may look far.
  @Test(arguments: [
    "a ", "\"", "“", "'", "’s", ".", "-", "x", "9", "9,", "9 ", "million ", "one hundred and ", "dead ", "police ",
    "of ",
    "the ", "more than ", "an estimated ", "12 January ", "last ", "two weeks ", "$", "# 5", "1-", "1 and ", "1 to ",
    "U.S.", "a.", "www.", "@", "e-", "2010 ", "feared ", "Monday ", "\u{0}", "\u{202E}", "שלום", "字", "🇺🇸", "e\u{301}",
    "½", "\n", "\r\n", " \t", "5 feet ", "http://", "half a ", "twenty-", "hundreds of ", "between 1 and ", "'s ",
    "third ",
    "(5 cats) ", "(5 ", "5, not ", "from 5 to at least ", "rose by 5 ", "one in every ", "toll rose to 5 ",
    "a third to ",
    "that year ", "a year earlier ", "from May to ", "year-end ", "first half of ", "will in two weeks, ",
    "5 dollars and ",
    "to have ", "5 km per between 5 and 6 ", "half per between a third and a half of ", "second to ", "twenty-first",
    "hundred and third ", "12-Jan-", "Thursday 21st ", "5 lakh crore ",
    "12 of its ",
    "arms ", "and ", "1.", "9:", "9/", "a-", "n't", "a'", "aged ", "from 1 ", "per ",
  ])
  func isReadInTimeWhenRepeated(piece: String) {
    let repeated = [[Unicode.Scalar]](repeating: piece.scalars, count: 5_000 / max(1, piece.unicodeScalars.count))
    #expect(isSound(Array(repeated.joined())))
  }

  @Test func isReadToTheEndWhateverItIsMadeOf() {
    let pieces = [
      "12", " ", "million", "-", "%", "$", "January", ",", "2010", "of", "the", "\"", "’s", ".", "dead", "a",
      "more than", "(",
      ")", "\n", "an estimated", "to", "between", "and", "F", "¾", "\u{200F}", "fifty", "hundred", "km", "/", "last",
      "week",
      "three", "ago", "per", "year", "old", ":", "#", "one", "half", "third", "in", "é", "@", "from", "or so", "+", "–",
    ].map(\.scalars)
    var seed: UInt64 = 42
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    var unsound: [[Unicode.Scalar]] = []
    for _ in 0..<2_000 {
      var text: [Unicode.Scalar] = []
      for _ in 0..<(1 + next(30)) {
        text += pieces[next(pieces.count)]
        if next(3) > 0 { text.append(" ") }
      }
      if !isSound(text) { unsound.append(text) }
    }
    #expect(unsound.isEmpty)
  }

  @Test func emptyTextHasNoSentence() {
    #expect(sentences(of: []).isEmpty)
    #expect(sentences(of: " \n\t\u{200B}\r\n ".scalars).isEmpty)
  }
}
