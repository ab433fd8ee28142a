/// Whether an article makes a claim or reports an explicit denial of it ("denied", "rejected", "dismissed").
public enum Stance: String, CaseIterable, Sendable {
  /// The article makes the claim.
  case asserts
  /// The article reports that somebody denies it.
  case denies
}

/// How a claim is put forward.
public enum Mode: String, CaseIterable, Sendable {
  /// As a fact.
  case asserted
  /// As something somebody wants another to do.
  case demanded
  /// As something somebody undertakes to do.
  case promised
  /// As something intended.
  case planned
  /// As something somebody says they may do to another.
  case threatened
  /// As something expected.
  case predicted
  /// As something wished for.
  case hoped
  /// As something dreaded.
  case feared
  /// As something that may be.
  case possible
  /// As a question.
  case asked
}

/// Whether a statement is negated by its grammar ("has not withdrawn").
public enum Polarity: String, CaseIterable, Sendable {
  /// Not negated.
  case positive
  /// Negated.
  case negative
}

/// The hedge of a figure, in a closed list.
public enum Basis: String, CaseIterable, Sendable {
  /// Somebody counted.
  case counted
  /// Somebody in charge confirmed it.
  case confirmed
  /// "reportedly", "according to reports".
  case reported
  /// "an estimated", "estimates of".
  case estimated
  /// "about", "nearly", "some".
  case approximate
  /// "feared".
  case feared
  /// "expected", "forecast".
  case projected
}

/// How well a quote holds against the article's present text.
public enum Support: String, CaseIterable, Sendable {
  /// It stands where it was taken from.
  case exact
  /// It stands once, at another place.
  case moved
  /// It stands at several places, and nothing tells which is meant.
  case ambiguous
  /// It stands nowhere.
  case lost
}

/// What a person says an appearance does to what stood before it.
public enum Relation: String, CaseIterable, Sendable {
  /// It gives another definition: place, group, period, what is counted.
  case scopes
  /// It holds for another time.
  case updates
  /// It repeats the same origin, or the same source's older value.
  case repeats
  /// It gives the same value.
  case confirms
  /// It gives the same value at a coarser precision.
  case rounds
  /// Its range lies within the one before.
  case narrows
  /// The range before lies within its own.
  case widens
  /// Another speaker gives a value that excludes the one before.
  case disagrees
  /// The same speaker gives a value for the same time that excludes the one before.
  case contradicts
  /// It is an explicit denial.
  case denies
  /// The time is not known, so nothing can be said.
  case unclear
}
