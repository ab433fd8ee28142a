/// Cuts a text into paragraphs.
enum ParagraphSplitter {
  /// The stretches of a text that are paragraphs, without the spaces around them; none is empty.
  ///
  /// A blank line always ends one. A single line break ends one too, unless the lines around it were wrapped at a width:
  /// then all but the last are about as long, and a sentence goes on in lower case over the break.
  static func paragraphs(of text: [Unicode.Scalar]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var block: [Range<Int>] = []
    for line in lines(of: text) {
      guard let line = trimmed(line, of: text) else {
        close(&block, of: text, into: &result)
        continue
      }
      block.append(line)
    }
    close(&block, of: text, into: &result)
    return result
  }

  private static func close(_ block: inout [Range<Int>], of text: [Unicode.Scalar], into result: inout [Range<Int>]) {
    if let first = block.first, let last = block.last, isWrapped(block, of: text) {
      result.append(first.lowerBound..<last.upperBound)
    } else {
      result.append(contentsOf: block)
    }
    block.removeAll()
  }

  private static func lines(of text: [Unicode.Scalar]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var place = 0
    while place < text.count {
      if text[place].isLineBreak {
        lines.append(start..<place)
        if text[place] == "\r", place + 1 < text.count, text[place + 1] == "\n" { place += 1 }
        start = place + 1
      }
      place += 1
    }
    lines.append(start..<text.count)
    return lines
  }

  private static func trimmed(_ line: Range<Int>, of text: [Unicode.Scalar]) -> Range<Int>? {
    let isBlank = { (place: Int) in [.space, .format].contains(ScalarClass(text[place])) }
    guard let first = line.first(where: { !isBlank($0) }), let last = line.last(where: { !isBlank($0) }) else {
      return nil
    }
    return first..<(last + 1)
  }

  private static func isWrapped(_ block: [Range<Int>], of text: [Unicode.Scalar]) -> Bool {
    guard block.count > 1, block.dropLast().allSatisfy({ (45...120).contains($0.count) }) else { return false }
    return zip(block, block.dropFirst()).contains { line, next in
      let last = text[line.upperBound - 1]
      return text[next.lowerBound].isLower && ![".", "!", "?", ":", ";"].contains(last)
    }
  }
}
