internal import CommandLineKit

/// `claimlog completions`
struct CompletionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Print what makes a shell complete claimlog's words.",
    examples: [
      Example("source <(claimlog completions bash)", "for this shell; put it into ~/.bashrc for all"),
      Example("claimlog completions zsh > ~/.zfunc/_claimlog", "for zsh, in a folder of its fpath"),
    ])

  @Argument(help: "Which shell.") var shell: CompletionShell

  func run(in context: Context) throws { context.write(ClaimlogCommand.completionScript(for: shell)) }
}
