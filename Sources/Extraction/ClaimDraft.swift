internal import Claims
internal import Measures

/// What a clause gives, before it has an id.
struct ClaimDraft {
  var statement: String
  /// Where it stands in the text.
  var quote: Range<Int>
  var stance = Stance.asserts
  var mode = Mode.asserted
  var polarity = Polarity.positive
  var attribution: [Attribution] = []
  var quantities: [Quantity] = []
  var when: TimeReference?
  var asOf: ExtendedDate?
  var scope = Scope()
  var entities: [Entity] = []
  var condition: String?
  var addressee: [String] = []
  var verbatim: [Range<Int>] = []
  /// Which rule gave which field, as `field:rule`.
  var rules: [String] = []
}
