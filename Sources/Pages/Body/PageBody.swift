internal import MarkupKit

/// The article's text in a page, without what stands around it.
///
/// The page is taken apart into blocks (``PageOutline``); the element that the article stands in is found by what its blocks and
/// the names of the elements say (``PageArticleFinder``), and what is no text in it is left out (``PageArticleCleaner``). Where
/// the page's data states the whole text (``StatedText``), that decides what is text; the paragraphs are the page's even then.
struct PageBody {
  /// Its paragraphs, each on one line, blanks made single spaces.
  let paragraphs: [String]

  /// Finds the text: what the page's data has where it is whole, else the densest part of the page.
  ///
  /// - Throws: Where there is no article in the page, with what there is instead.
  init(of page: Markup, facts: PageFacts) throws(PageError) {
    let shown = PageOutline(of: page)
    let stated = facts.articleBody.map { StatedText($0) }
    var blocks = Self.blocks(of: shown)
    if blocks.reduce(0, { $0 + $1.words }) < PageWeights.leastWords * 4 {
      // Some pages show their text only once a script has uncovered it.
      let all = Self.blocks(of: PageOutline(of: page, .all))
      if all.reduce(0, { $0 + $1.words }) > 4 * blocks.reduce(0, { $0 + $1.words }) { blocks = all }
    }
    let paragraphs = stated.flatMap { Self.paragraphs(stated: $0, of: shown, found: blocks) } ?? blocks.map(\.text)
    if let error = PageRefusal.error(for: paragraphs, of: page, shown) { throw error }
    self.paragraphs = paragraphs
  }

  private static func blocks(of outline: PageOutline) -> [PageBlock] {
    let finder = PageArticleFinder(outline)
    guard let range = finder.article() else { return [] }
    var cleaner = PageArticleCleaner(finder, range)
    return cleaner.text()
  }

  /// The text that the page's data states, in the page's paragraphs where it has them; nil where what it states is not whole.
  private static func paragraphs(stated: StatedText, of outline: PageOutline, found: [PageBlock]) -> [String]? {
    guard stated.words >= PageWeights.leastWords else { return nil }
    let wordsFound = found.reduce(0) { $0 + $1.words }
    let shared = stated.share(in: found.map(\.text))
    if shared < 0.5 {
      // The page shows little of it: what it states is all there is of the text.
      return stated.words > 2 * wordsFound ? stated.paragraphs : nil
    }
    // What it does not have is no text behind its end, and where it has a link. It often lacks lists, quotations and leads.
    let shares = found.map { stated.share(of: $0.text) }
    guard let end = shares.lastIndex(where: { ($0 ?? 0) >= 0.5 }) else { return nil }
    let (stateds, all) = found[...end].indices.reduce((0, 0)) { sum, place in
      guard let share = shares[place], found[place].kind != .item else { return sum }
      return (sum.0 + (share >= 0.5 ? found[place].words : 0), sum.1 + found[place].words)
    }
    guard Double(stateds) >= Double(all) * 0.9 else { return nil }
    let kept = found.indices.filter { place in
      guard let share = shares[place], share < 0.5, !PagePhrases.isNote(found[place]) else { return true }
      return place < end && (found[place].linked == 0 || found[place].kind == .item)
    }
    let words = kept.reduce(0) { $0 + found[$1].words }
    guard Double(words) >= Double(wordsFound) * PageWeights.leastStated else { return nil }
    return kept.map { found[$0].text }
  }
}
