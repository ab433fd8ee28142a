internal import Claims
internal import CommandLineKit
internal import Ledgers

/// A person's way through the open questions: one after the other, with an answer to each.
///
/// At a terminal an answer is a key; where standard input is none, it is a line that begins with that letter.
struct ReviewRun {
  /// What a person says to a question.
  private enum Answer: Character, CaseIterable {
    case same = "s"
    case different = "d"
    case later = "l"
    case undo = "u"
    case quit = "q"
    case help = "?"
  }

  /// What has been done with a question.
  private enum Step {
    case answered(commit: String?)
    case postponed
  }

  private let context: Context
  private let keyboard: Keyboard?
  private var lines: InputLines
  private var steps: [Step] = []
  /// The pairs that are left for later.
  private var postponed: [Question] = []
  private var answered: Int {
    steps.count { if case .answered = $0 { true } else { false } }
  }

  init(_ context: Context) throws {
    self.context = context
    keyboard = context.isInputTerminal ? try Keyboard(on: FileDescriptor.input.number) : nil
    lines = InputLines(context.input)
  }

  /// Asks until nothing is open, or the person has had enough.
  mutating func run(in ledger: inout Ledger) throws {
    while true {
      try ledger.catchUp()
      let open = try ledger.questions().filter { question in
        !postponed.contains { $0.claim == question.claim && $0.other == question.other }
      }
      guard let question = open.first else {
        guard try isLastTakenBack(in: &ledger) else { break }
        continue
      }
      let page = try QuestionPage(question, in: ledger, matcher: context.matcher)
      let place = "\(steps.count + 1) of \(steps.count + open.count)"
      for line in page.lines(width: context.width, place: place) { context.print(line) }
      guard try settle(question, in: &ledger) else { break }
    }
    let left = try ledger.questions().count
    context.print(
      "\(counted(answered, "question")) answered, \(left == 0 ? "none is" : left == 1 ? "1 is" : "\(left) are") open.")
  }

  /// Takes answers until the question is done with.
  ///
  /// - Returns: Whether there is to be a next one.
  private mutating func settle(_ question: Question, in ledger: inout Ledger) throws -> Bool {
    var showsPrompt = true
    while true {
      if showsPrompt { context.print("\(Self.prompt, .dim)") }
      showsPrompt = false
      let answer = try next()
      do {
        switch answer {
        case .same: return try take(.sameClaim, on: question, in: &ledger)
        case .different: return try take(.notSame, on: question, in: &ledger)
        case .later:
          postponed.append(question)
          steps.append(.postponed)
          context.print("Later.\n")
          return true
        case .undo:
          if try takeBack(in: &ledger) { return true }
        case .quit: return false
        case .help: Self.help.forEach { context.print($0, hanging: 8) }
        case nil: showsPrompt = true
        }
      } catch {
        // At a terminal, what could not be written is said and asked again, by how things are then.
        guard keyboard != nil else { throw error }
        Failure(error).lines.forEach { context.note($0) }
        return true
      }
    }
  }

  /// Lets the person take the last answer back even where no other question follows.
  private mutating func isLastTakenBack(in ledger: inout Ledger) throws -> Bool {
    if steps.isEmpty { return false }
    context.print("\("That was the last one: undo (u)  quit (q)", .dim)")
    guard case .undo? = try next() else { return false }
    return try takeBack(in: &ledger)
  }

  private mutating func take(
    _ ruling: Decision.Ruling, on question: Question, in ledger: inout Ledger
  ) throws -> Bool {
    let (claim, other) = (ledger.shortID(question.claim.description), ledger.shortID(question.other.description))
    let changed = try ledger.answer(
      ruling, on: question.claim, and: question.other, why: nil, as: context.editor(of: ledger))
    steps.append(.answered(commit: changed.commit))
    if ruling == .sameClaim {
      context.print("\("Same:", .green) \(claim, .yellow) leads on to \(other, .yellow) now.\n")
    } else {
      context.print("\("Different:", .green) \(claim, .yellow) and \(other, .yellow) stay two.\n")
    }
    return true
  }

  /// Takes back the last answer of this review.
  ///
  /// - Returns: Whether there was one.
  private mutating func takeBack(in ledger: inout Ledger) throws -> Bool {
    guard let last = steps.last else {
      context.print("There is no answer to take back yet.")
      return false
    }
    switch last {
    case .postponed: postponed.removeLast()
    case .answered(nil): break
    case .answered(let commit?): _ = try ledger.undo(commit, as: context.editor(of: ledger))
    }
    steps.removeLast()
    context.print("Taken back.\n")
    return true
  }

  /// The next answer; nil for one that is none.
  private mutating func next() throws -> Answer? {
    guard let keyboard else {
      guard let line = try lines.next() else { return .quit }
      return line.first { !$0.isWhitespace }.flatMap { Self.answer($0) }
    }
    switch keyboard.next() {
    case .leave: return .quit
    case .other: return nil
    case .character(let character): return Self.answer(character)
    }
  }

  private static func answer(_ character: Character) -> Answer? {
    let answer = Answer(rawValue: character.lowercased().first ?? character)
    return answer ?? (character == "h" || character == "H" ? .help : nil)
  }

  private static let prompt = "same (s)  different (d)  later (l)  undo (u)  quit (q)  help (?)"

  private static let help: [Styled] = [
    "  s   the same claim: the one that was recorded later goes into the other, and leads on to it",
    "  d   different claims: they stay two, and nobody is asked again",
    "  l   later: it stays open",
    "  u   takes back the last answer",
    "  q   ends; what is answered is in the ledger",
  ]
}

/// The lines of standard input, one by one.
struct InputLines {
  private let read: () throws -> [UInt8]
  private var rest: [UInt8] = []
  private var isAtEnd = false

  init(_ read: @escaping () throws -> [UInt8]) { self.read = read }

  /// The next line without its end; nil where there is none.
  mutating func next() throws -> String? {
    while !rest.contains(0x0A), !isAtEnd {
      let more = try read()
      isAtEnd = more.isEmpty
      rest += more
    }
    guard let end = rest.firstIndex(of: 0x0A) else {
      defer { rest = [] }
      return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
    }
    defer { rest.removeFirst(end + 1) }
    return String(decoding: rest[..<end], as: UTF8.self)
  }
}
