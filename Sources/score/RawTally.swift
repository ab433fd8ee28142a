import English
import Treebanks

/// How much of a treebank is found in its raw text, as the script of the CoNLL 2018 shared task counts: F1 of sentences and
/// of words by their places, and of what is said of the words that both have.
struct RawTally {
  private var goldSentences = 0
  private var ownSentences = 0
  private var rightSentences = 0
  private var goldWords = 0
  private var ownWords = 0
  private var rightWords = 0
  private var parts = 0
  private var arcs = 0

  init(_ treebank: Treebank) {
    let raw = RawText(treebank)
    /// For each place of a word what people say of it, and where its head is.
    var gold: [Range<Int>: (word: GoldWord, head: Range<Int>?)] = [:]
    for (sentence, places) in zip(treebank.sentences, raw.words) {
      for (word, place) in zip(sentence.words, places) { gold[place] = (word, word.head.map { places[$0] }) }
    }
    let own = sentences(of: raw.text)
    goldSentences = raw.sentences.count
    ownSentences = own.count
    rightSentences = Set(raw.sentences).intersection(own.map(\.span)).count
    goldWords = gold.count
    for tree in own.map(tree(of:)) {
      ownWords += tree.tokens.count
      for (index, token) in tree.tokens.enumerated() {
        guard let answer = gold[token.span] else { continue }
        rightWords += 1
        if tree.parts[index] == answer.word.part { parts += 1 }
        let isHead = tree.heads[index].map { tree.tokens[$0].span } == answer.head
        if isHead, tree.relations[index].universal == answer.word.relation.universal { arcs += 1 }
      }
    }
  }

  private func row(_ name: String, _ right: Int, of own: Int, _ gold: Int, _ peers: TreebankRow.Peers) -> TreebankRow {
    TreebankRow(name: "raw text, \(name) F1", share: 2 * Double(right) / Double(max(own + gold, 1)), peers: peers)
  }

  var rows: [TreebankRow] {
    [
      row("words", rightWords, of: ownWords, goldWords, (nil, ".989 p", ".990 p")),
      row("sentences", rightSentences, of: ownSentences, goldSentences, (nil, ".869 p", ".811 p")),
      row("UPOS", parts, of: ownWords, goldWords, (nil, ".933 p", ".954 p")),
      row("LAS", arcs, of: ownWords, goldWords, (nil, ".786 p", ".836 p")),
    ]
  }
}
