/// Writes the completion script for Zsh: a function a command, each a call of `_arguments`.
struct ZshCompletion {
  private let root: CommandTree
  private let function: String

  init(_ root: CommandTree) {
    self.root = root
    function = functionName(for: root.path)
  }

  var script: String {
    let head = "#compdef \(root.name)\n\n# Completions of \(root.name) for Zsh, made from its declarations.\n"
    let functions = root.all.map { $0.path.count == 1 ? main : body(of: $0) }
    return ([head] + functions + [help, tools]).joined(separator: "\n")
      .replacing("@F@", with: function).replacing("@NAME@", with: root.name)
  }

  /// The root's function also remembers what was typed, for `_ask`.
  private var main: String {
    let names = root.options.filter { $0.kind == .option }.flatMap(\.names)
    let kept = names.map { name in
      name.hasPrefix("--")
        ? """
              (\(name)) kept+=(\(name) "$typed[index+1]"); ((index++)) ;;
              (\(name)=*) kept+=("$typed[index]") ;;
        """
        : """
              (\(name)) kept+=(\(name) "$typed[index+1]"); ((index++)) ;;
              (\(name)*) kept+=("$typed[index]") ;;
        """
    }
    return """
      @F@() {
        local -a typed kept
        local index
        typed=("${(@Q)words[1,CURRENT-1]}")
        typed=("${(@)typed/#\\~\\//$HOME/}")
        for ((index = 2; index <= $#typed; index++)); do
          case "$typed[index]" in
            (--) break ;;
      \(kept.joined(separator: "\n"))
          esac
        done
      \(arguments(of: root))
      }

      """
  }

  private func body(of command: CommandTree) -> String {
    """
    \(functionName(for: command.path))() {
    \(arguments(of: command))
    }

    """
  }

  private func arguments(of command: CommandTree) -> String {
    let inherited = command.path.count > 1 ? root.options : []
    let version = command.path.count == 1 && !root.version.isEmpty ? ["'--version[Show the version.]'"] : []
    var specs = (command.options + inherited).filter { !$0.isHidden }.map(option)
    specs += ["'(-h --help)'{-h,--help}'[Show this help.]'"] + version
    if command.subcommands.isEmpty {
      specs += command.arguments.map(argument)
      return "  _arguments -s -S \\\n" + specs.map { "    \($0)" }.joined(separator: " \\\n")
    }
    specs += ["'1: :->verb'", "'*:: :->rest'"]
    return """
        local curcontext="$curcontext" state line
        local -a verbs
        local -A opt_args
        _arguments -C -s -S \\
      \(specs.map { "    \($0)" }.joined(separator: " \\\n")) && return
        case $state in
          (verb)
            verbs=(
      \(verbs(of: command))
            )
            _describe -V command verbs ;;
          (rest)
            case $line[1] in
      \(calls(of: command))
            esac ;;
        esac
      """
  }

  private func verbs(of command: CommandTree) -> String {
    var lines = command.subcommands.filter { !$0.isHidden }.map { described($0.name, $0.abstract) }
    if command.path.count == 1 { lines.append(described("help", "Show the help of a command.")) }
    return lines.map { "        \($0)" }.joined(separator: "\n")
  }

  private func calls(of command: CommandTree) -> String {
    var lines = command.subcommands.map { below in
      let names = ([below.name] + below.aliases).joined(separator: "|")
      return "        (\(names)) \(functionName(for: below.path)) ;;"
    }
    if command.path.count == 1 { lines.append("        (help) @F@__help ;;") }
    return lines.joined(separator: "\n")
  }

  private var help: String {
    """
    @F@__help() {
      local -a verbs
      verbs=(
    \(verbs(of: root))
      )
      ((CURRENT == 2)) && _describe -V command verbs
    }

    """
  }

  private func described(_ name: String, _ text: String) -> String {
    shellQuoted("\(name):\(oneLine(text))")
  }

  private func option(_ definition: ArgumentDefinition) -> String {
    let help = shellQuoted("[\(escaped(oneLine(definition.help.abstract), "[]\\"))]\(value(definition))")
    let names = definition.names.map { name in
      definition.kind == .flag ? name : name + (name.hasPrefix("--") ? "=" : "+")
    }
    let alternatives = names.count == 1 ? names[0] : "{\(names.joined(separator: ","))}"
    if definition.isRepeating { return "'*'\(alternatives)\(help)" }
    if names.count == 1 { return "'" + names[0] + help.dropFirst() }
    return "'(\(definition.names.joined(separator: " ")))'\(alternatives)\(help)"
  }

  private func value(_ definition: ArgumentDefinition) -> String {
    guard definition.kind == .option else { return "" }
    return ":\(escaped(definition.valueName, ":\\")):\(action(definition.completion))"
  }

  private func argument(_ definition: ArgumentDefinition) -> String {
    let start = definition.isRepeating ? "*:" : definition.isRequired ? ":" : "::"
    return shellQuoted("\(start)\(escaped(definition.valueName, ":\\")):\(action(definition.completion))")
  }

  private func action(_ kind: CompletionKind) -> String {
    switch kind {
    case .default: return " "
    case .list(let words): return "(\(words.map { escaped($0, " ()\\:'\"$`") }.joined(separator: " ")))"
    case .file(let extensions) where extensions.isEmpty: return "_files"
    case .file(let extensions): return "_files -g \"*.(\(extensions.joined(separator: "|")))(-.)\""
    case .directory: return "_files -/"
    case .custom(let name): return "{@F@__ask \(name)}"
    }
  }

  /// What is the same for every program.
  private let tools = """
    # Offers what the program itself knows of $1.
    @F@__ask() {
      local -a found
      local answer word
      [[ $PREFIX == -* ]] && return 1
      for answer in "${(@f)$("$typed[1]" "${kept[@]}" complete $1 -- "${(Q)PREFIX}" 2>/dev/null)}"; do
        [[ -n $answer ]] || continue
        word="${${answer%%$'\\t'*}//:/\\\\:}"
        [[ $answer == *$'\\t'* ]] && word+=":${answer#*$'\\t'}"
        found+=("$word")
      done
      _describe -V $1 found
    }

    if [[ $funcstack[1] == @F@ ]]; then
      @F@ "$@"
    else
      compdef @F@ @NAME@
    fi

    """

  private func oneLine(_ text: String) -> String {
    text.replacing("\n", with: " ")
  }

  private func escaped(_ text: String, _ special: String) -> String {
    text.reduce(into: "") { result, character in
      if special.contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
