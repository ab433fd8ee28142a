/// Which paragraphs of an old text are which of a new one.
struct ParagraphAlignment {
  /// Paragraphs that belong together; empty on one side where they came or went.
  struct Block: Hashable {
    var old: Range<Int>
    var new: Range<Int>
    var isMoved = false
  }

  /// The blocks, in the order of the new text; those that went stand where they stood.
  private(set) var blocks: [Block] = []

  private let old: TextParagraphs
  private let new: TextParagraphs
  /// The words of each paragraph in the order of their numbers, for counting what two have in common.
  private let oldWords: [[Int]]
  private let newWords: [[Int]]

  /// Paragraphs are like one another where they share this part of their words.
  private static let likeness = 0.4
  /// Elsewhere in the text they have to be more alike, and have this many words.
  private static let likenessElsewhere = 0.6
  private static let fewestElsewhere = 8
  /// How much comparing of paragraphs between two that are equal is worth while, in words.
  private static let mostCompared = 2_000_000
  /// In how many paragraphs a word may stand that is looked for elsewhere.
  private static let rare = 3

  init(from old: TextParagraphs, to new: TextParagraphs) {
    self.old = old
    self.new = new
    oldWords = old.paragraphs.map { range in old.words[range].filter(\.isWord).map(\.key).sorted() }
    newWords = new.paragraphs.map { range in new.words[range].filter(\.isWord).map(\.key).sorted() }
    let equals = equalPairs()
    let inOrder = SequenceDifference.heaviestInOrder(equals)
    let anchors = inOrder.map { equals[$0] }
    let isAnchor = Set(inOrder)
    var moved = equals.indices.filter { !isAnchor.contains($0) }.map { (old: equals[$0].old, new: equals[$0].new) }
    let takenOld = Set(moved.map(\.old))
    let takenNew = Set(moved.map(\.new))
    var found: [Block] = []
    var (i, j) = (0, 0)
    for anchor in anchors + [(old: old.paragraphs.count, new: new.paragraphs.count, weight: 0)] {
      found += between(
        (i..<anchor.old).filter { !takenOld.contains($0) }, (j..<anchor.new).filter { !takenNew.contains($0) })
      if anchor.old < old.paragraphs.count {
        found.append(Block(old: anchor.old..<anchor.old + 1, new: anchor.new..<anchor.new + 1))
      }
      (i, j) = (anchor.old + 1, anchor.new + 1)
    }
    moved += elsewhere(found)
    blocks = Self.ordered(found, moved: moved)
  }

  /// Equal paragraphs, each with the one that has its place among those that are equal to it; in the old order.
  private func equalPairs() -> [(old: Int, new: Int, weight: Int)] {
    var places: [[Int]: [Int]] = [:]
    for paragraph in new.paragraphs.indices { places[new.keys(of: paragraph), default: []].append(paragraph) }
    var used: [[Int]: Int] = [:]
    var pairs: [(old: Int, new: Int, weight: Int)] = []
    for paragraph in old.paragraphs.indices {
      let keys = old.keys(of: paragraph)
      guard let candidates = places[keys] else { continue }
      let next = used[keys, default: 0]
      used[keys] = next + 1
      if next < candidates.count { pairs.append((paragraph, candidates[next], keys.count)) }
    }
    return pairs
  }

  // MARK: Between two that are equal

  /// Matches the paragraphs between two that are equal, so that they share as many words as they can.
  private func between(_ left: [Int], _ right: [Int]) -> [Block] {
    let ends = (left.last.map { $0 + 1 } ?? 0, right.last.map { $0 + 1 } ?? 0)
    if left.isEmpty || right.isEmpty {
      return left.map { Block(old: $0..<$0 + 1, new: ends.1..<ends.1) }
        + right.map { Block(old: ends.0..<ends.0, new: $0..<$0 + 1) }
    }
    let sizes = (left.reduce(0) { $0 + oldWords[$1].count }, right.reduce(0) { $0 + newWords[$1].count })
    let cost = left.count.multipliedReportingOverflow(by: sizes.1).partialValue &+ right.count &* sizes.0
    guard left.count < 4_000, right.count < 4_000, left.count * right.count <= 400_000, cost <= Self.mostCompared else {
      return atOnce(left, right)
    }
    return likest(left, right)
  }

