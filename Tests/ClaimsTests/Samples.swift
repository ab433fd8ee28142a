import Claims
import Measures

/// Appearances and claims for tests: everything that a test does not speak of has a plain default.
enum Samples {
  static let article = id("a-3f9c1a2b4d5e")

  static func id(_ text: String) -> Article.ID {
    Article.ID(text) ?? Article.id(canonical: nil, text: text) { _ in false }
  }

  static func date(_ text: String?) -> ExtendedDate? { text.flatMap { ExtendedDate($0) } }

  static func appearance(
    _ number: Int, published: String?, publisher: String? = "Example Wire", speaker: String? = nil,
    value: String? = nil, low: String? = nil, high: String? = nil, asOf: String? = nil, stance: Stance = .asserts,
    polarity: Polarity = .positive, article: Article.ID? = nil, recorded: Int = 0, statement: String? = nil
  ) -> Appearance {
    let article = article ?? id("a-3f9c\(String(repeating: "0", count: 6))\(number < 10 ? "0" : "")\(number)")
    let text = Array("Troops number \(value ?? "many").".unicodeScalars)
    var quantities: [Quantity] = []
    if value != nil || low != nil || high != nil {
      quantities = [
        Quantity(
          id: "q1", of: "troops", unit: "person", low: (value ?? low).flatMap { Amount($0) },
          high: (value ?? high).flatMap { Amount($0) }, text: value ?? low ?? high ?? "")
      ]
    }
    return Appearance(
      id: Appearance.id(article: article, quote: "\(number)", occurrence: 0) { _ in false }, article: article,
      published: date(published), publisher: publisher, recorded: Instant(seconds: 1_642_000_000 + recorded),
      stance: stance, polarity: polarity, statement: statement ?? "Troops number \(value ?? low ?? high ?? "many")",
      attribution: speaker.map { [Attribution(name: $0, as: $0, verb: "said", span: nil)] } ?? [],
      quantities: quantities, asOf: date(asOf), quote: Quote(at: 0..<text.count, of: text, hash: Article.hash(of: "x")),
      by: Provenance(extractor: "test/1"))
  }

  static func claim(_ appearances: Appearance...) -> Claim {
    Claim(
      id: Claim.id(article: article, quote: "quote", occurrence: 0) { _ in false }, label: "troops",
      appearances: appearances)
  }
}
