/// Reads a command line, word by word.
///
/// Each verb opens a level with its own options; those of the levels above stay in force.
struct CommandParser<Root: ParsableCommand> {
  private struct Level {
    var name: String
    var definitions: [ArgumentDefinition]
    var subcommands: [any ParsableCommand<Root.Context>.Type]
    /// The places in `definitions` that were given.
    var given: Set<Int> = []
  }

  private var root = Root()
  /// The commands below the root that verbs have chosen.
  private var chosen: [any ParsableCommand<Root.Context>] = []
  private var levels: [Level]
  private var rest: ArraySlice<String> = []
  /// Words that are neither verbs, options nor values.
  private var loose: [String] = []
  private var wantsHelp = false
  private var wantsVersion = false

  init() {
    levels = [Self.level(root)]
  }

  private static func level<Command: ParsableCommand<Root.Context>>(_ command: Command) -> Level {
    Level(
      name: Command.name, definitions: command.definitions, subcommands: Command.configuration.subcommands)
  }

  mutating func parse(_ arguments: [String]) throws(UsageError) -> Invocation<Root> {
    rest = arguments[...]
    // Whoever asks for help is given it, whatever else is wrong.
    let asksForHelp = arguments.prefix { $0 != "--" }.contains { HelpScreen.helpNames.contains($0) }
    do throws(UsageError) {
      try readAll()
    } catch {
      guard asksForHelp else { throw error }
    }
    if asksForHelp || wantsHelp || arguments.isEmpty && !levels[0].subcommands.isEmpty {
      return Invocation(root: root, action: .help(helpScreen), path: path)
    }
    if wantsVersion {
      return Invocation(root: root, action: .version(Root.configuration.version), path: path)
    }
    try giveOutLooseWords()
    try lookForMissing()
    try validate()
    return Invocation(root: root, action: .run(chosen.last ?? root), path: path)
  }

  // MARK: Words

  private mutating func readAll() throws(UsageError) {
    var optionsEnded = false
    while let word = rest.popFirst() {
      if !optionsEnded && word == "--" {
        optionsEnded = true
      } else if !optionsEnded && Self.isOption(word) {
        if word.hasPrefix("--") { try readLong(word) } else { try readShort(word) }
      } else {
        try readPlain(word)
      }
    }
  }

  /// Whether a word is an option by its looks: `-x…` or `--…`, but no lone dash, no negative number and no sentence.
  private static func isOption(_ word: String) -> Bool {
    let bytes = Array(word.utf8.prefix(3))
    guard bytes.count > 1, bytes[0] == UInt8(ascii: "-") else { return false }
    if bytes[1] == UInt8(ascii: "-") {
      return !word.prefix { $0 != "=" }.contains(" ")
    }
    return UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[1] | 0x20
  }

  /// Whether a word can be the value of the option before it.
  private static func isValue(_ word: String) -> Bool {
    word != "--" && (!isOption(word) || word.contains(" "))
  }

  private mutating func readLong(_ word: String) throws(UsageError) {
    let equals = word.utf8.firstIndex(of: UInt8(ascii: "="))
    let name = String(word[..<(equals ?? word.endIndex)])
    let value = equals.map { String(word[word.utf8.index(after: $0)...]) }
    if try takeBuiltIn(name) { return }
    guard let place = find(name) else { throw unknown(name) }
    if definition(place).kind == .flag {
      if value != nil { throw misuse("\(name) takes no value") }
      try store("", place)
    } else if let value {
      try store(value, place)
    } else {
      try store(nextValue(for: name, place), place)
    }
  }

