import Measures

/// A number as it is written: a figure, words, or a figure with a word (“1.5 million”).
struct Numeral {
  /// Its tokens, by their places in the sentence.
  var range: Range<Int>
  var value: Amount
  /// Whether it begins with a figure.
  var isFigure: Bool
  /// Whether a word or a letter for a power of ten belongs to it: “1.5 million”, “three thousand”.
  var hasScale = false
  /// Whether it is one figure of digits alone, as a year or a number in a name is.
  var isPlainFigure = false
}
