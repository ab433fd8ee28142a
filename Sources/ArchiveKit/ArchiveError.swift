/// Why something could not be unpacked: what was tried, what happened, and what to do next where that is known.
public struct ArchiveError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of error, for programs to act on.
  public var code: Code
  /// What was tried, as a verb phrase: "unpack gzip".
  public var attempt: String
  /// What happened, in words.
  public var message: String
  /// What the person can do about it, where there is something.
  public var hint: String?

  /// Makes an error.
  public init(_ code: Code, attempt: String, message: String, hint: String? = nil) {
    self.code = code
    self.attempt = attempt
    self.message = message
    self.hint = hint
  }

  /// One line for a person.
  public var description: String {
    let what = "could not \(attempt): \(message)"
    guard let hint else { return what }
    return "\(what); \(hint)"
  }
}

extension ArchiveError {
  /// A kind of error; more kinds may come.
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// The kind's name.
    public let rawValue: String

    /// Makes a kind from its name.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// The kind's name.
    public var description: String { rawValue }

    /// What is packed is damaged, or is not packed in this way.
    public static let damaged = Code(rawValue: "damaged")
    /// It ends too early.
    public static let cutOff = Code(rawValue: "cutOff")
    /// It unpacks to more than the limit.
    public static let tooLarge = Code(rawValue: "tooLarge")
    /// It is encrypted.
    public static let encrypted = Code(rawValue: "encrypted")
    /// It is packed in a way that is not read here.
    public static let unsupported = Code(rawValue: "unsupported")
    /// The system could not read the file.
    public static let unreadable = Code(rawValue: "unreadable")
  }
}
