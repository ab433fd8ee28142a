import Claims
import English

/// What each line of an article says, and whom the article has it from.
struct SourcedReading {
  /// A stretch of a line with its sources named.
  struct Part {
    let stretch: Stretch
    /// Outermost first.
    var attribution: [Attribution]
    /// The rules that found the sources.
    var rules: [String]
  }

  /// For each line its parts, in the order of the text; none for a line that is skipped.
  private(set) var parts: [[Part]] = []
  /// For each line whom “he” and “she” at its beginning can only mean.
  private(set) var he: [String?] = []
  private(set) var she: [String?] = []

  /// Reads the sources of an article's lines.
  init(_ reading: ArticleReading) {
    var resolver = SpeakerResolver(names: reading.names, roles: RoleBook(reading))
    var speakers: [Int: Attribution] = [:]
    for (index, line) in reading.lines.enumerated() {
      he.append(resolver.person(.male, at: index))
      she.append(resolver.person(.female, at: index))
      guard line.skipped == nil else {
        parts.append([])
        continue
      }
      parts.append(Self.parts(of: line, at: index, &resolver, &speakers))
      if let whole = line.wholeQuotation, let speaker = speakers[whole] { resolver.keepsSpeaking(speaker, at: index) }
      resolver.note(line.sentence, at: index, isQuoted: line.isQuoted)
    }
    giveQuotations(reading, speakers)
  }

  private static func parts(
    of line: ArticleReading.Line, at index: Int, _ resolver: inout SpeakerResolver, _ speakers: inout [Int: Attribution]
  ) -> [Part] {
    let reader = StretchReader(sentence: line.sentence, quotation: line.quotation)
    let start = Dateline.length(in: line.sentence)
    return reader.stretches(in: start..<line.sentence.count, quotation: line.quotation).map { stretch in
      var attribution: [Attribution] = []
      var rules: [String] = []
      for voice in stretch.voices {
        guard let found = resolver.attribution(of: voice, in: line.sentence, at: index) else { continue }
        attribution.append(found)
        rules.append(voice.rule)
      }
      if let speaker = attribution.first, let voice = stretch.voices.first,
        voice.verb.map({ line.quotation[$0.lowerBound] == nil }) ?? true
      {
        for case let quotation? in stretch.content.map({ line.quotation[$0] }) where speakers[quotation] == nil {
          speakers[quotation] = speaker
        }
      }
      return Part(stretch: stretch, attribution: attribution, rules: rules)
    }
  }

  /// Gives the lines of a quotation its speaker, and a quotation that names none the one before.
  private mutating func giveQuotations(_ reading: ArticleReading, _ speakers: [Int: Attribution]) {
    var speakers = speakers
    var previous: (speaker: Attribution, paragraph: Int)?
    for (index, line) in reading.lines.enumerated() {
      let paragraph = line.sentence.sentence.paragraph
      if let whole = line.wholeQuotation, line.skipped == nil {
        var rule = "quotation"
        if speakers[whole] == nil, let previous, paragraph - previous.paragraph <= 1 {
          speakers[whole] = previous.speaker
          rule = "quotation-follows"
        }
        if let speaker = speakers[whole] {
          for part in parts[index].indices {
            if parts[index][part].attribution.first.map({ Self.isSame($0, speaker) }) == true { continue }
            parts[index][part].attribution.insert(speaker, at: 0)
            parts[index][part].rules.insert(rule, at: 0)
          }
        }
      }
      if let last = parts[index].last?.attribution.first {
        previous = (last, paragraph)
      } else if !parts[index].isEmpty {
        previous = nil
      }
    }
  }

  private static func isSame(_ left: Attribution, _ right: Attribution) -> Bool {
    left.name.isSame(as: right.name)
  }
}
