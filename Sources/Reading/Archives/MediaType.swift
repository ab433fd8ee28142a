/// What something is, as a `Content-Type` says: `text/html; charset=utf-8`.
struct MediaType {
  /// The type without parameters, in lower case: `text/html`.
  let name: String
  private var parameters: [(name: String, value: String)] = []

  /// Reads the value of a field.
  init(_ value: String) {
    var rest = Array(value.utf8.prefix(4_096))[...]
    name = Self.take(upTo: ";", of: &rest).lowercased()
    while !rest.isEmpty, parameters.count < 50 {
      var parameter = Self.takeParameter(of: &rest)
      let name = Self.take(upTo: "=", of: &parameter).lowercased()
      parameters.append((name, Self.unquoted(parameter.trimmed)))
    }
  }

  /// A parameter's value, by its name in lower case.
  subscript(name: String) -> String? { parameters.first { $0.name == name && !$0.value.isEmpty }?.value }

  /// Whether it is a page.
  var isPage: Bool { name == "text/html" || name == "application/xhtml+xml" }

  private static func take(upTo mark: Unicode.Scalar, of bytes: inout ArraySlice<UInt8>) -> String {
    let part = bytes.prefix { $0 != UInt8(ascii: mark) }
    bytes = bytes[part.endIndex...].dropFirst()
    return String(decoding: part.trimmed, as: UTF8.self)
  }

  /// What stands before the next `;` that is not in quotes.
  private static func takeParameter(of bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var isQuoted = false
    let part = bytes.prefix { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return isQuoted || byte != UInt8(ascii: ";")
    }
    bytes = bytes[part.endIndex...].dropFirst()
    return part
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> String {
    guard value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") else {
      return String(decoding: value, as: UTF8.self)
    }
    return String(decoding: value.dropFirst().dropLast().filter { $0 != UInt8(ascii: "\\") }, as: UTF8.self)
  }
}
