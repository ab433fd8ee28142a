/// One thing that speaks for or against checking a claim.
///
/// The raw value is the cue's name in JSON and in the index. Its weight is in units of the model's sum (``Worth/score``):
/// +1 makes the odds that somebody would check it 2.7 times as great, −1 as much smaller. The weights were set by hand, by what
/// fact-checkers say of their choice (a figure before a date, a date before a name; no opinions, no promises, no
/// courtesies). No program fitted them; some were moved, in round steps, after a look at errors and at how often a cue goes
/// with the labels in the halves of ClaimBuster and CLEF CheckThat! that `Scripts/score worth` calls “tuned on”.
public enum WorthCue: String, CaseIterable, Hashable, Sendable {
  // What it says.
  case figure, smallFigure, secondFigure, moneyOrShare, roughFigure, duration
  case comparison, change, allOrNone
  case date, actor, secondActor
  case past, ongoing, publicMatter, secondMatter, harm
  case detailed

  // How it says it.
  case question, opinion, judgement, address, courtesy, command
  case promise, plan, duty, prediction, possible, wish, fear, threat, condition
  case vagueSubject, brief, fragment, passage, furniture

  // How it stands in the ledger.
  case namedSpeaker, twoSources, manySources, severalArticles
  case disputed, denied, changed
  case recent, lately
  case verdictOutdated, verdict, takenBack

  /// How much it counts.
  public var weight: Double {
    switch self {
    case .figure: 1.4
    case .smallFigure: 0.6
    case .secondFigure: 0.4
    case .moneyOrShare: 0.4
    case .roughFigure: 0.7
    case .duration: 0.4
    case .comparison: 0.7
    case .change: 0.7
    case .allOrNone: 0.2
    case .date: 0.5
    case .actor: 0.5
    case .secondActor: 0.3
    case .past: 0.7
    case .ongoing: 0.3
    case .publicMatter: 0.9
    case .secondMatter: 0.4
    case .harm: 0.6
    case .detailed: 0.3
    case .question: -1.8
    case .opinion: -0.9
    case .judgement: -0.4
    case .address: -0.3
    case .courtesy: -2.5
    case .command: -0.9
    case .promise: -1
    case .plan: -0.4
    case .duty: -1
    case .prediction: -0.4
    case .possible: -0.5
    case .wish: -1
    case .fear: -0.3
    case .threat: -0.2
    case .condition: -0.2
    case .vagueSubject: -0.5
    case .brief: -0.9
    case .fragment: -1.6
    case .passage: -0.6
    case .furniture: -3
    case .namedSpeaker: 0.2
    case .twoSources: 0.3
    case .manySources: 0.6
    case .severalArticles: 0.3
    case .disputed: 1
    case .denied: 0.6
    case .changed: 0.6
    case .recent: 0.6
    case .lately: 0.3
    case .verdictOutdated: 0.5
    case .verdict: -3
    case .takenBack: -2
    }
  }

  /// What it is, in a few words.
  public var words: String {
    switch self {
    case .figure: "figure"
    case .smallFigure: "a number in words"
    case .secondFigure: "several figures"
    case .moneyOrShare: "money or a share"
    case .roughFigure: "order of size"
    case .duration: "length of time"
    case .comparison: "comparison"
    case .change: "change"
    case .allOrNone: "all or none"
    case .date: "date"
    case .actor: "named actor"
    case .secondActor: "several named"
    case .past: "what happened"
    case .ongoing: "what is going on"
    case .publicMatter: "public matter"
    case .secondMatter: "public matters"
    case .harm: "harm done"
    case .detailed: "details"
    case .question: "a question"
    case .opinion: "an opinion"
    case .judgement: "a judgement"
    case .address: "speaks to somebody"
    case .courtesy: "a courtesy"
    case .command: "a command"
    case .promise: "a promise"
    case .plan: "a plan"
    case .duty: "what ought to be"
    case .prediction: "a prediction"
    case .possible: "a possibility"
    case .wish: "a wish"
    case .fear: "a fear"
    case .threat: "a threat"
    case .condition: "a condition"
    case .vagueSubject: "an unclear subject"
    case .brief: "brief"
    case .fragment: "a fragment"
    case .passage: "a long passage"
    case .furniture: "about the page itself"
    case .namedSpeaker: "named speaker"
    case .twoSources: "two sources"
    case .manySources: "many sources"
    case .severalArticles: "several articles"
    case .disputed: "disputed"
    case .denied: "denied"
    case .changed: "its value changed"
    case .recent: "recent"
    case .lately: "of these weeks"
    case .verdictOutdated: "its verdict is outdated"
    case .verdict: "has a verdict"
    case .takenBack: "taken back or rejected"
    }
  }

  /// Whether it is done by saying it.
  var isAct: Bool { self == .promise || self == .duty || self == .threat }

  /// Of the ways in which something is put forward, which may be told by a claim's mode as well as by its words.
  var isManner: Bool {
    switch self {
    case .question, .promise, .plan, .duty, .prediction, .possible, .wish, .fear, .threat: true
    default: false
    }
  }
}
