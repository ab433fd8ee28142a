public import English

/// Sentences that people have analysed, read from CoNLL-U files: what the tagger and the parser learn from and are scored on.
///
/// The room serves `train` and `score` only; no program that reads articles may stand on it.
public struct Treebank: Sendable {
  /// The sentences, in the order of the file.
  public var sentences: [GoldSentence]

  /// Reads a file in CoNLL-U.
  ///
  /// - Throws: ``TreebankError`` at the first line that is none.
  public init(reading text: String) throws(TreebankError) {
    var reader = CoNLLUReader()
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { try reader.read(line) }
    sentences = try reader.finish()
  }
}

/// A sentence of a treebank.
public struct GoldSentence: Sendable {
  /// Its words.
  public var words: [GoldWord] = []
  /// Whether a document begins with it.
  public var beginsDocument = false
  /// Whether a paragraph begins with it.
  public var beginsParagraph = false

  /// The words as a sentence whose tokens are cut as people cut them.
  public var sentence: Sentence {
    var position = 0
    var spaced = true
    var tokens: [Token] = []
    for word in words {
      let length = word.form.unicodeScalars.count
      tokens.append(Token(goldForm: word.form, start: position, precededBySpace: spaced))
      position += length + (word.isFollowedBySpace ? 1 : 0)
      spaced = word.isFollowedBySpace
    }
    return Sentence(span: 0..<(tokens.last?.span.upperBound ?? 0), tokens: tokens, paragraph: 0)
  }
}

/// A word of a treebank.
public struct GoldWord: Sendable {
  /// The word as written.
  public internal(set) var form: String
  /// What kind of word it is.
  public let part: PartOfSpeech
  /// What form of a word it is.
  public let tag: PennTag
  /// The place of the word it depends on, from 0; nil for the root.
  public let head: Int?
  /// How it depends on its head.
  public let relation: Relation
  /// Whether a space stands behind it.
  public internal(set) var isFollowedBySpace: Bool
}

/// A line that is no CoNLL-U.
public struct TreebankError: Error, CustomStringConvertible {
  /// The line's number, from 1.
  public let line: Int
  /// What is wrong with it.
  public let fault: String

  /// The line and what is wrong with it.
  public var description: String { "line \(line) \(fault)" }
}
