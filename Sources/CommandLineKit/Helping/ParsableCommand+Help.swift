extension ParsableCommand {
  /// The help of the command that `path` leads to from here (`[]` for this one), or `nil` if there is none.
  public static func helpScreen(for path: [String] = []) -> HelpScreen? {
    var command = CommandTree(Self.self)
    var inherited = command.groups.isEmpty ? [] : command.options
    for (index, word) in path.enumerated() {
      guard let next = command.subcommand(word) else { return nil }
      command = next
      if index < path.count - 1 { inherited += command.options }
    }
    if path.count > 0 && !command.groups.isEmpty { inherited += command.options }
    return HelpScreen(of: command, inherited: inherited)
  }

  /// What is wrong with the declarations of this command and of all below it; a program's tests hold it to be empty.
  ///
  /// Two things of one name, an argument that can get no word, arguments beside subcommands, a command without an abstract
  /// or without an example, an argument without help.
  public static var declarationFaults: [String] {
    let root = CommandTree(Self.self)
    return root.all.flatMap { faults(of: $0, root: root) }
  }

  private static func faults(of command: CommandTree, root: CommandTree) -> [String] {
    var faults: [String] = []
    let place = command.path.joined(separator: " ")
    if command.abstract.isEmpty { faults.append("\(place): has no abstract") }
    if command.examples.isEmpty && !command.isHidden { faults.append("\(place): has no example") }
    if !command.groups.isEmpty && !command.arguments.isEmpty {
      faults.append("\(place): has arguments beside subcommands")
    }
    for (one, other) in zip(command.arguments, command.arguments.dropFirst()) {
      if one.isRepeating { faults.append("\(place): \(other.valueName) comes after one that takes all words") }
      if !one.isRequired && other.isRequired {
        faults.append("\(place): \(other.valueName) must be given, \(one.valueName) before it need not")
      }
    }
    for definition in command.definitions where definition.help.abstract.isEmpty {
      faults.append("\(place): \(definition.preferredName) has no help")
    }
    let inherited = command.path.count > 1 ? root.options.flatMap(\.names) : []
    var names = HelpScreen.helpNames + inherited + (root.version.isEmpty ? [] : [HelpScreen.versionName])
    for name in command.options.flatMap(\.names) {
      if names.contains(name) { faults.append("\(place): \(name) has two meanings") }
      names.append(name)
    }
    var verbs: [String] = []
    for verb in command.subcommands.flatMap({ [$0.name] + $0.aliases }) {
      if verbs.contains(verb) { faults.append("\(place): \(verb) has two meanings") }
      verbs.append(verb)
    }
    return faults
  }
}
