/// The words of an element's class and id, and what they say of it.
struct PagePartWords {
  private var isAround = false
  private var isBeside = false
  private var isArticle = false
  private var isText = false

  /// What the words say; nil where they say nothing.
  var part: PagePart? {
    if isAround { return .around }
    if isBeside { return .beside }
    return isArticle && isText ? .body : nil
  }

  /// Reads the words of a value: `RelatedStories__list-x1` is related, stories, list and x1.
  mutating func read(_ value: String) {
    var value = value
    value.withUTF8 { utf8 in
      var word: [UInt8] = []
      var isLowerBefore = false
      for byte in utf8 {
        let isUpper = byte >= 0x41 && byte <= 0x5A
        let isLower = (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
        if (isUpper && isLowerBefore) || !(isUpper || isLower) {
          take(word)
          word.removeAll(keepingCapacity: true)
        }
        if isUpper || isLower { word.append(isUpper ? byte | 0x20 : byte) }
        isLowerBefore = isLower
      }
      take(word)
    }
  }

  private mutating func take(_ word: [UInt8]) {
    guard word.count > 1, word.count < 24 else { return }
    let word = String(decoding: word, as: UTF8.self)
    guard let kind = Self.table[word] else { return }
    switch kind {
    case .around: isAround = true
    case .beside: isBeside = true
    case .article: isArticle = true
    case .text: isText = true
    case .articleText: (isArticle, isText) = (true, true)
    }
  }

  private enum Kind {
    case around, beside
    /// Together they name an article's text: `article-body`, `post-content`.
    case article, text
    case articleText
  }

  /// The words that sites name their parts with.
  private static let table: [String: Kind] = {
    let lists: [(Kind, String)] = [
      // Navigation
      (
        .around,
        "nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager topbar toolbar sitemap offcanvas"
      ),
      // Other articles
      (
        .around,
        """
        related relateds recommended recommendation recommendations recommends recirc recirculation trending popular \
        mostpopular outbrain taboola suggested suggestions upnext teaser teasers promo promos rail sidebar onward zergnet \
        dianomi readnext readmore morefrom relatedposts relatedarticles jp-relatedposts nextarticle
        """
      ),
      // Readers
      (
        .around,
        "comments comment commentlist disqus respond replies livefyre coral openweb spotim discussion viafoura poll quiz"
      ),
      // Consent
      (.around, "cookie cookies consent gdpr cmp onetrust didomi truste"),
      // Letters and subscriptions
      (
        .around,
        "newsletter newsletters signup subscribe subscription subscriptions optin mailchimp donate donation login signin"
      ),
      // Sharing
      (.around, "share shares sharing social addthis sharedaddy sharebar socials sharethis addtoany"),
      // Advertisements
      (
        .around,
        """
        ad ads advert advertisement advertisements adslot adunit adsbygoogle sponsor sponsored dfp gpt promotion banner \
        affiliate
        """
      ),
      // What opens over a page
      (.around, "modal popup lightbox toast tooltip overlay popover"),
      // The author, who is no part of the text
      (.around, "bio authorbox authorbio"),
      // What goes with pictures
      (.beside, "caption captions figcaption credit credits gallery slideshow"),
      // What tells of the article
      (.beside, "byline bylines dateline timestamp tags taglist topics kicker eyebrow"),
      (.article, "article story post entry news"),
      (.text, "body content text"),
      (.articleText, "articlebody storybody postcontent entrycontent articlecontent articletext storytext postbody"),
    ]
    var table: [String: Kind] = [:]
    for (kind, words) in lists {
      for word in words.split(separator: " ") { table[String(word)] = kind }
    }
    return table
  }()
}
