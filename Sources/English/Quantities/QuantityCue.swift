/// Words before a number that open it to one side or say what it rests on.
struct QuantityCue {
  enum Effect {
    /// The number is the lower end; `open` where it is left out itself.
    case lower(open: Bool)
    /// The number is the upper end; `open` where it is left out itself.
    case upper(open: Bool)
    case hedge(QuantityMention.Hedge)
    /// Says nothing by itself, but may stand between a cue and its number: “at least another 50”.
    case filler
  }

  let words: [String]
  let effect: Effect

  /// The cues whose last word is this one, longest first.
  static func ending(in word: String) -> [QuantityCue] {
    table[word] ?? []
  }

  private static let table: [String: [QuantityCue]] = {
    let lists: [(Effect, [String])] = [
      (
        .lower(open: true),
        [
          "more than", "well over", "just over", "over", "above", "greater than", "higher than", "larger than",
          "bigger than", "longer than", "older than", "upwards of", "upward of", "in excess of", "north of", "exceed",
          "exceeds", "exceeded", "exceeding", "surpassed", "surpasses", "surpassing", "topped", "topping", ">",
        ]
      ),
      (
        .lower(open: false),
        [
          "at least", "no fewer than", "no less than", "not less than", "not fewer than", "nothing less than",
          "a minimum of", "minimum of", "at a minimum", "as few as", "as little as", "at the very least", "≥",
          "more than or equal to", "greater than or equal to", "equal to or more than", "equal to or greater than",
        ]
      ),
      (
        .upper(open: false),
        [
          "up to", "as many as", "as much as", "as high as", "as large as", "at most", "at the most", "no more than",
          "not more than", "a maximum of", "maximum of", "not exceeding", "no greater than", "no higher than", "≤",
          "no larger than", "no later than", "less than or equal to", "equal to or less than",
        ]
      ),
      (
        .upper(open: true),
        [
          "fewer than", "less than", "under", "below", "lower than", "smaller than", "shorter than", "younger than",
          "just under", "well under", "well below", "just below", "<",
        ]
      ),
      (
        .hedge(.approximate),
        [
          "about", "around", "approximately", "roughly", "some", "nearly", "almost", "close to", "circa", "~", "≈",
          "in the region of", "in the order of", "on the order of", "of the order of", "just about", "virtually",
          "an approximate", "approx.", "approx", "ca.", "somewhere around", "somewhere near", "getting on for",
        ]
      ),
      (
        .hedge(.estimated),
        [
          "an estimated", "estimated", "estimated at", "estimated to be", "estimate of", "estimates of", "estimates at",
          "the estimated", "estimated at around", "estimated at about",
        ]
      ),
      (.hedge(.reported), ["a reported", "reported", "reportedly", "reports of", "reported to be"]),
      (.hedge(.confirmed), ["a confirmed", "confirmed", "the confirmed"]),
      (
        .hedge(.projected),
        ["a projected", "projected", "an expected", "a forecast", "forecast", "projected at", "a predicted"]
      ),
      (.hedge(.feared), ["a feared", "feared"]),
      (.hedge(.counted), ["counted", "a count of", "an official count of"]),
      (
        .filler,
        [
          "a total of", "total of", "the", "a", "an", "a further", "another", "just", "only", "even", "exactly",
          "precisely", "well", "its", "their", "his", "her", "our", "another", "an additional", "additional",
          "a record",
          "somewhere", "anywhere", "perhaps", "possibly", "probably", "maybe", "an average of", "average of", "all",
          "these", "those", "the first", "as",
        ]
      ),
    ]
    var table: [String: [QuantityCue]] = [:]
    for (effect, phrases) in lists {
      for phrase in phrases {
        let words = phrase.split(separator: " ").map(String.init)
        guard let last = words.last else { continue }
        table[last, default: []].append(QuantityCue(words: words, effect: effect))
      }
    }
    return table.mapValues { cues in cues.sorted { $0.words.count > $1.words.count } }
  }()
}
