import Measures
import Testing

@Suite struct AmountTests {
  @Test(arguments: [
    ("100000.50", "100000.5"), ("1.10", "1.1"), ("007", "7"), ("0.050", "0.05"), ("-0", "0"), ("-0.0", "0"),
    ("-12.30", "-12.3"), ("1000000", "1000000"), ("0.000", "0"), ("10", "10"),
  ])
  func writesNumbersInOneWay(text: String, canonical: String) throws {
    let amount = try #require(Amount(text))
    #expect(amount.description == canonical)
    #expect(Amount(canonical) == amount)
  }

  @Test(arguments: ["", "-", "1,000", "1.", ".5", "+1", "1e5", "1 000", "٣", "1.2.3", "--1", " 1", "NaN"])
  func refusesWhatIsNoPlainNumber(text: String) {
    #expect(Amount(text) == nil)
  }

  @Test func takesSixtyDigitsAndNoMore() {
    let sixty = String(repeating: "9", count: 60)
    #expect(Amount(sixty)?.description == sixty)
    #expect(Amount(sixty + "0") == nil)
    #expect(Amount(sixty)?.digitCount == 60)
  }

  @Test(arguments: [("0", 1), ("0.05", 3), ("100000", 6), ("12.5", 3), ("-7", 1)])
  func countsTheDigitsItWrites(text: String, count: Int) {
    #expect(Amount(text)?.digitCount == count)
  }

  @Test func equalityIsByValue() {
    #expect(Amount("1.10") == Amount("1.1"))
    #expect(Amount("1.10").hashValue == Amount("1.1").hashValue)
    #expect(Amount("100") == Amount(100))
    #expect(Amount(Int.min).description == String(Int.min))
  }

  @Test(arguments: [
    ("1", "2"), ("-2", "-1"), ("-1", "0"), ("0", "0.001"), ("9.99", "10"), ("0.09", "0.1"),
    ("99999999999999999999", "1e"),
    ("12", "12.5"), ("-12.5", "-12"),
  ])
  func ordersExactly(smaller: String, larger: String) throws {
    let left = try #require(Amount(smaller))
    let right = try #require(Amount(larger == "1e" ? "100000000000000000000" : larger))
    #expect(left < right)
    #expect(!(right < left))
    #expect(left != right)
  }

  @Test(arguments: [
    ("0.1", "0.2", "0.3", "-0.1", "0.02"),
    ("100000", "30000", "130000", "70000", "3000000000"),
    ("999", "1", "1000", "998", "999"),
    ("-5", "5", "0", "-10", "-25"),
    ("1.5", "0", "1.5", "1.5", "0"),
    (
      "12345678901234567890", "98765432109876543210", "111111111011111111100", "-86419753208641975320",
      "1219326311370217952237463801111263526900"
    ),
  ])
  func reckonsExactly(left: String, right: String, sum: String, difference: String, product: String) throws {
    let (a, b) = (try #require(Amount(left)), try #require(Amount(right)))
    #expect((a + b).description == sum)
    #expect((b + a).description == sum)
    #expect((a - b).description == difference)
    #expect((a * b).description == product)
  }

  @Test func scalesByPowersOfTen() throws {
    #expect(try #require(Amount("1.2")).scaled(byPowerOfTen: 9).description == "1200000000")
    #expect(try #require(Amount("7")).scaled(byPowerOfTen: -2).description == "0.07")
    #expect(Amount.zero.scaled(byPowerOfTen: 6) == .zero)
  }

  @Test func comparesByRatio() throws {
    #expect(Amount(130_000).ratio(to: Amount(100_000)) == 1.3)
    #expect(Amount(5).ratio(to: .zero) == nil)
    #expect(try #require(Amount("-1")).ratio(to: Amount(2)) == -0.5)
  }

  @Test(arguments: [
    ("100000", "100,000"), ("1234567.891", "1,234,567.891"), ("999", "999"), ("-1000", "-1,000"), ("0.5", "0.5"),
  ])
  func groupsThousands(text: String, grouped: String) {
    #expect(Amount(text)?.grouped == grouped)
  }

  @Test func knowsWholeNumbers() throws {
    #expect(Amount(10).isWhole)
    #expect(try #require(Amount("10.0")).isWhole)
    #expect(try #require(Amount("10.5")).isWhole == false)
  }
}

@Suite struct AmountRoundingTests {
  @Test(arguments: [
    ("4980", 3, "5000"), ("4980", 2, "5000"), ("4980", 1, "4980"), ("4499", 3, "4000"), ("4500", 3, "5000"),
    ("-4500", 3, "-5000"), ("0.25", -1, "0.3"), ("0.25", 0, "0"), ("5", 1, "10"), ("4", 1, "0"), ("9", 3, "0"),
    ("0", 3, "0"), ("12", -3, "12"),
  ])
  func givesTheNearestMultiple(text: String, power: Int, rounded: String) {
    #expect(Amount(text)?.rounded(toPowerOfTen: power).description == rounded)
  }

  @Test(arguments: [("4980", 1), ("5000", 3), ("0.25", -2), ("1", 0)])
  func theLastPlaceTellsHowExactAnAmountIs(text: String, place: Int) {
    #expect(Amount(text)?.lastPlace == place)
    #expect(Amount.zero.lastPlace == nil)
  }
}
