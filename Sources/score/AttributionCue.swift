/// Which cues are core speech cues: those that hold a verb or phrase of saying of a fixed list.
///
/// The list is of verbs that report words, in all their forms, and of “according to”. Verbs of belief and attitude
/// (“think”, “want”, “criticize”, “call for”), of showing (“the poll found”), nouns (“a statement”) and bare marks
/// (“Trump: …”) are not core: they count under all cues only.
struct AttributionCue {
  private let text: [Unicode.Scalar]

  init(_ text: [Unicode.Scalar]) {
    self.text = text
  }

  /// The text's tokens: runs of letters and figures, and each mark by itself.
  var tokens: [Range<Int>] { tokens(in: text.indices) }

  /// Whether a cue is a core speech cue.
  func isCore(_ cue: [Range<Int>]) -> Bool {
    let words = cue.flatMap(tokens).map { range in
      text[range].reduce(into: "") { $0.unicodeScalars.append($1) }.lowercased()
    }
    if words.contains(where: Self.forms.contains) { return true }
    // “continued: …”, but not “continued to ignore”.
    if let last = words.last(where: { $0 != ":" && $0 != "," }),
      ["continue", "continues", "continued", "continuing"].contains(last)
    {
      return true
    }
    return zip(words, words.dropFirst()).contains { $0 == "according" && $1 == "to" }
  }

  private func tokens(in range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for place in range {
      if text[place].properties.isAlphabetic || text[place].properties.numericType != nil {
        start = start ?? place
        continue
      }
      if let open = start { result.append(open..<place) }
      start = nil
      if !text[place].properties.isWhitespace { result.append(place..<(place + 1)) }
    }
    if let open = start { result.append(open..<range.upperBound) }
    return result
  }

  private static let forms: Set<String> = {
    var forms: Set<String> = ["say", "says", "said", "saying", "tell", "tells", "told", "telling"]
    forms.formUnion(["write", "writes", "wrote", "written", "writing"])
    for verb in regular {
      let stem = verb.hasSuffix("e") ? String(verb.dropLast()) : verb
      forms.formUnion([verb, verb + "s", stem + "ed", stem + "ing"])
    }
    forms.formUnion(["replies", "replied", "denies", "denied", "admitted", "admitting", "testifies", "testified"])
    return forms
  }()

  private static let regular = [
    "acknowledge", "add", "admit", "allege", "announce", "argue", "assert", "assure", "boast", "claim",
    "complain", "conclude", "confirm", "contend", "declare", "deny", "emphasize", "explain", "insist",
    "joke", "maintain", "mention", "note", "observe", "quip", "recall", "remark", "reply", "report", "respond", "state",
    "stress", "suggest", "testify", "tweet", "warn",
  ]
}
