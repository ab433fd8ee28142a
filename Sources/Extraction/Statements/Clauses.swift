import English

/// Looks for clauses: a subject and its finite verb.
enum Clauses {
  /// Where the finite verb stands of the clause whose subject begins at a place; nil where none begins there.
  ///
  /// The subject is a noun phrase of at most thirty words with what belongs to it: “the 30 people from its mission”.
  static func start(at place: Int, before end: Int, in sentence: TaggedSentence) -> Int? {
    subjectAndVerb(at: place, before: end, in: sentence) ?? pattern(at: place, before: end, in: sentence)
  }

  /// The same, by the tree: a subject that begins here, perhaps behind what belongs to its verb, and the verb.
  private static func subjectAndVerb(at place: Int, before end: Int, in sentence: TaggedSentence) -> Int? {
    let tree = sentence.tree
    var index = place
    while index < end, [.adverb, .openingQuote].contains(sentence.wordClass(index)) { index += 1 }
    for subject in index..<max(index, min(end, index + 40)) where tree.relations[subject].isSubject {
      guard let head = tree.heads[subject], let verb = tree.finiteVerb(of: head), subject < verb, verb < end,
        sentence.classes[subject] != .relative, sentence.classes[verb].isFinite
      else { continue }
      let first = tree.extent(of: subject).lowerBound
      // What stands before the subject belongs to the verb: “On Monday the army …”.
      guard first >= index, (index..<first).allSatisfy({ belongs($0, to: head, in: tree) }) else { continue }
      return verb
    }
    return nil
  }

  private static func belongs(_ token: Int, to head: Int, in tree: SyntaxTree) -> Bool {
    var place = token
    while let next = tree.heads[place] {
      if next == head { return ![.cc, .mark].contains(tree.relations[place]) }
      place = next
    }
    return false
  }

