internal import Claims
internal import CommandLineKit
internal import Ledgers

/// `claimlog complete`: what the shells' scripts ask; not for people.
struct CompleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: "Say what a word may become.",
    examples: [Example("claimlog complete claims -- tro", "claims whose label or id begins so")], shouldDisplay: false)

  @Argument(help: "What is named: claims, articles or appearances.") var kind: String
  @Argument(help: "The word so far.") var word: String = ""

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    let offers: [(word: String, about: String)] =
      switch kind {
      case "articles":
        try ledger.articles(limit: 200).articles.map { (ledger.shortID($0.id.description), $0.title ?? "") }
      case "appearances":
        try ledger.claims(limit: 50).claims.flatMap { claim in
          try ledger.claim(claim.id).claim.appearances.map { (ledger.shortID($0.id.description), $0.statement) }
        }
      default:
        try ledger.claims(limit: 500).claims.map { claim in
          let id = ledger.shortID(claim.id.description)
          return word.hasPrefix("c-") ? (id, claim.label) : (claim.label, id)
        }
      }
    for offer in offers where offer.word.hasPrefix(word) {
      context.write(CompletionLine(offer.word, description: offer.about).line + "\n")
    }
  }
}
