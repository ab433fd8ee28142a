internal import MarkupKit

/// What a page is that has no article.
enum PageRefusal {
  /// Why some paragraphs are no article; nil where they may be one.
  static func error(for paragraphs: [String], of page: Markup, _ outline: PageOutline) -> PageError? {
    let words = paragraphs.reduce(0) { $0 + $1.utf8.count { $0 == 0x20 } + 1 }
    if words > PageWeights.leastWords * 12 { return nil }
    let text = plain(paragraphs)
    if words < PageWeights.leastWords * 4 {
      let everything = plain([page.elements("title").first?.text ?? ""] + outline.blocks.prefix(60).map(\.text))
      if has(everything, robots) {
        return PageError(
          why: "this page only asks whether a person is reading",
          hint: "open the article in a browser, save the page there and record the file")
      }
      if words < PageWeights.leastWords, has(everything, missing) {
        return PageError(why: "this page says that the article is not there", hint: "look whether the address is right")
      }
    }
    if count(text, consent) * 40 > words {
      return PageError(
        why: "this page only asks for consent to cookies",
        hint: "open the article in a browser, answer there, save the page and record the file")
    }
    if words >= PageWeights.leastWords { return nil }
    let everything = plain(outline.blocks.prefix(200).map(\.text))
    if count(everything, consent) > 1 {
      return PageError(
        why: "this page only asks for consent to cookies",
        hint: "open the article in a browser, answer there, save the page and record the file")
    }
    if outline.blocks.reduce(0, { $0 + $1.words }) < 60, needsScript(page) {
      return PageError(
        why: "this page shows its text only where scripts run",
        hint: "open it in a browser, save the page there and record the file")
    }
    let links = outline.blocks.reduce(0) { $0 + $1.linked }
    let length = outline.blocks.reduce(0) { $0 + $1.length }
    if links * 2 > length, outline.blocks.count > 20 {
      return PageError(
        why: "this page is a list of links, not an article", hint: "give the address of one article in it, or a feed")
    }
    return PageError(
      why: words <= 1
        ? "there is no article's text in this page" : "there is too little text in this page for an article",
      hint: "open it in a browser to see whether there is more, save the page there and record the file")
  }

  private static func needsScript(_ page: Markup) -> Bool { page.nodes.contains { $0.name == "script" } }

  private static let robots = [
    "verify you are human", "are you a robot", "not a robot", "checking your browser", "just a moment",
    "enable javascript and cookies",
    "unusual traffic", "captcha", "access denied", "pardon our interruption", "please verify", "human verification",
  ]

  private static let missing = [
    "page not found", "404", "page you requested", "page you were looking for", "no longer available",
  ]

  private static let consent = [
    "cookies", "consent", "our partners", "personal data", "privacy policy", "your privacy", "legitimate interest",
  ]

  private static func plain(_ texts: [String]) -> String { texts.joined(separator: "\n").lowercased() }

  private static func has(_ text: String, _ phrases: [String]) -> Bool { phrases.contains { text.contains($0) } }

  private static func count(_ text: String, _ phrases: [String]) -> Int {
    phrases.reduce(0) { $0 + text.ranges(of: $1).count }
  }
}
