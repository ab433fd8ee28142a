import Claims
import JSONKit
import Measures

extension ReaderArticle {
  /// A claim as a reader labelled it.
  struct Label {
    /// Where it stands, in code points of the text.
    let span: Range<Int>
    /// The claim as a sentence that reads alone.
    let statement: String
    let speaker: String?
    let mode: String
    let polarity: String
    let stance: String
    /// What is claimed, without its value: the claims of a story that are the same have the same key.
    let fact: String
    /// Where it is a part or another definition of a fact, that fact.
    let scopeOf: String?
    /// What it does to what stood before it under its fact; nil for the first of a fact, and where nobody labelled that.
    let relation: String?
    /// Whether a fact-checker would surely want it.
    let isHigh: Bool
    /// The figures; orders of size (“dozens”) are none.
    let figures: [Figure]
    /// All that its text counts or measures, orders of size too.
    let quantities: [Quantity]
    let when: TimeReference?
  }

  /// The two ends of a figure.
  struct Figure: Hashable {
    let low: Amount?
    let high: Amount?
  }
}

extension ReaderArticle.Label {
  init(_ cursor: JSONCursor) throws {
    let word = { (cursor: JSONCursor) throws in
      try cursor.optional { (value) throws(JSONMismatch) in try value.string() }
    }
    let start = try cursor["start"].int()
    span = start..<max(start, try cursor["end"].int())
    statement = try cursor["statement"].string()
    speaker = try word(cursor["speaker"])
    mode = try cursor["mode"].string()
    polarity = try cursor["polarity"].string()
    stance = try cursor["stance"].string()
    fact = try cursor["fact"].string()
    scopeOf = try word(cursor["scopeOf"])
    relation = try word(cursor["relation"])
    isHigh = try cursor["keep"].string() == "high"
    quantities = try cursor["quantities"].array().enumerated().map { number, quantity in
      let low = try word(quantity["low"]).flatMap { Amount($0) }
      let high = try word(quantity["high"]).flatMap { Amount($0) }
      let text = try quantity["text"].string()
      return Quantity(
        id: "q\(number + 1)", of: try word(quantity["of"]), unit: try quantity["unit"].string(), low: low, high: high,
        lowOpen: high == nil && Self.excludesItsEnd(text), highOpen: low == nil && Self.excludesItsEnd(text),
        basis: try word(quantity["basis"]).flatMap { Basis(rawValue: $0) }, text: text)
    }
    figures = quantities.filter { !Self.isVague($0.text) }.map { ReaderArticle.Figure(low: $0.low, high: $0.high) }
    when = try cursor["when"].optional { time in
      TimeReference(
        text: try time["text"].string(), value: try word(time["value"]).flatMap(Self.date), anchor: nil, span: nil)
    }
  }

  /// A date; the day alone where the time of day is none that dates can have (`T24:00`, `T12:00`).
  private static func date(_ text: String) -> ExtendedDate? {
    ExtendedDate(text) ?? ExtendedDate(String(text.prefix(10)))
  }

  /// Whether it has a figure of its own that is in no figure of the other, and the other one has figures too.
  func hasOtherFigures(than other: Self) -> Bool {
    !figures.isEmpty && !other.figures.isEmpty && !figures.contains(where: other.figures.contains)
  }

  /// Whether two facts are parts or definitions of one.
  func sharesScope(with other: Self) -> Bool {
    fact == other.scopeOf || scopeOf == other.fact || (scopeOf != nil && scopeOf == other.scopeOf)
  }

  /// Whether a figure is an order of size: no digit, and a word such as “dozens”.
  private static func isVague(_ text: String) -> Bool {
    guard !text.unicodeScalars.contains(where: { ("0"..."9").contains($0) }) else { return false }
    let vague: Set = [
      "dozens", "scores", "tens", "hundreds", "thousands", "millions", "billions", "several", "some", "many", "few",
    ]
    return text.lowercased().split(whereSeparator: { !$0.isLetter }).contains { vague.contains(String($0)) }
  }

  /// Whether the end that a figure names is not meant itself: “more than 70”.
  private static func excludesItsEnd(_ text: String) -> Bool {
    let words = text.lowercased().split(whereSeparator: { !$0.isLetter })
    return words.contains { ["than", "over", "above", "exceeding", "under", "below", "past"].contains($0) }
  }
}
