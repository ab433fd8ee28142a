/// The head of an answer: its status and its header fields, as they come in, line by line.
struct AnswerHead {
  /// How many bytes a head may have, with all heads before it that said that more comes (1xx).
  static let longest = 256_000

  private(set) var status = 0
  /// The fields in their order; names in lower case, values without what is no text.
  private(set) var fields: [(name: String, value: [UInt8])] = []
  /// Whether all of it is there.
  private(set) var isComplete = false
  private var size = 0

  /// Takes a line; false where there are too many.
  ///
  /// A line that goes on (it begins with a blank) belongs to the field before it. What is no field is passed over; so are
  /// fields after the body.
  mutating func take(_ line: some Collection<UInt8>) -> Bool {
    size += line.count
    guard size <= Self.longest else { return false }
    if isComplete { return true }
    let text = line.trimmingBlanks
    if text.isEmpty {
      isComplete = status >= 200
    } else if text.starts(with: "HTTP/".utf8) {
      status = text.drop { $0 != UInt8(ascii: " ") }.dropFirst().prefix { (0x30...0x39).contains($0) }.prefix(3)
        .reduce(0) { $0 * 10 + Int($1 - 0x30) }
      fields = []
    } else if line.first?.isBlank == true {
      if let last = fields.indices.last { fields[last].value += [0x20] + text }
    } else if let colon = text.firstIndex(of: UInt8(ascii: ":")) {
      let name = text[..<colon]
      guard !name.isEmpty, name.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return true }
      let value = text[text.index(after: colon)...].trimmingBlanks
      fields.append((String(decoding: name, as: UTF8.self).lowercased(), value))
    }
    return true
  }

  /// The value of the last field of a name that is in lower case.
  subscript(name: String) -> [UInt8]? {
    fields.last { $0.name == name }?.value
  }

  /// Where it redirects to; nil where it does not.
  var location: [UInt8]? {
    guard [301, 302, 303, 307, 308].contains(status), let location = self["location"], !location.isEmpty else {
      return nil
    }
    return location
  }

  /// The values as text: UTF-8, or else Latin-1.
  var texts: [(name: String, value: String)] {
    fields.map { field in
      (field.name, String(validating: field.value, as: UTF8.self) ?? String(latin1: field.value))
    }
  }
}

extension Collection<UInt8> {
  /// The bytes between the blanks and control characters at both ends, each control character a space.
  fileprivate var trimmingBlanks: [UInt8] {
    var bytes = drop(while: \.isBlank).map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self <= 0x20 }
}

extension String {
  fileprivate init(latin1 bytes: [UInt8]) {
    self.init(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
