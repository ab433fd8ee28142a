import English

/// What the tree of a sentence adds to the word lists. One dependency in six is wrong, so it is asked only where the words
/// leave a question, and its answers are checked by them.
extension SentenceReports {
  /// Whether a word that is spelled like a noun is a verb with a subject of its own here.
  func isVerbByTree(_ place: Int) -> Bool {
    tree.tags[place].isFinite && subjectToken(of: place).map { $0 < place } ?? false
  }

  /// Whether a word that may be a noun is one here: “a government report found”.
  func isNounByTree(_ place: Int) -> Bool {
    switch tree.tags[place] {
    case .nn, .nns: sentence.lexemes[place].contains(.usuallyNoun) && subjectToken(of: place) == nil
    default: false
    }
  }

  /// Whether a subject before it depends on a word.
  func hasSubjectByTree(_ place: Int) -> Bool {
    subjectToken(of: place).map { $0 < place } ?? false
  }

  /// The subject of the verb that a verb is coordinated with or hangs on: who “and added” and “saying” mean.
  func sharedSubjectByTree(of verb: Int) -> Range<Int>? {
    var place = verb
    for _ in 0..<4 {
      guard let head = tree.heads[place], [.conj, .parataxis, .xcomp].contains(tree.relations[place]) else {
        return nil
      }
      if head < verb, let subject = subjectByTree(of: head, before: verb) { return subject }
      place = head
    }
    return nil
  }

  private func subjectToken(of verb: Int) -> Int? {
    tree.children[verb].first { tree.relations[$0].isSubject }
  }

  /// The subject of a verb, where the words do not show it: all that depends on it, in one piece before the verb.
  func subjectByTree(of verb: Int, before end: Int) -> Range<Int>? {
    guard let head = subjectToken(of: verb), head < end, head >= range.lowerBound else { return nil }
    let tokens = tree.subtree(of: head)
    guard let first = tokens.first, let last = tokens.last, range.lowerBound <= first, last < end,
      sentence.classes[first].beginsNounPhrase,
      !((last + 1)..<end).contains(where: { sentence.classes[$0].isFinite || sentence.classes[$0] == .coordinator }),
      last - first + 1 == tokens.count, tokens.allSatisfy({ quotation[$0] == nil })
    else { return nil }
    var stop = last + 1
    while stop > first + 1, sentence.classes[stop - 1] == .comma { stop -= 1 }
    return first..<stop
  }
}
