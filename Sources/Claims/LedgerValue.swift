public import JSONKit

/// A value that stands in a ledger file: it reads itself from JSON, and writes itself in its schema's order.
public protocol LedgerValue: Sendable {
  /// Reads the value at `cursor`.
  ///
  /// - Throws: ``JSONMismatch``, which names the path and what was expected there.
  init(_ cursor: JSONCursor) throws(JSONMismatch)

  /// The value as JSON, its keys in the order of the schema.
  var json: JSON { get }
}

extension JSON {
  /// `value` as JSON, or null.
  static func optional(_ value: (some LedgerValue)?) -> JSON { value?.json ?? .null }
  /// `text` as a JSON string, or null.
  static func optional(_ text: (some CustomStringConvertible)?) -> JSON {
    text.map { .string($0.description) } ?? .null
  }
  /// The values as a JSON array.
  static func list(_ values: [some LedgerValue]) -> JSON { .array(values.map(\.json)) }
  /// The texts as a JSON array of strings.
  static func list(_ texts: [some CustomStringConvertible]) -> JSON { .array(texts.map { .string($0.description) }) }
  /// A span as `[start, end]`.
  static func span(_ span: Range<Int>?) -> JSON {
    .array(span.map { [.number(JSONNumber($0.lowerBound)), .number(JSONNumber($0.upperBound))] } ?? [])
  }
}

extension JSONCursor {
  /// The string here, read as a value that has a textual form.
  func parsed<Value>(_ expected: String, _ read: (String) -> Value?) throws(JSONMismatch) -> Value {
    guard let value = read(try string()) else { throw mismatch(expected) }
    return value
  }

  /// A span `[start, end]` in code points, end exclusive; nil where it is `[]`, null or absent.
  func span() throws(JSONMismatch) -> Range<Int>? {
    guard exists else { return nil }
    let bounds = try array()
    if bounds.isEmpty { return nil }
    guard bounds.count == 2 else { throw mismatch("a span [start, end]") }
    let start = try bounds[0].int()
    let end = try bounds[1].int()
    guard 0 <= start, start <= end else { throw mismatch("a span [start, end] with 0 ≤ start ≤ end") }
    return start..<end
  }
}
