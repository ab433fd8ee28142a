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
    return promotions.contains { words.starts(with: $0.utf8) }
  }

  /// Whether a block at an article's end tells of its author or its publisher.
  static func isClosing(_ block: PageBlock) -> Bool {
    if block.words > 120 || isNote(block) { return false }
    let words = plain(block.text, upTo: 800)
    return closings.contains { has(words, $0) }
  }

  /// Whether a block tells of an error in the article, or of how it came about; readers who check facts need it.
  static func isNote(_ block: PageBlock) -> Bool {
    let words = plain(String(block.text.prefix(60)))
    return notes.contains { words.starts(with: $0.utf8) } || (block.isProse && words.starts(with: "updated".utf8))
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

  private static let closings = [
    "can be reached at", "follow her on", "follow him on", "follow them on", "follow me on", "follow us on",
    "follow the ",
    "staff writer", "all rights reserved", "is a senior ", "is a reporter", "is a staff", "is a freelance",
    "is a journalist",
    "is a writer", "is an editor", "is the editor", "is a contributing", "is a columnist", "is a correspondent",
    "is an award winning", "our newsletter", "subscribe to", "sign up for", "our journalism", "be reproduced",
    "be republished",
    "without permission", "editorial board consists", "journalistic mission", "our mission", "copyright",
    "send us an email",
    "is the author of", "editorial standards",
  ]

  private static let promotions = [
    "read more", "related", "also read", "read also", "see also", "more ", "also ", "sign up", "subscribe",
    "click here",
    "follow ", "like us on", "join our", "join us", "get the latest", "advertisement", "recommended videos", "watch ",
    "listen to", "share this", "photo ", "image ", "images ", "picture ", "copyright", "all rights reserved",
    "download ",
    "required reading", "want great stories", "get the full", "you might like", "you may like", "next story",
    "previous story", "this website uses cookies", "we use cookies", "by signing up", "by clicking", "by subscribing",
    "already a subscriber", "to continue reading", "support our", "have a tip", "got a tip", "send us", "dont miss",
    "most read", "sponsored", "this article appeared in", "what do you think", "let us know", "tell us", "print this",
    "email this", "disclaimer", "enjoy more", "story continues", "article continues", "contact ", "get our",
    "buy tickets",
    "this document is subject to copyright", "updated ", "published ", "lead image", "source image", "read our",
  ]
}
