/// A part of a mail that has several (RFC 2046).
struct MIMEPart {
  let fields: HeaderFields
  /// Its body as it stands there.
  private let body: ArraySlice<UInt8>

  /// How many parts are looked at.
  private static let most = 10_000

  private init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    guard let fields = HeaderFields.take(from: &rest) else { return nil }
    self.fields = fields
    body = rest
  }

  /// The parts in a body, between its lines `--boundary`; the last may lack its end.
  static func parts(of body: ArraySlice<UInt8>, boundary: String) -> [MIMEPart] {
    let (newline, mark) = (UInt8(ascii: "\n"), Array("--\(boundary)".utf8))
    var parts: [MIMEPart] = []
    var partStart: Int?
    var lineStart = body.startIndex
    while lineStart < body.endIndex, parts.count < most {
      let lineEnd = body[lineStart...].firstIndex(of: newline) ?? body.endIndex
      let line = body[lineStart..<lineEnd]
      if line.first == mark[0], line.starts(with: mark) {
        let rest = line.dropFirst(mark.count).trimmed
        let isLast = rest.elementsEqual("--".utf8)
        if isLast || rest.isEmpty {
          if let partStart, let part = MIMEPart(body[partStart..<max(partStart, lineStart - 1)]) { parts.append(part) }
          partStart = isLast ? nil : min(lineEnd + 1, body.endIndex)
          if isLast { return parts }
        }
      }
      lineStart = min(lineEnd + 1, body.endIndex)
    }
    if let partStart, let part = MIMEPart(body[partStart...]) { parts.append(part) }
    return parts
  }

  /// What it says that it is.
  var typeText: String { fields["content-type"] ?? "text/plain" }

  /// It, if it is a page, or the pages in its parts.
  func pages(depth: Int) -> [MIMEPart] {
    let type = MediaType(typeText)
    if type.isPage { return [self] }
    guard depth > 0, type.name.hasPrefix("multipart/"), let boundary = type["boundary"],
      (1...200).contains(boundary.utf8.count)
    else { return [] }
    return Self.parts(of: body, boundary: boundary).flatMap { $0.pages(depth: depth - 1) }
  }

  /// Its body as it was before it was made fit for mail.
  var decoded: [UInt8] {
    switch fields["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": Self.unquoted(body)
    case "base64": Self.base64(body)
    default: Array(body)
    }
  }

  /// Quoted-printable (RFC 2045, 6.7); what is none of it stays.
  private static func unquoted(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(body.count)
    var rest = body
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        text.append(byte)
        continue
      }
      let blanks = rest.prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
      if blanks.count < 100, blanks.endIndex == rest.endIndex || rest[blanks.endIndex] == UInt8(ascii: "\n") {
        rest = rest[blanks.endIndex...].dropFirst()
      } else if rest.count >= 2, let high = digit(rest[rest.startIndex]), let low = digit(rest[rest.startIndex + 1]) {
        text.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        text.append(byte)
      }
    }
    return text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Base64; what is none of it is passed over.
  private static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count / 4 * 3 + 3)
    var (bits, count) = (0 as UInt32, 0)
    for byte in body {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}
