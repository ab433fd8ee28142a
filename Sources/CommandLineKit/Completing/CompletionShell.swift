/// A shell for which there are completions.
public enum CompletionShell: String, CaseIterable, Hashable, Sendable, ExpressibleByArgument {
  /// GNU Bash, from 3.2 on; it needs no other package.
  case bash
  /// Zsh, with its completion system (`compinit`).
  case zsh
}

extension ParsableCommand {
  /// A script that makes `shell` complete the words of this program.
  ///
  /// For `CompletionKind.custom(NAME)` the script runs `program [options of the root] complete NAME -- WORD` and takes each
  /// line that is printed for a `CompletionLine`.
  public static func completionScript(for shell: CompletionShell) -> String {
    let tree = CommandTree(Self.self)
    return switch shell {
    case .bash: BashCompletion(tree).script
    case .zsh: ZshCompletion(tree).script
    }
  }
}
