import JSONKit
import Testing

@Suite struct JSONNumberTests {
  @Test(arguments: ["", " 1", "1 ", "+1", "01", "-", "1.", ".1", "1e", "0x1", "1_000", "NaN", "١", "1\u{301}", "1,2"])
  func refusesWhatIsNotExactlyOneNumber(literal: String) {
    #expect(JSONNumber(literal) == nil)
  }

  @Test(arguments: [
    ("1.10", "1.1"), ("1.10", "11e-1"), ("1.10", "0.11E+1"), ("100", "1e2"), ("100", "1.00e+02"), ("0", "-0.000e99"),
    ("-5", "-50e-1"), ("0.001", "1e-3"), ("12300e-2", "123"), ("1e0", "1"), ("1e00000000000000000000000001", "10"),
    ("1e1000000000000000000000", "10e999999999999999999999"), ("0.1e1000000000000000000000", "1e999999999999999999999"),
    ("1e-1000000000000000000000", "10e-1000000000000000000001"), ("0e99999999999999999999", "0"),
    ("1e1000000000000000000", "10e999999999999999999"), ("100e-1000000000000000000", "1e-999999999999999998"),
  ])
  func hasTheSameValueHoweverItIsSpelled(left: String, right: String) throws {
    let (left, right) = (try #require(JSONNumber(left)), try #require(JSONNumber(right)))
    #expect(left != right)
    #expect(left.isSameValue(as: right))
    #expect(right.isSameValue(as: left))
  }

  @Test(arguments: [
    ("1.1", "1.10000000000000000000000000000000001"), ("1", "-1"), ("1e400", "1e401"),
    ("0", "1e-999999999999999999999"),
    ("9007199254740993", "9007199254740992"), ("10", "1"), ("1e1000000000000000000000", "1e999999999999999999999"),
    ("1e1000000000000000000000", "1e-1000000000000000000000"), ("12", "21"), ("0.1", "0.01"),
  ])
  func tellsValuesApartThatADoubleDoesNot(left: String, right: String) throws {
    let (left, right) = (try #require(JSONNumber(left)), try #require(JSONNumber(right)))
    #expect(!left.isSameValue(as: right))
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("42", 42), ("1e2", 100), ("100.0", 100), ("12.5e1", 125), ("-50e-1", -5),
      ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min), ("-9223372036854775808.0", Int.min),
      ("9223372036854775808", nil), ("9223372036854775808.0", nil), ("-9223372036854775809.0", nil), ("1e19", nil),
      ("1e18", 1_000_000_000_000_000_000), ("1.5", nil), ("1e-1", nil), ("1e999999999", nil),
      ("1e99999999999999999999999", nil), ("0e99999999999999999999999", 0), ("123456789012345678901234567890", nil),
    ] as [(String, Int?)])
  func isAnIntWhereItsValueIsWhole(literal: String, int: Int?) throws {
    #expect(try #require(JSONNumber(literal)).int == int)
  }

  @Test func isTheNearestDouble() throws {
    #expect(try #require(JSONNumber("1.10")).double == 1.1)
    #expect(try #require(JSONNumber("-2e-3")).double == -0.002)
    #expect(try #require(JSONNumber("1e-999")).double == 0)
    #expect(try #require(JSONNumber("1e999")).double == nil)
    #expect(JSONNumber(-7).literal == "-7")
  }

  @Test func comparesSpellingsOfAnyLengthInLinearTime() throws {
    let digits = String(repeating: "9", count: 200_000)
    let left = try #require(JSONNumber("\(digits)e\(digits)"))
    let right = try #require(JSONNumber("\(digits)0e\(digits.dropLast())8"))
    #expect(left.isSameValue(as: right))
    #expect(left.int == nil)
  }
}
