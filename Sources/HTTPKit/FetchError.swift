/// Why something could not be fetched: what was tried, what happened, and what to do next where that is known.
public struct FetchError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of error, for programs to act on.
  public var code: Code
  /// What was tried, as a verb phrase: "fetch https://example.org/".
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

extension FetchError {
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

    /// The address is not well formed, or holds a name and a password.
    public static let badAddress = Code(rawValue: "badAddress")
    /// The address, or one that it redirects to, is neither `http` nor `https`.
    public static let unsupportedScheme = Code(rawValue: "unsupportedScheme")
    /// It leads to an address that is not public.
    public static let refusedAddress = Code(rawValue: "refusedAddress")
    /// The caller did not let a redirect be followed.
    public static let refusedRedirect = Code(rawValue: "refusedRedirect")
    /// There were more redirects than the policy allows.
    public static let tooManyRedirects = Code(rawValue: "tooManyRedirects")
    /// There are more bytes than the policy allows.
    public static let tooLarge = Code(rawValue: "tooLarge")
    /// The answer came slower than the policy allows.
    public static let tooSlow = Code(rawValue: "tooSlow")
    /// It took longer than the policy allows.
    public static let timeout = Code(rawValue: "timeout")
    /// The answer ended before its end.
    public static let cutShort = Code(rawValue: "cutShort")
    /// The name leads to no address.
    public static let unresolved = Code(rawValue: "unresolved")
    /// Nothing answers there.
    public static let unreachable = Code(rawValue: "unreachable")
    /// The connection cannot be trusted: TLS failed, or its certificate is not in order.
    public static let untrusted = Code(rawValue: "untrusted")
    /// The answer is not HTTP as it should be.
    public static let badAnswer = Code(rawValue: "badAnswer")
    /// It is of a type that the policy does not want.
    public static let unwantedType = Code(rawValue: "unwantedType")
    /// The proxy does not do its part.
    public static let proxy = Code(rawValue: "proxy")
    /// The caller stopped it.
    public static let cancelled = Code(rawValue: "cancelled")
    /// Any other error.
    public static let other = Code(rawValue: "other")
  }
}
