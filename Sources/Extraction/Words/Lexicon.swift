import English

/// What the words of English can be: the word lists of this room in one table.
///
/// A word is looked up once, in lower case and with straight apostrophes; what is in no list is judged by its ending.
enum Lexicon {
  /// What a word can be; empty where nothing is known of it.
  static func lexeme(of word: String) -> Lexeme {
    if let known = table[word] { return known }
    return byEnding(word)
  }

  /// The base form of a verb's form, where the lists have it: “take” of “taken”.
  static func base(of form: String) -> String? {
    bases[form]
  }

  private static let table: [String: Lexeme] = {
    var table: [String: Lexeme] = [:]
    for (lexeme, words) in closedClasses + openClasses {
      for word in words.split(whereSeparator: \.isWhitespace) { table[String(word), default: []].insert(lexeme) }
    }
    for (word, form) in VerbForm.ofWord { table[word, default: []].formUnion(Lexeme(form)) }
    return table
  }()

  private static let bases: [String: String] = {
    var bases: [String: String] = [:]
    for verb in Verb.all {
      for (form, _) in verb.forms where bases[form] == nil { bases[form] = verb.base }
    }
    return bases
  }()

  private static func byEnding(_ word: String) -> Lexeme {
    let bytes = Array(word.utf8.suffix(5))
    guard word.utf8.count > 3 else { return [] }
    func ends(_ ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard bytes.count >= count else { return false }
      return ending.withUTF8Buffer { bytes[(bytes.count - count)...].elementsEqual($0) }
    }
    if ends("ly") { return .adverb }
    if ends("ed") { return word.utf8.count > 4 ? .pastOrParticiple : [] }
    if ends("ing") { return word.utf8.count > 5 ? .gerund : [] }
    if ends("ous") || ends("ful") || ends("less") || ends("able") || ends("ible") { return .adjective }
    return []
  }
}
