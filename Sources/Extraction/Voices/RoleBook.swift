import English

/// The offices and trades of an article's persons: whom “the minister”, “NATO's chief”, “the acting head of the mission” mean.
///
/// A description leads to a name only where the article itself joins the two, and nobody else fits.
struct RoleBook {
  /// The words of what is said of a person.
  private var wordsOf: [String: Set<String>] = [:]
  private var order: [String] = []

  /// Reads who is what in an article.
  init(_ reading: ArticleReading) {
    for line in reading.lines where line.skipped == nil { read(line.sentence, names: reading.names) }
    readOpening(reading)
  }

  // MARK: - Reading

  private mutating func read(_ sentence: TaggedSentence, names: NameBook) {
    for name in NameFinder(sentence: sentence).names(in: 0..<sentence.count) {
      let core = NameBook.withoutTitles(name, in: sentence)
      let full = names.fullest(name, in: sentence)
      guard full.contains(" "), names.mayBePerson(name, in: sentence) else { continue }
      var words = Self.words(Self.premodifiers(of: name, in: sentence).lowerBound..<core.lowerBound, in: sentence)
      if let apposition = Self.apposition(behind: name, in: sentence) {
        words.formUnion(Self.words(apposition, in: sentence))
      }
      add(words, to: full)
    }
  }

  private mutating func add(_ words: Set<String>, to name: String) {
    guard !words.isEmpty else { return }
    if wordsOf[name] == nil { order.append(name) }
    wordsOf[name, default: []].formUnion(words)
  }

  /// “UN” and “chief” before a name.
  private static func premodifiers(of name: Range<Int>, in sentence: TaggedSentence) -> Range<Int> {
    var start = name.lowerBound
    while start > 0, name.lowerBound - start < 8,
      [.noun, .name, .adjective, .possessiveMarker, .hyphen].contains(sentence.classes[start - 1])
    { start -= 1 }
    return start..<name.lowerBound
  }

  /// “, the head of the mission,” behind a name.
  private static func apposition(behind name: Range<Int>, in sentence: TaggedSentence) -> Range<Int>? {
    guard sentence.wordClass(name.upperBound) == .comma else { return nil }
    let start = name.upperBound + 1
    let end = (start..<min(sentence.count, start + 16)).first {
      sentence.classes[$0].isMark && sentence.classes[$0] != .hyphen || sentence.classes[$0].isFinite
    }
    guard let end, start < end, sentence.classes[end].isMark else { return nil }
    return (start..<end).contains { sentence.lexemes[$0].contains(.role) } ? start..<end : nil
  }

  /// “The head of the mission said A. Mara Quist told B”: an opening that keeps the name for its second sentence.
  private mutating func readOpening(_ reading: ArticleReading) {
    let lines = reading.lines.prefix(6).filter { $0.skipped == nil }
    for (line, next) in zip(lines, lines.dropFirst()).prefix(3) {
      let sentence = line.sentence
      let reports = SentenceReports.reports(in: sentence, quotation: line.quotation, range: 0..<sentence.count)
      let described = reports.compactMap(\.source).first {
        Self.isDefinite($0, in: sentence) && Self.head(of: $0, in: sentence) != nil
      }
      guard let source = described,
        !NameFinder(sentence: sentence).names(in: source).contains(where: {
          reading.names.mayBePerson($0, in: sentence)
        })
      else { continue }
      guard let name = NameFinder(sentence: next.sentence).names(in: 0..<min(8, next.sentence.count)).first,
        name.lowerBound == 0,
        NameBook.withoutTitles(name, in: next.sentence).count >= 2, reading.names.mayBePerson(name, in: next.sentence),
        CueVerb.forms[next.sentence.lower(name.upperBound)]?.kind == .saying
      else { continue }
      let full = reading.names.fullest(name, in: next.sentence)
      guard
        wordsOf[full].map({ $0.isDisjoint(with: Self.words(source, in: sentence)) == false || $0.count <= 1 }) ?? true
      else {
        continue
      }
      add(Self.words(source, in: sentence), to: full)
      return
    }
  }

  // MARK: - Asking

  /// The person that a description means; nil where it names nobody the article tells, or may mean two.
  ///
  /// One of its parts, up to a comma or “who”, must be known of the person word for word: “the deputy minister” is not
  /// the minister.
  func person(_ description: Range<Int>, in sentence: TaggedSentence) -> String? {
    guard Self.isDefinite(description, in: sentence) else { return nil }
    let parts = description.split { [.comma, .relative, .bracket].contains(sentence.classes[$0]) }
    for part in parts {
      guard let first = part.first, let last = part.last, let role = Self.head(of: first..<(last + 1), in: sentence)
      else { continue }
      var words = Self.words(first..<(last + 1), in: sentence)
      if Self.generalHeads.contains(sentence.lower(role)) { words.remove(sentence.lower(role)) }
      guard !words.isEmpty else { continue }
      let fitting = order.filter { wordsOf[$0].map(words.isSubset) ?? false }
      if fitting.count == 1 { return fitting[0] }
      if fitting.count > 1 { return nil }
    }
    return nil
  }

  /// “the minister”, “NATO's chief”; not “a minister”.
  private static func isDefinite(_ description: Range<Int>, in sentence: TaggedSentence) -> Bool {
    guard let first = description.first, first < sentence.count else { return false }
    if sentence.lower(first) == "the" { return true }
    let head = description.prefix { ![.preposition, .relative, .comma].contains(sentence.classes[$0]) }
    return sentence.classes[first] != .determiner && head.contains { sentence.classes[$0] == .possessiveMarker }
  }

  /// The noun that a description turns on: the last before “of”, “for”, “who” or a comma.
  private static func head(of description: Range<Int>, in sentence: TaggedSentence) -> Int? {
    let front = description.prefix {
      ![.preposition, .subordinator, .relative, .comma, .bracket].contains(sentence.classes[$0])
    }
    guard let last = front.last(where: { [.noun, .name, .adjective].contains(sentence.classes[$0]) }),
      !sentence.lexemes[last].isDisjoint(with: [.role, .title]) || generalHeads.contains(sentence.lower(last))
    else { return nil }
    return sentence.lexemes[last].contains(.plural) ? nil : last
  }

  private static let generalHeads: Set<String> = ["chief", "head", "boss", "leader"]

  private static func words(_ range: Range<Int>, in sentence: TaggedSentence) -> Set<String> {
    var words: Set<String> = []
    for place in range where [.noun, .name, .adjective, .gerund, .number].contains(sentence.classes[place]) {
      let lexeme = sentence.lexemes[place]
      guard !lexeme.contains(.time), !lexeme.contains(.title) || lexeme.contains(.role),
        sentence.tokens[place].kind != .punctuation
      else { continue }
      words.insert(sentence.lower(place))
    }
    return words
  }
}
