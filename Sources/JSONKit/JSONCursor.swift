/// A value together with its place, for decoding with errors that say where.
///
/// `try cursor["quantities"].list { try Quantity(reading: $0) }` needs no error handling of its own: what is missing or of the
/// wrong kind throws a ``JSONMismatch`` that names the path, what was expected and what is there.
public struct JSONCursor: Sendable {
  private enum Content: Sendable {
    case present(JSON)
    case absent
    /// Inside something that is not an object.
    case astray(JSONMismatch)
  }

  /// The way from the document to the value.
  public let path: JSONPath
  private let content: Content

  /// A cursor on a whole document.
  public init(_ json: JSON) {
    self.init(.present(json), at: JSONPath())
  }

  private init(_ content: Content, at path: JSONPath) {
    self.content = content
    self.path = path
  }

  /// The value, or nil where there is none.
  public var json: JSON? {
    if case .present(let json) = content { json } else { nil }
  }

  /// Whether there is a value and it is not null.
  public var exists: Bool {
    json.map { $0 != .null } ?? false
  }

  /// The member under `key`, which may be absent.
  ///
  /// Inside an absent value or null everything is absent. Inside anything else that is not an object every read throws,
  /// so that a string where an object belongs does not pass for an object without members.
  public subscript(key: String) -> JSONCursor {
    let path = path.appending(.key(key))
    switch content {
    case .present(.object(let object)):
      return JSONCursor(object[key].map(Content.present) ?? .absent, at: path)
    case .present(.null), .absent:
      return JSONCursor(.absent, at: path)
    case .present:
      return JSONCursor(.astray(mismatch("an object")), at: path)
    case .astray:
      return JSONCursor(content, at: path)
    }
  }

  /// The error that something else was expected here, for a caller's own checks.
  public func mismatch(_ expected: String) -> JSONMismatch {
    if case .astray(let mismatch) = content { return mismatch }
    return JSONMismatch(path: path, expected: expected, found: json?.found ?? "nothing")
  }
}

extension JSONCursor {
  /// The value, which must be a string.
  public func string() throws(JSONMismatch) -> String {
    guard case .string(let text)? = json else { throw mismatch("a string") }
    return text
  }

  /// The value, which must be a whole number that fits in an `Int`; `1e2` is one too.
  public func int() throws(JSONMismatch) -> Int {
    let number = try number("a whole number")
    guard let int = number.int else {
      throw JSONMismatch(path: path, expected: "a whole number", found: "the number \(number.literal.prefix(40))")
    }
    return int
  }

  /// The value, which must be true or false.
  public func bool() throws(JSONMismatch) -> Bool {
    guard case .bool(let bool)? = json else { throw mismatch("true or false") }
    return bool
  }

  /// The value, which must be a number.
  public func number() throws(JSONMismatch) -> JSONNumber {
    try number("a number")
  }

  /// Cursors on the elements of the value, which must be an array.
  public func array() throws(JSONMismatch) -> [JSONCursor] {
    guard case .array(let elements)? = json else { throw mismatch("an array") }
    return elements.enumerated().map { JSONCursor(.present($1), at: path.appending(.index($0))) }
  }

  /// The value, which must be an object.
  public func object() throws(JSONMismatch) -> JSONObject {
    guard case .object(let object)? = json else { throw mismatch("an object") }
    return object
  }

  /// What `read` makes of the value, or nil where it is absent or null.
  public func optional<T>(_ read: (JSONCursor) throws -> T) throws -> T? {
    try presentOrNil().map(read)
  }

  /// What `read` makes of the value, or nil where it is absent or null.
  ///
  /// Chosen where `read` is known to throw mismatches only: a function, or a closure that says `throws(JSONMismatch) in`.
  public func optional<T>(_ read: (JSONCursor) throws(JSONMismatch) -> T) throws(JSONMismatch) -> T? {
    guard let cursor = try presentOrNil() else { return nil }
    return try read(cursor)
  }

  /// What `read` makes of each element of the value, which must be an array; nothing where it is absent or null.
  public func list<T>(_ read: (JSONCursor) throws -> T) throws -> [T] {
    try presentOrNil()?.array().map(read) ?? []
  }

  /// What `read` makes of each element of the value, which must be an array; nothing where it is absent or null.
  ///
  /// Chosen where `read` is known to throw mismatches only: a function, or a closure that says `throws(JSONMismatch) in`.
  public func list<T>(_ read: (JSONCursor) throws(JSONMismatch) -> T) throws(JSONMismatch) -> [T] {
    var list: [T] = []
    for element in try presentOrNil()?.array() ?? [] {
      list.append(try read(element))
    }
    return list
  }

  /// The value, which must be a string that names one of the cases.
  public func choice<T: RawRepresentable & CaseIterable>(_: T.Type) throws(JSONMismatch) -> T
  where T.RawValue == String {
    // Not `T(rawValue:)`, which compares as `String` does.
    if case .string(let word)? = json, let choice = T.allCases.first(where: { $0.rawValue.hasSameBytes(as: word) }) {
      return choice
    }
    throw mismatch("one of \(T.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  private func presentOrNil() throws(JSONMismatch) -> JSONCursor? {
    if case .astray(let mismatch) = content { throw mismatch }
    return exists ? self : nil
  }

  private func number(_ expected: String) throws(JSONMismatch) -> JSONNumber {
    guard case .number(let number)? = json else { throw mismatch(expected) }
    return number
  }
}

extension JSON {
  /// What the value is, in words.
  fileprivate var found: String {
    switch self {
    case .null: "null"
    case .bool(let bool): bool ? "true" : "false"
    case .number: "a number"
    case .string(let text): "the string \(text.shown)"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
