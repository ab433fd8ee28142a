/// What a host's `robots.txt` lets a program read (RFC 9309).
struct RobotsRules: Hashable, Sendable {
  /// How many bytes of a `robots.txt` are read.
  static let longest = 512_000
  /// How many bytes of an address are compared.
  private static let longestTarget = 4096

  /// A rule: how the paths begin that it is for.
  private struct Rule: Hashable, Sendable {
    let pattern: [UInt8]
    let allows: Bool
  }

  private var rules: [Rule] = []
  /// How many seconds are to lie between two requests (`Crawl-delay`), where it says so.
  private(set) var delay: Double?

  /// Rules that let everything be read.
  static let none = RobotsRules()

  private init() {}

  /// Reads the rules for a program.
  ///
  /// They are those of all groups that name it; where none does, of all groups for `*`.
  ///
  /// - Parameter agent: The program's name, in lower case: `claimlog`.
  init(_ bytes: [UInt8], agent: String) {
    var (own, general) = (RobotsRules(), RobotsRules())
    var (isOwn, isGeneral, isNamed) = (false, false, false)
    // A group is the lines after one that names a program or after several of these in a row.
    var isNaming = false
    for line in Self.lines(bytes) {
      switch line.field {
      case "user-agent", "user agent", "useragent":
        if !isNaming { (isOwn, isGeneral) = (false, false) }
        isNaming = true
        if Self.name(line.value) == agent { (isOwn, isNamed) = (true, true) }
        if line.value.first == UInt8(ascii: "*") { isGeneral = true }
      case "allow", "disallow":
        isNaming = false
        guard let pattern = Self.pattern(line.value) else { continue }
        let rule = Rule(pattern: pattern, allows: line.field == "allow")
        if isOwn { own.rules.append(rule) }
        if isGeneral { general.rules.append(rule) }
      case "crawl-delay":
        guard let delay = Double(String(decoding: line.value, as: UTF8.self)), delay.isFinite, delay >= 0 else {
          continue
        }
        if isOwn { own.delay = own.delay ?? delay }
        if isGeneral { general.delay = general.delay ?? delay }
      default: continue
      }
    }
    self = isNamed ? own : general
  }

  /// Whether a path, with its query, may be read: as the longest rule for it says, and of two of one length, the one that
  /// allows it. `/robots.txt` itself always may.
  func allows(_ target: String) -> Bool {
    if target == "/robots.txt" { return true }
    let path = Self.normalized(Array(target.utf8.prefix(Self.longestTarget)), isPattern: false)
    var (length, isAllowed) = (-1, true)
    for rule in rules where rule.pattern.count >= length && (rule.pattern.count > length || rule.allows) {
      if Self.matches(rule.pattern, path) { (length, isAllowed) = (rule.pattern.count, rule.allows) }
    }
    return isAllowed
  }

  private struct Line {
    let field: String
    let value: [UInt8]
  }

  /// The lines that have a field and a value.
  private static func lines(_ bytes: [UInt8]) -> some Sequence<Line> {
    let start = bytes.starts(with: ArticleText.mark) ? 3 : 0
    let lines = bytes.prefix(longest).dropFirst(start).split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return lines.lazy.compactMap { line in
      let content = line.prefix { $0 != UInt8(ascii: "#") }
      guard let colon = content.firstIndex(of: UInt8(ascii: ":")) else { return nil }
      let field = String(decoding: trimmed(content[..<colon]), as: UTF8.self).lowercased()
      return Line(field: field, value: Array(trimmed(content[(colon + 1)...])))
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.drop(while: \.isBlank)
    return start[..<((start.lastIndex { !$0.isBlank } ?? start.startIndex - 1) + 1)]
  }

  /// The name of a program without its version.
  private static func name(_ value: [UInt8]) -> String {
    let name = value.prefix { (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// A rule's pattern in the spelling that paths are compared in; nil for an empty one, which says nothing.
  private static func pattern(_ value: [UInt8]) -> [UInt8]? {
    guard let first = value.first else { return nil }
    let slash = first == UInt8(ascii: "/") || first == star ? [] : [UInt8(ascii: "/")]
    return normalized(slash + value, isPattern: true)
  }

  private static let star = UInt8(ascii: "*")
  private static let dollar = UInt8(ascii: "$")

  /// Bytes in one spelling: what must be escaped is, in capitals, and what need not is not.
  ///
  /// In a pattern `*` is any bytes and a `$` at the end is the end; elsewhere both are escaped.
  private static func normalized(_ bytes: [UInt8], isPattern: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "%"), place + 2 < bytes.count, let high = bytes[place + 1].hexDigit,
        let low = bytes[place + 2].hexDigit
      {
        let escaped = high << 4 | low
        if escaped.isUnreserved { result.append(escaped) } else { result.appendEscaped(escaped) }
        place += 3
        continue
      }
      let isSpecial = isPattern && (byte == star || (byte == dollar && place == bytes.count - 1))
      if !isSpecial && (byte <= 0x20 || byte >= 0x7F || byte == star || byte == dollar) {
        result.appendEscaped(byte)
      } else {
        result.append(byte)
      }
      place += 1
    }
    return result
  }

  /// Whether a path begins as a pattern says.
  private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
    let isWhole = pattern.last == dollar
    let parts = pattern.dropLast(isWhole ? 1 : 0).split(separator: star, omittingEmptySubsequences: false)
    guard let first = parts.first, path.starts(with: first) else { return false }
    if parts.count == 1 { return !isWhole || path.count == first.count }
    var place = first.count
    // The first place at which a part stands is the best one for all that follow.
    for part in parts.dropFirst().dropLast(isWhole ? 1 : 0) {
      guard let end = path[place...].end(ofFirst: part) else { return false }
      place = end
    }
    guard isWhole, let last = parts.last else { return true }
    return path.count - place >= last.count && path.suffix(last.count).elementsEqual(last)
  }
}

extension ArraySlice<UInt8> {
  /// The index after the first place at which `part` stands, found in linear time (Knuth, Morris and Pratt, 1977).
  fileprivate func end(ofFirst part: ArraySlice<UInt8>) -> Int? {
    let part = Array(part)
    if part.isEmpty { return startIndex }
    // For each length of a match: how much of it still matches where the next byte does not.
    var rest = [0]
    for byte in part.dropFirst() {
      var length = rest[rest.count - 1]
      while length > 0, part[length] != byte { length = rest[length - 1] }
      rest.append(part[length] == byte ? length + 1 : 0)
    }
    var length = 0
    for place in indices {
      while length > 0, part[length] != self[place] { length = rest[length - 1] }
      if part[length] == self[place] { length += 1 }
      if length == part.count { return place + 1 }
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate mutating func appendEscaped(_ byte: UInt8) {
    let digits = Array("0123456789ABCDEF".utf8)
    self += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}

extension UInt8 {
  fileprivate var hexDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46, 0x61...0x66: (self | 0x20) - 0x61 + 10
    default: nil
    }
  }

  /// Whether it means the same escaped or not (RFC 3986, 2.3).
  fileprivate var isUnreserved: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) || "-._~".utf8.contains(self)
  }
}
