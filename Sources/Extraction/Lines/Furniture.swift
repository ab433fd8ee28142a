import English

/// Tells what stands on a page without being news: share lines, bylines, credits, notices, addresses.
enum Furniture {
  /// Whether a sentence is furniture.
  static func isFurniture(_ sentence: Sentence) -> Bool {
    let words = sentence.tokens.prefix(24).map(\.lower)
    let line = " " + words.joined(separator: " ") + " "
    if openings.contains(where: line.hasPrefix) { return true }
    if phrases.contains(where: line.contains) { return true }
    if isByline(sentence) || isCredit(line) || isTeaser(words) { return true }
    return isLinkOrContact(sentence)
  }

  /// “By Jane Smith”, “Jane Smith, BBC News, Port-au-Prince”.
  private static func isByline(_ sentence: Sentence) -> Bool {
    let tokens = sentence.tokens
    guard tokens.count <= 14, tokens.first?.lower == "by", tokens.count > 1, tokens[1].isCapitalized else {
      return false
    }
    return !tokens.contains { Lexicon.lexeme(of: $0.lower).contains(.tensed) }
  }

  /// “Reporting by A; editing by B”.
  private static func isCredit(_ line: String) -> Bool {
    let names = [
      " reporting by ", " editing by ", " additional reporting ", " writing by ", " compiled by ", " photograph by ",
    ]
    return names.contains { line.hasPrefix($0) || line.hasPrefix(" (" + $0) } || line.contains(" ; editing by ")
  }

  /// “… - 2 hrs ago”, as lists of other stories have it.
  private static func isTeaser(_ words: [String]) -> Bool {
    guard let ago = words.firstIndex(of: "ago"), ago >= 3 else { return false }
    return ["hrs", "hr", "mins", "min"].contains(words[ago - 1]) && ["-", "–"].contains(words[ago - 3])
  }

  private static func isLinkOrContact(_ sentence: Sentence) -> Bool {
    let tokens = sentence.tokens
    let addresses = tokens.count { $0.kind == .address }
    return addresses > 0 && tokens.count <= 4 + 3 * addresses
      && !tokens.contains { Lexicon.lexeme(of: $0.lower).contains(.tensed) }
  }

  private static let openings = [
    "read more", "read also", "read next", "sign up", "subscribe", "share this", "share on", "share via", "follow us",
    "follow @", "click here", "click to", "more on this story", "related articles", "related stories", "related topics",
    "related :", "see also", "advertisement", "photo :", "photo by", "image :", "image source", "image caption",
    "picture :",
    "getty images", "copyright", "©", "all rights reserved", "file photo", "watch :", "watch live", "listen to",
    "download",
    "updated :", "published :", "last updated", "first published", "posted :", "source :", "sources :", "contact us",
    "email",
    "print this", "skip to", "most read", "most popular", "comments", "log in", "sign in", "register", "we use cookies",
    "this site uses cookies", "this website uses", "by continuing to", "accept all", "terms of", "privacy policy",
    "to play this content", "javascript", "you need to", "please enable", "please donate", "donate via", "donate to",
    "donate now",
    "send your", "send us", "have your say", "do you have", "are you in", "tags :", "topics :", "filed under",
    "recommended",
    "advertising", "our standards", "the thomson reuters trust principles", "for more", "for further information",
    "to donate", "to contact", "call the", "text message", "bbc news is not responsible", "broadcasting on",
    "also available on",
    "get the latest", "get our", "join the", "join our", "support our", "back to top", "next story", "previous story",
  ].map { " \($0) " }

  private static let phrases = [
    "javascript must be turned on", "sign up for our", "sign up to our", "subscribe to our", "all rights reserved",
    "our newsletter", "may not be published , broadcast", "is not responsible for the content", "click on the",
    "cookies", "terms and conditions", "terms of use", "your inbox", "add your comment", "share on facebook",
    "share on twitter",
    "sent us this report", "via the dec website", "on facebook", "see our", "visit our", "click here",
  ].map { " \($0) " }
}
