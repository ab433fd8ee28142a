import English
import JSONKit
import Measures

extension Suite {
  /// The dates of texts, against those that others marked in them.
  ///
  /// Scored as task A of TempEval-3 (UzZaman et al., 2013) scores TIMEX3s: a date found and a date marked are paired where they
  /// overlap, each once; the value counts where it is the same string. `value F1` is the harmonic mean of the shares of
  /// all found and of all marked that have a pair with the right value, so that it can be no larger than F1.
  ///
  /// What counts, by row. *Calendar dates*: what is marked `DATE` or `TIME` and has a value that begins with a digit; of a
  /// time of day (`1998-02-13T21:00`) the day counts, since this is what a claim keeps. `PRESENT_REF` and the like, durations and
  /// sets are left out, and what is found on them alone. *DATE and TIME*: all that is marked so, in full. *Every TIMEX3*: durations
  /// and sets too; the lengths of time among the quantities answer for them. The date of the document is given and is not
  /// scored.
  ///
  /// The halves are by the last digit of the SHA-256 of each name. Rules are tuned by looking at the even half alone.
  /// The peers were measured on the same articles by the project's goals (dateparser on AQUAINT).
  ///
  /// A file of Recognizers-Text is scored in the same way, by any of the values that a case allows, for the days
  /// (`datetimeV2.date`) in it only: a diagnosis.
  static let dates = Suite(
    name: "dates",
    about: "dates and their values, on a folder of TimeML files (*.tml), or a DateTimeModel.json of Recognizers-Text",
    score: { path in
      let articles = try DatesArticle.all(at: path)
      let even = articles.filter { Half(of: $0.name) == .even }
      let odd = articles.filter { Half(of: $0.name) == .odd }
      let isTimeML = path.hasSuffix(".json") == false
      var card = Scorecard(
        columns: [
          "what", "texts", "marked", "found", "precision", "recall", "F1", "value F1", "recognizers-text", "dateparser",
        ])
      let peers: [JSON] = isTimeML ? [Scorecard.decimal(0.536), Scorecard.decimal(0.322)] : [nil, nil]
      card.add("calendar dates", articles, .calendarDates, peers: peers)
      card.add("  even half (tuned)", even, .calendarDates)
      card.add("  odd half", odd, .calendarDates)
      guard isTimeML else { return card }
      card.add("DATE and TIME", articles, .datesAndTimes)
      card.add("every TIMEX3", articles, .all)
      return card
    })
}

/// Which marks are scored.
private enum DatesScope {
  case calendarDates, datesAndTimes, all

  func covers(_ mark: DatesArticle.Mark) -> Bool {
    switch self {
    case .calendarDates: mark.isCalendarDate
    case .datesAndTimes: mark.type == "DATE" || mark.type == "TIME"
    case .all: true
    }
  }
}

extension Scorecard {
  fileprivate mutating func add(
    _ name: String, _ articles: [DatesArticle], _ scope: DatesScope, peers: [JSON] = [nil, nil]
  ) {
    var sum = SpanPairing()
    for article in articles { sum += article.pairing(scope) }
    rows.append(
      Row(
        name: name,
        cells: [
          .number(JSONNumber(articles.count)), .number(JSONNumber(sum.wanted)), .number(JSONNumber(sum.found)),
          sum.precision(\.overlapping).map(Self.decimal) ?? nil, sum.recall(\.overlapping).map(Self.decimal) ?? nil,
          sum.f1(\.overlapping).map(Self.decimal) ?? nil, sum.f1(\.rightValues).map(Self.decimal) ?? nil,
        ] + peers))
  }
}

extension DatesArticle {
  /// What is found in the text, paired with its marks.
  fileprivate func pairing(_ scope: DatesScope) -> SpanPairing {
    let wanted = marks.filter { scope.covers($0) }
    let others = marks.filter { !scope.covers($0) }.map(\.span)
    let found = answers(withDurations: scope == .all).filter { answer in
      wanted.contains { $0.span.overlaps(answer.span) } || !others.contains { $0.overlaps(answer.span) }
    }
    return SpanPairing(wanted: wanted.map(\.span), found: found.map(\.span)) { mark, answer in
      wanted[mark].values.contains { value in
        let day = scope == .calendarDates ? value.prefix { $0 != "T" } : value[...]
        return found[answer].values.contains(String(day))
      }
    }
  }

  /// What is found in the text, with the values in the manner of TIMEX3 that it stands for.
  private func answers(withDurations: Bool) -> [(span: Range<Int>, values: [String])] {
    sentences(of: text).flatMap { sentence in
      var answers = English.dates(in: sentence, of: text, published: published).map { mention in
        (span: mention.dateSpan, values: mention.date.map { Self.timexValues(of: $0) } ?? [])
      }
      guard withDurations else { return answers }
      for mention in quantities(in: sentence, of: text) where mention.kind == .duration {
        guard let value = Self.timexDuration(of: mention) else { continue }
        answers.append((mention.numberSpan.lowerBound..<(mention.unitSpan ?? mention.numberSpan).upperBound, [value]))
      }
      return answers.sorted { $0.span.lowerBound < $1.span.lowerBound }
    }
  }

  // MARK: - Values

  /// The value of TIMEX3 that an EDTF date is: `1989-Q3` for `1989-35`, `1998-W04` for a week from Monday to Sunday.
  private static func timexValues(of date: ExtendedDate) -> [String] {
    var text = date.description
    if text.last == "~" { text.removeLast() }
    if let (season, _) = [("21", "SP"), ("22", "SU"), ("23", "FA"), ("24", "WI")].first(where: {
      text.utf8.count == 7 && text.hasSuffix("-" + $0.0)
    }) {
      let name = ["21": "SP", "22": "SU", "23": "FA", "24": "WI"][season] ?? ""
      return ["\(text.prefix(4))-\(name)"]
    }
    if text.utf8.count == 7, let quarter = Int(text.suffix(2)), (33...36).contains(quarter) {
      return ["\(text.prefix(4))-Q\(quarter - 32)"]
    }
    if text.contains("X") { return [text.filter { $0 != "X" }, text] }
    if let first = date.first, let last = date.last, text.contains("/") {
      let days = last.dayNumber - first.dayNumber
      if first.weekday == 1, days == 6 { return [week(of: first)] }
      if first.weekday == 6, days == 1 { return [week(of: first) + "-WE"] }
    }
    return [text]
  }

  /// The week of ISO 8601 that a day lies in: `1998-W04`.
  private static func week(of day: CalendarDate) -> String {
    let thursday = day.adding(days: 4 - day.weekday)
    guard let first = CalendarDate(year: thursday.year, month: 1, day: 1) else { return "" }
    let number = (thursday.dayNumber - first.dayNumber) / 7 + 1
    return "\(thursday.year)-W\(number < 10 ? "0" : "")\(number)"
  }

  /// `P2D`, `PT4H`, `PXM` for an order of size.
  private static func timexDuration(of mention: QuantityMention) -> String? {
    let letters = [
      "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "month": "M", "quarter": "Q",
      "year": "Y", "decade": "E", "century": "C",
    ]
    guard let letter = letters[mention.unit], let size = mention.low ?? mention.high else { return nil }
    let number = mention.isVague ? "X" : size.description
    return letter.count == 2 ? "PT\(number)\(letter.dropFirst())" : "P\(number)\(letter)"
  }
}
