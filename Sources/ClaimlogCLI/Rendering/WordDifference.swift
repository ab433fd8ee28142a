internal import Claims
internal import CommandLineKit

/// What differs between two sentences, word by word.
struct WordDifference {
  /// A run of words that share their fate.
  struct Part: Hashable {
    /// What became of the words.
    enum Kind {
      /// They stand in both.
      case kept
      /// They stand in the first only.
      case removed
      /// They stand in the second only.
      case added
    }

    let kind: Kind
    var text: String
  }

  /// The runs, in order; where words took the place of others, those that went come first.
  let parts: [Part]

  /// Comparing takes time in proportion to length times difference, so longer sentences are compared by their ends only.
  private static let longest = 1500

  /// Compares two sentences; words are compared byte by byte.
  init(from old: String, to new: String) {
    let before = old.split(whereSeparator: \.isWhitespace)
    let after = new.split(whereSeparator: \.isWhitespace)
    var removed = Set<Int>()
    var added = Set<Int>()
    if before.count + after.count <= Self.longest {
      let steps = after.difference(from: before) { $0.utf8.elementsEqual($1.utf8) }
      for step in steps {
        switch step {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): added.insert(offset)
        }
      }
    } else {
      let shared = zip(before, after).prefix { $0.utf8.elementsEqual($1.utf8) }.count
      let room = min(before.count, after.count) - shared
      let tail = zip(before.reversed(), after.reversed()).prefix { $0.utf8.elementsEqual($1.utf8) }.prefix(room).count
      removed = Set(shared..<before.count - tail)
      added = Set(shared..<after.count - tail)
    }
    var parts: [Part] = []
    func add(_ kind: Part.Kind, _ word: Substring) {
      if parts.last?.kind == kind {
        parts[parts.count - 1].text += " \(word)"
      } else {
        parts.append(Part(kind: kind, text: String(word)))
      }
    }
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      if removed.contains(left) {
        add(.removed, before[left])
        left += 1
      } else if added.contains(right) {
        add(.added, after[right])
        right += 1
      } else if left < before.count, right < after.count {
        add(.kept, after[right])
        (left, right) = (left + 1, right + 1)
      } else {
        break
      }
    }
    self.parts = parts
  }

  /// The sentences as one: what went red, what came green; without colour as `[-went-]` and `{+came+}`.
  func styled(inColor: Bool) -> Styled {
    var result = Styled()
    for part in parts {
      if !result.isEmpty { result.append(" ") }
      switch part.kind {
      case .kept: result.append(Styled(part.text))
      case .removed: result.append(inColor ? Styled(part.text, .red) : "[-\(part.text)-]")
      case .added: result.append(inColor ? Styled(part.text, .green) : "{+\(part.text)+}")
      }
    }
    return result
  }
}
