internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// `claimlog blame`
struct BlameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame", abstract: "Show, field by field, which article and which quote brought what a claim says.",
    examples: [Example("claimlog blame troops near border", "where each value comes from")])

  @OptionGroup var claim: ClaimArgument

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    context.page()
    let (claim, fields) = try ledger.blame(claim.find(in: ledger))
    if context.options.json {
      return context.emit(["id": .string(claim.id.description), "fields": .array(fields.map(Self.json))])
    }
    if context.options.csv { return context.print(csv: Self.rows(fields)) }
    let page = BlamePage(
      of: claim, fields, ids: ShortIDs(of: [claim], in: ledger), losses: try ledger.losses(of: claim))
    page.lines(width: context.width).forEach { context.print($0) }
  }

  private static func rows(_ fields: [BlamedField]) -> [[CSVField]] {
    let names: [CSVField] = ["field", "value"]
    let places = ["introduced", "confirmed"].flatMap { place -> [CSVField] in
      ["article", "published", "publisher", "commit", "quote"].map { .text("\(place) \($0)") }
    }
    return [names + places]
      + fields.map { field in
        let value = if case .string(let text) = field.value { text } else { field.value.printed(.compact) }
        return [.text(field.path), .text(value)] + cells(field.introduced) + cells(field.confirmed)
      }
  }

  private static func cells(_ place: BlamedField.Place?) -> [CSVField] {
    guard let place else { return [CSVField](repeating: .empty, count: 5) }
    let appearance = place.appearance
    return [
      .text(appearance.article.description), appearance.published.map { .text($0.description) } ?? .empty,
      appearance.publisher.map { .text($0) } ?? .empty, place.commit.map { .text($0) } ?? .empty,
      .text(appearance.quote.exact),
    ]
  }

  private static func json(_ field: BlamedField) -> JSON {
    [
      "path": .string(field.path), "value": field.value, "introduced": json(field.introduced),
      "confirmed": field.confirmed.map(json) ?? .null,
    ]
  }

  private static func json(_ place: BlamedField.Place) -> JSON {
    let appearance = place.appearance
    return [
      "article": .string(appearance.article.description), "appearance": .string(appearance.id.description),
      "commit": place.commit.map { .string($0) } ?? .null,
      "published": appearance.published.map { .string($0.description) } ?? .null,
      "publisher": appearance.publisher.map { .string($0) } ?? .null, "quote": appearance.quote.json,
      "support": .string(appearance.support.rawValue),
    ]
  }
}
