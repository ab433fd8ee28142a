/// The words of an element's class and id, and what they say of it.
enum PagePartWords {
  /// Finds the words of a value that say something: `RelatedStories__list-x1` is related, stories, list and x1.
  static func each(of value: String, _ found: (String, Kind) -> Void) {
    var value = value
    value.withUTF8 { utf8 in
      var word: [UInt8] = []
      var before: [UInt8] = []
      var isLowerBefore = false
      for byte in utf8 {
        let isUpper = byte >= 0x41 && byte <= 0x5A
        let isLower = (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
        if (isUpper && isLowerBefore) || !(isUpper || isLower) {
          take(word, after: &before, found)
          word.removeAll(keepingCapacity: true)
        }
        if isUpper || isLower { word.append(isUpper ? byte | 0x20 : byte) }
        isLowerBefore = isLower
      }
      take(word, after: &before, found)
    }
  }

  private static func take(_ word: [UInt8], after before: inout [UInt8], _ found: (String, Kind) -> Void) {
    guard word.count > 1, word.count < 24 else { return }
    let name = String(decoding: word, as: UTF8.self)
    if let kind = table[name] { found(name, kind) }
    if !before.isEmpty {
      let pair = String(decoding: before + word, as: UTF8.self)
      if let kind = table[pair] { found(pair, kind) }
    }
    before = word
  }

  /// What a word says.
  enum Kind {
    /// It is no text of the article.
    case other
    /// Together they name an article's text: `article-body`, `post-content`.
    case article, text
    case articleText
  }

  /// The words that hardly ever stand for anything else.
  static let sure: Set<String> = [
    "nav", "footer", "dialog", "alertdialog", "contentinfo", "cookie", "cookies", "consent", "gdpr", "onetrust",
    "didomi",
    "comments", "commentlist", "disqus", "respond", "newsletter", "outbrain", "taboola", "modal", "related",
  ]

  /// The words that sites name their parts with.
  private static let table: [String: Kind] = {
    let lists: [(Kind, String)] = [
      (
        .other,
        """
        nav navbar navigation menu submenu breadcrumb breadcrumbs pagination pager topbar toolbar sitemap offcanvas footer \
        skip toc tableofcontents
        """
      ),
      // Other articles
      (
        .other,
        """
        related relateds recommended recommendation recommendations recommends recirc recirculation trending popular \
        mostpopular mostread outbrain taboola suggested suggestions upnext teaser teasers promo promos rail sidebar onward \
        zergnet dianomi readnext readmore readalso seealso morefrom morestories morenews moreon youmaylike alsolike nextup \
        relatedposts relatedarticles nextarticle carousel
        """
      ),
      // Readers
      (
        .other,
        """
        comments comment commentlist disqus respond replies livefyre coral openweb spotim discussion viafoura poll quiz \
        feedback survey
        """
      ),
      // Consent
      (.other, "cookie cookies consent gdpr cmp onetrust didomi truste"),
      // Letters and subscriptions
      (
        .other,
        """
        newsletter newsletters signup subscribe subscription subscriptions optin mailchimp donate donation login signin \
        regwall cta
        """
      ),
      // Sharing
      (.other, "share shares sharing social addthis sharedaddy sharebar socials sharethis addtoany"),
      // Advertisements
      (
        .other,
        """
        ad ads advert advertisement advertisements adslot adunit adsbygoogle sponsor sponsored dfp gpt promotion banner \
        affiliate teads inread
        """
      ),
      // What opens over a page or plays in it, and what is only for some readers
      (
        .other,
        """
        modal popup lightbox toast tooltip overlay popover notification notifications ticker player jwplayer noprint sronly \
        screenreader visuallyhidden
        """
      ),
      // The author, who is no part of the text
      (.other, "bio authorbox authorbio authorinfo aboutauthor authordescription authorcard"),
      // What goes with pictures
      (.other, "caption captions figcaption credit credits gallery slideshow"),
      // What tells of the article, or says a part of it again
      (
        .other,
        "byline bylines dateline timestamp tags taglist topics kicker eyebrow disclaimer copyright pullquote entrymeta postmeta"
      ),
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