  private mutating func readShort(_ word: String) throws(UsageError) {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let name = "-\(letter)"
      if try takeBuiltIn(name) { continue }
      guard let place = find(name) else { throw unknown(name, within: word) }
      if definition(place).kind == .flag {
        try store("", place)
        continue
      }
      if letters.first == "=" {
        letters.removeFirst()
      } else if letters.isEmpty {
        return try store(nextValue(for: name, place), place)
      }
      return try store(String(letters), place)
    }
  }

  private mutating func takeBuiltIn(_ name: String) throws(UsageError) -> Bool {
    if HelpScreen.helpNames.contains(name) {
      wantsHelp = true
      return true
    }
    if name == HelpScreen.versionName, !Root.configuration.version.isEmpty, find(name) == nil {
      wantsVersion = true
      return true
    }
    return false
  }

  private mutating func nextValue(for name: String, _ place: Place) throws(UsageError) -> String {
    guard let next = rest.first, Self.isValue(next) else {
      let value = definition(place).valueName
      let hint = rest.first.flatMap {
        $0 == "--" ? nil : "if \(quoted($0)) is the value, write \(name)=\(visible($0))"
      }
      throw misuse("\(name) needs a value, \(name) \(value)", hint: hint)
    }
    rest.removeFirst()
    return next
  }

  private mutating func readPlain(_ word: String) throws(UsageError) {
    guard let level = levels.last, !level.subcommands.isEmpty else {
      return loose.append(word)
    }
    if let type = level.subcommands.first(where: { Self.isName(word, of: $0) }) {
      return open(type)
    }
    if levels.count == 1 && word == "help" {
      wantsHelp = true
      return
    }
    let verbs = level.subcommands.filter { $0.configuration.shouldDisplay }.map { $0.name }
    throw misuse(
      "\(quoted(word)) is not a command of \(path.joined(separator: " "))",
      hint: nearest(to: word, in: verbs + (levels.count == 1 ? ["help"] : [])).map { "did you mean \($0)?" })
  }

  private static func isName(_ word: String, of type: any ParsableCommand<Root.Context>.Type) -> Bool {
    ([type.name] + type.configuration.aliases).contains { isSame($0, word) }
  }

  private mutating func open<Command: ParsableCommand<Root.Context>>(_ type: Command.Type) {
    let command = Command()
    chosen.append(command)
    levels.append(Self.level(command))
  }

  // MARK: Values

  /// Where a definition is: its level, and its place there.
  private struct Place {
    var level: Int
    var index: Int
  }

  /// The option or flag of this name, on the innermost level that has it.
  private func find(_ name: String) -> Place? {
    for level in levels.indices.reversed() {
      let index = levels[level].definitions.firstIndex { $0.names.contains { isSame($0, name) } }
      if let index { return Place(level: level, index: index) }
    }
    return nil
  }

  private func definition(_ place: Place) -> ArgumentDefinition {
    levels[place.level].definitions[place.index]
  }

  private mutating func store(_ word: String, _ place: Place) throws(UsageError) {
    levels[place.level].given.insert(place.index)
    do throws(ValidationError) {
      try definition(place).store(word)
    } catch {
      throw misuse(error.message)
    }
  }

  private mutating func giveOutLooseWords() throws(UsageError) {
    let last = levels.count - 1
    var words = loose[...]
    for (index, definition) in levels[last].definitions.enumerated() where definition.kind == .argument {
      repeat {
        guard let word = words.popFirst() else { return }
        try store(word, Place(level: last, index: index))
      } while definition.isRepeating
    }
    if let word = words.first {
      throw misuse("unexpected argument \(quoted(word))")
    }
  }

  private func lookForMissing() throws(UsageError) {
    if let last = levels.last, !last.subcommands.isEmpty {
      throw misuse("there is no command after \(path.joined(separator: " "))")
    }
    let missing = levels.flatMap { level in
      level.definitions.enumerated().filter { $1.isRequired && !level.given.contains($0) }.map(\.element.spelling)
    }
    guard let last = missing.last else { return }
    if missing.count == 1 { throw misuse("\(last) is missing") }
    throw misuse("\(missing.dropLast().joined(separator: ", ")) and \(last) are missing")
  }

  private mutating func validate() throws(UsageError) {
    do {
      try root.validateAll()
      for index in chosen.indices {
        try chosen[index].validateAll()
      }
    } catch let error as UsageError {
      throw error
    } catch {
      throw misuse("\(error)")
    }
  }

  // MARK: Misuse

  private var path: [String] { levels.map(\.name) }

  private var helpScreen: HelpScreen {
    // The path is made of names that were found, so it leads somewhere.
    Root.helpScreen(for: Array(path.dropFirst())) ?? HelpScreen(of: CommandTree(Root.self), inherited: [])
  }

  private func misuse(_ message: String, hint: String? = nil) -> UsageError {
    let command = chosen.last ?? root
    let help = path.joined(separator: " ") + " --help"
    return UsageError(
      message: message, hint: hint, usage: Self.tree(command, above: Array(path.dropLast())).usage, help: help)
  }

  private static func tree<Command: ParsableCommand>(_ command: Command, above: [String]) -> CommandTree {
    CommandTree(Command.self, above: above)
  }

  private func unknown(_ name: String, within word: String? = nil) -> UsageError {
    let known = levels.reversed().flatMap(\.definitions).filter { !$0.isHidden }.flatMap(\.names)
    let candidates = known + HelpScreen.helpNames + [HelpScreen.versionName]
    let place = word.map { isSame($0, name) ? "" : " in \(quoted($0))" } ?? ""
    // One dash too few, as in `-json`, is no letter gone wrong.
    let meant = word.map { "-\($0)" }.flatMap { nearest(to: $0, in: candidates) } ?? nearest(to: name, in: candidates)
    var hint = meant.map { "did you mean \($0)?" }
    if hint == nil, levels.count == 1, isOptionOfSomeCommand(name) {
      hint = "an option of a command goes after the command"
    }
    return misuse("unknown option \(quoted(name))\(place)", hint: hint)
  }

  private func isOptionOfSomeCommand(_ name: String) -> Bool {
    CommandTree(Root.self).subcommands.contains { $0.options.contains { $0.names.contains(name) } }
  }
}
