internal import English

extension MatchFeatures {
  /// Kinds of units: two figures in units of one kind can be of the same thing.
  enum Units {
    private static let kinds: [String: String] = [
      "cent": "money", "pence": "money", "penny": "money", "person": "person", "people": "person", "1": "1", "": "1",
      "%": "percent", "percent": "percent",
      "percentage point": "percent", "metre": "length", "meter": "length", "kilometre": "length", "kilometer": "length",
      "km": "length", "m": "length", "cm": "length", "centimetre": "length", "mile": "length", "foot": "length",
      "feet": "length", "inch": "length", "yard": "length", "second": "duration", "minute": "duration",
      "hour": "duration",
      "day": "duration", "week": "duration", "month": "duration", "year": "duration", "decade": "duration",
      "century": "duration", "litre": "volume", "liter": "volume", "gallon": "volume", "barrel": "volume",
      "gram": "mass",
      "kilogram": "mass", "kg": "mass", "tonne": "mass", "ton": "mass", "pound": "mass", "hectare": "area",
      "acre": "area",
      "square kilometre": "area", "square mile": "area", "square metre": "area",
    ]

    /// What befell those whom a unit counts: “deaths”.
    static func state(of unit: String) -> String? {
      let lower = unit.lowercased()
      return kinds[lower] == nil ? Lexicon.concept(lower, in: Lexicon.states) : nil
    }

    /// The kind of a unit: its class, else the thing that it counts.
    static func kind(of unit: String) -> String {
      if let slash = unit.firstIndex(of: "/") {
        let per = StatementWord.plain(String(unit[unit.index(after: slash)...]))
        return kind(of: String(unit[..<slash])) + "-per-" + stem(per.lowercased())
      }
      if state(of: unit) != nil { return "person" }
      if unit.utf8.count == 3, unit.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) { return "money" }
      let lower = unit.lowercased()
      if let kind = kinds[lower] ?? kinds[String(lower.dropLast())] { return kind }
      let words = StatementWord.words(of: lower)
      guard let head = words.last else { return "1" }
      return head.term
    }
  }
}
