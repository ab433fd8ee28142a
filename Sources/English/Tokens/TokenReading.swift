/// Whoever finds something in a sentence by looking around in its tokens, beyond the ends without harm.
protocol TokenReading {
  /// The sentence's tokens.
  var tokens: [Token] { get }
}

extension TokenReading {
  /// The lower-case word at a place; empty beyond the ends.
  func lower(_ index: Int) -> String {
    index >= 0 && index < tokens.count ? tokens[index].lower : ""
  }

  /// The token as written; empty beyond the ends.
  func text(_ index: Int) -> String {
    index >= 0 && index < tokens.count ? tokens[index].text : ""
  }

  /// What the token at a place is made of; nil beyond the ends.
  func kind(_ index: Int) -> Token.Kind? {
    index >= 0 && index < tokens.count ? tokens[index].kind : nil
  }

  /// Whether a token follows the one before it without a space.
  func isAttached(_ index: Int) -> Bool {
    index > 0 && index < tokens.count && !tokens[index].precededBySpace
  }

  /// Whether a hyphen ties the tokens on both sides of it together.
  func isTie(_ index: Int) -> Bool {
    lower(index) == "-" && isAttached(index) && isAttached(index + 1)
  }

  /// Whether the token at a place begins with a capital.
  func isUpper(_ index: Int) -> Bool {
    index >= 0 && index < tokens.count && text(index).unicodeScalars.first?.isUpper == true
  }
}
