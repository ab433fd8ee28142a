/// One `@Argument`, `@Option` or `@Flag`, found in a command by reflection.
struct ArgumentDefinition {
  /// Where its value stands on the command line.
  enum Kind {
    case argument, option, flag
  }

  var kind: Kind
  /// Its names with their dashes; none for an argument.
  var names: [String]
  /// What its value is called, in capitals, or the few words that it can be.
  var valueName: String
  var help: ArgumentHelp
  var isRequired: Bool
  var isRepeating: Bool
  var defaultDescription: String?
  var valueStrings: [String]
  var completion: CompletionKind
  /// Reads the word and keeps its value; a flag is given an empty word.
  var store: (String) throws(ValidationError) -> Void

  var isHidden: Bool { help.visibility == .hidden }

  /// The name to speak of it by: its first long one, else its first.
  var preferredName: String { names.first { $0.hasPrefix("--") } ?? names.first ?? valueName }

  /// How it is written: `--published DATE`, `--json`, `SOURCE`.
  var spelling: String {
    switch kind {
    case .argument: valueName
    case .option: "\(preferredName) \(valueName)"
    case .flag: preferredName
    }
  }

  /// How it stands in a usage line.
  var usage: String {
    let more = isRepeating ? "…" : ""
    if kind == .argument {
      return isRequired ? valueName + more : "[\(valueName)\(more)]"
    }
    return isRequired ? spelling + more : "[\(spelling)]\(more)"
  }
}

/// A property wrapper that declares something about the command line.
protocol ArgumentDeclaration {
  /// What it declares, as the property called `label`.
  func definitions(label: String) -> [ArgumentDefinition]
  /// Runs the `validate()` of what it holds.
  func validateContents() throws
}

extension ArgumentDeclaration {
  func validateContents() throws {}
}

extension ParsableArguments {
  /// The declarations of its properties, in their order, with the properties' names.
  private var declarations: [(label: String, declaration: any ArgumentDeclaration)] {
    Mirror(reflecting: self).children.compactMap { child in
      guard let declaration = child.value as? any ArgumentDeclaration, let label = child.label else { return nil }
      return (label, declaration)
    }
  }

  /// What its properties declare. What is stored through these can be read from this value, and from its copies.
  var definitions: [ArgumentDefinition] {
    declarations.flatMap { $0.declaration.definitions(label: $0.label) }
  }

  /// Validates the option groups in it, then itself.
  mutating func validateAll() throws {
    for (_, declaration) in declarations {
      try declaration.validateContents()
    }
    try validate()
  }
}
