import Claims
import JSONKit
import Measures
import Testing

@Suite struct ClaimDifferenceTests {
  private func quantity(
    _ low: String?, _ high: String?, open: Bool = false, basis: Basis? = nil, unit: String = "person"
  ) -> Quantity {
    Quantity(
      id: "q1", of: nil, unit: unit, low: low.flatMap { Amount($0) }, high: high.flatMap { Amount($0) },
      lowOpen: open, basis: basis, text: "x")
  }

  @Test func aGrownFigureSaysByHowMuch() {
    let words = ClaimDifference.words(
      from: quantity("100000", "100000", basis: .estimated), to: quantity("130000", nil, open: true))
    #expect(words == "100,000 estimated → more than 130,000 (+30 %)")
  }

  @Test func aRangeSaysWhichEndMoved() {
    let words = ClaimDifference.words(from: quantity("150000", "150000"), to: quantity("150000", "190000"))
    #expect(words == "150,000 → 150,000 to 190,000 (low same, high +27 %)")
  }

  private static let hedges: [(old: Basis?, new: Basis?, words: String)] = [
    (.estimated, nil, "“estimated” dropped"), (nil, .confirmed, "now “confirmed”"),
    (.feared, .counted, "“feared” → “counted”"),
  ]

  @Test(arguments: hedges)
  func aHedgeThatChangesIsNews(_ old: Basis?, _ new: Basis?, _ words: String) {
    #expect(ClaimDifference.words(from: quantity("5", "5", basis: old), to: quantity("5", "5", basis: new)) == words)
  }

  @Test func equalValuesAreNoNews() {
    #expect(ClaimDifference.words(from: quantity("5", "5"), to: quantity("5.0", "5.00")) == nil)
  }

  @Test func aFigureFromZeroHasNoPercentage() {
    #expect(ClaimDifference.words(from: quantity("0", "0"), to: quantity("5", "5")) == "0 → 5")
  }

  @Test func unitsAreWrittenAsReadersDo() {
    #expect(quantity("2500000", "2500000", unit: "USD").words == "$2,500,000")
    #expect(quantity("3", "5", unit: "%").words == "3 to 5 %")
    #expect(quantity(nil, "50000").words == "up to 50,000")
    #expect(quantity("70", nil).words == "at least 70")
  }

  @Test func pathsNameThingsByID() {
    let old = Samples.claim(Samples.appearance(1, published: "2022-01-12", speaker: "US officials", value: "100000"))
    var new = old
    new.appearances.append(Samples.appearance(2, published: "2022-02-13", value: "130000"))
    let changes = ClaimDifference(from: old, to: new).changes
    let low = changes.first { $0.path == "quantities[q1].low" }
    #expect(low?.from == "100000")
    #expect(low?.to == "130000")
    #expect(low?.ratio == 1.3)
    #expect(changes.first { $0.path == "attribution" }?.kind == .removed)
    #expect(changes.contains { $0.path == "standing[Example Wire]" && $0.kind == .added })
    #expect(ClaimDifference(from: old, to: old).changes.isEmpty)
  }

  @Test func groupsComeOnceEach() {
    let claim = Samples.claim(Samples.appearance(1, published: "2022-01-12", value: "100000"))
    let groups = ClaimDifference(from: nil, to: claim).groups
    #expect(groups.prefix(2) == ["statement", "quantities"])
    #expect(Set(groups).count == groups.count)
  }
}
