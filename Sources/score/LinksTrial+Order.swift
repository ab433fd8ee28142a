import Claims
import Extraction

extension LinksTrial {
  /// The orders that the articles are recorded in again: backwards, and shuffled by three seeds.
  private static let seeds: [UInt64] = [1, 2, 3]

  /// How much the links are the same in another order: the F1 of the pairs of appearances of different articles under one
  /// claim, labelled or not, for each of the orders.
  func likenessInOtherOrders() throws -> [Double] {
    let forward = Array(articles.indices)
    let orders =
      [forward.reversed()]
      + Self.seeds.map { seed in
        var generator = SplitMix(state: seed)
        return forward.shuffled(using: &generator)
      }
    return try orders.map { order in
      let other = try ReaderRecording(of: articles, claims: claims, in: order)
      return Self.likeness(pairs(of: claimOf), pairs(of: other.claimOf))
    }
  }

  private func pairs(of claimOf: [Appearance.ID: Claim.ID]) -> Set<[Appearance.ID]> {
    var members: [Claim.ID: [(article: Int, appearance: Appearance.ID)]] = [:]
    for (place, result) in claims.enumerated() {
      for claim in result.claims {
        guard let id = claimOf[claim.appearance.id] else { continue }
        members[id, default: []].append((place, claim.appearance.id))
      }
    }
    var pairs: Set<[Appearance.ID]> = []
    for members in members.values {
      for (index, one) in members.enumerated() {
        for other in members[(index + 1)...] where other.article != one.article {
          pairs.insert([one.appearance, other.appearance])
        }
      }
    }
    return pairs
  }

  private static func likeness(_ one: Set<[Appearance.ID]>, _ other: Set<[Appearance.ID]>) -> Double {
    let total = one.count + other.count
    return total == 0 ? 1 : 2 * Double(one.intersection(other).count) / Double(total)
  }
}
