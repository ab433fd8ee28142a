internal import DigestKit

/// A kind of thing that has ids of its own.
public protocol Identified: SendableMetatype {
  /// The letter that the ids of this kind begin with.
  static var idPrefix: String { get }
}

/// An opaque, lasting name: a letter, a hyphen, and twelve hexadecimal digits, as in `c-3f9c77e01b2a`.
///
/// An id is made from a SHA-256 of what it names, so that two clones that record the same article get the same ids.
/// A file's path follows from its id without an index, and no title or wording is in it.
public struct Identifier<Kind: Identified>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The twelve hexadecimal digits.
  public let digits: String

  /// Reads an id such as `c-3f9c77e01b2a`; nil where the text is none of this kind.
  public init?(_ text: some StringProtocol) {
    let prefix = Kind.idPrefix + "-"
    guard text.utf8.starts(with: prefix.utf8) else { return nil }
    let digits = text.utf8.dropFirst(prefix.utf8.count)
    guard digits.count == 12, digits.allSatisfy({ Self.isDigit($0) }) else { return nil }
    self.digits = String(decoding: digits, as: UTF8.self)
  }

  init(digits: String) { self.digits = digits }

  /// The id as people see it.
  public var description: String { "\(Kind.idPrefix)-\(digits)" }

  /// The two folder names that an id's file lies in: its first four digits, two by two.
  public var folders: String { "\(digits.prefix(2))/\(digits.dropFirst(2).prefix(2))" }

  /// The order of the bytes.
  public static func < (left: Self, right: Self) -> Bool {
    left.digits.utf8.lexicographicallyPrecedes(right.digits.utf8)
  }

  /// Whether a byte is a lower-case hexadecimal digit.
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// The first id for `parts` that is not `taken`: the hash's first digits, else its next ones, and so on.
  ///
  /// The parts are hashed with a NUL after each, which no text of a ledger contains.
  ///
  /// - Parameters:
  ///   - parts: What the id names, with a word for its kind first.
  ///   - lead: Digits that the id begins with (of the article that it belongs to); the hash gives the rest.
  ///   - taken: Whether an id already names something else.
  static func first(for parts: [String], lead: String = "", unless taken: (Self) throws -> Bool) rethrows -> Self {
    let length = 12 - lead.utf8.count
    var round = 0
    while true {
      var input: [UInt8] = []
      for part in parts {
        input += part.utf8
        input.append(0)
      }
      // A hash has room for several ids; where even those are taken, the next hash counts the rounds.
      if round > 0 { input += "\(round)".utf8 }
      let hex = Array(SHA256(of: input).hex.utf8)
      var start = 0
      while start + length <= hex.count {
        let id = Self(digits: lead + String(decoding: hex[start..<start + length], as: UTF8.self))
        if try !taken(id) { return id }
        start += length
      }
      round += 1
    }
  }
}

extension Article: Identified {
  /// Article ids begin with `a-`.
  public static let idPrefix = "a"
  /// The id of an article.
  public typealias ID = Identifier<Article>

  /// The id of the article with this canonical address; where there is none, of the one with this text.
  public static func id(canonical: String?, text: String, unless taken: (ID) throws -> Bool) rethrows -> ID {
    if let canonical { return try ID.first(for: ["article", "url", canonical], unless: taken) }
    return try ID.first(for: ["article", "text", text], unless: taken)
  }
}

extension Claim: Identified {
  /// Claim ids begin with `c-`.
  public static let idPrefix = "c"
  /// The id of a claim.
  public typealias ID = Identifier<Claim>

  /// The id of the claim that `article` was first to make with this exact quote.
  ///
  /// - Parameter occurrence: 0 for the first claim of the article with this quote, 1 for the second, and so on.
  public static func id(article: Article.ID, quote: String, occurrence: Int, unless taken: (ID) throws -> Bool) rethrows
    -> ID
  {
    try ID.first(
      for: ["claim", article.description, quote, "\(occurrence)"], lead: String(article.digits.prefix(4)), unless: taken
    )
  }
}

extension Appearance: Identified {
  /// Appearance ids begin with `p-`.
  public static let idPrefix = "p"
  /// The id of an appearance.
  public typealias ID = Identifier<Appearance>

  /// The id of the appearance in `article` with this exact quote.
  ///
  /// - Parameter occurrence: 0 for the first appearance of the article with this quote, 1 for the second, and so on.
  public static func id(article: Article.ID, quote: String, occurrence: Int, unless taken: (ID) throws -> Bool) rethrows
    -> ID
  {
    try ID.first(
      for: ["appearance", article.description, quote, "\(occurrence)"], lead: String(article.digits.prefix(4)),
      unless: taken)
  }
}

extension Annotation: Identified {
  /// Annotation ids begin with `n-`.
  public static let idPrefix = "n"
  /// The id of an annotation.
  public typealias ID = Identifier<Annotation>

  /// The id of an annotation on `claim` with this content.
  public static func id(claim: Claim.ID, content: [String], unless taken: (ID) throws -> Bool) rethrows -> ID {
    try ID.first(for: ["annotation", claim.description] + content, lead: String(claim.digits.prefix(4)), unless: taken)
  }
}
