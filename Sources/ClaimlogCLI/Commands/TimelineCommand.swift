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
  @Option(help: ArgumentHelp("Write an SVG; - for standard output.", valueName: "file"), completion: .file()) var svg:
    String?

  func run(in context: Context) throws {
    let ledger = try context.openLedger()
    let timeline = try ledger.timeline(of: claim.find(in: ledger))
    if context.options.json { return context.emit(Self.json(timeline)) }
    let chart = TimelineChart(timeline)
    guard !chart.marks.isEmpty else {
      throw Failure(
        "draw the timeline of \(timeline.claim.label)", why: "none of its appearances has a figure and a date",
        hint: "claimlog log shows how its words changed")
    }
    guard let svg else {
      context.page()
      return TimelineText(chart, width: context.width).lines.forEach { context.print($0) }
    }
    let document = TimelineSVG(chart).document
    if svg == "-" { return context.write(document) }
    do {
      try Data(document.utf8).write(to: URL(filePath: context.path(svg)))
    } catch {
      throw Failure("write \(svg)", why: error.localizedDescription, hint: "choose a folder where you may write")
    }
    context.print(
      "\(svg): \(chart.marks.count) values of \(chart.sources.count) \(chart.sources.count == 1 ? "source" : "sources")"
    )
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
      "article": .string(point.article.description), "repeats": .bool(point.repeats),
    ]
  }
}
