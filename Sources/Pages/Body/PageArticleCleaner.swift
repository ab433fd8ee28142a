/// Takes the article's text out of the blocks that it stands among.
struct PageArticleCleaner {
  private let outline: PageOutline
  /// What may be text, in order.
  private let blocks: [PageBlock]
  /// By block: whether it is text by itself.
  private var isText: [Bool] = []

  /// Where the article's element begins among ``blocks``; before it stands what may be its lead.
  private let start: Int

  init(_ finder: PageArticleFinder, _ article: Range<Int>) {
    outline = finder.outline
    let all = finder.outline.blocks
    let headline = all[..<article.lowerBound].lastIndex { finder.outline.elements[$0.element].name == "h1" }
    let before = ((headline ?? article.lowerBound)..<article.lowerBound).filter { finder.isKept[$0] }
    let own = article.filter { finder.isKept[$0] || PagePhrases.isCorrection(all[$0]) }
    let behind = (article.upperBound..<min(all.count, article.upperBound + PageWeights.farthestCorrection)).filter {
      PagePhrases.isCorrection(all[$0])
    }
    start = before.count
    blocks = (before + own + behind).map { all[$0] }
  }

  /// The blocks that are the article's text.
  mutating func text() -> [PageBlock] {
    let lists = listsOfLinks()
    let tables = tablesAmongParagraphs()
    let hasParagraphs = blocks.contains { $0.kind == .paragraph && $0.isProse }
    isText = blocks.map { block in
      switch block.kind {
      case .heading: block.linkShare < 0.5
      case .paragraph: block.linkShare < PageWeights.mostLinksInParagraph
      case .item: !lists.contains(outline.elements[block.element].parent)
      case .row: block.linkShare < 0.5 && table(of: block).map { tables.contains($0) } ?? false
      case .cell: block.isProse && block.linkShare < 0.5
      case .loose: (block.isProse || !hasParagraphs) && block.linkShare < 0.5 && !PagePhrases.isCaption(block)
      }
    }
    for place in blocks.indices where isText[place] && PagePhrases.isPromotion(blocks[place]) { isText[place] = false }
    leaveOutSections()
    leaveOutClosings()
    leaveOutEnds()
    leaveOutHeadings()
    return blocks.indices.filter { isText[$0] }.map { blocks[$0] }
  }

  /// The tables that stand among paragraphs of prose, in the same element or one around it.
  private func tablesAmongParagraphs() -> Set<Int> {
    var isAround: Set<Int> = []
    for block in blocks where block.kind == .paragraph && block.isProse {
      isAround.insert(outline.elements[block.element].parent)
    }
    return Set(
      blocks.compactMap { $0.kind == .row ? table(of: $0) : nil }.filter { table in
        var around = outline.elements[table].parent
        for _ in 0..<4 where around >= 0 && !isAround.contains(around) { around = outline.elements[around].parent }
        return isAround.contains(around)
      })
  }

  /// The table that a row stands in.
  private func table(of row: PageBlock) -> Int? {
    var around = row.element
    for _ in 0..<3 where around >= 0 && outline.elements[around].name != "table" {
      around = outline.elements[around].parent
    }
    return around >= 0 && outline.elements[around].name == "table" ? around : nil
  }

  /// The lists that are links for the most part.
  private func listsOfLinks() -> Set<Int> {
    var sums: [Int: (linked: Int, length: Int, hasLabel: Bool)] = [:]
    for (place, block) in blocks.enumerated() where block.kind == .item {
      let list = outline.elements[block.element].parent
      let before = place > 0 ? blocks[place - 1] : nil
      let sum = sums[list] ?? (0, 0, before.map { !$0.isProse && $0.linkShare < 0.5 } ?? false)
      sums[list] = (sum.linked + block.linked, sum.length + block.letters, sum.hasLabel)
    }
    // A list among paragraphs is the article's, unless it is links and nothing else and nothing says what it lists.
    var paragraphs: [Int: Int] = [:]
    for block in blocks where block.kind == .paragraph && block.isProse {
      paragraphs[outline.elements[block.element].parent, default: 0] += 1
    }
    return Set(
      sums.filter { list, sum in
        let isAmongParagraphs = list >= 0 && paragraphs[outline.elements[list].parent, default: 0] > 1
        if isAmongParagraphs, sum.hasLabel { return false }
        let most = isAmongParagraphs ? PageWeights.mostLinksInListAmongParagraphs : PageWeights.mostLinksInList
        return Double(sum.linked) > Double(sum.length) * most
      }.keys)
  }

