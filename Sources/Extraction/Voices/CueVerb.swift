import English

/// A verb that tells what somebody says, thinks, wants or holds, and what may stand behind it.
struct CueVerb: Sendable {
  /// What somebody does with it.
  enum Kind: Sendable {
    /// “say”, “warn”: words are spoken or written.
    case saying
    /// “think”, “know”, “fear”.
    case thinking
    /// “want”, “plan”, “agree”, “refuse”: something is to be done or not.
    case aiming
    /// “criticize”, “praise”, “call”: somebody or something is spoken of.
    case judging
    /// “show”, “indicate”: data speak.
    case showing
  }

  /// “say”.
  let base: String
  let kind: Kind
  /// Whether it takes a person to talk to: “told reporters that”.
  let hasAddressee: Bool
  /// Whether a noun may be what is said: “announced a plan”, “wants a vote”.
  let hasObject: Bool
  /// Whether what follows it may be an infinitive: “agreed to go”.
  var hasInfinitive: Bool { kind == .aiming || Self.infinitives.contains(base) }
  /// The small words that lead from it to what is said: “for” and “on” of “call”.
  var links: Set<String> { Self.linked[base] ?? [] }
  /// Whether it says something only with such a small word: “point out”, “speak of”.
  var needsLink: Bool { Self.dependent.contains(base) }
  /// Whether a clause may follow it without “that”.
  var hasBareClause: Bool { kind != .judging && !Self.withoutBareClause.contains(base) }

