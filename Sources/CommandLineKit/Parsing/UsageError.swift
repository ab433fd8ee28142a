/// Misuse of the command line: what is wrong, what may have been meant, and how it is done right. Exit status 2.
public struct UsageError: Error, Hashable, Sendable {
  /// What is wrong.
  public var message: String
  /// What may have been meant: `did you mean --published?`
  public var hint: String?
  /// The usage line of the command, from the program's name on.
  public var usage: String
  /// The command that shows all help: `claimlog record --help`.
  public var help: String

  /// Misuse.
  public init(message: String, hint: String? = nil, usage: String, help: String) {
    self.message = message
    self.hint = hint
    self.usage = usage
    self.help = help
  }

  /// What to show, in lines of `width` columns at most.
  public func text(width: Int = 80) -> String {
    let first = hint.map { "\(message); \($0)" } ?? message
    let lines = wrap(first, width: width) + wrapUsage(usage, width: width) + ["see \(help)"]
    return lines.joined(separator: "\n")
  }
}

extension UsageError: CustomStringConvertible {
  /// What to show, in lines of 80 columns.
  public var description: String { text() }
}

/// A word of the command line as a message shows it: in quotes, visible, and no longer than a line.
func quoted(_ word: String) -> String {
  "'\(Styled(word).truncated(to: 60).plain)'"
}

/// A usage line in lines of `width` columns, broken outside of brackets only.
func wrapUsage(_ usage: String, width: Int) -> [String] {
  let held: Character = "\u{A0}"
  var depth = 0
  let tied = usage.map { character -> Character in
    switch character {
    case "[", "(": depth += 1
    case "]", ")": depth -= 1
    default: break
    }
    return character == " " && depth > 0 ? held : character
  }
  return wrap("usage: " + String(tied), width: width, hanging: 7).map { line in
    String(line.map { $0 == held ? " " : $0 })
  }
}
