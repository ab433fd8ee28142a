/// The figures by which an article's text is told from what stands around it.
enum PageWeights {
  /// The share of a page's text above which a part is held to be the article whatever it is called.
  static let mostInPart = 0.7
  /// The same for a part whose name leaves hardly a doubt.
  static let mostInSurePart = 0.9
  /// How much less a block counts for each element around the one that it stands in.
  static let decay = 0.8
  /// How much more an element counts that says it is the article's text.
  static let ofBody = 1.5
  /// The share of a container's text below which what stands around it is not worth widening it.
  static let leastAround = 0.2
  /// The same for text in elements that say that they are the article's.
  static let leastAroundOfBody = 0.1
  /// The share of links above which what stands around a container is not more of its text.
  static let mostLinksAround = 0.3
  /// The share of links above which a paragraph is one link.
  static let mostLinksInParagraph = 0.65
  /// The share of links above which a list is one of links.
  static let mostLinksInList = 0.6
  /// The same for a list that stands among paragraphs.
  static let mostLinksInListAmongParagraphs = 0.97
  /// The share of the text that may stand behind a heading that ends it.
  static let mostBehindEnd = 0.1

  /// The share of the longest article's text that the first of several has at least.
  static let leastOfFirst = 0.25
  /// How many blocks behind the article a correction may stand.
  static let farthestCorrection = 40
  /// How many words the last paragraph has at least where it does not end as a sentence.
  static let leastOfLast = 8
  /// How many words the line below a headline has at least.
  static let leastOfLead = 8

  /// How many words an article has at least.
  static let leastWords = 25
  /// The share of the text found that the text stated has at least, where it is whole.
  static let leastStated = 0.8

  /// How much a block speaks for an article where it stands: its characters where it is prose, and against one where it is links.
  static func weight(_ block: PageBlock) -> Double {
    if block.kind == .heading { return 0 }
    let own = Double(block.length - block.linked)
    if block.linkShare > 0.5 { return -min(Double(block.linked), 80) }
    if !block.isProse { return block.kind == .paragraph || block.kind == .row ? 0 : -10 }
    return own
  }

  /// Whether an element of this name may hold an article.
  static func isContainer(_ name: String) -> Bool {
    !["p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd"].contains(name)
  }
}
