internal import CommandLineKit

/// What `record` and `watch` share: how articles are taken in.
struct IntakeOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who published it.", valueName: "name")) var publisher: String?
  @Flag(help: "Leave alone what the ledger has under the same address, changed or not.") var newOnly = false
  @Flag(help: "Keep the pages that texts were taken from, too.") var keepPage = false
  @Flag(help: "Take a page's new text even if hardly anything of the article is left in it.") var replace = false
  @Flag(help: "Fetch from private addresses, too: this machine, the local network.") var allowPrivate = false
}