  /// Leaves out what headings as “Related” stand over: up to the next paragraph of prose, and all of it near the end.
  private mutating func leaveOutSections() {
    var rest = blocks.indices.reduce(0) { $0 + (isProse($1) ? blocks[$1].length : 0) }
    let all = rest
    var isOut = false
    for place in blocks.indices {
      let block = blocks[place]
      if isProse(place) { rest -= block.length }
      if block.words <= 8, block.kind == .heading || !block.isProse, PagePhrases.endsArticle(block.text) {
        if block.kind != .paragraph, Double(rest) < Double(all) * PageWeights.mostBehindEnd {
          for later in blocks.indices[place...] where !PagePhrases.isNote(blocks[later]) { isText[later] = false }
          return
        }
        // A link by itself is one to another article, and has nothing under it.
        if block.kind != .heading, block.linkShare > 0.5 {
          isText[place] = false
        } else {
          isOut = true
        }
      } else if isOut, block.kind != .heading, block.kind != .item, isProse(place), block.linkShare < 0.3 {
        isOut = false
        if place > 1, mayHead(place - 1), !mayHead(place - 2) { isText[place - 1] = true }
      }
      if isOut { isText[place] = false }
    }
  }

  /// Whether a block may be a heading of the article's.
  private func mayHead(_ place: Int) -> Bool {
    blocks[place].kind == .heading && blocks[place].linkShare < 0.5 && !PagePhrases.endsArticle(blocks[place].text)
      && !PagePhrases.isPromotion(blocks[place])
  }

  private func isProse(_ place: Int) -> Bool {
    isText[place] && blocks[place].isProse && blocks[place].kind != .heading
  }

  /// Whether a block is what an article may end with that is no paragraph of prose.
  private func mayBeLast(_ place: Int) -> Bool {
    guard isText[place] else { return false }
    let block = blocks[place]
    switch block.kind {
    case .item, .row: return true
    case .paragraph:
      if block.linked == 0, block.sentences > 0, block.words > 2 { return true }
      return block.words >= PageWeights.leastOfLast && block.linkShare < 0.3
    default: return false
    }
  }

  /// Leaves out what tells of author and publisher at the end.
  private mutating func leaveOutClosings() {
    for place in blocks.indices.reversed() where isText[place] && !PagePhrases.isNote(blocks[place]) {
      if PagePhrases.isClosing(blocks[place]) {
        isText[place] = false
      } else if isProse(place) || blocks[place].kind == .item {
        return
      }
    }
  }

  /// Leaves out what is no prose before the first paragraph and behind the last: dates, names, labels.
  private mutating func leaveOutEnds() {
    guard
      let first = blocks.indices[start...].first(where: { isProse($0) || (isText[$0] && blocks[$0].kind == .item) }),
      let last = blocks.indices.last(where: { isProse($0) || mayBeLast($0) })
    else {
      return
    }
    let lead = lead(before: first)
    let heading = heading(before: first)
    for place in blocks.indices
    where (place < first || place > last) && place != lead && place != heading && !PagePhrases.isNote(blocks[place]) {
      isText[place] = false
    }
  }

  /// The first of the article's subheadings where nothing of the text stands before it: others of its rank follow in the text.
  private func heading(before first: Int) -> Int? {
    let heading = first - 1
    guard heading >= start, isText[heading], blocks[heading].kind == .heading else { return nil }
    let rank = outline.elements[blocks[heading].element].name
    let headline = outline.blocks.first { outline.elements[$0.element].name == "h1" }
    guard rank != "h1", let headline, headline.text != blocks[heading].text else { return nil }
    let isRepeated = blocks.indices[first...].dropLast().contains { place in
      isText[place] && outline.elements[blocks[place].element].name == rank && isProse(place + 1)
    }
    return isRepeated ? heading : nil
  }

  /// The line between headline and text that says in a sentence what it is about; nil where there is none.
  private func lead(before first: Int) -> Int? {
    guard let title = blocks[..<first].lastIndex(where: { outline.elements[$0.element].name == "h1" }) else {
      return nil
    }
    return (title + 1..<first).first { place in
      let block = blocks[place]
      return isText[place] && block.words >= PageWeights.leastOfLead && block.words < 80 && block.linkShare < 0.2
        && !PagePhrases.isCaption(block)
    }
  }

  /// Leaves out headings that nothing stands under.
  private mutating func leaveOutHeadings() {
    var isFollowed = false
    for place in blocks.indices.reversed() where isText[place] {
      if blocks[place].kind == .heading {
        if !isFollowed { isText[place] = false }
      } else {
        isFollowed = true
      }
    }
  }
}
