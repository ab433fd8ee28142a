import Claims
import English

/// Reads how a clause is put forward, and whether it is negated, from its main verb.
struct Modality {
  let sentence: TaggedSentence
  let words: [Int]

  /// Where the main verb stands among the words: by the tree that of the topmost clause, else the first with a tense that
  /// is in no dependent clause.
  var mainVerb: Int? {
    topmostVerb ?? firstVerb
  }

  private var topmostVerb: Int? {
    let tree = sentence.tree
    let members = Set(words)
    for token in words where tree.heads[token].map({ !members.contains($0) }) ?? true {
      guard let verb = tree.finiteVerb(of: token), sentence.classes[verb].isFinite,
        let place = words.firstIndex(of: verb)
      else { continue }
      return place
    }
    return nil
  }

  private var firstVerb: Int? {
    var isDependent = false
    var first: Int?
    for (place, token) in words.enumerated() {
      switch sentence.classes[token] {
      case .relative, .subordinator: isDependent = true
      case .comma: if place > 0 { isDependent = false }
      case .finiteAuxiliary, .finiteVerb:
        if !isDependent { return place }
        if first == nil { first = place }
        // “people who live there are”: the second verb is the main one.
        isDependent = false
      default: break
      }
    }
    return first
  }

  /// How the clause is put forward, and the rule that says so.
  ///
  /// - Parameter act: What somebody does by saying it, where somebody does.
  func mode(_ act: SpeechVerb.Act?, isVoiced: Bool) -> (Mode, String) {
    if let act, act.mode != .asserted { return (act.mode, "verb") }
    guard let main = mainVerb else { return (.asserted, "plain") }
    let word = sentence.lower(words[main])
    let after = words[(main + 1)...].prefix(6).map { sentence.lower($0) }
    let isFirstPerson = main > 0 && ["i", "we"].contains(sentence.lower(words[main - 1]))
    switch word {
    case "may", "might", "could": return (.possible, "modal")
    case "will", "'ll", "shall", "wo":
      if isFirstPerson { return (.promised, "modal") }
      return (isPassive(after: main) ? .planned : .predicted, "modal")
    case "would": return (.predicted, "modal")
    case "must", "should", "ought": return (isVoiced ? .demanded : .asserted, "modal")
    case "need", "needs": return (isVoiced && after.first == "to" ? .demanded : .asserted, "modal")
    case "is", "are", "was", "were", "'s", "'re", "am", "'m":
      if let mode = predicate(after) { return (mode, "predicate") }
      return (.asserted, "plain")
    default: break
    }
    guard let base = Lexicon.base(of: mainParticiple(after: main) ?? word) else { return (.asserted, "plain") }
    switch base {
    case "plan", "intend": return (after.contains("to") ? .planned : .asserted, "verb")
    case "pledge", "promise", "vow": return (.promised, "verb")
    case "threaten": return (.threatened, "verb")
    case "hope": return (.hoped, "verb")
    case "fear": return (.feared, "verb")
    case "demand", "urge", "request": return (.demanded, "verb")
    case "want": return (after.first != "to" && after.contains("to") ? .demanded : .asserted, "verb")
    case "call", "appeal": return (after.first == "for" || after.first == "on" ? .demanded : .asserted, "verb")
    case "announce": return (after.prefix(3).contains("plans") ? .planned : .asserted, "verb")
    case "expect", "predict", "forecast": return (.predicted, "verb")
    default: return (.asserted, "plain")
    }
  }

  /// “expected to”, “set to”, “to be”, “feared”, “planning to”, “going to”: what follows a form of “be”.
  private func predicate(_ after: [String]) -> Mode? {
    let words = after.filter { !["also", "now", "still", "not", "n't", "being"].contains($0) }
    guard let first = words.first else { return nil }
    let second = words.dropFirst().first
    switch first {
    case "expected", "likely", "going", "forecast", "projected": return second == "to" ? .predicted : nil
    case "set", "due", "scheduled", "planning", "planned", "preparing", "about": return second == "to" ? .planned : nil
    case "to": return second == "be" ? .planned : nil
    case "feared": return .feared
    case "hoped", "hoping": return .hoped
    case "threatening": return second == "to" ? .threatened : nil
    default: return nil
    }
  }

