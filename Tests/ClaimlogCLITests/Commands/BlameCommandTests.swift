import Foundation
import Testing

@Suite struct BlameCommandTests {
  private func desk() throws -> Desk {
    let desk = try Desk.told()
    try desk.record(
      "", "Pentagon: \(Desk.line) [>130000]", published: "2022-02-14", publisher: "Example Courier", on: 4)
    return desk
  }

  @Test(arguments: [50, 80, 120])
  func leadsEachFieldToItsQuoteAndItsConfirmation(_ columns: Int) throws {
    let desk = try desk()
    desk.world.columns = columns
    let shown = desk.world.run("blame", "troops").output
    let lines = shown.split(separator: "\n").map(String.init)
    let value = try #require(lines.first { $0.hasPrefix("value") })
    #expect(value.contains("more than 130,000"))
    #expect(value.contains("[") && value.components(separatedBy: "[").count == 3, "introduced and confirmed")
    #expect(shown.contains("13 Feb 2022  Example Times"))
    #expect(shown.contains("14 Feb 2022  Example Courier"))
    #expect(shown.contains("“Pentagon: "))
    #expect(lines.allSatisfy { $0.count <= columns })
  }

  @Test func jsonHasAPlaceForEachField() throws {
    let fields = try #require(try desk().json("blame", "troops")["fields"] as? [[String: Any]])
    let low = try #require(fields.first { $0["path"] as? String == "quantities[q1].low" })
    #expect(low["value"] as? String == "130000")
    let introduced = low["introduced"] as? [String: Any]
    #expect(introduced?["published"] as? String == "2022-02-13")
    #expect((introduced?["commit"] as? String)?.count == 40)
    #expect((introduced?["quote"] as? [String: Any])?["exact"] as? String == "Pentagon: \(Desk.line) [>130000]")
    #expect((low["confirmed"] as? [String: Any])?["publisher"] as? String == "Example Courier")
  }

  @Test func csvHasARowForEachField() throws {
    let rows = try desk().world.run("blame", "troops", "--csv").output.split(separator: "\r\n")
    #expect(rows.first?.hasPrefix("field,value,introduced article") == true)
    #expect(rows.contains { $0.hasPrefix("quantities[q1].low,130000,a-") })
  }

  @Test func doesNotGoBack() throws {
    let outcome = try desk().world.run("blame", "troops~1")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("claimlog show"))
  }
}