  /// Takes what would be dear to compare one by one for one piece; where something that moved stands between, for several.
  private func atOnce(_ left: [Int], _ right: [Int]) -> [Block] {
    func pieces(_ places: [Int]) -> [Range<Int>] {
      var pieces: [Range<Int>] = []
      for place in places {
        if let last = pieces.last, last.upperBound == place {
          pieces[pieces.count - 1] = last.lowerBound..<place + 1
        } else {
          pieces.append(place..<place + 1)
        }
      }
      return pieces
    }
    let (one, other) = (pieces(left), pieces(right))
    let shared = min(one.count, other.count)
    let paired = zip(one, other).map { Block(old: $0, new: $1) }
    return paired
      + one[shared...].flatMap { $0 }.map {
        Block(old: $0..<$0 + 1, new: right[right.count - 1]..<right[right.count - 1])
      }
      + other[shared...].flatMap { $0 }.map {
        Block(old: left[left.count - 1]..<left[left.count - 1], new: $0..<$0 + 1)
      }
  }

  /// A step of the way through both: so many old paragraphs, so many new ones, and the words that they share.
  private struct Step {
    var old = 0
    var new = 0
    var shared = 0
  }

  private func likest(_ left: [Int], _ right: [Int]) -> [Block] {
    let width = right.count + 1
    var best = [Int](repeating: 0, count: (left.count + 1) * width)
    var steps = [Step](repeating: Step(), count: best.count)
    // Words shared by single paragraphs, which longer steps are made of.
    var shared = [Int](repeating: 0, count: left.count * right.count)
    for i in left.indices {
      for j in right.indices { shared[i * right.count + j] = Self.shared(oldWords[left[i]], newWords[right[j]]) }
    }
    for i in 0...left.count {
      for j in 0...right.count where i + j > 0 {
        var most = -1
        var step = Step()
        func take(_ value: Int, _ candidate: Step) {
          if value > most { (most, step) = (value, candidate) }
        }
        // Of equals, what went comes before what came.
        if j > 0 { take(best[i * width + j - 1], Step(old: 0, new: 1)) }
        if i > 0 { take(best[(i - 1) * width + j], Step(old: 1, new: 0)) }
        for (a, b) in [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1)] where i >= a && j >= b {
          guard let words = together(left, i - a..<i, right, j - b..<j, shared) else { continue }
          take(best[(i - a) * width + j - b] + words, Step(old: a, new: b, shared: words))
        }
        best[i * width + j] = most
        steps[i * width + j] = step
      }
    }
    var blocks: [Block] = []
    var (i, j) = (left.count, right.count)
    while i + j > 0 {
      let step = steps[i * width + j]
      let (toOld, toNew) = (i - step.old, j - step.new)
      let before = toOld < left.count ? left[toOld] : (left.last ?? -1) + 1
      let beforeNew = toNew < right.count ? right[toNew] : (right.last ?? -1) + 1
      blocks.append(
        Block(
          old: step.old == 0 ? before..<before : left[toOld]..<left[i - 1] + 1,
          new: step.new == 0 ? beforeNew..<beforeNew : right[toNew]..<right[j - 1] + 1))
      (i, j) = (toOld, toNew)
    }
    return blocks.reversed()
  }

  /// How many words paragraphs share that belong together; nil where they do not.
  ///
  /// Of several that became one, each has to have most of its words there.
  private func together(
    _ left: [Int], _ olds: Range<Int>, _ right: [Int], _ news: Range<Int>, _ known: [Int]
  ) -> Int? {
    let first = known[olds.lowerBound * right.count + news.lowerBound]
    if olds.count == 1, news.count == 1 {
      let size = oldWords[left[olds.lowerBound]].count + newWords[right[news.lowerBound]].count
      return size > 0 && Double(2 * first) >= Self.likeness * Double(size) ? first : nil
    }
    // A paragraph that moved may stand between: then they are not side by side.
    guard left[olds.upperBound - 1] - left[olds.lowerBound] == olds.count - 1,
      right[news.upperBound - 1] - right[news.lowerBound] == news.count - 1
    else { return nil }
    for i in olds {
      for j in news {
        let least = olds.count == 1 ? newWords[right[j]].count : oldWords[left[i]].count
        guard least > 0, known[i * right.count + j] * 10 >= least * 7 else { return nil }
      }
    }
    let one = olds.flatMap { oldWords[left[$0]] }
    let other = news.flatMap { newWords[right[$0]] }
    let shared = Self.shared(one.sorted(), other.sorted())
    return Double(2 * shared) >= Self.likenessElsewhere * Double(one.count + other.count) ? shared : nil
  }

  /// How many words two paragraphs share, each as often as it stands in both.
  private static func shared(_ left: [Int], _ right: [Int]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }

  // MARK: Elsewhere

  /// Paragraphs that went, and were put elsewhere with some words changed: the one that shares most rare words, where it is
  /// alike enough.
  private func elsewhere(_ blocks: [Block]) -> [(old: Int, new: Int)] {
    let gone = blocks.filter { $0.new.isEmpty }.flatMap(\.old)
    let come = blocks.filter { $0.old.isEmpty }.flatMap(\.new)
    if gone.isEmpty || come.isEmpty { return [] }
    var carriers: [Int: [Int]] = [:]
    for paragraph in come {
      var last = -1
      for word in newWords[paragraph] where word != last {
        last = word
        if carriers[word, default: []].count <= Self.rare { carriers[word, default: []].append(paragraph) }
      }
    }
    var taken: Set<Int> = []
    var pairs: [(old: Int, new: Int)] = []
    for paragraph in gone where oldWords[paragraph].count >= Self.fewestElsewhere {
      var counts: [Int: Int] = [:]
      var last = -1
      for word in oldWords[paragraph] where word != last {
        last = word
        guard let found = carriers[word], found.count <= Self.rare else { continue }
        for other in found where !taken.contains(other) { counts[other, default: 0] += 1 }
      }
      let best = counts.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      guard let best, newWords[best.key].count >= Self.fewestElsewhere else { continue }
      let shared = Self.shared(oldWords[paragraph], newWords[best.key])
      let size = oldWords[paragraph].count + newWords[best.key].count
      guard Double(2 * shared) >= Self.likenessElsewhere * Double(size) else { continue }
      taken.insert(best.key)
      pairs.append((paragraph, best.key))
    }
    return pairs
  }

  /// All blocks in the order of the new text, those that went behind what stood before them.
  private static func ordered(_ found: [Block], moved: [(old: Int, new: Int)]) -> [Block] {
    let movedOld = Set(moved.map(\.old))
    let movedNew = Set(moved.map(\.new))
    let kept = found.filter { block in
      block.new.isEmpty
        ? !movedOld.contains(block.old.lowerBound)
        : !block.old.isEmpty || !movedNew.contains(block.new.lowerBound)
    }
    let all =
      kept + moved.map { Block(old: $0.old..<$0.old + 1, new: $0.new..<$0.new + 1, isMoved: true) }
    let staying = all.filter { !$0.new.isEmpty }.sorted { $0.new.lowerBound < $1.new.lowerBound }
    var gone = all.filter { $0.new.isEmpty }.sorted { $0.old.lowerBound < $1.old.lowerBound }[...]
    var ordered: [Block] = []
    for block in staying {
      // What moved does not tell where the others stood.
      if !block.isMoved {
        while let next = gone.first, next.old.lowerBound < block.old.lowerBound {
          ordered.append(gone.removeFirst().at(block.new.lowerBound))
        }
      }
      ordered.append(block)
    }
    return ordered + gone.map { $0.at(staying.last?.new.upperBound ?? 0) }
  }
}

extension ParagraphAlignment.Block {
  /// The same, which went, at its place in the new text.
  fileprivate func at(_ place: Int) -> Self { Self(old: old, new: place..<place, isMoved: isMoved) }
}
