import Claims
import English

/// A verb of saying, thinking or undertaking, and what it makes of what is said.
struct SpeechVerb: Sendable {
  /// What somebody does by saying it.
  enum Act: Sendable {
    case say, think, deny, demand, promise, threaten, predict, hope, fear

    /// How what is said is put forward.
    var mode: Mode {
      switch self {
      case .say, .think, .deny: .asserted
      case .demand: .demanded
      case .promise: .promised
      case .threaten: .threatened
      case .predict: .predicted
      case .hope: .hoped
      case .fear: .feared
      }
    }
  }

  /// “say”.
  let base: String
  /// What somebody does with it.
  let act: Act
  /// Whether it takes a person to talk to: “told reporters that”.
  let hasAddressee: Bool
  /// Whether what follows may be no clause, and the whole sentence is then what the subject says: “called for an airdrop”.
  let isActItself: Bool

  /// A verb that says nothing.
  static let plain = SpeechVerb(base: "", act: .say, hasAddressee: false, isActItself: false)

  /// What “according to” means.
  static let said = SpeechVerb(base: "say", act: .say, hasAddressee: false, isActItself: false)

  /// What “wants somebody to do something” means.
  static let wanted = SpeechVerb(base: "want", act: .demand, hasAddressee: false, isActItself: true)

  /// The finite forms and the participles, each with its verb.
  static let forms: [String: SpeechVerb] = table { $0.contains(.gerund) == false }
  /// The forms in “-ing”: “adding that”.
  static let gerunds: [String: SpeechVerb] = table { $0.contains(.gerund) }

  private static func table(_ isWanted: (VerbForm) -> Bool) -> [String: SpeechVerb] {
    var table: [String: SpeechVerb] = [:]
    for (act, words) in verbs {
      for word in words.split(separator: " ") {
        let base = word.prefix { $0.isLetter }
        let inflected = irregular[String(base)].map { Verb(Substring($0)) } ?? Verb(base)
        let verb = SpeechVerb(
          base: String(base), act: act, hasAddressee: word.hasSuffix("@"), isActItself: word.hasSuffix("*"))
        for (form, kind) in inflected.forms where isWanted(kind) && table[form] == nil { table[form] = verb }
      }
    }
    return table
  }

  /// “@”: takes an addressee; “*”: the whole sentence is the act.
  private static let verbs: [(Act, String)] = [
    (
      .say,
      """
      say tell@ add state report claim assert announce* declare note explain argue insist maintain confirm admit concede \
      acknowledge reveal disclose observe remark comment stress emphasise emphasize reiterate testify write conclude \
      recall reply respond inform@ assure@ remind@ caution suggest contend allege complain indicate show warn* describe* \
      agree boast joke tweet find
      """
    ),
    (.think, "believe think estimate reckon suspect calculate"),
    (.deny, "deny reject dismiss refute rebut"),
    (.demand, "demand* urge* call* appeal* request* recommend* propose*"),
    (.promise, "promise pledge vow"),
    (.threaten, "threaten"),
    (.predict, "predict* forecast* expect* anticipate*"),
    (.hope, "hope*"),
    (.fear, "fear* worry"),
  ]

  private static let irregular = [
    "say": "say said", "tell": "tell told", "write": "write wrote written", "think": "think thought",
    "find": "find found", "show": "show showed shown", "forecast": "forecast forecast",
  ]
}
