/// What two articles have in common that may come from one origin.
struct Kinship {
  /// How much of the shorter text stands in the other, from 0 to 1.
  let share: Double
  /// How many passages that is.
  let passages: Int
  /// How their credits agree, in words that lead to the share ("both credit Reuters and"); nil where they do not.
  let credit: String?
  /// Whether two newsrooms published them; not, where either is unknown.
  let areOfTwoPublishers: Bool

  /// Whether it is so much that they are of one origin.
  ///
  /// Two newsrooms write the same words where both print a third one's. One newsroom repeats its own background from day to day,
  /// so it takes more to make two of its articles one. Of an agency that both credit, less will do, but its name alone does
  /// not: it writes many texts a day. (Measured on six labelled stories and on 272 articles on one earthquake: printed texts
  /// shared .32 or more, cut as they were; follow-ups of one newsroom up to .33; articles of two newsrooms next to nothing.)
  var isOneOrigin: Bool {
    let leastShare = credit != nil ? 0.15 : areOfTwoPublishers ? 0.25 : 0.35
    // A few lines say little, unless they are the whole text.
    return share >= leastShare && (passages >= (credit != nil ? 16 : 30) || share >= 0.75)
  }

  /// Why they are of one origin.
  var why: String {
    let percent = Int((share * 100).rounded())
    let passages = percent >= 100 ? "share all of their passages" : "share \(percent) % of their passages"
    return credit.map { "\($0) \(passages)" } ?? passages
  }
}
