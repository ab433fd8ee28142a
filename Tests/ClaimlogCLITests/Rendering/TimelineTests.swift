import Claims
import CommandLineKit
import FoundationXML
import Foundation
import Ledgers
import Measures
import Testing

@testable import ClaimlogCLI

/// The timeline as a drawing: an SVG, and lines of a terminal.
@Suite struct TimelineTests {
  /// A value: source, day, figure as ``BracketExtractor`` reads it, place.
  typealias Value = (source: String, date: String, figure: String, place: String?)

  static func chart(_ values: [Value], label: String = "troops near border") -> TimelineChart {
    TimelineChart(Timeline(of: claim(values, label: label)))
  }

  static func claim(_ values: [Value], label: String = "troops near border") -> Claim {
    let appearances = values.enumerated().map { index, value in
      let article = Article.id(canonical: "https://example.org/\(index)", text: "") { _ in false }
      return Appearance(
        id: Appearance.id(article: article, quote: "q", occurrence: 0) { _ in false }, article: article,
        published: ExtendedDate(value.date), publisher: "P", recorded: Instant(seconds: index),
        statement: "Troops are near the border",
        attribution: [Attribution(name: value.source, as: value.source, verb: nil, span: nil)],
        quantities: [BracketExtractor.quantity(value.figure)], scope: Scope(place: value.place),
        quote: Quote(at: 0..<1, of: ["q"], hash: "sha256:"), by: .person)
    }
    let id = Claim.id(article: appearances[0].article, quote: "q", occurrence: 0) { _ in false }
    return Claim(id: id, label: label, appearances: appearances)
  }

  static let story: [Value] = [
    ("US officials", "2022-01-12", "100000", "near its border"), ("Kyiv", "2022-01-18", "127000", nil),
    ("US officials", "2022-02-11", "100000", nil), ("US officials", "2022-02-13", ">130000", "near the border"),
    ("Moscow", "2022-02-16", "<50000", nil), ("US officials", "2022-02-20", "169000-190000", "inside Ukraine"),
  ]

  static let hostile: [Value] = [
    ("</text><script>alert(1)</script>", "2022-01-12", "1", nil),
    ("\u{1b}[31m & \"x\" 'y' \u{202e}", "2022-01-12", "1", nil),
    (
      String(repeating: "long ", count: 4000), "-9999", "999999999999999999999999999999999999999999999999999999999999",
      nil
    ),
    ("\u{FFFE}\u{FFFF}\u{0}", "9999-12-31", ">0", nil),
    ("e" + String(repeating: "\u{301}", count: 5000), "2022", "<1", nil),
    ("undated", "../2022-01-01", "5", nil),
  ]

  /// Counts the elements of an XML document; fails where it is none.
  private final class Counter: NSObject, XMLParserDelegate {
    var elements: [String: Int] = [:]
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) { elements[name, default: 0] += 1 }
  }

  private func elements(of document: String) throws -> [String: Int] {
    let parser = XMLParser(data: Data(document.utf8))
    let counter = Counter()
    parser.delegate = counter
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
    return counter.elements
  }

  @Test func anSVGHasAMarkForEachValue() throws {
    let chart = Self.chart(Self.story)
    let document = TimelineSVG(chart).document
    let elements = try elements(of: document)
    #expect(elements["g"] == Self.story.count)
    for text in ["troops near border", "US officials", "Kyiv", "Moscow", "169,000–190,000", "&gt;130,000", "2022"] {
      #expect(document.contains(">\(text)</text>"), "\(text)")
    }
  }

  @Test func anSVGStandsAlone() throws {
    let document = TimelineSVG(Self.chart(Self.story)).document
    let rest = document.replacingOccurrences(of: "http://www.w3.org/2000/svg", with: "")
    for word in ["http", "href", "url(", "@import", "<script", "<image", "<style"] {
      #expect(!rest.contains(word), "\(word)")
    }
  }

  @Test func hostileTextStaysText() throws {
    let document = TimelineSVG(Self.chart(Self.hostile, label: "<b>&")).document
    let elements = try elements(of: document)
    #expect(elements["script"] == nil && elements["b"] == nil)
    #expect(!document.unicodeScalars.contains("\u{202e}") && !document.unicodeScalars.contains("\u{1b}"))
    #expect(document.utf8.count < 400_000)
  }

  @Test(arguments: [30, 50, 80, 160])
  func noLineIsWiderThanTheTerminal(_ width: Int) {
    for values in [Self.story, Self.hostile, [Self.story[0]]] {
      for line in TimelineText(Self.chart(values), width: width).lines {
        #expect(line.width <= width, "\(line.plain)")
        #expect(!line.plain.contains("\u{1b}"))
      }
    }
  }

  @Test func rangesAreBarsOpenEndsArrowsRepeatsHollow() {
    let lines = TimelineText(Self.chart(Self.story), width: 80).lines.map(\.plain)
    let line = { (value: String) in lines.first { $0.hasSuffix(value) } ?? "" }
    #expect(line("169,000–190,000").contains("●━"))
    #expect(line(">130,000").contains("▶"))
    #expect(line("≤50,000").isEmpty && line("<50,000").contains("◀"))
    #expect(lines.contains { $0.hasPrefix("11 Feb") && $0.contains("○") })
  }

  @Test func aSeriesBreaksWhereSomethingElseIsCounted() {
    let chart = Self.chart(Self.story)
    #expect(chart.marks.filter(\.breaksSeries).map(\.date.description) == ["2022-02-20"])
    #expect(chart.notes == ["US officials, from 20 Feb 2022 on: counted “inside Ukraine”, not “near the border”"])
  }

  @Test func aValueWithoutADateIsSaidNotDrawn() {
    let chart = Self.chart([("A", "2022-01-12", "5", nil), ("B", "Y170000002", "7", nil)])
    #expect(chart.marks.count == 1)
    #expect(chart.notes == ["not shown, since its date is not known: 7 (B)"])
  }

  @Test func sameInputGivesTheSameBytes() {
    #expect(TimelineSVG(Self.chart(Self.story)).document == TimelineSVG(Self.chart(Self.story)).document)
  }
}
