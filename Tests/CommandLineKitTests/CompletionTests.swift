import CommandLineKit
import Testing

@Suite struct CompletionTests {
  @Test func bashCompletesWhatMayComeNext() throws {
    // A line as it was typed, its words as Bash breaks them, and what is offered.
    let cases: [(words: [String], offers: [String])] = [
      (["library ", ""], ["lend", "take", "find", "shelf", "help"]),
      (["library ", "le"], ["lend"]),
      (["library ", "--json ", "le"], ["lend"]),
      (["library ", "lend ", "--st"], ["--state"]),
      (["library ", "lend ", "--js"], ["--json"]),
      (["library ", "find ", "--st"], []),
      (["library ", "--v"], ["--verbose", "--version"]),
      (["library ", "lend ", "--state ", ""], ["good", "worn", "torn"]),
      (["library ", "lend ", "--state", "="], ["good", "worn", "torn"]),
      (["library ", "lend ", "--state", "=", "w"], ["worn"]),
      (["library ", "lend ", "--weeks ", "4 ", "-n ", "x ", "--state ", "t"], ["torn"]),
      (["library ", "lend ", "--to ", ""], []),
      (["library ", "lend ", "b"], ["b-12", "b-13"]),
      (["library ", "lend ", "b-12 ", "b-13 ", ""], ["b-12", "b-13", "x:1"]),
      (["library ", "lend ", "x", ":"], ["1"]),
      (["library ", "lend ", "x", ":", "1"], ["1"]),
      (["library ", "return ", "--verbose ", "b-13"], ["b-13"]),
      (["library ", "take ", "b-12 ", ""], []),
      (["library ", "-C ", "sh"], ["shelves"]),
      (["library ", "-Csh"], ["-Cshelves"]),
      (["library ", "find ", "--list ", "c"], ["c d.csv"]),
      (["library ", "find ", "--list", "=", "s"], ["shelves"]),
      (["library ", "shelf ", ""], ["add"]),
      (["library ", "help ", "sh"], ["shelf"]),
      (["library ", "lend ", "-- ", "--st"], []),
      (["library ", "sec"], []),
    ]
    let shell = try Shell()
    try shell.write(Library.completionScript(for: .bash), to: "script")
    for (words, offers) in cases {
      let line = words.joined()
      let result = try shell.run(["bash", "-uc", Self.bash, "bash", line] + words.map { $0.filter { $0 != " " } })
      #expect(result.output.split(separator: "\n").map(String.init) == offers, "\(line)")
    }
    #expect(try shell.asked().contains("complete|books|--|b|\n"))
  }

  /// Sets what Bash sets before it calls the function, and prints what the function offers.
  private static let bash = """
    source ./script
    COMP_LINE=$1
    shift
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _library library "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
    ((${#COMPREPLY[@]})) && printf '%s\\n' "${COMPREPLY[@]}"
    exit 0
    """

  @Test func bashAsksTheProgramInTheFolderThatWasTyped() throws {
    let shell = try Shell()
    try shell.write(Library.completionScript(for: .bash), to: "script")
    let words = ["library", "--json", "-C", "\"a $(touch pwned) b\"", "lend", "$(touch pwned)"]
    _ = try shell.run(["bash", "-uc", Self.bash, "bash", words.joined(separator: " ")] + words)
    #expect(try shell.asked() == "-C|a $(touch pwned) b|complete|books|--|$(touch pwned)|\n")
    #expect(try shell.run(["ls", "pwned"]).status != 0)
  }

  @Test(arguments: CompletionShell.allCases)
  func theScriptIsWellFormed(shell name: CompletionShell) throws {
    guard Shell.has(name.rawValue) else { return }
    let shell = try Shell()
    try shell.write(Library.completionScript(for: name), to: "script")
    let checked = try shell.run([name.rawValue, "-n", "script"])
    #expect(checked.status == 0)
    #expect(checked.output == "")
  }

  @Test(.enabled(if: Shell.has("zsh"), "there is no zsh"))
  func zshCompletesWhatMayComeNext() throws {
    // What is typed before the tab key, and what is on the screen after.
    let cases = [
      ("library le", "library lend "),
      ("library lend --st", "library lend --state="),
      ("library find --order=ti", "library find --order=title "),
      ("library -C shelves return b-12", "library -C shelves return b-12 "),
      ("library shelf a", "library shelf add "),
      ("library find --list=a", "library find --list=a.csv "),
      ("library ", "find   -- Find books."),
      ("library lend b-1", "b-12  -- The Sea: a story"),
      ("library lend --", "--note     -- Something to remember."),
    ]
    let shell = try Shell()
    try shell.write(Library.completionScript(for: .zsh), to: "script")
    try shell.write(Self.zsh, to: "type")
    let result = try shell.run(["zsh", "-f", "type"] + cases.flatMap { [$0.0, $0.1] })
    #expect(result.output == "")
    #expect(try shell.asked().contains("-C|shelves|complete|books|--|b-12|\n"))
  }

  /// Types each word that is given, and a tab, into an interactive shell; and prints its screen if that does not show the
  /// next word within five seconds.
  private static let zsh = """
    zmodload zsh/zpty
    zpty shell 'TERM=dumb COLUMNS=100 zsh -f -i'
    await() {
      local part screen
      repeat 100; do
        while zpty -r -t shell part; do screen+=$part; done
        [[ $screen == *"$1"* ]] && return
        sleep 0.05
      done
      print -r -- "not shown: $1\n$screen"
    }
    zpty -w shell 'PROMPT="> "; autoload -Uz compinit; compinit -u -D; source ./script; setopt nobeep; echo REA""DY'
    await READY
    for typed shown in "$@"; do
      zpty -w -n shell "$typed"$'\\t'
      await "$shown"
      zpty -w -n shell $'\\x15'
    done
    zpty -d shell
    """

  @Test func aLineOnOfferHoldsNothingButItsTwoParts() {
    #expect(CompletionLine("c-3f", description: "troops").line == "c-3f\ttroops")
    #expect(CompletionLine("c-3f").line == "c-3f")
    #expect(CompletionLine("a\tb\nc", description: "d\n\u{1b}[2J").line == "a␉b␊c\td␊␛[2J")
  }
}
