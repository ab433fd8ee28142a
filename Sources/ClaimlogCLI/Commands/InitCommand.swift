internal import CommandLineKit
internal import Foundation
internal import JSONKit
internal import Ledgers

/// `claimlog init`
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a new ledger.",
    discussion: "The folder is made if it is missing; one that has a ledger, or another Git repository, is left alone.",
    examples: [
      Example("claimlog init story", "make a ledger in the folder story"),
      Example("claimlog init story --texts quotes", "make one to be published, without the articles' texts"),
    ])

  @Argument(help: ArgumentHelp("Where.", valueName: "dir"), completion: .directory) var folder: String = "."
  @Flag(help: "Without a working tree: for a server, or for very large ledgers.") var bare = false
  @Option(help: ArgumentHelp("What the ledger is called; else as its folder.", valueName: "name")) var name: String?

  @Option(
    help: ArgumentHelp(
      "What of articles' texts goes into Git: full, or quotes (only those, with their context).", valueName: "what"),
    transform: { word in
      guard let texts = LedgerSettings.Texts(rawValue: word) else {
        throw ValidationError("say full or quotes, not “\(word)”")
      }
      return texts
    }) var texts: LedgerSettings.Texts?

  func run(in context: Context) throws {
    let path = context.path(folder)
    let surrounding = try Ledger.repository(around: path)
    let ledger = try Ledger.create(at: path, bare: bare, name: name, texts: texts ?? .full) { path in
      try context.editor(Ledger.configuredPerson(at: path))
    }
    if context.options.json {
      return context.emit(["path": .string(ledger.path), "bare": .bool(bare)])
    }
    context.print("A new ledger is in \(folder == "." ? "this folder" : folder).")
    if let surrounding {
      context.note(
        "note: it lies inside another Git repository (\(surrounding)), which will see it as a repository of its own")
    }
    if texts == .quotes, !context.options.quiet {
      context.note(
        "The articles' texts stay out of Git, but not their quotes, which together may be most of a text: claimlog check says how much."
      )
    }
    if !context.options.quiet {
      context.note("Record an article with: claimlog \(folder == "." ? "" : "-C \(folder) ")record FILE")
    }
  }
}
