import Measures

/// What a word says in a number.
enum NumberWord {
  /// One to nineteen, and zero.
  case small(Int)
  /// Twenty to ninety.
  case tens(Int)
  case hundred
  /// A thousand and more, by its power of ten.
  case scale(Int)
  case dozen

  /// What a lower-case word says, or nil where it is no number.
  init?(_ word: String) {
    guard let found = Self.table[word] else { return nil }
    self = found
  }

  /// All words that say something in a number.
  static var words: [String] { Array(entries.keys) }

  private static let table = WordTable(entries)

  private static let entries: [String: NumberWord] = {
    var table: [String: NumberWord] = [
      "hundred": .hundred, "thousand": .scale(3), "million": .scale(6), "dozens": .dozen, "billion": .scale(9),
      "trillion": .scale(12),
      "quadrillion": .scale(15), "dozen": .dozen, "lakh": .scale(5), "crore": .scale(7), "mln": .scale(6),
      "bln": .scale(9), "bn": .scale(9), "trn": .scale(12), "tln": .scale(12), "nought": .small(0), "naught": .small(0),
    ]
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (value, word) in small.enumerated() { table[word] = .small(value) }
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for (index, word) in tens.enumerated() { table[word] = .tens((index + 2) * 10) }
    table["fourty"] = .tens(40)
    return table
  }()

  /// The denominator that a word names, as in “two-thirds”, or nil.
  static func denominator(_ word: String) -> Int? {
    denominators[word]
  }

  private static let denominators: [String: Int] = {
    var table = ["half": 2, "halves": 2, "quarter": 4, "quarters": 4]
    let names = [3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"]
    for (value, name) in names {
      table[name] = value
      table[name + "s"] = value
    }
    for (name, value) in [("twelfth", 12), ("sixteenth", 16), ("twentieth", 20), ("hundredth", 100)] {
      table[name + "s"] = value
    }
    return table
  }()

  /// The place that a word names in an order, up to ninety: “third”, “twentieth”; nil where it names none.
  static func ordinal(_ word: String) -> Int? {
    ordinals[word]
  }

  private static let ordinals: WordTable<Int> = {
    let small = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ]
    let tens = ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"]
    var table = ["nineth": 9]
    for (index, word) in small.enumerated() { table[word] = index + 1 }
    for (index, word) in tens.enumerated() { table[word] = (index + 2) * 10 }
    return WordTable(table)
  }()

  /// The power of ten of “hundredth”, “millionth”; nil for other words.
  static func ordinalPower(_ word: String) -> Int? {
    guard word.hasSuffix("th") else { return nil }
    switch NumberWord(String(word.dropLast(2))) {
    case .hundred: return 2
    case .scale(let power): return power
    case .small, .tens, .dozen, nil: return nil
    }
  }

  /// The value of a fraction in one sign.
  static func vulgarFraction(_ scalar: Unicode.Scalar) -> Amount? {
    switch scalar {
    case "½": Amount("0.5")
    case "¼": Amount("0.25")
    case "¾": Amount("0.75")
    case "⅓": Amount("0.333333333333")
    case "⅔": Amount("0.666666666667")
    case "⅕": Amount("0.2")
    case "⅖": Amount("0.4")
    case "⅗": Amount("0.6")
    case "⅘": Amount("0.8")
    case "⅙": Amount("0.166666666667")
    case "⅚": Amount("0.833333333333")
    case "⅛": Amount("0.125")
    case "⅜": Amount("0.375")
    case "⅝": Amount("0.625")
    case "⅞": Amount("0.875")
    default: nil
    }
  }
}
