import Foundation
import JSONKit

extension Suite {
  /// The article in a web page, against what people took from the page by hand, beside others that read the same pages in
  /// the same run.
  ///
  /// *Body*: a text is a bag of words in lower case (`\w+`). Precision is the share of a page's words given that are
  /// wanted, recall the share of its wanted words that are given; both are means over pages, and F1 is the harmonic mean of
  /// the two means, as in Zyte's article-extraction-benchmark. So counted, trafilatura (without comments and tables) has the
  /// .918 and readability-lxml within a hundredth the .894 that the project's goals name. *Mean of F1* takes each page's
  /// harmonic mean first, which punishes a page that fails more. A page that is refused has no words.
  ///
  /// *Publication date*: the same day; htmldate's two columns are its plain use and its use with `original_date`. *Title*: the
  /// same words in the same order. *Authors, exact*: the same set of names, none where none is wanted; *authors, F1*: over all
  /// names of all pages.
  ///
  /// The halves are by the last digit of the SHA-256 of each page's name. Rules are tuned by looking at the even half alone.
  /// Speed is that of the text alone for trafilatura, and of everything here; both are the processor's
  /// seconds, after a first page.
  static let pages = Suite(
    name: "pages",
    about: "articles of web pages, on a folder with articles.json and html/NAME.html.gz",
    score: { path in
      let articles = try PagesArticle.all(in: path)
      _ = articles.first.map { PagesAnswer($0) }
      let start = clock()
      let answers = articles.map { PagesAnswer($0) }
      let time = Double(clock() - start) / Double(CLOCKS_PER_SEC)
      let peers = try PagesPeer.all(in: ProcessInfo.processInfo.environment["CLAIMLOG_PAGE_PEERS"])
      var readers = [zip(articles, answers).map { PagesMeasure($1, of: $0) }]
      readers += peers.map { peer in
        peer.answers.map { answers in
          articles.compactMap { article in answers[article.name].map { PagesMeasure($0, of: article) } }
        } ?? []
      }
      var card = Scorecard(columns: ["what", "pages", "claimlog", "95 % from", "to"] + PagesPeer.names)
      let even = articles.indices.filter { Half(of: articles[$0].name) == .even }
      let odd = articles.indices.filter { Half(of: articles[$0].name) == .odd }
      for (name, share) in PagesShare.all {
        card.add(name, readers, share)
        card.add("  even half (tuned)", readers.map { $0.at(even) }, share)
        card.add("  odd half", readers.map { $0.at(odd) }, share)
      }
      let seconds = [time] + peers.map(\.seconds)
      let speeds = seconds.map { $0.map { Scorecard.decimal(Double(articles.count) / max($0, 1e-9)) } ?? nil }
      card.rows.append(
        Scorecard.Row(
          name: "pages a second",
          cells: [.number(JSONNumber(articles.count)), speeds[0], nil, nil] + speeds.dropFirst()))
      let worst = articles.indices.sorted { (readers[0][$0].f1 ?? 0) < (readers[0][$1].f1 ?? 0) }
      card.details = worst.flatMap { articles[$0].details(answers[$0], readers[0][$0]) }
      card.details += peers.compactMap { peer in peer.why.map { "\(peer.name) was not run: \($0)" } }
      return card
    })
}

/// The shares that are scored, each of some pages' measures; nil where no page counts.
private enum PagesShare {
  typealias Share = @Sendable ([PagesMeasure]) -> Double?

  static let all: [(name: String, share: Share)] = [
    ("body, token F1", { bodyF1($0) }),
    ("body, precision", { mean($0.compactMap(\.body?.precision)) }),
    ("body, recall", { mean($0.compactMap(\.body?.recall)) }),
    ("body, mean of F1", { mean($0.compactMap(\.f1)) }),
    ("publication date, exact", { share($0.compactMap(\.isDateRight)) }),
    ("title, exact", { share($0.compactMap(\.isTitleRight)) }),
    ("authors, exact", { share($0.compactMap(\.areAuthorsRight)) }),
    ("authors, F1", { authorsF1($0) }),
  ]

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  private static func bodyF1(_ pages: [PagesMeasure]) -> Double? {
    guard let precision = mean(pages.compactMap(\.body?.precision)),
      let recall = mean(pages.compactMap(\.body?.recall))
    else { return nil }
    return PagesMeasure.f1(precision, recall)
  }

  private static func share(_ answers: [Bool]) -> Double? {
    answers.isEmpty ? nil : Double(answers.count { $0 }) / Double(answers.count)
  }

  private static func authorsF1(_ pages: [PagesMeasure]) -> Double? {
    let (right, all) = pages.reduce((0, 0)) { sum, page in
      (sum.0 + page.authors.right, sum.1 + page.authors.given + page.authors.wanted)
    }
    return all == 0 ? nil : 2 * Double(right) / Double(all)
  }
}

extension Scorecard {
  /// A share of each reader's measures, the first reader's with its bootstrap interval.
  fileprivate mutating func add(_ name: String, _ readers: [[PagesMeasure]], _ share: PagesShare.Share) {
    let interval = Bootstrap.interval(of: readers[0], share: share)
    let shares = readers.map { share($0).map(Self.decimal) ?? nil }
    rows.append(
      Row(
        name: name,
        cells: [
          .number(JSONNumber(readers[0].count)), shares[0], interval.map { Self.decimal($0.low) } ?? nil,
          interval.map { Self.decimal($0.high) } ?? nil,
        ] + shares.dropFirst()))
  }
}

extension [PagesMeasure] {
  /// Those at some places; none where the reader was not run.
  fileprivate func at(_ places: [Int]) -> [PagesMeasure] { isEmpty ? [] : places.map { self[$0] } }
}

extension PagesArticle {
  /// What went wrong with a page, in lines for people.
  fileprivate func details(_ answer: PagesAnswer, _ measure: PagesMeasure) -> [String] {
    let figures = [measure.f1, measure.body?.precision, measure.body?.recall].map { value in
      value.map { Scorecard.decimal($0).printed(.compact) } ?? "-"
    }
    var lines = ["\(name) \(Half(of: name)): F1 \(figures[0]), precision \(figures[1]), recall \(figures[2])"]
    if let why = answer.why { lines.append("  refused: \(why)") }
    if measure.isDateRight == false { lines.append("  date \(answer.date ?? ""), wanted \(date ?? "none")") }
    if measure.isTitleRight == false { lines.append("  title “\(answer.title ?? "")”, wanted “\(title ?? "")”") }
    if measure.areAuthorsRight == false {
      lines.append("  authors \(answer.authors ?? []), wanted \(authors ?? [])")
    }
    let given = answer.text ?? ""
    lines += Self.paragraphs(of: given, without: text).map { "  + \($0)" }
    lines += Self.paragraphs(of: text, without: given).map { "  - \($0)" }
    return lines
  }

  /// The beginnings of the paragraphs of a text most words of which another text does not have.
  private static func paragraphs(of text: String, without other: String) -> [String] {
    var counts = Dictionary(PagesMeasure.words(of: other).map { ($0, 1) }, uniquingKeysWith: +)
    return text.split(whereSeparator: \.isNewline).compactMap { paragraph in
      let words = PagesMeasure.words(of: String(paragraph))
      let common = words.count { word in
        counts[word, default: 0] -= 1
        return counts[word, default: 0] >= 0
      }
      return common * 2 < words.count ? "(\(words.count)) \(paragraph.prefix(150))" : nil
    }
  }
}