  /// Each form with its verb.
  static let forms: [String: CueVerb] = {
    var table: [String: CueVerb] = [:]
    for (kind, words) in verbs {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let base = word.prefix { $0.isLetter }
        let verb = CueVerb(
          base: String(base), kind: kind, hasAddressee: word.hasSuffix("@"), hasObject: !word.hasSuffix("-"))
        let inflected = Verb(irregular[String(base)].map { Substring($0) } ?? base)
        for (form, _) in inflected.forms where table[form] == nil { table[form] = verb }
      }
    }
    return table
  }()

  /// “@”: takes an addressee; “-”: no noun can be what is said.
  private static let verbs: [(Kind, String)] = [
    (
      .saying,
      """
      say- tell@ add- state report claim assert announce declare note explain argue insist- maintain confirm admit concede \
      acknowledge reveal disclose observe- remark- comment- stress emphasise emphasize underscore reiterate repeat testify- \
      write- conclude- recall reply- respond- inform@ assure@ remind@ caution@ suggest contend- allege complain- warn@ \
      describe agree- boast- joke- quip- tweet- allow- opine- muse- predict forecast promise@ pledge vow swear- threaten \
      continue- ask@ wonder- propose recommend urge@ demand request advise@ notify@ convince@ persuade@ mention discuss \
      speak- talk- point- read- counter- charge- claim deny cite detail quote proclaim retort- interject- \
      shout- cry- exclaim- whisper- lament decry protest- elaborate- echo outline signal brag- clarify \
      answer- spell- sing- refer- allude- teach@ ask@ beg@ implore@ post- preach- hint- imply insinuate- \
      chant- scream- yell- blog- email- telegraph- rule- disagree- object- speculate- theorize- reason- \
      summarize estimate project reaffirm restate relate recount- narrate- gush- sigh- snap- fume- plead- chime- \
      underline publish
      """
    ),
    (
      .thinking,
      """
      think- believe know fear worry- doubt suspect realize- realise- understand assume- feel- guess- imagine- \
      hope- expect anticipate consider regard view see- recognize recognise remember forget- accept reckon- figure- \
      learn- discover- conclude- trust- care- wish- dream- envision envisage perceive foresee decide- determine- \
      regret question presume- calculate- gather- notice-
      """
    ),
    (
      .aiming,
      """
      want plan- intend- seek agree- refuse- decline- aim- try- attempt- prefer favor favour need- decide- choose- \
      consider- oppose- support endorse back advocate approve- reject prohibit ban- permit- require- order direct- \
      instruct@ mandate- encourage- authorize- invite- commit- prepare- vow- pledge promise- threaten- offer- opt- \
      resolve- push- rally- lobby- petition- appeal- pray- campaign-
      """
    ),
    (
      .judging,
      """
      criticize criticise praise attack blast slam condemn denounce mock deride ridicule accuse blame fault hail laud \
      applaud commend dismiss defend brand label dub deem characterize characterise portray depict paint cast liken \
      compare call describe admire respect love hate like dislike resent thank congratulate scold rebuke chastise \
      lambast lambaste rip pan trash disparage belittle insult challenge dispute question contradict refute rebut \
      welcome celebrate mourn lament tout promote champion credit cite invoke reference target hit knock pummel skewer \
      excoriate castigate berate vilify demonize scorn disavow repudiate renounce embrace treat envy rail- lash- go- \
      bristle- balk- scoff- object- apologize- apologise- warn address tackle sympathize- empathize-
      """
    ),
    (
      .showing,
      "show indicate find suggest- demonstrate prove- reflect reveal mean- signify- imply- read- appear- seem-"
    ),
  ]

  private static let irregular = [
    "say": "say said", "tell": "tell told", "write": "write wrote written", "think": "think thought",
    "find": "find found", "show": "show showed shown", "forecast": "forecast forecast", "know": "know knew known",
    "see": "see saw seen", "feel": "feel felt", "understand": "understand understood", "swear": "swear swore sworn",
    "speak": "speak spoke spoken", "read": "read read", "sing": "sing sang sung", "seek": "seek sought",
    "choose": "choose chose chosen", "go": "go went gone", "hit": "hit hit", "mean": "mean meant",
    "forget": "forget forgot forgotten", "foresee": "foresee foresaw foreseen", "cast": "cast cast",
    "teach": "teach taught", "spell": "spell spelled", "dream": "dream dreamed", "lie": "lie lied", "put": "put put",
  ]

  private static let linked: [String: Set<String>] = [
    "call": ["for", "on", "upon"], "speak": ["of", "about", "out"], "talk": ["of", "about"], "point": ["out", "to"],
    "warn": ["of", "about", "against"], "complain": ["of", "about"], "boast": ["of", "about"], "joke": ["about"],
    "refer": ["to"], "allude": ["to"], "go": ["after"], "lash": ["out"], "rail": ["against"], "push": ["for"],
    "argue": ["for", "against"], "know": ["of", "about"], "think": ["of", "about"], "hope": ["for"], "wish": ["for"],
    "worry": ["about"], "ask": ["for"], "object": ["to"], "advocate": ["for"], "agree": ["with", "to"],
    "appeal": ["for", "to"],
    "bristle": ["at"], "balk": ["at"], "scoff": ["at"], "apologize": ["for"], "apologise": ["for"],
    "brag": ["about", "of"],
    "disagree": ["with"], "hint": ["at"], "speculate": ["about"], "care": ["about"], "dream": ["of", "about"],
    "comment": ["on"], "respond": ["to"], "lobby": ["for", "against"], "campaign": ["for", "against"],
    "wonder": ["about"],
    "learn": ["of", "about"], "protest": ["against"], "rally": ["for", "against"], "plead": ["for"], "approve": ["of"],
    "testify": ["about"], "elaborate": ["on"], "commit": ["to"], "spell": ["out"], "sympathize": ["with"],
    "empathize": ["with"], "seek": ["to"], "decide": ["on", "against"], "opt": ["for"], "caution": ["against"],
  ]

  private static let dependent: Set<String> = [
    "point", "speak", "talk", "refer", "allude", "go", "lash", "rail", "object", "bristle", "balk", "scoff",
    "apologize",
    "apologise", "spell", "care", "comment", "lobby", "campaign", "rally", "push", "approve", "sympathize", "empathize",
  ]

  private static let infinitives: Set<String> = [
    "promise", "pledge", "vow", "swear", "threaten", "offer", "hope", "expect", "agree", "wish", "ask", "demand",
    "claim",
    "propose", "urge",
  ]

  private static let withoutBareClause: Set<String> = [
    "see", "read", "discover", "add", "continue", "repeat", "report", "respond", "offer", "call", "discuss", "talk",
    "speak", "want", "support", "oppose", "back", "seek",
    "put", "point", "refer", "cite", "quote", "go", "publish", "post", "rule", "echo", "outline", "detail",
  ]
}
