/// What the tagger looks at to say what a word is: the word and its ends, its neighbours, and what was said of the two before.
///
/// The templates are those of Ratnaparkhi (1996) and of what came after him, with the ends of the neighbours added.
package struct TaggerFeatures {
  private let forms: [WordForm]
  /// Whether the sentence has no small letters to speak of, so that capitals say nothing.
  private let isShouted: Bool

  /// Prepares a sentence.
  package init(_ forms: [WordForm], tokens: [Token]) {
    self.forms = forms
    let words = tokens.lazy.filter { $0.kind == .word && $0.text.utf8.count > 3 }
    isShouted = !words.isEmpty && words.allSatisfy { $0.text.unicodeScalars.first?.isUpper == true }
  }

  /// The features of the word at a place.
  ///
  /// - Parameters:
  ///   - tags: What was said of the words before it.
  ///   - features: Where they are written; what was there goes.
  package func fill(_ features: inout [UInt64], at place: Int, tags: [UInt8]) {
    features.removeAll(keepingCapacity: true)
    let form = forms[place]
    let outside = FeatureHash.outside
    let before = place > 0 ? forms[place - 1] : nil
    let before2 = place > 1 ? forms[place - 2] : nil
    let after = place + 1 < forms.count ? forms[place + 1] : nil
    let after2 = place + 2 < forms.count ? forms[place + 2] : nil
    let tag1 = place > 0 ? UInt64(tags[place - 1]) : 255
    let tag2 = place > 1 ? UInt64(tags[place - 2]) : 255
    let word1 = before?.word ?? outside
    let word2 = before2?.word ?? outside
    let next1 = after?.word ?? outside
    let next2 = after2?.word ?? outside
    let capital = FeatureHash.mix(form.shape, isShouted ? 1 : place == 0 ? 2 : 3)

    var template: UInt64 = 0
    func add(_ value: UInt64) {
      template += 1
      features.append(FeatureHash.mix(template, value))
    }
    add(form.word)
    add(form.written)
    add(form.prefix1)
    add(form.prefix2)
    add(form.prefix3)
    add(form.suffix1)
    add(form.suffix2)
    add(form.suffix3)
    add(form.suffix4)
    add(capital)
    add(tag1)
    add(FeatureHash.mix(tag1, tag2))
    add(FeatureHash.mix(tag1, form.word))
    add(FeatureHash.mix(tag2, form.word))
    add(FeatureHash.mix(tag1, form.suffix3))
    add(FeatureHash.mix(tag1, capital))
    add(word1)
    add(word2)
    add(next1)
    add(next2)
    add(FeatureHash.mix(word1, form.word))
    add(FeatureHash.mix(form.word, next1))
    add(FeatureHash.mix(tag1, next1))
    add(FeatureHash.mix(form.suffix3, next1))
    add(FeatureHash.mix(word1, next1))
    add(FeatureHash.mix(next1, next2))
    add(before?.suffix3 ?? outside)
    add(after?.suffix3 ?? outside)
    add(FeatureHash.mix(after?.suffix2 ?? outside, form.suffix2))
    add(FeatureHash.mix(tag1, after?.suffix3 ?? outside))
    add(FeatureHash.mix(form.suffix3, after?.suffix3 ?? outside))
    add(FeatureHash.mix(after?.shape ?? outside, capital))
    add(FeatureHash.mix(before?.shape ?? outside, capital))
    add(FeatureHash.mix(FeatureHash.mix(tag1, tag2), form.suffix2))
    add(FeatureHash.mix(FeatureHash.mix(word2, word1), form.word))
    add(FeatureHash.mix(after2?.suffix3 ?? outside, FeatureHash.mix(form.suffix3, after?.suffix2 ?? outside)))
    // What the list of verbs knows of it and its neighbours: the treebank has not seen every verb in every form.
    let verb = FeatureHash.mix(form.verb, form.suffix2)
    let verbAfter = after?.verb ?? 99
    add(verb)
    add(FeatureHash.mix(verb, tag1))
    add(FeatureHash.mix(verb, FeatureHash.mix(tag1, tag2)))
    add(FeatureHash.mix(verb, next1))
    add(FeatureHash.mix(verb, verbAfter))
    add(FeatureHash.mix(tag1, verbAfter))
    add(FeatureHash.mix(FeatureHash.mix(verb, tag1), FeatureHash.mix(verbAfter, after?.suffix2 ?? outside)))
  }
}
