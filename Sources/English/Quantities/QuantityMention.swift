public import Measures

/// An amount that a text gives, as a range with its unit and its hedge.
///
/// “more than 130,000 troops” has `low` 130,000 and no `high`; “up to 50” has no `low`; “about 50” has both at 50 and the hedge
/// `approximate`; “between 150 and 190” has both ends.
public struct QuantityMention: Hashable, Sendable {
  /// What is measured.
  public enum Kind: String, Hashable, Sendable {
    /// People or things are counted.
    case count
    /// Money; the unit is its ISO 4217 code where the text decides it.
    case money
    /// A share in percent; fractions too, at two decimals where they do not end.
    case percent
    /// A length of time.
    case duration
    /// How old someone or something is.
    case age
    /// Length, area, volume, weight, speed, temperature, energy, the magnitude of an earthquake.
    case measure
    /// A number without anything it measures.
    case number
  }

  /// What the number rests on, by the words around it.
  public enum Hedge: String, Hashable, Sendable, CaseIterable {
    case counted, confirmed, reported, estimated, approximate, feared, projected
  }

  /// What a number is to those around it in its sentence.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// It stands by itself, or is what others led to: “150” of “rose by 20 to 150”.
    case value
    /// By how much something changed: “20” of “rose by 20 to 150”.
    case change
    /// What it was before or is compared with: “from 900”, “compared with 900”, “(previously 900)”.
    case before
    /// It stands in brackets beside a number outside of them: “$2.18 m (1.5 m euros)”.
    case aside
    /// It is said not to be so, beside the number that is: “15, not 12”.
    case denied
  }

  /// The whole mention, in code points: hedge, number, unit and noun, where they stand together.
  public let span: Range<Int>
  /// The number alone, with its “million”; of a range, from the first number to the last.
  public let numberSpan: Range<Int>
  /// The sign or the words of the unit (“$”, “km”, “barrels a day”), where they are not the noun.
  public let unitSpan: Range<Int>?
  /// The lower end; nil where it is open.
  public let low: Amount?
  /// The upper end; nil where it is open.
  public let high: Amount?
  /// Whether the lower end itself is left out: “more than 50”, but not “at least 50”.
  public let lowOpen: Bool
  /// Whether the upper end itself is left out: “fewer than 50”, but not “up to 50”.
  public let highOpen: Bool
  /// What one is, always in the same words, whichever the text uses: `person`, an ISO 4217 code, `%`, a unit's English name (`kilometre`, `hour`), the noun's singular (`bottle`), two of
  /// these with a slash (`barrel/day`), or `1`.
  public let unit: String
  /// The measured noun as written: “troops” of “100,000 Russian troops”.
  public let noun: String?
  /// Where the noun stands, in code points.
  public let nounSpan: Range<Int>?
  /// What the number rests on; nil where the text does not say.
  public let hedge: Hedge?
  /// The words that say so, in code points; they may stand outside `span`.
  public let hedgeSpan: Range<Int>?
  /// Whether it is no figure but an order of size: “dozens”, “tens of thousands”, “several”.
  ///
  /// `low` is then what the word names: 12 for dozens, 100 for hundreds, 10,000 for tens of thousands, 2 for “several”, “a
  /// few” and “a couple”; `high` is nil.
  public let isVague: Bool
  /// What is measured.
  public let kind: Kind
  /// What it is to the numbers around it.
  public let role: Role
  /// The name of the rule that found it; it does not change with the wording of the rule.
  ///
  /// It begins with `count`, `money`, `percent`, `fraction`, `one-in`, `duration`, `age`, `age-apposition`, `measure`, `magnitude`,
  /// `article`, `state` (people without a noun), `vague` or `number`; `+range`, `+lower`, `+upper`, `+of`, `+per`, `+tied` and
  /// `+definite` (“the two countries”) follow where they apply.
  public let rule: String
}
