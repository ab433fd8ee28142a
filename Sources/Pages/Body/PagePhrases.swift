/// The words by which a block says that it is no text of the article, and those by which it says that it is.
enum PagePhrases {
  /// Whether a heading stands over what is no text of the article any more.
  static func endsArticle(_ heading: String) -> Bool {
    let words = plain(heading)
    return endings.contains { words.starts(with: $0.utf8) }
  }

  /// Whether a block bids the reader to do something, or says whose a picture is.
  static func isPromotion(_ block: PageBlock) -> Bool {
    if block.words > 60 || isNote(block) { return false }
    let words = plain(block.text)
    // A line of signs parts the text, and is none.
    if !words.contains(where: { $0 != 0x20 }) { return true }
    if promotions.contains(where: { words.starts(with: $0.utf8) }) { return true }
    let hasSign = block.linkShare > 0.3 || block.text.utf8.prefix(24).contains(UInt8(ascii: ":"))
    if hasSign, asides.contains(where: { words.starts(with: $0.utf8) }) { return true }
    guard !block.isProse || hasSign else { return false }
    return labels.contains { words.starts(with: $0.utf8) }
  }

  /// Whether a block at an article's end tells of its author or its publisher.
  static func isClosing(_ block: PageBlock) -> Bool {
    if block.words > 90 || isNote(block) { return false }
    let words = plain(block.text, upTo: 800)
    if closings.contains(where: { has(words, $0) }) { return true }
    if has(words, " is a "), has(words, " based "), professions.contains(where: { has(words, $0) }) { return true }
    if block.words < 30, words.starts(with: "reporting by ".utf8) || words.starts(with: "editing by ".utf8) {
      return true
    }
    let hasAddress = block.text.utf8.contains(UInt8(ascii: "@")) || has(words, "email protected")
    return hasAddress && block.words < 15 && has(words, "contact ")
  }

  /// Whether a block tells what a picture shows and whose it is.
  static func isCaption(_ block: PageBlock) -> Bool {
    if block.words > 40 { return false }
    let words = plain(block.text, upTo: 400)
    return captions.contains { has(words, $0) }
  }

  /// Whether a block tells of an error in the article, or of how it came about; readers who check facts need it.
  static func isNote(_ block: PageBlock) -> Bool {
    let words = plain(String(block.text.prefix(60)))
    return notes.contains { words.starts(with: $0.utf8) } || (block.isProse && words.starts(with: "updated".utf8))
  }

  /// Whether a block says that the article was wrong; it is text wherever it stands.
  static func isCorrection(_ block: PageBlock) -> Bool {
    guard block.words > 5, block.linkShare < 0.5, block.kind != .heading else { return false }
    let words = plain(String(block.text.prefix(60)))
    return corrections.contains { words.starts(with: $0.utf8) }
  }

  /// A text's letters and digits in lower case, with a blank for what stands between them.
  private static func plain(_ text: String, upTo most: Int = 80) -> [UInt8] {
    var plain: [UInt8] = []
    for byte in text.utf8.prefix(most) {
      switch byte {
      case 0x41...0x5A: plain.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0xC0...0xFF: plain.append(byte)
      case 0xA9 where plain.last == 0xC2:
        // ©
        plain.removeLast()
        plain += Array("copyright ".utf8)
      case 0x27, 0x80...0xBF: continue
      default: if let last = plain.last, last != 0x20 { plain.append(0x20) }
      }
    }
    return plain
  }

  private static func has(_ text: [UInt8], _ phrase: String) -> Bool {
    var phrase = phrase
    return phrase.withUTF8 { phrase in
      guard let first = phrase.first, text.count >= phrase.count else { return false }
      return text.withUnsafeBufferPointer { text in
        (0...text.count - phrase.count).contains { place in
          text[place] == first && phrase.indices.allSatisfy { text[place + $0] == phrase[$0] }
        }
      }
    }
  }

  private static let notes = [
    "correction", "corrections", "clarification", "editors note", "editor s note", "editorial note", "update ",
    "a previous version",
    "an earlier version", "this article has been updated", "this story has been updated", "this article was updated",
    "this article has been corrected", "this story has been corrected", "this article was corrected",
    "this story was updated",
  ]

  private static let corrections = [
    "correction", "clarification", "a previous version of this", "an earlier version of this",
    "this article has been corrected",
    "this story has been corrected", "this article was corrected", "this story was corrected",
  ]

  private static let endings = [
    "related", "more from", "more on ", "more stories", "more news", "more in ", "more about", "read next", "read more",
    "read also", "up next", "watch next", "most popular", "most read", "popular", "trending", "recommended",
    "you may also like",
    "you might also like", "you may like", "people are also reading", "also on ", "also read", "latest", "top stories",
    "editors picks", "comments", "leave a comment", "leave a reply", "join the conversation", "about the author",
    "about author", "share this", "newsletter", "sign up", "subscribe", "get the latest", "follow us", "tags", "topics",
    "explore more", "what to read next", "be the first to know", "keep reading", "dont miss", "sponsored",
    "from our partners",
    "around the web", "promoted", "view comments", "next article", "previous article", "contact us", "stay informed",
  ]

  private static let professions = [
    " reporter", " writer", " journalist", " editor", " correspondent", " columnist", " photographer",
  ]

  private static let captions = [
    "image courtesy", "images courtesy", "photo courtesy", "photos courtesy", "picture courtesy",
    "courtesy of the artist",
    "image credit", "photo credit", "picture credit", "photo by ", "getty images",
  ]

  private static let closings = [
    "can be reached at", "follow her on", "follow him on", "follow them on", "follow me on", "follow us on",
    "staff writer",
    "all rights reserved", "is a senior reporter", "is a senior editor", "is a senior writer",
    "is a senior correspondent",
    "is a senior staff", "is a reporter", "is a staff", "is a freelance", "is a journalist", "is a writer",
    "is an editor",
    "is the editor", "is a contributing", "is a columnist", "is a correspondent", "is an award winning",
    "our newsletter",
    "subscribe to our", "sign up for our", "sign up for the", "our journalism", "may not be reproduced",
    "may be reproduced",
    "be republished", "without written permission", "without prior permission", "without the written permission",
    "editorial board consists", "journalistic mission", "send us an email", "is the author of", "editorial standards",
  ]

  private static let promotions = [
    "read more", "also read", "read also", "see also", "sign up", "subscribe", "click here", "like us on",
    "get the latest",
    "recommended videos", "share this", "all rights reserved", "required reading", "want great stories", "get the full",
    "you might like", "you may like", "next story", "previous story", "this website uses cookies", "we use cookies",
    "by signing up", "by clicking", "by subscribing", "already a subscriber", "to continue reading", "have a tip",
    "got a tip", "send us", "this article appeared in", "print this", "email this", "disclaimer", "enjoy more",
    "story continues", "article continues", "this document is subject to copyright", "copyright 19", "copyright 20",
    "copyright c 20", "follow us", "read our",
  ]

  /// Words that bid a reader only where a link or a colon follows.
  private static let asides = ["more ", "also "]

  /// Words that bid a reader only where a link, a colon or no sentence follows: a paragraph of an article may begin with them.
  private static let labels = [
    "related", "follow ", "join our", "join us", "advertisement", "watch ", "listen to", "photo ",
    "image ",
    "images ", "picture ", "copyright", "download ", "support our", "dont miss", "most read", "sponsored",
    "what do you think",
    "let us know", "tell us", "contact ", "get our", "buy tickets", "updated ", "published ", "credit ", "lead image",
    "source image",
  ]
}
