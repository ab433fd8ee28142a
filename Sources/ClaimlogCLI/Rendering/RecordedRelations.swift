internal import Claims
internal import CommandLineKit
internal import Ledgers

/// What the appearances that an article brought do to what had stood before them in their claims.
struct RecordedRelations {
  private var words: [Appearance.ID: String] = [:]
  private var relations: [Appearance.ID: AppearanceRelation] = [:]
  private var conflicts: [Appearance.ID: String] = [:]

  /// Reads them off what was recorded; new claims have nothing before.
  ///
  /// - Parameter isDryRun: Whether nothing was recorded: then nothing is known of the origin of a new article.
  init(of result: RecordResult, isDryRun: Bool, in ledger: borrowing Ledger, _ context: Context) {
    for claim in result.claims where claim.outcome != .new {
      var origins = Origins()
      do {
        if !isDryRun { origins = try ledger.origins(of: claim.after) }
      } catch {
        // The article is recorded all the same.
        let failure = Failure(error)
        context.note("The origins of \(claim.label) are not known: \(failure.what): \(failure.why)")
      }
      let relation = RelationWords(of: claim.after, origins: origins)
      relations[claim.appearance.id] = relation[claim.appearance.id]
      words[claim.appearance.id] = relation.words(of: claim.appearance.id)
      // Of two that exclude one another on one day either may count as the earlier.
      if claim.outcome == .disputed, !(relation[claim.appearance.id]?.relation.isConflict ?? false) {
        conflicts[claim.appearance.id] = relation.conflict(of: claim.appearance.id)
      }
    }
  }

  /// What an appearance does; nil where there was nothing before it.
  subscript(_ claim: RecordedClaim) -> AppearanceRelation? { relations[claim.appearance.id] }

  /// The same in words.
  func words(of claim: RecordedClaim) -> String? { words[claim.appearance.id] }

  /// Whether an appearance only says again what its source or its origin had said.
  func isRepeat(_ claim: RecordedClaim) -> Bool { self[claim]?.relation == .repeats }

  /// Words that tell more than the values before and after do; nil where those are enough.
  func remark(on claim: RecordedClaim) -> String? {
    if let conflict = conflicts[claim.appearance.id] { return conflict }
    switch self[claim]?.relation {
    case nil, .updates, .denies: return nil
    default: return words(of: claim)
    }
  }
}
