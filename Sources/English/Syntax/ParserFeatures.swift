/// What the parser looks at to choose a move: the top of the stack, the next words, what depends on them already, and how
/// far apart they are.
///
/// The templates are those of Zhang and Nivre (2011) for this system, with the ends of words, and with the commas and verbs
/// that stand between, added.
package struct ParserFeatures {
  private let forms: [WordForm]
  private let tags: [UInt8]
  /// How many commas and how many finite verbs stand before each word.
  private let commas: [Int]
  private let verbs: [Int]

  /// Prepares a sentence.
  ///
  /// - Parameters:
  ///   - tags: For each word the number of its tag.
  ///   - isVerb: For each number whether it is that of a verb with a tense.
  package init(_ forms: [WordForm], tags: [UInt8], isVerb: [Bool]) {
    self.forms = forms
    self.tags = tags
    var commas = [0]
    var verbs = [0]
    for (form, tag) in zip(forms, tags) {
      commas.append((commas.last ?? 0) + (form.isComma ? 1 : 0))
      verbs.append((verbs.last ?? 0) + (isVerb[Int(tag)] ? 1 : 0))
    }
    self.commas = commas
    self.verbs = verbs
  }

  private func word(_ place: Int) -> UInt64 {
    place < 0 ? FeatureHash.outside : place < forms.count ? forms[place].word : 1
  }

  private func tag(_ place: Int) -> UInt64 {
    place < 0 ? 255 : place < tags.count ? UInt64(tags[place]) : 254
  }

  private func suffix(_ place: Int) -> UInt64 {
    place < 0 ? FeatureHash.outside : place < forms.count ? forms[place].suffix3 : 1
  }

  /// What stands between two places: a few commas, a few verbs.
  private func between(_ left: Int, _ right: Int) -> UInt64 {
    guard left >= 0, right > left else { return 99 }
    let commas = min(commas[min(right, forms.count)] - commas[left + 1], 2)
    let verbs = min(verbs[min(right, forms.count)] - verbs[left + 1], 2)
    return UInt64(commas * 3 + verbs)
  }

  private func distance(_ left: Int, _ right: Int) -> UInt64 {
    guard left >= 0 else { return 15 }
    switch right - left {
    case ...4: return UInt64(max(right - left, 0))
    case ...7: return 5
    case ...12: return 6
    default: return 7
    }
  }

  /// The features of a state.
  ///
  /// - Parameter features: Where they are written; what was there goes.
  package func fill(_ features: inout [UInt64], of state: ParserState) {
    features.removeAll(keepingCapacity: true)
    let stack = state.stack
    let s0 = stack.last ?? -1
    let s1 = stack.count > 1 ? stack[stack.count - 2] : -1
    let s2 = stack.count > 2 ? stack[stack.count - 3] : -1
    let b0 = state.next
    let b1 = b0 < state.count ? b0 + 1 : -1
    let b2 = b0 + 1 < state.count ? b0 + 2 : -1

    func outer(_ places: [Int], _ place: Int) -> Int { place < 0 ? -1 : places[place] }
    func relation(_ place: Int) -> UInt64 { place < 0 || place >= state.count ? 255 : UInt64(state.relations[place]) }
    let s0l1 = outer(state.left1, s0)
    let s0l2 = outer(state.left2, s0)
    let s0r1 = outer(state.right1, s0)
    let s0r2 = outer(state.right2, s0)
    let s1l1 = outer(state.left1, s1)
    let s1r1 = outer(state.right1, s1)
    let s1r2 = outer(state.right2, s1)
    let b0l1 = outer(state.left1, b0)
    let b0l2 = outer(state.left2, b0)
    func valency(_ counts: [UInt8], _ place: Int) -> UInt64 { place < 0 ? 9 : UInt64(counts[place]) }
    func set(_ sets: [UInt64], _ place: Int) -> UInt64 { place < 0 ? .max : sets[place] }

    let s0w = word(s0)
    let s0t = tag(s0)
    let s1w = word(s1)
    let s1t = tag(s1)
    let s2t = tag(s2)
    let b0w = word(b0)
    let b0t = tag(b0)
    let b1w = word(b1)
    let b1t = tag(b1)
    let b2t = tag(b2)
    let s0wt = FeatureHash.mix(s0w, s0t)
    let s1wt = FeatureHash.mix(s1w, s1t)
    let b0wt = FeatureHash.mix(b0w, b0t)

    var template: UInt64 = 1000
    func add(_ value: UInt64) {
      template += 1
      features.append(FeatureHash.mix(template, value))
    }
    func add(_ first: UInt64, _ second: UInt64) { add(FeatureHash.mix(first, second)) }
    func add(_ first: UInt64, _ second: UInt64, _ third: UInt64) { add(FeatureHash.mix(first, second), third) }
    func add(_ first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
      add(FeatureHash.mix(first, second), third, fourth)
    }

    // Single words.
    add(s0w)
    add(s0t)
    add(s0wt)
    add(s1w)
    add(s1t)
    add(s1wt)
    add(s2t)
    add(s2t, word(s2))
    add(b0w)
    add(b0t)
    add(b0wt)
    add(b1w)
    add(b1t)
    add(b1w, b1t)
    add(b2t)
    add(word(b2))
    add(suffix(s0), s0t)
    add(suffix(s1), s1t)
    add(suffix(b0), b0t)
    // Pairs.
    add(s0wt, b0wt)
    add(s0wt, b0t)
    add(s0t, b0wt)
    add(s0w, b0w)
    add(s0t, b0t)
    add(s1wt, s0wt)
    add(s1wt, s0t)
    add(s1t, s0wt)
    add(s1w, s0w)
    add(s1t, s0t)
    add(s1t, b0t)
    add(s1w, b0w)
    add(s1wt, b0t)
    add(s1t, b0wt)
    add(b0t, b1t)
    add(b0wt, b1t)
    add(b0t, b1w)
    add(s0wt, b1t)
    // Threes and fours.
    add(b0t, b1t, b2t)
    add(s0t, b0t, b1t)
    add(s0w, b0t, b1t)
    add(s0t, b0w, b1t)
    add(s1t, s0t, b0t)
    add(s1w, s0t, b0t)
    add(s1t, s0w, b0t)
    add(s1t, s0t, b0w)
    add(s2t, s1t, s0t)
    add(s1t, s0t, b0t, b1t)
    add(s2t, s1t, s0t, b0t)
    // Dependents.
    add(s0t, tag(s0l1), b0t)
    add(s0t, tag(s0r1), b0t)
    add(s0t, tag(b0l1), b0t)
    add(s1t, tag(s1r1), s0t)
    add(s1t, tag(s1l1), s0t)
    add(s1t, s0t, tag(s0l1))
    add(s1t, s0t, tag(s0r1))
    add(s1t, s0t, tag(s1r1), b0t)
    add(s0w, relation(s0l1))
    add(s0w, relation(s0r1))
    add(s0t, relation(s0l1))
    add(s0t, relation(s0r1))
    add(s0w, word(s0r1))
    add(s0w, word(s0l1))
    add(s1t, relation(s1r1))
    add(s1w, relation(s1r1))
    add(s1w, word(s1r1))
    add(s1t, relation(s1l1))
    add(b0w, relation(b0l1))
    add(b0t, relation(b0l1))
    add(b0w, word(b0l1))
    add(b0t, tag(b0l1), tag(b0l2))
    add(s0t, tag(s0l1), tag(s0l2))
    add(s0t, tag(s0r1), tag(s0r2))
    add(s1t, tag(s1r1), tag(s1r2))
    add(s0t, relation(s0r1), relation(s0r2), b0t)
    add(s1t, relation(s1r1), relation(s0r1), s0t)
    add(s0w, relation(s0r1), b0w)
    // How many depend on a word, and in which relations.
    add(s0w, valency(state.leftCount, s0))
    add(s0w, valency(state.rightCount, s0))
    add(s0t, valency(state.leftCount, s0))
    add(s0t, valency(state.rightCount, s0))
    add(s1t, valency(state.rightCount, s1))
    add(s1w, valency(state.rightCount, s1))
    add(b0t, valency(state.leftCount, b0))
    add(b0w, valency(state.leftCount, b0))
    add(s0t, set(state.leftSet, s0))
    add(s0t, set(state.rightSet, s0))
    add(s0w, set(state.leftSet, s0))
    add(s0w, set(state.rightSet, s0))
    add(s1t, set(state.leftSet, s1))
    add(s1t, set(state.rightSet, s1))
    add(s1w, set(state.rightSet, s1))
    add(b0t, set(state.leftSet, b0))
    add(b0w, set(state.leftSet, b0))
    add(s1t, set(state.rightSet, s1), s0t)
    add(s0t, set(state.leftSet, s0), b0t)
    // What the tops would be joined by: their prepositions, conjunctions and auxiliaries.
    let s0l1w = word(s0l1)
    let s0left = set(state.leftSet, s0)
    add(s1w, s0l1w)
    add(s1w, s0l1w, s0t)
    add(s1t, s0l1w, s0t)
    add(s2t, word(s2), s0l1w)
    add(s2t, s1t, s0l1w, s0t)
    add(s1t, s0t, s0left)
    add(s1w, s0left)
    add(s1t, s0t, set(state.rightSet, s1), s0left)
    add(s0t, b0t, relation(b0l1))
    add(s0w, word(b0l1))
    add(s1t, s0t, b0t, s0l1w)
    // The words next to them, whether they have their heads already or not.
    add(s0t, b0t, tag(b0 - 1))
    add(s1t, s0t, tag(s0 - 1))
    add(s1t, s0t, b0w, tag(s0 - 1))
    add(s1t, tag(s1 < 0 ? -1 : s1 + 1), s0t)
    add(s0t, word(s0 - 1), b0t)
    add(s1t, b0t, b1t)
    add(s2t, s1t, b0t)
    add(UInt64(min(stack.count, 3)), s0t, b0t)
    // Distances, and what stands between.
    let near = distance(s0, b0)
    let far = distance(s1, s0)
    add(near, s0t, b0t)
    add(near, s0w)
    add(near, b0w)
    add(near, s0w, b0t)
    add(near, s0t, b0w)
    add(far, s1t, s0t)
    add(far, s1t, s0t, b0t)
    add(far, s1w, s0t)
    add(far, s1t, s0w)
    add(between(s0, b0), s0t, b0t)
    add(between(s1, s0), s1t, s0t)
    add(between(s1, s0), s1w, s0t)
    add(between(s1, s0), s1t, s0t, b0t)
  }
}
