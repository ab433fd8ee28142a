import English

/// Finds who says what in an article: the reports of its sentences, with quotations that go on beyond them.
struct ReportReader {
  /// A report and the line that its cue stands in.
  struct Found: Sendable {
    let line: Int
    var inSentence: SentenceReport
    var report: Report
  }

  private let reading: ArticleReading
  private(set) var found: [Found] = []

  /// Reads the reports of an article.
  init(_ reading: ArticleReading) {
    self.reading = reading
    for (index, line) in reading.lines.enumerated() where line.skipped == nil {
      let start = Dateline.length(in: line.sentence)
      let reports = SentenceReports.reports(
        in: line.sentence, quotation: line.quotation, range: start..<line.sentence.count)
      for report in reports {
        found.append(Found(line: index, inSentence: report, report: spanned(report, in: line.sentence)))
      }
    }
    readOnBehindColons()
    extendQuotations()
    found.sort { ($0.report.cue.first?.lowerBound ?? 0, $0.line) < ($1.report.cue.first?.lowerBound ?? 0, $1.line) }
  }

  /// “Smith added:” at the end of a paragraph: the next paragraph is what is said.
  private mutating func readOnBehindColons() {
    for (index, line) in reading.lines.enumerated() where line.skipped == nil && line.sentence.classes.last == .colon {
      guard let next = reading.lines.indices.dropFirst(index + 1).first(where: { reading.lines[$0].skipped == nil }),
        next <= index + 2
      else { continue }
      let paragraph = reading.lines[next].sentence.sentence.paragraph
      var end = next
      while end + 1 < reading.lines.count, reading.lines[end + 1].sentence.sentence.paragraph == paragraph { end += 1 }
      let start = reading.lines[next].sentence.sentence.span.lowerBound
      let content = start..<reading.lines[end].sentence.sentence.span.upperBound
      guard let report = SentenceReports.opening(line.sentence, quotation: line.quotation) else { continue }
      var spanned = spanned(report, in: line.sentence)
      spanned.content = [content]
      found.append(Found(line: index, inSentence: report, report: spanned))
    }
  }

  private func spanned(_ report: SentenceReport, in sentence: TaggedSentence) -> Report {
    Report(
      cue: [sentence.span(of: report.cue)], source: report.source.map { [sentence.span(of: $0)] } ?? [],
      content: report.content.map { sentence.span(of: $0) })
  }

  /// Gives a report the whole of the quotations that it has a part of, and those that follow with no cue of their own.
  private mutating func extendQuotations() {
    let quotations = reading.quotations.filter(\.isDouble)
    var owner: [Int?] = Array(repeating: nil, count: quotations.count)
    for index in found.indices {
      for span in found[index].report.content {
        var next = quotations.partitioningIndex { $0.marked.upperBound > span.lowerBound }
        while next < quotations.count, quotations[next].marked.lowerBound < span.upperBound {
          let quotation = quotations[next]
          if quotation.marked.lowerBound < span.lowerBound || quotation.marked.upperBound > span.upperBound {
            found[index].report.content.append(quotation.marked)
          }
          if owner[next] == nil { owner[next] = index }
          next += 1
        }
      }
    }
    // Paragraphs of one utterance, and what floats behind it.
    for next in quotations.indices where owner[next] == nil && next > 0 {
      guard let before = owner[next - 1] else { continue }
      let isSame = quotations[next].utterance == quotations[next - 1].utterance
      guard isSame || isFloating(quotations[next], after: quotations[next - 1]) else { continue }
      owner[next] = before
      found[before].report.content.append(quotations[next].marked)
    }
    for index in found.indices { found[index].report.content = Self.merged(found[index].report.content) }
  }

  /// Whether a quotation stands alone behind another in its paragraph: all its sentences are quoted.
  private func isFloating(_ quotation: Quotation, after before: Quotation) -> Bool {
    let line = reading.line(at: quotation.span.lowerBound)
    guard let line, reading.lines[line].wholeQuotation != nil else { return false }
    guard let other = reading.line(at: before.span.lowerBound) else { return false }
    return line > 0
      && reading.lines[line].sentence.sentence.paragraph == reading.lines[other].sentence.sentence.paragraph
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      if let last = result.last, range.lowerBound <= last.upperBound + 1 {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

extension ArticleReading {
  /// The line that a place of the text stands in.
  func line(at place: Int) -> Int? {
    let index = lines.partitioningIndex { $0.sentence.sentence.span.upperBound > place }
    return index < lines.count && lines[index].sentence.sentence.span.contains(place) ? index : nil
  }
}
