import English
import Measures
import Testing

/// What the numbers of a sentence are to each other: each case is a sentence, and of each amount its value, unit and role.
@Suite struct NumbersTogetherTests {
  private func read(_ text: String) -> String {
    let text = text.scalars
    return sentences(of: text).flatMap { quantities(in: $0, of: text) }.map { mention in
      let ends = [mention.low, mention.high].map { $0?.description ?? "" }
      let value = ends[0] == ends[1] ? ends[0] : "\(ends[0])…\(ends[1])"
      return "\(value) \(mention.unit) \(mention.role.rawValue)"
    }.joined(separator: "; ")
  }

  @Test(arguments: [
    ("The toll is 15, not 12.", "15 person value; 12 person denied"),
    ("The toll is not 12 but 15.", "12 person denied; 15 person value"),
    ("Police said 15 people (not 12, as first reported) had died.", "15 person value; 12 person denied"),
    ("It killed 15 rather than 12 people.", "15 person value; 12 person denied"),
    ("It has not 12 ships.", "12 ship value"),
    ("He saw 15 ships, not 12 goats.", "15 ship value; 12 goat value"),
  ])
  func whatIsDeniedBesideTheRightNumberSaysSo(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("Officials corrected the toll to 15 from 12.", "15 person value; 12 person before"),
    ("The number of goats is 15 (previously 12).", "15 1 value; 12 1 before"),
    ("The toll rose from 900 to 1,200 people.", "900 person before; 1200 person value"),
    ("The toll rose by 20 to 150.", "20 person change; 150 person value"),
    ("Unemployment is up 5 % from 3 %.", "5 % change; 3 % before"),
    (
      "Sales rose 5 percent to 12 million tonnes from 11 million.",
      "5 % change; 12000000 tonne value; 11000000 tonne before"
    ),
    ("Prices fell 3.5% to $80 a barrel.", "3.5 % change; 80 USD/barrel value"),
    ("It lost $3 million, compared with $5 million.", "3000000 USD value; 5000000 USD before"),
    ("They walked from 12 villages to 20 towns.", "12 village value; 20 town value"),
  ])
  func whatItWasAndByHowMuchItChangedAreTold(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(arguments: [
    ("The bank gave $2.18 m (1.5 m euros) to the fund.", "2180000 USD value; 1500000 EUR aside"),
    ("The strip is 40km (25 miles) wide.", "40 kilometre value; 25 mile aside"),
    ("A group of 12 (8 men and 4 women) came.", "12 1 value; 8 person aside; 4 person aside"),
    ("(It has 12 ships.)", "12 ship value"),
    ("He has 12 ships (or so.", "12 ship value"),
  ])
  func whatStandsInBracketsIsAside(text: String, expected: String) {
    #expect(read(text) == expected)
  }
}
