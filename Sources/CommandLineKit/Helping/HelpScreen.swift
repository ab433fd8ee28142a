/// The help of one command.
///
/// It is laid out when it is shown, for the width that there is.
public struct HelpScreen {
  private let command: CommandTree
  /// What may be given with this command and is declared above it.
  private let inherited: [ArgumentDefinition]

  init(of command: CommandTree, inherited: [ArgumentDefinition]) {
    self.command = command
    self.inherited = inherited
  }

  /// The help as plain text in lines of at most `width` columns.
  public func text(width: Int = 80) -> String { rendered(on: Terminal(width: width)) }

  /// The help as text; in 80 columns at most, where more are hard to read.
  public func rendered(on terminal: Terminal) -> String {
    lines(width: min(terminal.width ?? 80, 80)).map { $0.rendered(inColor: terminal.hasColor) + "\n" }.joined()
  }

  /// The lines of the help.
  public func lines(width: Int) -> [Styled] {
    let parts = [
      wrapUsage(command.usage, width: width).map { Styled($0) },
      wrap(command.abstract, width: width).map { Styled($0) },
      command.discussion.isEmpty ? [] : wrap(command.discussion, width: width).map { Styled($0) },
    ]
    let sections =
      commandSections(width: width) + [
        section("Arguments", command.arguments, width: width),
        section("Options", command.groups.isEmpty ? command.options : [], width: width),
        section("Options of every command", inherited + [Self.help] + versions, width: width),
        examples(width: width), ending(width: width),
      ]
    return Array((parts + sections).filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// What every command has without declaring it.
  static let helpNames = ["-h", "--help"]
  static let versionName = "--version"

  private static var help: ArgumentDefinition { builtIn(helpNames, "Show this help.") }

  private var versions: [ArgumentDefinition] {
    command.version.isEmpty ? [] : [Self.builtIn([Self.versionName], "Show the version.")]
  }

  private static func builtIn(_ names: [String], _ help: ArgumentHelp) -> ArgumentDefinition {
    ArgumentDefinition(
      kind: .flag, names: names, valueName: "", help: help, isRequired: false, isRepeating: false,
      defaultDescription: nil, valueStrings: [], completion: .default
    ) { _ in }
  }

  private func commandSections(width: Int) -> [[Styled]] {
    let column = labelColumn(command.subcommands.filter { !$0.isHidden }.map(\.name), width: width)
    return command.groups.map { group in
      let shown = group.commands.filter { !$0.isHidden }
      let heading = group.heading.isEmpty ? "Commands" : group.heading
      return shown.isEmpty
        ? [] : [Styled(heading, .bold)] + shown.flatMap { entry($0.name, [$0.abstract], column: column, width: width) }
    }
  }

  private func section(_ heading: String, _ all: [ArgumentDefinition], width: Int) -> [Styled] {
    let shown = all.filter { !$0.isHidden }
    guard !shown.isEmpty else { return [] }
    let labels = shown.map(label)
    let column = labelColumn(labels, width: width)
    let entries = zip(shown, labels).flatMap { definition, label in
      entry(label, description(definition), column: column, width: width)
    }
    return [Styled(heading, .bold)] + entries
  }

  private func label(_ definition: ArgumentDefinition) -> String {
    let more = definition.isRepeating ? "…" : ""
    if definition.kind == .argument { return definition.valueName + more }
    // A long name stands below other long names, behind the short one.
    let names = definition.names.sorted { $0.count < $1.count }.joined(separator: ", ")
    return (definition.kind == .flag ? names : "\(names) \(definition.valueName)") + more
  }

  private func description(_ definition: ArgumentDefinition) -> [String] {
    var first = definition.help.abstract
    let choices = definition.valueStrings.joined(separator: ", ")
    var notes: [String] = []
    if !choices.isEmpty && definition.valueName != definition.valueStrings.joined(separator: "|") {
      notes.append("one of \(choices)")
    }
    if let value = definition.defaultDescription { notes.append("default: \(value)") }
    if definition.kind == .option && definition.isRequired { notes.append("required") }
    if !notes.isEmpty { first += (first.isEmpty ? "" : " ") + "(\(notes.joined(separator: "; ")))" }
    return [first, definition.help.discussion].filter { !$0.isEmpty }
  }

  /// Where texts start, or `nil` if they go below their labels since the screen is narrow.
  private func labelColumn(_ labels: [String], width: Int) -> Int? {
    guard width >= 60 else { return nil }
    let limit = width / 5 * 2
    let longest = labels.map { displayWidth($0) + 4 }.filter { $0 <= limit }.max()
    return longest ?? limit
  }

  private func entry(_ label: String, _ texts: [String], column: Int?, width: Int) -> [Styled] {
    let indent = column ?? 6
    let start: Styled = "  \(label)"
    var lines = texts.flatMap { wrap($0, width: width, indent: indent) }.map { Styled($0) }
    guard let column, start.width + 2 <= column, let first = texts.first else {
      return wrap(start, width: width, indent: 0, hanging: 6) + lines
    }
    let rest = wrap(first, width: width, indent: column)
    let text = String((rest.first ?? "").dropFirst(column))
    lines[0] = start.padded(to: column, alignment: .left) + Styled(text)
    return lines
  }

  private func examples(width: Int) -> [Styled] {
    guard !command.examples.isEmpty else { return [] }
    let entries = command.examples.flatMap { example in
      wrap(example.command, width: width, indent: 2, hanging: 6).map { Styled($0) }
        + wrap(example.what, width: width, indent: 6).map { Styled($0, .dim) }
    }
    return [Styled("Examples", .bold)] + entries
  }

  private func ending(width: Int) -> [Styled] {
    guard !command.groups.isEmpty else { return [] }
    let all = command.path.joined(separator: " ")
    return wrap("\(all) COMMAND --help tells more of a command.", width: width).map { Styled($0) }
  }
}
