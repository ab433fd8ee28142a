import Claims

extension LinksTrial {
  /// Changes of values: how many the ledger tells, how many of them are true, how many there are, and how many of those it tells.
  struct Changes {
    var told = LinksCount(0, of: 0)
    var found = LinksCount(0, of: 0)
  }

  /// The changes of values that a reader of the ledger sees, against those that the labels have.
  ///
  /// A change is two labelled claims of different articles that follow one another in order of publication, both with
  /// figures, and no figure of the one among the other's. The ledger *tells* a change where they follow one another in one of
  /// its claims; that is true where they are of the same fact. The labels have one where they follow one another under a
  /// fact; it is *found* where the ledger has both in one claim. What no label is paired with counts for nothing, and the
  /// figures are those of the labels: a figure read wrongly is the extractor's affair.
  var changes: Changes {
    var changes = Changes()
    let byClaim = Dictionary(grouping: steps, by: \.claim)
    for steps in byClaim.values {
      let told = Self.changes(in: steps)
      changes.told = changes.told + LinksCount(told.count { $0.0.label.fact == $0.1.label.fact }, of: told.count)
    }
    let byFact = Dictionary(grouping: steps) { [articles[$0.article].story, $0.label.fact] }
    for steps in byFact.values {
      let wanted = Self.changes(in: steps)
      changes.found = changes.found + LinksCount(wanted.count { $0.0.claim == $0.1.claim }, of: wanted.count)
    }
    return changes
  }

  private static func changes(in steps: [Step]) -> [(Step, Step)] {
    zip(steps, steps.dropFirst()).filter { one, other in
      one.article != other.article && other.label.hasOtherFigures(than: one.label)
    }
  }
}
