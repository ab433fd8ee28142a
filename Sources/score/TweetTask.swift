import Foundation

/// Tweets and the fact-checked claims that they mean (CLEF 2020 CheckThat!, task 2).
struct TweetTask {
  /// A tweet, and the ids of the claims that it means.
  struct Tweet {
    let text: String
    let meant: Set<String>
  }

  let tweets: [Tweet]

  /// The tweets of a folder: `tweets.queries.tsv` and `tweet-vclaim-pairs.qrels`.
  init(in folder: String) throws {
    var meant: [String: Set<String>] = [:]
    let pairs = try String(contentsOfFile: "\(folder)/tweet-vclaim-pairs.qrels", encoding: .utf8)
    for line in pairs.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: "\t")
      if fields.count == 4, fields[3] == "1" { meant[String(fields[0]), default: []].insert(String(fields[2])) }
    }
    tweets = try Self.rows(of: "\(folder)/tweets.queries.tsv").compactMap { row in
      guard row.count >= 2, let claims = meant[row[0]] else { return nil }
      return Tweet(text: Self.cleaned(row[1]), meant: claims)
    }
  }

  /// The claims of a file, in its order: id, claim, title.
  static func claims(in file: String) throws -> [(id: String, claim: String, title: String)] {
    try rows(of: file).compactMap { $0.count >= 3 ? ($0[0], $0[1], $0[2]) : nil }
  }

  /// The mean over the tweets of the average precision among the first five of a ranking.
  func meanAveragePrecision(of rankings: [[String]]) -> Double {
    guard !tweets.isEmpty else { return 0 }
    var sum = 0.0
    for (tweet, ranking) in zip(tweets, rankings) {
      var hits = 0
      for (place, id) in ranking.prefix(5).enumerated() where tweet.meant.contains(id) {
        hits += 1
        sum += Double(hits) / Double(place + 1) / Double(min(5, tweet.meant.count))
      }
    }
    return sum / Double(tweets.count)
  }

  /// A tweet without addresses and without who wrote it; “#AustralianFires” becomes two words.
  private static func cleaned(_ text: String) -> String {
    var text = text[...]
    if let dash = text.range(of: " — ", options: .backwards) { text = text[..<dash.lowerBound] }
    var words: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      var word = String(word)
      for mark in ["http://", "https://", "pic.twitter.com"] {
        if let address = word.range(of: mark) { word = String(word[..<address.lowerBound]) }
      }
      words.append(word.split(separator: "#").map(Self.parted).joined(separator: " "))
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// A word with a space before each capital that follows a small letter.
  private static func parted(_ word: Substring) -> String {
    var result = ""
    for character in word {
      if character.isUppercase, result.last?.isLowercase ?? false { result.append(" ") }
      result.append(character)
    }
    return result
  }

  /// The rows of a table behind its heading; a field in quotation marks may hold tabs, line ends and doubled marks.
  private static func rows(of file: String) throws -> [[String]] {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var wasMark = false
    for scalar in text.unicodeScalars where scalar != "\r" {
      if isQuoted {
        if wasMark {
          wasMark = false
          if scalar == "\"" {
            field.append(scalar)
            continue
          }
          isQuoted = false
        } else {
          if scalar == "\"" { wasMark = true } else { field.append(scalar) }
          continue
        }
      }
      switch scalar {
      case "\"" where field.isEmpty: isQuoted = true
      case "\t", "\n":
        row.append(String(field))
        field = String.UnicodeScalarView()
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      default: field.append(scalar)
      }
    }
    if !field.isEmpty || !row.isEmpty { rows.append(row + [String(field)]) }
    return Array(rows.dropFirst())
  }
}
