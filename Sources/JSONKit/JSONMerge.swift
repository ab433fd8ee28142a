/// What came of a three-way merge.
public struct JSONMerge: Hashable, Sendable {
  /// The merged value; at a conflict it has our side, or the side that changed what the other removed.
  public let value: JSON
  /// The conflicts, in the order of the merged value.
  public let conflicts: [JSONConflict]
}

extension JSON {
  /// Merges what two sides made of one value.
  ///
  /// What one side changed is taken from it; what neither changed is taken from `theirs`, with its spelling. "Changed" is
  /// meant by value (``isSameValue(as:)``): another spelling of a number or another order of members is no change.
  /// Objects are merged member by member: in the order of `ours`, then what only `theirs` has. Arrays of objects that each have a
  /// string `id` are merged by it under the policy ``JSONArrayPolicy/byID``: in the order of `ours`, then what only `theirs` has;
  /// other keys than `id` may be named. All else is one value. Both sides changing it differently is a conflict, which `ours` wins; one side removing what the other
  /// changed is one too, and what was changed stays.
  ///
  /// It serves branches, with `base` nil where both sides began anew, and it serves writing:
  /// `merging(base: encoded(decoded), ours: encoded(edited), theirs: onDisk)` writes an edit and keeps the keys that the decoder
  /// does not know and the spelling of numbers that were not edited.
  public static func merging(
    base: JSON?, ours: JSON, theirs: JSON, arrays: JSONArrayPolicy = .byID
  ) -> JSONMerge {
    var merger = JSONMerger(arrays: arrays)
    let value = merger.merged(base: base, ours: ours, theirs: theirs)
    return JSONMerge(value: value, conflicts: merger.conflicts)
  }
}
