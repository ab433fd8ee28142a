public import Measures

/// Who writes, and when: what a commit's committer and every annotation say.
public struct Editor: Hashable, Sendable {
  /// The person's name.
  public let name: String
  /// The person's email address.
  public let email: String
  /// The moment of writing.
  public let now: Instant
  /// The clock's offset from UTC, in minutes, as commits note it.
  public let offsetMinutes: Int

  /// A person at a moment.
  public init(name: String, email: String, now: Instant, offsetMinutes: Int = 0) {
    self.name = name
    self.email = email
    self.now = now
    self.offsetMinutes = offsetMinutes
  }

  /// `Name <email>`, as annotations record it.
  public var person: String { "\(name) <\(email)>" }
}
