/// Finds the element of a page that its article stands in, and what in it says that it is no text.
struct PageArticleFinder {
  let outline: PageOutline
  /// By block: how much it speaks for an article.
  private let weights: [Double]
  /// By block: whether it may be text.
  private(set) var isKept: [Bool]

  init(_ outline: PageOutline) {
    self.outline = outline
    weights = outline.blocks.map(PageWeights.weight)
    isKept = Array(repeating: true, count: outline.blocks.count)
    leaveOutParts()
  }

  /// The blocks of the element that the article stands in; nil where nothing reads as one.
  func article() -> Range<Int>? {
    container().map { outline.elements[widened(first(in: $0))].blocks }
  }

  /// Leaves out the parts that say that they are no text.
  ///
  /// Where most of a page's text is in such a part, the site means something else by the word, here and in all of the part.
  private mutating func leaveOutParts() {
    let sums = Self.sums(weights.map { max(0, $0) })
    let all = sums.last ?? 0
    var trusted: Set<String> = []
    var end = 0
    for element in outline.elements where element.blocks.upperBound > end {
      guard let others = element.part?.others.filter({ !trusted.contains($0) }), !others.isEmpty else { continue }
      let weight = sums[element.blocks.upperBound] - sums[element.blocks.lowerBound]
      let most =
        others.contains { PagePartWords.sure.contains($0) } ? PageWeights.mostInSurePart : PageWeights.mostInPart
      guard weight < all * most else {
        trusted.formUnion(others)
        continue
      }
      for block in element.blocks { isKept[block] = false }
      end = element.blocks.upperBound
    }
  }

  /// The element that most speaks for being the article's: its blocks' weights, those deeper in it counting less.
  private func container() -> Int? {
    var scores = outline.elements.map { _ in 0.0 }
    for (place, block) in outline.blocks.enumerated() where isKept[place] { scores[block.element] += weights[place] }
    for place in outline.elements.indices.reversed() {
      let parent = outline.elements[place].parent
      if parent >= 0 { scores[parent] += max(0, scores[place]) * PageWeights.decay }
    }
    var best: (place: Int, score: Double)?
    for (place, element) in outline.elements.enumerated() where PageWeights.isContainer(element.name) {
      let score = scores[place] * (element.part?.isBody == true ? PageWeights.ofBody : 1)
      if score > best?.score ?? 0 { best = (place, score) }
    }
    return best?.place
  }

  /// The first of the articles in a container of several, each with its headline, as pages have them that go on
  /// with the next article at their end.
  private func first(in container: Int) -> Int {
    var articles: [(place: Int, weight: Double)] = []
    var place = container
    while place < outline.elements[container].end {
      guard outline.elements[place].name == "article" else {
        place += 1
        continue
      }
      let blocks = outline.elements[place].blocks
      if blocks.contains(where: { outline.elements[outline.blocks[$0].element].name == "h1" }) {
        articles.append((place, blocks.reduce(0) { $0 + (isKept[$1] ? max(0, weights[$1]) : 0) }))
      }
      place = outline.elements[place].end
    }
    let most = articles.map(\.weight).max() ?? 0
    let all = outline.elements[container].blocks.reduce(0) { $0 + (isKept[$1] ? max(0, weights[$1]) : 0) }
    guard articles.count > 1, articles.reduce(0, { $0 + $1.weight }) > all * PageWeights.mostInPart else {
      return container
    }
    return articles.first { $0.weight >= most * PageWeights.leastOfFirst }?.place ?? container
  }

  /// The element around a container that has more of the same text.
  ///
  /// Where that comes with another headline, another article or many links, it is not the same text.
  private func widened(_ container: Int) -> Int {
    let good = Self.sums(weights.indices.map { isKept[$0] ? max(0, weights[$0]) : 0 })
    let ofBody = Self.sums(isOfBody().enumerated().map { isKept[$0] && $1 ? max(0, weights[$0]) : 0 })
    let linked = Self.sums(outline.blocks.indices.map { isKept[$0] ? Double(outline.blocks[$0].linked) : 0 })
    let titles = Self.sums(outline.blocks.map { outline.elements[$0.element].name == "h1" ? 1 : 0 })
    let articles = Self.sums(
      outline.elements.map { element in element.name == "article" && sum(good, element.blocks) > 0 ? 1 : 0 })
    func sum(_ sums: [Double], _ range: Range<Int>) -> Double { sums[range.upperBound] - sums[range.lowerBound] }
    var best = container
    // The articles that stand around the container, and are no others than its own.
    var own = 0.0
    var around = outline.elements[container].parent
    while around >= 0 {
      defer { around = outline.elements[around].parent }
      let (inner, outer) = (outline.elements[best].blocks, outline.elements[around].blocks)
      let more = sum(good, outer) - sum(good, inner)
      let moreOfBody = sum(ofBody, outer) - sum(ofBody, inner)
      if more <= sum(good, inner) * PageWeights.leastAround,
        moreOfBody <= sum(good, inner) * PageWeights.leastAroundOfBody
      {
        if outline.elements[around].name == "article" { own += 1 }
        continue
      }
      let links = sum(linked, outer) - sum(linked, inner)
      if links > (more + links) * PageWeights.mostLinksAround { break }
      if sum(titles, inner.upperBound..<outer.upperBound) > 0 { break }
      let others =
        sum(articles, around + 1..<outline.elements[around].end) - sum(articles, best..<outline.elements[best].end)
      if others - own > 0 { break }
      best = around
      own = 0
    }
    return best
  }

  /// By block: whether it stands in an element that says it is the article's text.
  private func isOfBody() -> [Bool] {
    var isOfBody = Array(repeating: false, count: outline.blocks.count)
    var end = 0
    for element in outline.elements where element.part?.isBody == true && element.blocks.upperBound > end {
      for block in element.blocks { isOfBody[block] = true }
      end = element.blocks.upperBound
    }
    return isOfBody
  }

  private static func sums(_ values: [Double]) -> [Double] {
    var sums = [0.0]
    sums.reserveCapacity(values.count + 1)
    for value in values { sums.append((sums.last ?? 0) + value) }
    return sums
  }
}
