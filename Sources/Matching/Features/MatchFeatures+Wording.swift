internal import Claims

extension MatchFeatures {
  /// One way in which a claim was put, as the matcher sees it. All lists are sorted by bytes, each element once.
  struct Wording: Hashable, Sendable {
    /// Content words: stems, near-synonyms as one (`dead`, `troops`), names by their one spelling (`russia`).
    var words: [String] = []
    /// The words that look like verbs, among ``words``.
    var verbs: [String] = []
    /// What happened, among ``words``: `quake`, `strike`, `election`.
    var events: [String] = []
    /// Names of people, places and bodies, one spelling each; several words are joined by `_`.
    var names: [String] = []
    /// The names that say where, among ``names``: those after “in”, “near”, “outside”.
    var places: [String] = []
    /// What narrows it to a part: `east`, `capital`, `women`.
    var parts: [String] = []
    /// What it measures, in the order of the statement.
    var measures: [Measure] = []
    /// Whom or what it is about; empty where it names nothing.
    var subject = ""
    /// Whose the figure's troops or planes are: the name within the figure's words, else a subject before them; empty for none.
    var owner = ""
    /// What its article is about, where that is known: names and events that many of its statements have.
    var topic: [String] = []
    /// Who says it, as sources are compared.
    var source = ""
    /// How it is put forward.
    var mode = Mode.asserted
    /// Whether it is negated.
    var isNegative = false
    /// Whether it is reported as denied.
    var isDenied = false
    /// Whether it says “it”, “there” or “their” of something that it does not name: it may be of a part that was named before.
    var isAnaphoric = false
    /// Whether a person put it with its claim, so that the claim's first wording has no say against it.
    var isGiven = false
    /// The years that it names.
    var years: [Int] = []
    /// The first and last day of what it tells, as day numbers, where they are known.
    var days: ClosedRange<Int>?
    /// The day of publication, as a day number.
    var published: Int?

    /// Whether the other would score like this one.
    func saysTheSame(as other: Wording) -> Bool {
      words == other.words && names == other.names && parts == other.parts
        && measures.map(\.measured) == other.measures.map(\.measured)
        && years == other.years && isNegative == other.isNegative && mode == other.mode
    }

    /// Whether a word is the unit of a figure that only describes, beside one that is claimed: the magnitude beside the toll.
    func isDescription(_ word: String) -> Bool {
      measures.contains(where: \.isCentral) && measures.contains { !$0.isCentral && $0.unit == word }
    }

    /// Whether it says what is counted and nothing of where, when or of what: “thousands are feared dead”.
    var isBare: Bool {
      !measures.isEmpty && names.isEmpty && events.isEmpty
        && words.count { word in !measures.contains { $0.state == word || $0.unit == word || $0.nouns.contains(word) } }
          < 2
    }

    /// The subject and what is measured, as terms of the index.
    var keys: [String] {
      var keys: [String] = []
      if !subject.isEmpty { keys.append("s:\(subject)") }
      for measure in measures {
        guard let measured = measure.key else { continue }
        keys.append("m:\(measured)")
        if !subject.isEmpty { keys.append("s:\(subject)|m:\(measured)") }
      }
      return keys
    }
  }

  /// What a figure measures, without the figure.
  struct Measure: Hashable, Sendable {
    /// The kind of unit: `person`, `money`, `length`, `percent`, `1`, or a thing that is counted (`bottle`).
    var unit: String
    /// What befell those who are counted (`dead`, `injured`, `homeless`); empty for none or another.
    var state = ""
    /// Who or what is counted, without what all people are called: `troops`; stems, the head first.
    var nouns: [String] = []
    /// Whose or where from those counted are: `russia` of “Russian troops”; sorted.
    var names: [String] = []
    /// How large the figure is: 100 times its decimal logarithm, plus 100, so that 1 is 100 and 350 is 354; 0 where it is vague. The
    /// figure itself is not compared: it changes.
    var size = 0

    /// What the index finds it by; nil where it is no more than “a number” or “an amount of money”.
    var key: String? {
      let what = state.isEmpty ? nouns.first : state
      if let what { return "\(unit)/\(what)" }
      return ["1", "money", "percent", "duration", "person", "number"].contains(unit) ? nil : unit
    }

    /// Units of figures that describe what a statement is about, and are seldom what it claims.
    private static let incidentalUnits: Set<String> = ["1", "duration", "length", "magnitud"]

    /// Whether it is what a statement would be about, and no description.
    var isCentral: Bool { !Self.incidentalUnits.contains(unit) || (unit == "1" && !nouns.isEmpty) }

    /// The same without the size of the figure.
    var measured: Measure {
      var measured = self
      measured.size = 0
      return measured
    }
  }
}
