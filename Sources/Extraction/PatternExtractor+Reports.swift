internal import English

extension PatternExtractor {
  /// Who says what in a text, in the order of their cues, in time proportional to its length.
  public static func reports(in text: [Unicode.Scalar]) -> [Report] {
    let reading = ArticleReading(text)
    var result: [Report] = []
    for line in reading.lines where line.skipped == nil {
      let finder = ReportFinder(sentence: line.sentence, isQuoted: line.isQuoted)
      var own: [Range<Int>: Report] = [:]
      var order: [Range<Int>] = []
      for stretch in finder.stretches(in: 0..<line.sentence.count) {
        guard let voice = stretch.voices.last, let verb = voice.verb else { continue }
        let content = runs(stretch.content).map { line.sentence.span(of: $0) }
        if own[verb] == nil {
          order.append(verb)
          own[verb] = Report(
            cue: [line.sentence.span(of: verb)], source: voice.speaker.map { [line.sentence.span(of: $0)] } ?? [],
            content: [])
        }
        own[verb]?.content += content
      }
      result += order.compactMap { own[$0] }
    }
    return result
  }

  private static func runs(_ places: [Int]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for place in places {
      if let last = result.last, last.upperBound == place {
        result[result.count - 1] = last.lowerBound..<(place + 1)
      } else {
        result.append(place..<(place + 1))
      }
    }
    return result
  }
}
