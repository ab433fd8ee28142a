/// A text whose brackets mark the spans that are expected in it.
struct MarkedText {
  let text: [Unicode.Scalar]
  let spans: [Range<Int>]

  /// Reads “He saw [two ships].” as “He saw two ships.” with one span.
  init(_ marked: String) {
    var text: [Unicode.Scalar] = []
    var spans: [Range<Int>] = []
    var starts: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "[": starts.append(text.count)
      case "]": spans.append((starts.popLast() ?? 0)..<text.count)
      default: text.append(scalar)
      }
    }
    self.text = text
    self.spans = spans
  }

  /// The text with brackets around other spans, to show next to the expected one.
  func marking(_ others: [Range<Int>]) -> String {
    var result = String.UnicodeScalarView()
    for place in 0...text.count {
      for span in others where span.upperBound == place { result.append("]") }
      for span in others where span.lowerBound == place { result.append("[") }
      if place < text.count { result.append(text[place]) }
    }
    return String(result)
  }
}

extension String {
  /// The code points, as the room reads them.
  var scalars: [Unicode.Scalar] { Array(unicodeScalars) }
}

extension [Unicode.Scalar] {
  func string(_ span: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self[span])
    return String(view)
  }
}
