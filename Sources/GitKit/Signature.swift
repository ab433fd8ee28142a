/// Who made a commit, and when.
public struct Signature: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The mail address.
  public let email: String
  /// Seconds since the start of 1970, UTC.
  public let seconds: Int64
  /// Minutes by which the place's clock was ahead of UTC.
  public let offsetMinutes: Int

  /// Makes a signature from text that may be hostile.
  ///
  /// Control characters and `<>` become spaces, since a newline in a name forges a commit's header, and what Git itself
  /// would take off the ends (spaces and `.,:;"'\`) is taken off. A name that is then empty becomes "unknown". An email
  /// that is then empty stays so: what stands in for it is for the caller to choose. An offset of a day or more becomes 0.
  public init(name: String, email: String, seconds: Int64, offsetMinutes: Int = 0) {
    let cleaned = Self.cleaned(name)
    self.init(
      verbatim: cleaned.isEmpty ? "unknown" : cleaned, email: Self.cleaned(email), seconds: seconds,
      offsetMinutes: abs(offsetMinutes.clamped) < 24 * 60 ? offsetMinutes : 0)
  }

  /// A signature as it stands in a commit, whatever is in it.
  init(verbatim name: String, email: String, seconds: Int64, offsetMinutes: Int) {
    self.name = name
    self.email = email
    self.seconds = seconds
    self.offsetMinutes = offsetMinutes
  }

  /// Why Git would not have it in a commit; nil when it would.
  var fault: String? {
    if email.isEmpty { return "has no email" }
    if seconds < 0 { return "has a time before 1970" }
    // One that was read from a damaged commit was not cleaned.
    let breaks = [UInt8]("\(name)\(email)".utf8).contains {
      $0 == 0 || $0 == 10 || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
    return breaks ? "would break the commit's header" : nil
  }

  /// Text without what would break a commit's header.
  private static func cleaned(_ text: String) -> String {
    let spaced = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      breaksHeader(scalar) ? " " : scalar
    }
    guard let start = spaced.firstIndex(where: { !isTrimmed($0) }),
      let end = spaced.lastIndex(where: { !isTrimmed($0) })
    else { return "" }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: spaced[start...end])
    return String(result)
  }

  /// Control characters, the line ends of Unicode, and the brackets that enclose the address.
  private static func breaksHeader(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: scalar == "<" || scalar == ">"
    }
  }

  /// What Git takes off the ends of a name and an address.
  private static func isTrimmed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 32 || ".,:;\"'\\".unicodeScalars.contains(scalar)
  }
}

extension Int {
  /// The number, but not so small that its absolute value would overflow.
  fileprivate var clamped: Int { Swift.max(self, -Int.max) }
}
