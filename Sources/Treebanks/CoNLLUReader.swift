import English

/// Reads CoNLL-U line by line: <https://universaldependencies.org/format.html>.
struct CoNLLUReader {
  private var sentences: [GoldSentence] = []
  private var current = GoldSentence()
  /// The last word of the group that is written as one (“don't”), and whether a space follows it.
  private var group: (last: Int, isFollowedBySpace: Bool)?
  private var number = 0

  mutating func read(_ line: Substring) throws(TreebankError) {
    number += 1
    if line.isEmpty || line == "\r" {
      close()
    } else if line.hasPrefix("#") {
      if line.hasPrefix("# newdoc") { current.beginsDocument = true }
      if line.hasPrefix("# newpar") { current.beginsParagraph = true }
    } else {
      try readWord(line.split(separator: "\t", omittingEmptySubsequences: false))
    }
  }

  mutating func finish() throws(TreebankError) -> [GoldSentence] {
    close()
    for sentence in sentences {
      for word in sentence.words where word.head.map({ $0 < 0 || $0 >= sentence.words.count }) == true {
        throw TreebankError(line: number, fault: "ends a sentence in which \"\(word.form)\" depends on no word")
      }
    }
    return sentences
  }

  private mutating func close() {
    if !current.words.isEmpty { sentences.append(current) }
    current = GoldSentence()
    group = nil
  }

  private mutating func readWord(_ fields: [Substring]) throws(TreebankError) {
    guard fields.count == 10 else { throw TreebankError(line: number, fault: "has \(fields.count) fields, not 10") }
    let isSpaced = !fields[9].split(separator: "|").contains("SpaceAfter=No")
    if let dash = fields[0].firstIndex(of: "-") {
      guard let last = Int(fields[0][fields[0].index(after: dash)...]) else {
        throw TreebankError(line: number, fault: "has the id \"\(fields[0])\"")
      }
      group = (last, isSpaced)
      return
    }
    // A word that is understood but not written, such as `8.1`.
    if fields[0].contains(".") { return }
    guard let id = Int(fields[0]), id == current.words.count + 1, let head = Int(fields[6]) else {
      throw TreebankError(line: number, fault: "has the id \"\(fields[0])\" and the head \"\(fields[6])\"")
    }
    guard let part = PartOfSpeech(rawValue: String(fields[3])) else {
      throw TreebankError(line: number, fault: "has the part of speech \"\(fields[3])\"")
    }
    let relation = Relation(rawValue: String(fields[7]))
    let universal = fields[7].split(separator: ":").first.flatMap { Relation(rawValue: String($0)) }
    var isFollowedBySpace = isSpaced
    if let open = group {
      isFollowedBySpace = id == open.last && open.isFollowedBySpace
      if id == open.last { group = nil }
    }
    current.words.append(
      GoldWord(
        form: String(fields[1]), part: part, tag: PennTag(rawValue: String(fields[4])) ?? .xx,
        head: head == 0 ? nil : head - 1, relation: relation ?? universal ?? .dep,
        isFollowedBySpace: isFollowedBySpace))
  }
}
