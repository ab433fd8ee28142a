import Foundation
import TestSupport
import Testing

@Suite struct TimelineCommandTests {
  @Test func drawsInTheTerminal() throws {
    let shown = try Desk.told().world.run("timeline", "troops").output
    #expect(shown.contains("12 Jan") && shown.contains(">130,000") && shown.contains("▶"))
  }

  @Test func writesAnSVGBesideTheDocument() throws {
    let desk = try Desk.told()
    let file = desk.world.home.path + "/troops.svg"
    #expect(
      desk.world.run("timeline", "troops", "--svg", "../troops.svg").output == "../troops.svg: 3 values of 2 sources\n")
    let first = try Data(contentsOf: URL(filePath: file))
    #expect(first.starts(with: Data("<svg".utf8)))
    try FileManager.default.removeItem(atPath: file)
    let document = try desk.json("timeline", "troops", "--svg", "../troops.svg")
    #expect(try Data(contentsOf: URL(filePath: file)) == first)
    let series = try #require(document["series"] as? [[String: Any]])
    #expect(series.map { $0["source"] as? String } == ["US officials", "Pentagon"])
    let point = try #require((series[1]["points"] as? [[String: Any]])?.first)
    #expect(point["low"] as? String == "130000" && point["high"] is NSNull && point["repeats"] as? Bool == false)
    #expect(desk.world.run("timeline", "troops", "--svg", "-").output.hasPrefix("<svg"))
  }

  @Test func tellsWhereItCannotWrite() throws {
    let outcome = try Desk.told().world.run("timeline", "troops", "--svg", "/nonexistent/x.svg")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("choose a folder"))
  }

  @Test func aClaimWithoutFiguresHasNone() throws {
    let desk = try Desk()
    try desk.record("NATO: the alliance met in Brussels", published: "2022-01-12")
    let outcome = desk.world.run("timeline", "alliance")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("none of its appearances has a figure"))
    #expect((try desk.json("timeline", "alliance")["series"] as? [Any])?.isEmpty == true)
  }

  @Test func csvHasARowForEachValue() throws {
    let rows = try Desk.told().world.run("timeline", "troops", "--csv").output.split(separator: "\r\n")
    try #require(rows.count == 4)
    #expect(rows[1].hasPrefix("US officials,2022-01-12,,100000,100000,false,false,estimated,person,a-"))
  }
}
