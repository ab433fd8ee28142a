internal import Claims
public import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// `claimlog log`
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show every revision of a claim, newest first, one line an article.",
    examples: [
      Example("claimlog log troops near border", "in the order of recording"),
      Example("claimlog log troops near border --order published", "in the order of publication"),
    ])

  @OptionGroup var claim: ClaimArgument
  @Option(help: "Which clock orders them.") var order = RevisionOrder.recorded

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    context.page()
    let id = try claim.find(in: ledger)
    let revisions = try ledger.history(of: id, order: order)
    let claim = try ledger.claim(id).claim
    let relations = try RelationWords(of: claim, in: ledger)
    if context.options.json {
      return context.emit([
        "id": .string(id.description),
        "revisions": .array(revisions.map { Self.json($0, relations.relation(of: $0.article)) }),
        "origins": relations.originsJSON,
      ])
    }
    if context.options.csv { return context.print(csv: Self.rows(revisions, relations)) }
    let ids = ShortIDs(of: [claim], and: revisions.map(\.claim), in: ledger)
    let page = LogPage(
      of: claim, revisions, order: order, relations: relations, ids: ids,
      supports: try SupportNews(of: revisions, in: ledger))
    page.lines(width: context.width).forEach { context.print($0) }
  }

  static func json(_ revision: Revision, _ relation: AppearanceRelation?) -> JSON {
    [
      "number": .number(JSONNumber(revision.number)), "claim": .string(revision.claim.description),
      "commit": .string(revision.commit),
      "published": revision.published.map { .string($0.description) } ?? .null,
      "recorded": .string(revision.recorded.description),
      "article": revision.article.map { .string($0.description) } ?? .null,
      "publisher": revision.publisher.map { .string($0) } ?? .null, "subject": .string(revision.subject),
      "statement": .string(revision.statement), "value": revision.value.map { .string($0) } ?? .null,
      "standing": .array(revision.standing.map(\.json)), "changed": .array(revision.changed.map { .string($0) }),
      "relation": relation.map { .string($0.relation.rawValue) } ?? .null,
    ]
  }

  private static func rows(_ revisions: [Revision], _ relations: RelationWords) -> [[CSVField]] {
    let names: [CSVField] = [
      "number", "commit", "published", "recorded", "article", "publisher", "value", "statement", "changed", "claim",
      "relation",
    ]
    return [names]
      + revisions.map { revision in
        [
          .number("\(revision.number)"), .text(revision.commit),
          revision.published.map { .text($0.description) } ?? .empty, .text(revision.recorded.description),
          revision.article.map { .text($0.description) } ?? .empty, revision.publisher.map { .text($0) } ?? .empty,
          revision.value.map { .text($0) } ?? .empty, .text(revision.statement),
          .text(revision.changed.joined(separator: " ")), .text(revision.claim.description),
          relations.relation(of: revision.article).map { .text($0.relation.rawValue) } ?? .empty,
        ]
      }
  }
}

extension RevisionOrder: ExpressibleByArgument {}
