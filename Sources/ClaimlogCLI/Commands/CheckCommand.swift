internal import CommandLineKit
internal import JSONKit
internal import Ledgers

/// `claimlog check`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the whole ledger: files, quotes against texts, how claims stand, references.",
    discussion: """
      Exits with 3 where something is wrong. --fix writes anew what follows from other files, and moves texts out of Git or \
      into it, as ledger.json says. Of a ledger that publishes quotes only ("texts": "quotes"), it says what could be verified.
      """,
    examples: [
      Example("claimlog check", "before you publish"), Example("claimlog check --fix", "mend what can be derived"),
    ])

  @Flag(help: "Write anew what follows from other files.") var fix = false

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let show = context.progress("Checking")
    if fix {
      let moved = try ledger.settleTexts(as: context.editor(of: ledger))
      if !context.options.json, moved.files > 0 {
        context.note(
          try ledger.keepsTextsPrivate
            ? "Taken out of Git: \(counted(moved.files, "file")) with a text or a page; \(moved.files == 1 ? "it is" : "they are") kept in this ledger's Git directory, and the history still has \(moved.files == 1 ? "it" : "them")"
            : "Put into Git: \(counted(moved.files, "file")) with a text or a page")
      }
      let fixed = try ledger.fix(as: context.editor(of: ledger))
      if !context.options.json, !fixed.paths.isEmpty {
        context.note("Derived anew: \(fixed.paths.count) \(fixed.paths.count == 1 ? "file" : "files")")
      }
    }
    let result = try ledger.check { show($0, $1) }
    show(0, 0)
    if !result.faults.isEmpty { context.status = 3 }
    if context.options.json { return context.emit(Self.json(result)) }
    for fault in result.faults {
      let line = fault.line.map { ":\($0)" } ?? ""
      context.print("\(fault.path + line, .yellow): \(fault.what)\(fault.isDerived ? " (--fix mends it)" : "")")
    }
    let counts =
      "\(result.claims) \(result.claims == 1 ? "claim" : "claims"), \(result.articles) \(result.articles == 1 ? "article" : "articles")"
    context.print(
      result.faults.isEmpty
        ? "\("sound", .green): \(counts)"
        : "\("\(result.faults.count) \(result.faults.count == 1 ? "fault" : "faults")", .red) in \(counts)")
    for note in result.notes { context.note("note: \(note)") }
  }

  private static func json(_ result: CheckResult) -> JSON {
    let faults: [JSON] = result.faults.map { fault in
      var object: JSONObject = ["path": .string(fault.path)]
      if let line = fault.line { object["line"] = .number(JSONNumber(line)) }
      object["what"] = .string(fault.what)
      object["derived"] = .bool(fault.isDerived)
      return .object(object)
    }
    return [
      "claims": .number(JSONNumber(result.claims)), "articles": .number(JSONNumber(result.articles)),
      "faults": .array(faults), "notes": .array(result.notes.map { .string($0) }), "texts": json(result.texts),
    ]
  }

  private static func json(_ texts: CheckedTexts) -> JSON {
    guard texts.setting == .quotes else { return ["setting": .string(texts.setting.rawValue)] }
    let counts = [
      ("verified", texts.verified), ("missing", texts.missing), ("quotesUnverified", texts.quotesUnverified),
      ("pagesMissing", texts.pagesMissing), ("inGit", texts.inGit), ("inHistory", texts.inHistory),
    ]
    var object: JSONObject = ["setting": .string(texts.setting.rawValue)]
    for (name, count) in counts { object[name] = .number(JSONNumber(count)) }
    object["shownPercent"] = texts.shownPercent.map { .number(JSONNumber($0)) } ?? .null
    return .object(object)
  }
}
