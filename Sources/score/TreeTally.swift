import English
import Treebanks

/// How many words of a treebank are read rightly, where they are cut as people cut them.
struct TreeTally {
  private var words = 0
  private var parts = 0
  private var tags = 0
  private var heads = 0
  /// Head and relation without its subtype, as the CoNLL shared tasks count.
  private var arcs = 0
  /// Head and relation with its subtype.
  private var fullArcs = 0

  /// How many kinds of words are right where the sentences are written in another way.
  private var partsSpelled: [(spelling: Spelling, right: Int)] = []

  init(_ treebank: Treebank) {
    for sentence in treebank.sentences { add(sentence) }
    partsSpelled = Spelling.allCases.map { spelling in
      let right = treebank.sentences.reduce(0) { sum, sentence in
        let parts = tree(of: sentence.spelled(spelling).sentence).parts
        return sum + zip(parts, sentence.words).count { $0 == $1.part }
      }
      return (spelling, right)
    }
  }

  private mutating func add(_ gold: GoldSentence) {
    let tree = tree(of: gold.sentence)
    words += gold.words.count
    for (place, word) in gold.words.enumerated() {
      if tree.parts[place] == word.part { parts += 1 }
      if tree.tags[place] == word.tag { tags += 1 }
      guard tree.heads[place] == word.head else { continue }
      heads += 1
      if tree.relations[place].universal == word.relation.universal { arcs += 1 }
      if tree.relations[place] == word.relation { fullArcs += 1 }
    }
  }

  private func row(_ name: String, _ right: Int, goal: String? = nil, _ peers: TreebankRow.Peers) -> TreebankRow {
    TreebankRow(name: name, share: Double(right) / Double(max(words, 1)), goal: goal, peers: peers)
  }

  var rows: [TreebankRow] {
    let spelled = partsSpelled.map { row("UPOS, spelled as \($0.spelling)", $0.right, (nil, nil, nil)) }
    return [
      row("UPOS", parts, goal: "≥ .945", (".948", ".944 p", nil)),
      row("XPOS", tags, (nil, nil, nil)),
      row("UAS", heads, (".845", ".844 p", nil)),
      row("LAS", arcs, goal: "≥ .810", (".810", ".811 p", nil)),
      row("LAS with subtypes", fullArcs, (nil, nil, nil)),
    ] + spelled
  }
}
