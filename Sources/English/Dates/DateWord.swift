/// What kind of date a word may begin.
enum DateWord {
  case month, weekday
  /// “today”, “yesterday”.
  case day
  /// “last”, “next”, “this”, “past”.
  case pointer
  /// “that”, of “that year”.
  case back
  /// “early”, “mid”, “earlier”, “end”.
  case modifier
  /// “the”, “a”.
  case article
  /// “first”, “third”.
  case ordinal
  /// “summer”, “weekend”, “nineties”.
  case period
  case holiday
  /// “two”, “twenty”.
  case number

  /// The kind for a lower-case word; nil where no date begins with it.
  init?(_ word: String) {
    guard let kind = Self.table[word] else { return nil }
    self = kind
  }

  private static let table: WordTable<DateWord> = {
    var table: [String: DateWord] = [:]
    let lists: [(DateWord, String)] = [
      (.day, "today yesterday tomorrow tonight so to"),
      (.pointer, "last next this past previous coming current following same"),
      (.back, "that"),
      (.modifier, "early mid late earlier later beginning end start middle"),
      (.article, "the a an"),
      (.ordinal, "first second third fourth"),
      (
        .period,
        """
        spring summer autumn fall winter weekend year nineties eighties seventies sixties fifties forties thirties twenties
        nineteenth twentieth twenty-first
        """
      ),
      (.holiday, "christmas new valentine halloween boxing"),
      (
        .number,
        """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety several few dozens hundreds half
        """
      ),
    ]
    for (kind, words) in lists {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) { table[String(word)] = kind }
    }
    for word in Vocabulary.months.keys {
      table[word] = .month
      table["mid-" + word] = .month
    }
    for word in Vocabulary.weekdays.keys { table[word] = .weekday }
    return WordTable(table)
  }()
}
