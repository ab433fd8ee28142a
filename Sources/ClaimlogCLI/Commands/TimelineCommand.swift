internal import Claims
internal import CommandLineKit
internal import Foundation
internal import JSONKit
internal import Ledgers
internal import Measures

/// `claimlog timeline`
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Draw the amount of a claim over time, a mark for each source.",
    examples: [
      Example("claimlog timeline troops near border", "in the terminal"),
      Example("claimlog timeline troops near border --svg troops.svg", "as a picture, for the page"),
    ])

  @OptionGroup var claim: ClaimArgument
  @Option(help: ArgumentHelp("Write an SVG; - for standard output.", valueName: "file"), completion: .file())
  var svg: String?

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    let timeline = try ledger.timeline(of: claim.find(in: ledger))
    let chart = TimelineChart(timeline)
    let isTable = context.options.json || context.options.csv
    guard !chart.marks.isEmpty || (isTable && svg == nil) else {
      throw Failure(
        "draw the timeline of \(timeline.claim.label)", why: "none of its appearances has a figure and a date",
        hint: "claimlog log shows how its words changed")
    }
    if let svg {
      let document = TimelineSVG(chart).document
      if svg == "-", !isTable { return context.write(document) }
      try write(document, to: svg, in: context)
      if !isTable {
        let values = chart.marks.count == 1 ? "one value" : "\(chart.marks.count) values"
        let sources = chart.sources.count == 1 ? "one source" : "\(chart.sources.count) sources"
        return context.print("\(svg): \(values) of \(sources)")
      }
    }
    if context.options.json { return context.emit(Self.json(timeline)) }
    if context.options.csv { return context.print(csv: Self.rows(timeline)) }
    context.page()
    TimelineText(chart, width: context.width).lines.forEach { context.print($0) }
  }

  private func write(_ document: String, to file: String, in context: Context) throws {
    do {
      try Data(document.utf8).write(to: URL(filePath: context.path(file)))
    } catch {
      throw Failure("write \(file)", why: error.localizedDescription, hint: "choose a folder where you may write")
    }
  }

  private static func rows(_ timeline: Timeline) -> [[CSVField]] {
    let names: [CSVField] = [
      "source", "published", "as of", "low", "high", "low excluded", "high excluded", "hedge", "unit", "article",
      "repeats",
    ]
    return [names]
      + timeline.series.flatMap { series in
        series.points.map { point in
          let quantity = point.quantity
          return [
            .text(series.source), point.published.map { .text($0.description) } ?? .empty,
            point.asOf.map { .text($0.description) } ?? .empty, quantity.low.map { .number($0.description) } ?? .empty,
            quantity.high.map { .number($0.description) } ?? .empty, .text("\(quantity.lowOpen)"),
            .text("\(quantity.highOpen)"), quantity.basis.map { .text($0.rawValue) } ?? .empty, .text(quantity.unit),
            .text(point.article.description), .text("\(point.repeats)"),
          ]
        }
      }
  }

  private static func json(_ timeline: Timeline) -> JSON {
    let series: [JSON] = timeline.series.map { series in
      ["source": .string(series.source), "points": .array(series.points.map(json))]
    }
    return [
      "id": .string(timeline.claim.id.description), "unit": timeline.unit.map { .string($0) } ?? .null,
      "series": .array(series),
    ]
  }

  private static func json(_ point: Timeline.Point) -> JSON {
    let quantity = point.quantity
    return [
      "published": point.published.map { .string($0.description) } ?? .null,
      "asOf": point.asOf.map { .string($0.description) } ?? .null,
      "low": quantity.low.map { .string($0.description) } ?? .null,
      "high": quantity.high.map { .string($0.description) } ?? .null, "lowOpen": .bool(quantity.lowOpen),
      "highOpen": .bool(quantity.highOpen), "basis": quantity.basis.map { .string($0.rawValue) } ?? .null,
      "article": .string(point.article.description), "appearance": .string(point.appearance.description),
      "repeats": .bool(point.repeats), "support": .string(point.support.rawValue),
    ]
  }
}
