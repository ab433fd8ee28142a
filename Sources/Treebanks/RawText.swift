/// The text that the sentences of a treebank stand in, with the places of sentences and words.
///
/// A paragraph or document begins after an empty line, a sentence within one after a space, unless the file says that
/// none follows the word before it. Places count code points.
public struct RawText: Sendable {
  /// The text.
  public private(set) var text: [Unicode.Scalar] = []
  /// Where each sentence stands, from its first word to its last.
  public private(set) var sentences: [Range<Int>] = []
  /// For each sentence where its words stand.
  public private(set) var words: [[Range<Int>]] = []

  /// Puts the sentences together again.
  public init(_ treebank: Treebank) {
    for sentence in treebank.sentences {
      if !text.isEmpty, sentence.beginsDocument || sentence.beginsParagraph {
        if text.last == " " { text.removeLast() }
        text += ["\n", "\n"]
      }
      let places = sentence.words.map { word in
        let start = text.count
        text += word.form.unicodeScalars
        let place = start..<text.count
        if word.isFollowedBySpace { text.append(" ") }
        return place
      }
      guard let first = places.first, let last = places.last else { continue }
      sentences.append(first.lowerBound..<last.upperBound)
      words.append(places)
    }
  }
}