  private func isPassive(after main: Int) -> Bool {
    var hasBe = false
    for token in words[(main + 1)...].prefix(5) {
      if sentence.lower(token) == "be" { hasBe = true }
      if hasBe, sentence.classes[token] == .participle { return true }
    }
    return false
  }

  /// “pledged” of “have pledged”.
  private func mainParticiple(after main: Int) -> String? {
    guard sentence.lexemes[words[main]].contains(.have) else { return nil }
    for token in words[(main + 1)...].prefix(3) {
      if sentence.classes[token] == .participle { return sentence.lower(token) }
      guard sentence.classes[token] == .adverb || sentence.classes[token] == .negation else { return nil }
    }
    return nil
  }

  /// What is said to be likely, feared or clear: the words behind “it is likely that”.
  private func impersonal(_ main: Int) -> [Int]? {
    guard main == 1, sentence.lower(words[0]) == "it", sentence.lexemes[words[1]].contains(.be), words.count > 6 else {
      return nil
    }
    let adjectives: Set<String> = [
      "likely", "unlikely", "possible", "clear", "feared", "hoped", "thought", "believed", "estimated", "said",
      "expected",
    ]
    guard
      let judged = words.indices.dropFirst(2).prefix(3).first(where: { adjectives.contains(sentence.lower(words[$0])) })
    else { return nil }
    let start = sentence.lower(words[judged + 1]) == "that" ? judged + 2 : judged + 1
    guard words.count - start > 2,
      Clauses.start(at: words[start], before: words[words.count - 1] + 1, in: sentence) != nil
    else { return nil }
    return Array(words[start...])
  }

  /// Whether a negation depends on a verb or on what it is the auxiliary of: “might not be true”, “will never be known”.
  private func isNegated(_ verb: Int) -> Bool {
    let tree = sentence.tree
    var head = verb
    if [.aux, .auxPassive, .cop].contains(tree.relations[verb]), let own = tree.heads[verb] { head = own }
    return tree.children[head].contains { token in
      guard sentence.classes[token] == .negation, words.contains(token) else { return false }
      return !["only", "just", "to", "long", "least"].contains(sentence.lower(token + 1))
    }
  }

  /// Whether the main verb is negated, or a “no” stands for its subject or its object: “there is no”, “nobody was”.
  var polarity: Polarity {
    guard let main = mainVerb else { return .positive }
    // “It is likely that the number will never be known”
    if let clause = impersonal(main) { return Modality(sentence: sentence, words: clause).polarity }
    for token in words[..<main] where ["nobody", "nothing", "none", "neither"].contains(sentence.lower(token)) {
      return .negative
    }
    if let first = words.first, sentence.lower(first) == "no", sentence.wordClass(first + 1) != .adverb {
      return .negative
    }
    if let first = words.first, sentence.lower(first) == "not", sentence.lower(first + 1) != "only" { return .negative }
    if isNegated(words[main]) { return .negative }
    if main > 0, sentence.lower(words[main - 1]) == "never" { return .negative }
    for token in words[(main + 1)...].prefix(4) {
      switch sentence.lower(token) {
      case "not", "n't", "never":
        return ["only", "to", "just"].contains(sentence.lower(token + 1)) ? .positive : .negative
      case "no":
        return ["longer", "doubt"].contains(sentence.lower(token + 1))
          ? (sentence.lower(token + 1) == "longer" ? .negative : .positive) : .negative
      case "nothing", "nobody", "nowhere", "none", "neither": return .negative
      default: break
      }
      guard [.adverb, .finiteAuxiliary, .auxiliary, .pronoun, .participle].contains(sentence.classes[token]) else {
        return .positive
      }
    }
    return .positive
  }
}
