/// Finds the blocks of a page that are its article's text.
struct PageArticleFinder {
  private let outline: PageOutline
  /// By block: how much it speaks for an article.
  private let weights: [Double]
  /// By block: whether it may be text.
  private var isKept: [Bool]

  init(_ outline: PageOutline) {
    self.outline = outline
    weights = outline.blocks.map(PageWeights.weight)
    isKept = Array(repeating: true, count: outline.blocks.count)
  }

  /// The article's blocks, in order.
  mutating func blocks() -> [PageBlock] {
    leaveOutParts()
    guard let container = container() else { return [] }
    let range = outline.elements[container].blocks
    return range.filter { isKept[$0] && isText(outline.blocks[$0]) }.map { outline.blocks[$0] }
  }

  /// Leaves out the parts that say that they are no text, unless most of the page's text is in them.
  private mutating func leaveOutParts() {
    let sums = Self.sums(weights.map { max(0, $0) })
    let all = sums.last ?? 0
    var end = 0
    for element in outline.elements where element.blocks.upperBound > end {
      guard element.part == .around || element.part == .beside else { continue }
      let weight = sums[element.blocks.upperBound] - sums[element.blocks.lowerBound]
      guard weight < all * PageWeights.mostInPart else { continue }
      for block in element.blocks { isKept[block] = false }
      end = element.blocks.upperBound
    }
  }

  /// The element that the article's text stands in.
  private func container() -> Int? {
    var scores = outline.elements.map { _ in 0.0 }
    for (place, block) in outline.blocks.enumerated() where isKept[place] {
      scores[block.element] += weights[place]
    }
    for place in outline.elements.indices.reversed() {
      let parent = outline.elements[place].parent
      if parent >= 0 { scores[parent] += max(0, scores[place]) * PageWeights.decay }
    }
    var best: Int?
    for place in outline.elements.indices where PageWeights.isContainer(outline.elements[place].name) {
      if outline.elements[place].part == .body { scores[place] *= PageWeights.ofBody }
      if scores[place] > (best.map { scores[$0] } ?? 0) { best = place }
    }
    guard var best else { return nil }
    // What stands around it, as long as it is more of the same text.
    let kept = Self.sums(weights.indices.map { isKept[$0] ? max(0, weights[$0]) : 0 })
    func weight(_ place: Int) -> Double {
      kept[outline.elements[place].blocks.upperBound] - kept[outline.elements[place].blocks.lowerBound]
    }
    let own = weight(best)
    var around = outline.elements[best].parent
    while around >= 0 {
      let more = weight(around) - own
      if more > own * PageWeights.mostAround { break }
      if more > 0 { best = around }
      around = outline.elements[around].parent
    }
    return best
  }

  private func isText(_ block: PageBlock) -> Bool {
    switch block.kind {
    case .heading: block.linkShare < 0.5
    case .paragraph: block.linkShare < 0.9
    case .item, .cell, .loose: block.isProse && block.linkShare < 0.5
    }
  }

  private static func sums(_ values: [Double]) -> [Double] {
    var sums = [0.0]
    sums.reserveCapacity(values.count + 1)
    for value in values { sums.append((sums.last ?? 0) + value) }
    return sums
  }
}
