/// Writes the completion script for Bash.
///
/// The script walks the words before the cursor as `CommandParser` does, to know the command (`path`), the option whose
/// value is expected (`option`) and how many arguments there were (`place`). What may come next is in two `case`s that are
/// made from the declarations.
struct BashCompletion {
  private let root: CommandTree
  private let function: String

  init(_ root: CommandTree) {
    self.root = root
    function = functionName(for: root.path)
  }

  var script: String {
    let parts = [head, entering, options, offers, Self.tools, main]
    return parts.joined(separator: "\n").replacing("@F@", with: function)
  }

  private var head: String {
    """
    # Completions of \(root.name) for Bash, made from its declarations.

    """
  }

  /// Which command `path` and a word lead to.
  private var entering: String {
    let cases = root.all.flatMap { command in
      command.subcommands.map { below in
        let names = ([below.name] + below.aliases).map { shellQuoted((command.path + [$0]).joined(separator: " ")) }
        return "    \(names.joined(separator: " | "))) path=\(shellQuoted(below.path.joined(separator: " "))) ;;"
      }
    }
    return """
      # Follows the word $1 from the command $path to the one below it.
      @F@_enter() {
        case "$path $1" in
      \(cases.joined(separator: "\n"))
          \(shellQuoted(root.name + " help"))) path="$path $1" ;;
          *) return 1 ;;
        esac
      }

      """
  }

  /// What each command knows.
  private var options: String {
    let cases = root.all.map { command in
      let all = command.path.count > 1 ? root.options + command.options : command.options
      let shown = all.filter { !$0.isHidden }.flatMap(\.names)
      let version = root.version.isEmpty || command.path.count > 1 ? [] : [HelpScreen.versionName]
      let valued = all.filter { $0.kind == .option }.flatMap(\.names)
      return """
            \(shellQuoted(command.path.joined(separator: " "))))
              verbs=\(shellQuoted(verbs(of: command)))
              options=\(shellQuoted((shown + HelpScreen.helpNames + version).joined(separator: " ")))
              valued=\(shellQuoted(" " + valued.joined(separator: " ") + " ")) ;;
        """
    }
    return """
      # The commands below $path, its options, and those of them that take a value.
      @F@_know() {
        verbs='' options='' valued=' '
        case $path in
      \(cases.joined(separator: "\n"))
          \(shellQuoted(root.name + " help"))) verbs=\(shellQuoted(verbs(of: root))) ;;
        esac
      }

      """
  }

  private func verbs(of command: CommandTree) -> String {
    let names = command.subcommands.filter { !$0.isHidden }.map(\.name)
    let help = command.path.count == 1 && !names.isEmpty ? ["help"] : []
    return (names + help).joined(separator: " ")
  }

  /// What can stand where: the value of an option, or an argument by its place.
  private var offers: String {
    let cases = root.all.flatMap { command in
      let path = command.path.joined(separator: " ")
      let options = command.options.filter { $0.kind == .option }.compactMap { definition -> String? in
        guard let action = action(definition.completion) else { return nil }
        return "    \(definition.names.map { shellQuoted("\(path) \($0)") }.joined(separator: " | "))) \(action) ;;"
      }
      let arguments = command.arguments.enumerated().compactMap { place, definition -> String? in
        guard let action = action(definition.completion) else { return nil }
        let pattern = shellQuoted("\(path) #") + (definition.isRepeating ? "*" : "\(place)")
        return "    \(pattern)) \(action) ;;"
      }
      return options + arguments
    }
    return """
      # Gathers what can stand at $1: a command and an option, or a command, # and the place of an argument.
      @F@_offer() {
        case $1 in
      \(cases.joined(separator: "\n"))
          *) return 1 ;;
        esac
      }

      """
  }

  private func action(_ kind: CompletionKind) -> String? {
    switch kind {
    case .default: nil
    case .list(let words): "@F@_words \(words.map(shellQuoted).joined(separator: " "))"
    case .file(let extensions): "@F@_files \(extensions.map(shellQuoted).joined(separator: " "))"
    case .directory: "@F@_folders"
    case .custom(let name): "@F@_ask \(shellQuoted(name))"
    }
  }

  /// What is the same for every program.
  private static let tools = #"""
    # Offers the words given, if they start with $value.
    @F@_words() {
      local word quoted
      for word in "$@"; do
        if [[ $word == "$value"* ]]; then
          quoted=$word
          [[ -z $quote ]] && printf -v quoted %q "$word"
          COMPREPLY+=("$before$quoted")
        fi
      done
    }

