import English

/// Tells what stands on a page without being news: share lines, bylines, credits, notices, addresses.
enum Furniture {
  /// Whether a sentence is furniture.
  static func isFurniture(_ sentence: Sentence) -> Bool {
    let words = sentence.tokens.prefix(24).map(\.lower)
    if begins(words, at: 0, with: openings) || begins(words, at: 0, with: credits) { return true }
    if words.first == "(", begins(words, at: 1, with: credits) { return true }
    if sentence.tokens.count <= 24, words.indices.contains(where: { begins(words, at: $0, with: phrases) }) {
      return true
    }
    if sentence.tokens.count <= 4, labels.contains(words.first ?? "") { return true }
    return isHeading(sentence) || isByline(sentence) || isTeaser(words) || isContact(sentence)
  }

  /// Phrases by their first word.
  private typealias Phrases = [String: [[String]]]

  private static func begins(_ words: [String], at place: Int, with phrases: Phrases) -> Bool {
    guard words.indices.contains(place), let candidates = phrases[words[place]] else { return false }
    return candidates.contains { words[place...].starts(with: $0) }
  }

  private static func table(_ phrases: [String]) -> Phrases {
    Dictionary(grouping: phrases.map { $0.split(separator: " ").map(String.init) }) { $0.first ?? "" }
  }

  /// A line of a few words all in capitals.
  private static func isHeading(_ sentence: Sentence) -> Bool {
    let words = sentence.tokens.filter { $0.kind == .word }
    guard (2...8).contains(words.count), !sentence.tokens.contains(where: { [".", "!", "?"].contains($0.text) }) else {
      return false
    }
    return words.allSatisfy { $0.text.unicodeScalars.allSatisfy { !$0.properties.isLowercase } }
  }

  /// “By Jane Smith”.
  private static func isByline(_ sentence: Sentence) -> Bool {
    let tokens = sentence.tokens
    guard tokens.count <= 14, tokens.first?.text == "By", tokens.count > 1, tokens[1].isCapitalized else {
      return false
    }
    return !hasTense(sentence)
  }

  /// “… - 2 hrs ago”, as lists of other stories have it.
  private static func isTeaser(_ words: [String]) -> Bool {
    guard let ago = words.firstIndex(of: "ago"), ago >= 3 else { return false }
    return ["hrs", "hr", "mins", "min"].contains(words[ago - 1]) && ["-", "–"].contains(words[ago - 3])
  }

  /// Little but web and mail addresses.
  private static func isContact(_ sentence: Sentence) -> Bool {
    let addresses = sentence.tokens.count { $0.kind == .address }
    return addresses > 0 && sentence.tokens.count <= 4 + 3 * addresses && !hasTense(sentence)
  }

  private static func hasTense(_ sentence: Sentence) -> Bool {
    sentence.tokens.contains { !Lexicon.lexeme(of: $0.lower).isDisjoint(with: [.tensed, .past]) }
  }

  /// What a line of furniture begins with.
  private static let openings = table([
    "read more", "read also", "read next", "read the full", "sign up", "subscribe to", "subscribers can",
    "subscribe now", "share this",
    "share on", "share via", "follow us", "follow @", "find us on", "like us on", "click here", "click to",
    "more on this story", "more from", "related articles", "related stories", "related topics", "related :",
    "see also", "photo :", "photos :", "image :", "image source", "image caption", "picture :", "media caption",
    "getty images", "copyright ©", "©", "all rights reserved", "file photo", "watch :", "watch live", "listen :",
    "updated :", "published :", "last updated", "first published", "posted :", "source :", "sources :", "contact us",
    "print this", "skip to", "most read", "most popular", "log in", "sign in", "we use cookies", "this site uses",
    "this website uses", "by continuing to", "accept all", "terms of use", "terms and conditions", "privacy policy",
    "to play this content", "you need to enable", "please enable", "please donate", "donate now", "donate via",
    "donate to", "send your", "send us", "have your say", "do you have", "are you in", "tags :", "topics :",
    "filed under", "recommended for", "our standards", "for more information", "for more on", "for further information",
    "to donate", "to contact", "get the latest", "get our", "join the conversation", "join our", "support our",
    "back to top", "next story", "previous story", "( c )", "this article was originally", "this story was originally",
    "this story was updated",
    "this article was updated", "this story has been updated", "this article has been updated",
    "this material may not",
  ])

  /// What a short line of furniture has somewhere.
  private static let phrases = table([
    "javascript must be turned on", "flash player", "sign up for our", "sign up to our", "subscribe to our",
    "all rights reserved", "our newsletter", "may not be published , broadcast", "is not responsible for the content",
    "terms and conditions", "terms of use", "your inbox", "add your comment",
    "share on facebook", "share on twitter", "us on facebook", "us on twitter", "visit our website", "click here",
    "follow us on", "this content is not available", "; editing by", "contributed reporting",
    "contributed to this report",
    "contributed to this story", "contributed to this article", "reports from", "is subject to change",
  ])

  /// What stands alone as a heading of furniture.
  private static let labels: Set<String> = [
    "advertisement", "comments", "share", "subscribe", "newsletter", "recommended", "advertising", "copyright",
    "photos",
    "video", "download", "print", "email", "save", "menu", "search", "topics", "tags", "sponsored",
  ]

  /// “Reporting by A; editing by B”.
  private static let credits = table([
    "reporting by", "editing by", "additional reporting", "writing by", "compiled by", "photograph by",
    "photo by", "photos by", "with reporting by", "translated by",
  ])
}
