internal import Claims
internal import English

extension Claim {
  /// The quantities of a new appearance under the names that the claim's quantities have, the claim's measure first.
  ///
  /// A quantity takes the name of one with the same unit and the same noun; then, of one with the same unit alone; else a
  /// name of its own.
  func aligned(_ quantities: [Quantity]) -> [Quantity] {
    var known: [(id: String, unit: String, noun: String?)] = []
    for quantity in appearances.flatMap(\.quantities) where !known.contains(where: { $0.id.isSame(as: quantity.id) }) {
      known.append((quantity.id, quantity.unit, quantity.of.map { stem($0.lowercased()) }))
    }
    known.sort { $0.id.utf8.count != $1.id.utf8.count ? $0.id.utf8.count < $1.id.utf8.count : $0.id < $1.id }
    var names = [String?](repeating: nil, count: quantities.count)
    // The only figure in the unit of what the claim is followed by is that one, whatever people are called in it.
    if let measure = measureID, let unit = known.first(where: { $0.id.isSame(as: measure) })?.unit {
      let own = quantities.indices.filter { quantities[$0].unit.isSame(as: unit) }
      if own.count == 1 { names[own[0]] = measure }
    }
    let isFree = { (id: String) in !names.contains { $0?.isSame(as: id) ?? false } }
    for requiresNoun in [true, false] {
      for (index, quantity) in quantities.enumerated() where names[index] == nil {
        let noun = quantity.of.map { stem($0.lowercased()) }
        names[index] =
          known.first { entry in
            isFree(entry.id) && entry.unit.isSame(as: quantity.unit) && (!requiresNoun || entry.noun == noun)
          }?.id
      }
    }
    var next = (known.compactMap { Int($0.id.dropFirst()) }.max() ?? 0) + 1
    var aligned: [Quantity] = []
    for (index, quantity) in quantities.enumerated() {
      var quantity = quantity
      if let name = names[index] {
        quantity.id = name
      } else {
        quantity.id = "q\(next)"
        next += 1
      }
      aligned.append(quantity)
    }
    let measure = measureID
    return aligned.sorted { left, right in left.id == measure && right.id != measure }
  }

  /// What an added appearance made of the claim.
  func outcome(of appearance: Appearance, after: Claim) -> RecordedClaim.Outcome {
    if appearance.stance == .denies { return .denied }
    if after.disputed, !disputed { return .disputed }
    guard let face else { return .revised }
    if face.polarity != appearance.polarity || face.mode != appearance.mode { return .revised }
    let old = measure(of: face)
    let new = after.measure(of: appearance)
    switch (old, new) {
    case (let old?, let new?): return ClaimDifference.words(from: old, to: new) == nil ? .confirmed : .revised
    case (nil, .some): return .revised
    default: return .confirmed
    }
  }
}
