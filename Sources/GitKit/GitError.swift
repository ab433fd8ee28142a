/// What Git could not do: what was tried, what happened, and what to do next where that is known.
public struct GitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of error, for programs to act on.
  public var code: Code
  /// What was tried, as a verb phrase: "read commit 3f9c1a2".
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

extension GitError {
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

    /// An object, a reference, a path or a repository is not there.
    public static let notFound = Code(rawValue: "notFound")
    /// What was to be made exists.
    public static let exists = Code(rawValue: "exists")
    /// A shortened id or name fits several things.
    public static let ambiguous = Code(rawValue: "ambiguous")
    /// Another process holds a lock.
    public static let locked = Code(rawValue: "locked")
    /// A reference is no longer where it was expected to be.
    public static let modified = Code(rawValue: "modified")
    /// Two things that are wanted exclude one another.
    public static let conflict = Code(rawValue: "conflict")
    /// Changes that are not committed stand in the way.
    public static let uncommitted = Code(rawValue: "uncommitted")
    /// The repository belongs to another user.
    public static let dubiousOwner = Code(rawValue: "dubiousOwner")
    /// The repository uses an extension that libgit2 cannot read.
    public static let unsupportedExtension = Code(rawValue: "unsupportedExtension")
    /// The disk is full, or a quota is used up.
    public static let diskFull = Code(rawValue: "diskFull")
    /// The file system does not permit it.
    public static let permission = Code(rawValue: "permission")
    /// What was given is not well formed.
    public static let invalid = Code(rawValue: "invalid")
    /// What the repository holds is damaged.
    public static let corrupt = Code(rawValue: "corrupt")
    /// Any other error.
    public static let other = Code(rawValue: "other")
  }
}