  /// The same, by the classes of the words.
  private static func pattern(at place: Int, before end: Int, in sentence: TaggedSentence) -> Int? {
    var index = place
    if index < end, isHedge(index, in: sentence) {
      // “more than 50 houses”, “up to 50 houses”: it belongs to the figure.
      index = (index..<end).first { sentence.classes[$0] == .number } ?? index
    }
    while index < end, sentence.wordClass(index) == .adverb || sentence.wordClass(index) == .openingQuote { index += 1 }
    if index < end, isHedge(index, in: sentence) {
      // “between 100 and 150 people”, “up to 50 houses”: it belongs to the figure.
      index = (index..<end).first { sentence.classes[$0] == .number } ?? index
    }
    if index < end, sentence.classes[index] == .preposition,
      let stop = leadingAdverbial(at: index, before: end, in: sentence)
    {
      index = stop
    }
    guard index < end, sentence.classes[index].beginsNounPhrase || sentence.classes[index] == .gerund else {
      return nil
    }
    let limit = min(end, index + 30)
    var hasHead = false
    while index < limit {
      let wordClass = sentence.classes[index]
      switch wordClass {
      case .finiteAuxiliary: return hasHead ? index : nil
      case .finiteVerb:
        // “every building destroyed”: with nothing behind it, it may be a participle.
        let isBare =
          sentence.lexemes[index].contains(.pastOrParticiple)
          && (index + 1 >= end
            || sentence.wordClass(index + 1).isMark && sentence.wordClass(index + 1) != .openingQuote)
        let isAfterPronoun = sentence.wordClass(index - 1) == .pronoun
        return hasHead && (!isBare || isAfterPronoun) ? index : nil
      case .noun, .name, .number, .pronoun, .demonstrative: hasHead = true
      case .determiner:
        // “all performed”, “both are”, “most of them have”
        if index > place || sentence.lexeme(index + 1).contains(.tensed) || sentence.lower(index + 1) == "of" {
          hasHead = true
        }
      case .comma:
        if let verb = listEnd(after: index, before: limit, in: sentence) {
          index = verb
          continue
        }
        guard let close = apposition(after: index, before: limit, in: sentence) else { return nil }
        index = close
      case .bracket:
        guard sentence.lower(index) == "(" else { return nil }
        guard let close = (index..<limit).first(where: { sentence.lower($0) == ")" }) else { return nil }
        index = close
      case .relative:
        guard hasHead, let verb = relativeEnd(from: index, before: limit, in: sentence) else { return nil }
        index = verb
        continue
      case .stop, .colon, .dash, .subordinator,
        .infinitiveMarker where wordClass != .infinitiveMarker:
        return nil
      case .infinitiveMarker:
        // “people trying to leave”: it belongs to the subject only behind a form without a tense.
        guard [.gerund, .participle].contains(sentence.wordClass(index - 1)) else { return nil }
      case .coordinator:
        guard hasHead else { return nil }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a word says how sure the figure behind it is.
  private static func isHedge(_ place: Int, in sentence: TaggedSentence) -> Bool {
    guard
      [
        "between", "about", "around", "over", "under", "up", "at", "nearly", "from", "as", "more", "fewer", "less",
        "almost",
      ].contains(
        sentence.lower(place))
    else {
      return false
    }
    return (1...3).contains {
      sentence.wordClass(place + $0) == .number && !sentence.lexeme(place + $0 + 1).contains(.time)
    }
      && (sentence.lower(place) != "at" || ["least", "most"].contains(sentence.lower(place + 1)))
  }

  /// “In the east, …” and “On Monday …” before a subject: where the subject begins.
  private static func leadingAdverbial(at place: Int, before end: Int, in sentence: TaggedSentence) -> Int? {
    var index = place + 1
    while index < end, index < place + 12 {
      let wordClass = sentence.classes[index]
      if wordClass == .comma { return index + 1 }
      if wordClass.isFinite || wordClass == .stop || wordClass == .colon { return nil }
      if sentence.lexemes[index].contains(.time), sentence.wordClass(index + 1).beginsNounPhrase,
        !sentence.lexeme(index + 1).contains(.time)
      {
        return index + 1
      }
      index += 1
    }
    return nil
  }

  /// The verb behind “Sweden and Luxembourg are” in a list of subjects that a comma goes on with.
  private static func listEnd(after comma: Int, before end: Int, in sentence: TaggedSentence) -> Int? {
    var isLast = false
    for index in (comma + 1)..<max(end, comma + 1) {
      let wordClass = sentence.classes[index]
      switch wordClass {
      case .finiteAuxiliary, .finiteVerb: return isLast && index > comma + 2 ? index : nil
      case .coordinator: isLast = true
      case .comma: isLast = false
      case .noun, .name, .number, .adjective, .determiner, .possessive, .possessiveMarker, .hyphen, .preposition,
        .adverb, .symbol:
        break
      default: return nil
      }
    }
    return nil
  }

  /// The second comma of “, a charity,” after a subject.
  private static func apposition(after comma: Int, before end: Int, in sentence: TaggedSentence) -> Int? {
    var index = comma + 1
    guard index < end else { return nil }
    let first = sentence.classes[index]
    let isRelative = first == .relative
    guard
      isRelative
        || [.determiner, .name, .noun, .participle, .gerund, .possessive, .number, .preposition, .adjective].contains(
          first)
    else {
      return nil
    }
    while index < end {
      switch sentence.classes[index] {
      case .comma:
        // A list inside goes on: it ends before the verb.
        var next = index + 1
        while next < end, sentence.classes[next] == .adverb { next += 1 }
        if next < end, sentence.classes[next].isFinite { return index }
      case .finiteAuxiliary, .finiteVerb:
        guard isRelative else { return nil }
      case .stop, .colon, .subordinator: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Behind “who live there” of “people who live there are”: where the main verb can stand.
  private static func relativeEnd(from relative: Int, before end: Int, in sentence: TaggedSentence) -> Int? {
    guard let verb = (relative..<end).first(where: { sentence.classes[$0].isFinite }) else { return nil }
    var index = verb + 1
    while index < end {
      switch sentence.classes[index] {
      case .finiteAuxiliary: return index
      case .finiteVerb: return sentence.classes[index - 1].isFinite ? nil : index
      case .comma, .stop, .colon, .dash, .relative, .subordinator: return nil
      case .pronoun: return nil
      default: break
      }
      index += 1
    }
    return nil
  }
}
