/// One thing that can be scored on data that others made.
///
/// A suite stands in a file of its own as `extension Suite { static let x = Suite(…) }`, and in ``all``.
struct Suite: Sendable {
  /// What it is called on the command line.
  let name: String
  /// What it scores, and how the data is laid out, in a line.
  let about: String
  /// Scores the data at a path; throws where there is none, with an error whose description says so.
  let score: @Sendable (_ path: String) throws -> Scorecard

  /// All suites, in the order in which they are listed.
  static let all: [Suite] = [
    json, reader, links, matching, origins, treebank, attribution, dates, quantities, pages, worth,
  ]
}
