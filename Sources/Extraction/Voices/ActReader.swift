import English

/// Finds who speaks where a sentence tells what somebody did by speaking: “Oxfam has urged donors to cancel the debts”,
/// “the minister dismissed the allegations”.
///
/// The sentence stays whole: what was said cannot be taken out of it, but it has its source in itself.
struct ActReader {
  let sentence: TaggedSentence

  /// A stretch that nobody else is named for, with whoever acts in it.
  func sourced(_ stretch: Stretch) -> Stretch {
    guard stretch.voices.isEmpty, !stretch.isImpersonal, let (voice, act) = voice(of: stretch.content) else {
      return stretch
    }
    var result = stretch
    result.voices = [voice]
    result.act = act
    return result
  }

  private func voice(of content: [Int]) -> (Voice, SpeechVerb.Act)? {
    let tree = sentence.tree
    guard let place = Modality(sentence: sentence, words: content).mainVerb else { return nil }
    var head = content[place]
    if [.aux, .auxPassive, .cop].contains(tree.relations[head]), let own = tree.heads[head] { head = own }
    guard let base = Lexicon.base(of: sentence.lower(head)), let act = Self.acts[base], isActive(head, act),
      let subject = tree.subject(of: head), subject < head, content.contains(subject),
      sentence.classes[subject].isNominal, sentence.classes[subject] != .number,
      !["it", "this", "that", "there", "i", "we", "you"].contains(sentence.lower(subject))
    else { return nil }
    let extent = tree.extent(of: subject)
    guard extent.count <= 16, extent.upperBound <= head else { return nil }
    return (Voice(speaker: extent, verb: head..<(head + 1), addressee: nil, rule: "act"), act)
  }

  /// Whether the subject does it, and does it to somebody or something or for something.
  private func isActive(_ verb: Int, _ act: SpeechVerb.Act) -> Bool {
    let tree = sentence.tree
    let children = tree.children[verb]
    guard !children.contains(where: { tree.relations[$0] == .auxPassive || sentence.classes[$0] == .negation }) else {
      return false
    }
    // “has been criticised”: the auxiliary that the tree took for another.
    if sentence.classes[verb] == .participle, sentence.lexeme(verb - 1).contains(.be) { return false }
    let wants: Set<Relation> =
      switch act {
      case .deny: [.obj]
      // “pledged to help”, but “pledged five million” is a deed.
      case .promise: [.ccomp, .xcomp]
      default: [.obj, .obl, .ccomp, .xcomp, .advcl]
      }
    return children.contains { $0 > verb && wants.contains(tree.relations[$0].universal) }
  }

  /// Verbs that are themselves what somebody says.
  private static let acts: [String: SpeechVerb.Act] = {
    var acts: [String: SpeechVerb.Act] = [:]
    let verbs: [(SpeechVerb.Act, String)] = [
      (.say, "criticise criticize accuse condemn denounce praise complain blame alert object slam"),
      (.deny, "deny reject dismiss refute rebut"),
      (.demand, "urge demand appeal request"),
      (.promise, "promise pledge vow"),
      (.threaten, "threaten"),
    ]
    for (act, words) in verbs {
      for word in words.split(separator: " ") { acts[String(word)] = act }
    }
    return acts
  }()
}
