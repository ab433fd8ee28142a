import Claims
import English

/// Tells the lines of a page that change by themselves: when it was updated, how many comments it has, what else there is to read.
///
/// A newspaper that changes one of these has not changed its article.
public enum PassingLine {
  /// Whether a line of a page is one; only short lines are.
  public static func isOne(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count <= longest else { return false }
    let words = String(scalars: line).lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.isEmpty { return true }
    if words.count <= 14, words.contains(where: { stampWords.contains($0) }), words.allSatisfy(isOfStamp) {
      return true
    }
    if words.count <= 6, words.contains(where: { countedWords.contains($0) }),
      words.allSatisfy({ countedWords.contains($0) || isNumber($0) || $0.count <= 2 })
    {
      return true
    }
    let sentences = English.sentences(of: line)
    return !sentences.isEmpty && sentences.allSatisfy { Furniture.isFurniture($0) }
  }

  private static let longest = 240

  private static func isNumber(_ word: String) -> Bool {
    word.unicodeScalars.first?.properties.numericType != nil
  }

  private static func isOfStamp(_ word: String) -> Bool {
    isNumber(word) || stampWords.contains(word) || dateWords.contains(word) || word.count <= 2
  }

  private static let stampWords: Set<String> = [
    "updated", "update", "published", "posted", "modified", "edited", "ago", "first", "last", "live",
  ]
  private static let dateWords: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday", "tuesday",
    "wednesday",
    "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "gmt",
    "utc", "bst", "est", "edt", "pst", "pdt", "cet", "cest", "hour", "hours", "minute", "minutes", "min", "mins", "hrs",
    "day", "days", "week", "weeks", "month", "months", "year", "years", "yesterday", "today", "just", "now", "time",
    "local",
  ]
  private static let countedWords: Set<String> = [
    "comment", "comments", "share", "shares", "like", "likes", "view", "views", "read", "reads", "min", "mins",
    "minute",
    "minutes", "votes", "vote", "reactions", "reaction", "retweets", "followers", "watching", "replies", "reply",
  ]
}
