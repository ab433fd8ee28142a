/// Which words of two stretches are the same, told so that a reader sees what was done rather than the fewest edits.
struct WordAlignment {
  /// The words, in order.
  private(set) var parts: [TextDifference.Part] = []
  /// How many words went, and how many came.
  private(set) var removed = 0
  private(set) var added = 0

  private let old: ArraySlice<TextWord>
  private let new: ArraySlice<TextWord>

  /// A stretch of each side, one of which may be empty.
  private struct Piece {
    var old: Range<Int>
    var new: Range<Int>
    var isKept: Bool
  }

  init(from old: ArraySlice<TextWord>, to new: ArraySlice<TextWord>) {
    self.old = old
    self.new = new
    var pieces = self.pieces()
    while let fewer = withoutIslands(pieces) { pieces = fewer }
    slide(&pieces)
    for piece in pieces {
      if piece.isKept {
        add(.kept, piece.old, piece.new)
      } else {
        if !piece.old.isEmpty { add(.removed, piece.old, piece.new.lowerBound..<piece.new.lowerBound) }
        if !piece.new.isEmpty { add(.added, piece.old.upperBound..<piece.old.upperBound, piece.new) }
        removed += old[piece.old].count(where: \.isWord)
        added += new[piece.new].count(where: \.isWord)
      }
    }
  }

  private mutating func add(_ kind: TextDifference.Part.Kind, _ left: Range<Int>, _ right: Range<Int>) {
    parts.append(TextDifference.Part(kind: kind, old: Self.span(left, of: old), new: Self.span(right, of: new)))
  }

  private static func span(_ range: Range<Int>, of words: ArraySlice<TextWord>) -> Range<Int> {
    if let first = words[range].first, let last = words[range].last {
      return first.span.lowerBound..<last.span.upperBound
    }
    let place =
      range.lowerBound < words.endIndex
      ? words[range.lowerBound].span.lowerBound : words.last?.span.upperBound ?? 0
    return place..<place
  }

  private func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var (i, j) = (old.startIndex, new.startIndex)
    func change(to oldEnd: Int, _ newEnd: Int) {
      if i < oldEnd || j < newEnd { pieces.append(Piece(old: i..<oldEnd, new: j..<newEnd, isKept: false)) }
    }
    for run in SequenceDifference(from: old.map(\.key), to: new.map(\.key)).runs {
      let (left, right) = (old.startIndex + run.old, new.startIndex + run.new)
      change(to: left, right)
      pieces.append(Piece(old: left..<left + run.count, new: right..<right + run.count, isKept: true))
      (i, j) = (left + run.count, right + run.count)
    }
    change(to: old.endIndex, new.endIndex)
    return pieces
  }

  /// Takes what was kept between two changes into them where it is no longer than they are: a lone “the” between two that have
  /// nothing else in common was not kept but written anew. Nil where there is nothing to take.
  private func withoutIslands(_ pieces: [Piece]) -> [Piece]? {
    var kept: [Piece] = []
    var hasChanged = false
    for (index, piece) in pieces.enumerated() {
      if piece.isKept, let last = kept.last, !last.isKept, index + 1 < pieces.count, !pieces[index + 1].isKept,
        isIsland(piece, between: last, pieces[index + 1])
      {
        kept[kept.count - 1].old = last.old.lowerBound..<piece.old.upperBound
        kept[kept.count - 1].new = last.new.lowerBound..<piece.new.upperBound
        hasChanged = true
      } else if !piece.isKept, let last = kept.last, !last.isKept {
        kept[kept.count - 1].old = last.old.lowerBound..<piece.old.upperBound
        kept[kept.count - 1].new = last.new.lowerBound..<piece.new.upperBound
      } else {
        kept.append(piece)
      }
    }
    return hasChanged ? kept : nil
  }

  private func isIsland(_ piece: Piece, between left: Piece, _ right: Piece) -> Bool {
    let words = old[piece.old].count(where: \.isWord)
    // A mark alone tells nothing; many words do, however much was written around them.
    if words == 0 { return !(left.old.isEmpty && right.new.isEmpty || left.new.isEmpty && right.old.isEmpty) }
    guard words <= 4 else { return false }
    let size = size(piece)
    return size <= self.size(left) && size <= self.size(right)
  }

  /// How many code points a piece takes, on the side where it takes more.
  private func size(_ piece: Piece) -> Int {
    max(old[piece.old].reduce(0) { $0 + $1.span.count }, new[piece.new].reduce(0) { $0 + $1.span.count })
  }

  /// Moves what only came, or only went, so that it begins behind the end of a sentence where it can: “It rained. [It snowed.]”,
  /// not “It [rained. It] snowed.”
  private func slide(_ pieces: inout [Piece]) {
    for index in pieces.indices.dropFirst().dropLast() where !pieces[index].isKept {
      let piece = pieces[index]
      guard pieces[index - 1].isKept, pieces[index + 1].isKept, piece.old.isEmpty != piece.new.isEmpty else { continue }
      let words = piece.old.isEmpty ? new : old
      let range = piece.old.isEmpty ? piece.new : piece.old
      let most = min(pieces[index - 1].old.count - 1, range.count * 4, 200)
      var steps = 0
      var best: Int?
      while true {
        let (start, end) = (range.lowerBound - steps, range.upperBound - steps)
        if words[start - 1].kind == .end, words[end - 1].kind == .end {
          best = steps
          break
        }
        guard steps < most, words[start - 1].key == words[end - 1].key else { break }
        steps += 1
      }
      guard let best, best > 0 else { continue }
      pieces[index - 1].old = pieces[index - 1].old.dropping(last: best)
      pieces[index - 1].new = pieces[index - 1].new.dropping(last: best)
      pieces[index].old = piece.old.moved(back: best)
      pieces[index].new = piece.new.moved(back: best)
      pieces[index + 1].old = pieces[index + 1].old.lowerBound - best..<pieces[index + 1].old.upperBound
      pieces[index + 1].new = pieces[index + 1].new.lowerBound - best..<pieces[index + 1].new.upperBound
    }
  }
}

extension Range<Int> {
  fileprivate func dropping(last count: Int) -> Range { lowerBound..<upperBound - count }
  fileprivate func moved(back count: Int) -> Range { lowerBound - count..<upperBound - count }
}