    # Offers folders, and files that end in one of the extensions given, or any.
    @F@_files() {
      local file extension
      compopt -o filenames 2>/dev/null
      while IFS= read -r file; do
        if (($# == 0)) || [[ -d $file ]]; then
          COMPREPLY+=("$before$file")
          continue
        fi
        for extension in "$@"; do
          [[ $file == *."$extension" ]] && COMPREPLY+=("$before$file")
        done
      done < <(compgen -f -- "$value")
    }

    @F@_folders() {
      local folder
      compopt -o filenames 2>/dev/null
      while IFS= read -r folder; do COMPREPLY+=("$before$folder"); done < <(compgen -d -- "$value")
    }

    # Offers what the program itself knows of $1. If nothing starts with $value, a lone answer stands for it.
    @F@_ask() {
      local word rest
      local -a found=()
      while IFS=$'\t' read -r word rest; do found+=("$word"); done < <(
        "$program" ${kept[@]+"${kept[@]}"} complete "$1" -- "$value" 2>/dev/null
      )
      @F@_words ${found[@]+"${found[@]}"}
      if ((${#COMPREPLY[@]} == 0 && ${#found[@]} == 1)); then
        value='' @F@_words "${found[0]}"
      fi
    }

    # Puts the word $1 as it was typed into $plain: without quotes, and with the home folder for ~.
    @F@_unquote() {
      plain=${1//[\"\'\\]/}
      plain=${plain/#\~\//"$HOME/"}
    }

    """#

  private var main: String {
    let kept = " " + root.options.filter { $0.kind == .option }.flatMap(\.names).joined(separator: " ") + " "
    return #"""
      @F@() {
        local IFS=$' \t\n' root=@NAME@ path=@NAME@ option='' place=0 ended='' quote='' before='' value='' plain=''
        local program word name verbs options valued index cword=0 line=$COMP_LINE
        local -a words=() kept=()
        COMPREPLY=()
        @F@_unquote "${COMP_WORDS[0]}"
        program=$plain

        # Bash breaks words at = and : too; join what was typed as one.
        for ((index = 0; index < ${#COMP_WORDS[@]}; index++)); do
          word=${COMP_WORDS[index]}
          if [[ -z $COMP_LINE || $index == 0 || $line == [[:space:]]* ]]; then
            words+=("$word")
          else
            words[${#words[@]} - 1]+=$word
          fi
          line=${line#"${line%%[![:space:]]*}"}
          line=${line#"$word"}
          ((index == COMP_CWORD)) && cword=$((${#words[@]} - 1))
        done

        @F@_know
        for ((index = 1; index < cword; index++)); do
          word=${words[index]}
          if [[ -n $option ]]; then
            @F@_unquote "$word"
            [[ @KEPT@ == *" $option "* ]] && kept+=("$option" "$plain")
            option=''
          elif [[ -z $ended && $word == -- ]]; then
            ended=1
          elif [[ -z $ended && $word == --*=* ]]; then
            @F@_unquote "${word#*=}"
            [[ @KEPT@ == *" ${word%%=*} "* ]] && kept+=("${word%%=*}" "$plain")
          elif [[ -z $ended && $word == -?* ]]; then
            [[ $valued == *" $word "* ]] && option=$word
          elif @F@_enter "$word"; then
            @F@_know
          else
            place=$((place + 1))
          fi
        done

        # What is being typed: a value, an option, a command or an argument.
        value=${words[cword]}
        if [[ -z $option && -z $ended ]]; then
          if [[ $value == --*=* ]]; then
            option=${value%%=*} before=${value%%=*}= value=${value#*=}
          elif [[ $value == -[!-]?* && $valued == *" ${value:0:2} "* ]]; then
            option=${value:0:2} before=${value:0:2} value=${value:2}
          fi
        fi
        if [[ $value == [\"\']* ]]; then
          quote=${value:0:1} value=${value:1}
        fi
        if [[ -n $option ]]; then
          @F@_offer "$path $option" || @F@_offer "$root $option"
        elif [[ -z $ended && $value == -* ]]; then
          @F@_words $options
        elif [[ -n $verbs ]]; then
          ((place == 0)) && @F@_words $verbs
        else
          @F@_offer "$path #$place"
        fi

        # Bash puts the answer behind the last = or : that broke the word.
        word=${words[cword]}
        for name in = :; do
          if [[ -z $quote && $COMP_WORDBREAKS == *"$name"* && $word == *"$name"* ]]; then
            for index in "${!COMPREPLY[@]}"; do COMPREPLY[index]=${COMPREPLY[index]#"${word%"$name"*}$name"}; done
            word=${word##*"$name"}
          fi
        done
        return 0
      }
      complete -F @F@ @NAME@

      """#
      .replacing("@NAME@", with: shellQuoted(root.name)).replacing("@KEPT@", with: shellQuoted(kept))
  }
}

/// A word in single quotes, which no POSIX shell looks into.
func shellQuoted(_ word: String) -> String {
  "'" + word.replacing("'", with: "'\\''") + "'"
}

/// The name of the shell function for a command: `_claimlog_list`.
func functionName(for path: [String]) -> String {
  let letters = path.joined(separator: "_").unicodeScalars.map { scalar -> Character in
    scalar.isASCII && scalar.properties.isAlphabetic || "0"..."9" ~= scalar ? Character(scalar) : "_"
  }
  return "_" + String(letters)
}
