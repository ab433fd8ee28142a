/// What help says of an argument, an option or a flag.
///
/// A string literal will do where only the first line is needed.
public struct ArgumentHelp: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// One line.
  public var abstract: String
  /// More lines, shown below the first.
  public var discussion: String
  /// What the value is called (`date`; help shows `DATE`), or `nil` for a name made of the property's.
  public var valueName: String?
  /// Whether help and completions tell of it.
  public var visibility: ArgumentVisibility

  /// Help.
  public init(
    _ abstract: String = "", discussion: String = "", valueName: String? = nil,
    visibility: ArgumentVisibility = .default
  ) {
    self.abstract = abstract
    self.discussion = discussion
    self.valueName = valueName
    self.visibility = visibility
  }

  /// Help of one line.
  public init(stringLiteral value: String) { self.init(value) }
}

/// Whether help and completions tell of an argument.
public enum ArgumentVisibility: Hashable, Sendable {
  /// They do.
  case `default`
  /// They do not; it works all the same.
  case hidden
}
