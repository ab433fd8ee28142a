import Foundation

/// Things in the order in which they would be checked, each with what checking it is worth.
struct WorthRanking: Sendable {
  /// What each is worth in truth, the one ranked first before the others.
  let gains: [Double]

  /// Ranks things by their scores.
  ///
  /// Equal scores go by chance, the same each time: lists of labelled sentences often stand in an order that gives the
  /// labels away.
  init(_ things: [(text: String, score: Double, gain: Double)]) {
    gains = things.map { (score: $0.score, chance: WorthDocument.hash("in a tie " + $0.text), gain: $0.gain) }.sorted {
      $0.score != $1.score ? $0.score > $1.score : $0.chance < $1.chance
    }.map(\.gain)
  }

  /// How many are worth checking.
  var positives: Int { gains.count { $0 > 0 } }

  /// The mean, over those worth checking, of the share of such ones down to each; nil where there is none.
  var averagePrecision: Double? {
    var found = 0
    var sum = 0.0
    for (place, gain) in gains.enumerated() where gain > 0 {
      found += 1
      sum += Double(found) / Double(place + 1)
    }
    return found == 0 ? nil : sum / Double(found)
  }

  /// The share of those worth checking among the first so many.
  func precision(at count: Int) -> Double { Double(gains.prefix(count).count { $0 > 0 }) / Double(count) }

  /// The discounted gain of the first so many beside that of the best order (Järvelin and Kekäläinen, “Cumulated Gain-Based
  /// Evaluation of IR Techniques”, 2002); nil where nothing is worth checking.
  func normalizedGain(at count: Int) -> Double? {
    let best = Self.discounted(gains.sorted(by: >).prefix(count))
    return best == 0 ? nil : Self.discounted(gains.prefix(count)) / best
  }

  /// How often one worth checking stands before one that is not, of all such pairs; nil where there is no pair.
  var areaUnderCurve: Double? {
    var found = 0
    var before = 0
    for gain in gains {
      if gain > 0 { found += 1 } else { before += found }
    }
    let pairs = found * (gains.count - found)
    return pairs == 0 ? nil : Double(before) / Double(pairs)
  }

  private static func discounted(_ gains: ArraySlice<Double>) -> Double {
    var sum = 0.0
    for (place, gain) in gains.enumerated() { sum += gain / log2(Double(place + 2)) }
    return sum
  }
}
