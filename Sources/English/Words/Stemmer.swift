/// Takes the endings off an English word, one kind after another.
///
/// After M. F. Porter's second English stemmer (“Porter2”, snowballstem.org). A stem is for comparing, not for showing:
/// “troop” and “troops” give one, and so do “estimate”, “estimated” and “estimates”.
struct Stemmer {
  private var word: [UInt8]
  /// Where the part begins that endings are taken from in the first place, and where the stricter part does.
  private var region1 = 0
  private var region2 = 0

  /// The stem of a lower-case word. What is not plain English letters comes back as it is.
  static func stem(_ word: String) -> String {
    let bytes = Array(word.utf8)
    guard bytes.count > 2, bytes.count <= 40, bytes.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || $0 == apostrophe })
    else {
      return word
    }
    if let special = exceptions[word] { return special }
    var stemmer = Stemmer(bytes)
    stemmer.run()
    return String(decoding: stemmer.word, as: UTF8.self)
  }

  private init(_ bytes: [UInt8]) {
    word = bytes.first == Self.apostrophe ? Array(bytes.dropFirst()) : bytes
  }

  private mutating func run() {
    for ending in ["'s'", "'s", "'"] where ends(ending) {
      word.removeLast(ending.utf8.count)
      break
    }
    markConsonants()
    region1 = regionStart(from: 0)
    for prefix in ["gener", "commun", "arsen"] where word.starts(with: prefix.utf8) { region1 = prefix.utf8.count }
    region2 = regionStart(from: region1)
    takePlural()
    if Self.invariant.contains(String(decoding: word, as: UTF8.self)) { return }
    takePastAndGerund()
    takeFinalY()
    replaceFirst(of: Self.longSuffixes, in: region1)
    replaceFirst(of: Self.mediumSuffixes, in: region1)
    takeShortSuffix()
    takeFinalE()
    for index in word.indices where word[index] == Self.consonantY { word[index] = Self.y }
  }

  private static let apostrophe: UInt8 = 0x27
  private static let y: UInt8 = 0x79
  private static let consonantY: UInt8 = 0x59

  private func isVowel(_ index: Int) -> Bool {
    [0x61, 0x65, 0x69, 0x6F, 0x75, Self.y].contains(word[index])
  }

  private func ends(_ suffix: String) -> Bool {
    word.count >= suffix.utf8.count && word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  /// Whether the suffix stands at the end and within the region that begins here.
  private func ends(_ suffix: String, in region: Int) -> Bool {
    word.count - suffix.utf8.count >= region && ends(suffix)
  }

  private mutating func replace(_ suffix: String, by other: String) {
    word.removeLast(suffix.utf8.count)
    word.append(contentsOf: other.utf8)
  }

  /// A `y` at the beginning or after a vowel is a consonant.
  private mutating func markConsonants() {
    for index in word.indices where word[index] == Self.y && (index == 0 || isVowel(index - 1)) {
      word[index] = Self.consonantY
    }
  }

  /// Behind the first consonant that follows a vowel.
  private func regionStart(from start: Int) -> Int {
    var index = start
    while index < word.count, !isVowel(index) { index += 1 }
    while index < word.count, isVowel(index) { index += 1 }
    return min(index + 1, word.count)
  }

  private func hasVowel(before end: Int) -> Bool {
    (0..<max(0, end)).contains { isVowel($0) }
  }

  private mutating func takePlural() {
    if ends("sses") {
      word.removeLast(2)
    } else if ends("ied") || ends("ies") {
      word.removeLast(word.count > 4 ? 2 : 1)
    } else if ends("us") || ends("ss") {
      return
    } else if ends("s"), hasVowel(before: word.count - 2) {
      word.removeLast()
    }
  }

  private mutating func takePastAndGerund() {
    for suffix in ["eedly", "eed"] where ends(suffix) {
      if ends(suffix, in: region1) { replace(suffix, by: "ee") }
      return
    }
    for suffix in ["ingly", "edly", "ing", "ed"] where ends(suffix) {
      guard hasVowel(before: word.count - suffix.utf8.count) else { return }
      word.removeLast(suffix.utf8.count)
      if ends("at") || ends("bl") || ends("iz") || isShort {
        word.append(0x65)
      } else if ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"].contains(where: ends) {
        word.removeLast()
      }
      return
    }
  }

  /// Whether the word is one short syllable, which keeps its `e`: “hop(e)”.
  private var isShort: Bool {
    region1 >= word.count && endsInShortSyllable
  }

  private var endsInShortSyllable: Bool {
    let last = word.count - 1
    if word.count == 2 { return isVowel(0) && !isVowel(1) }
    guard word.count > 2, !isVowel(last), isVowel(last - 1), !isVowel(last - 2) else { return false }
    return ![0x77, 0x78, Self.consonantY].contains(word[last])
  }

  private mutating func takeFinalY() {
    let last = word.count - 1
    guard last > 1, word[last] == Self.y || word[last] == Self.consonantY, !isVowel(last - 1) else { return }
    word[last] = 0x69
  }

  private mutating func replaceFirst(of pairs: [(String, String)], in region: Int) {
    guard let (suffix, other) = pairs.first(where: { ends($0.0) }), ends(suffix, in: region) else { return }
    switch suffix {
    case "ogi": guard word.dropLast(3).last == 0x6C else { return }
    case "li": guard let before = word.dropLast(2).last, "cdeghkmnrt".utf8.contains(before) else { return }
    case "ative": guard ends(suffix, in: region2) else { return }
    default: break
    }
    replace(suffix, by: other)
  }

  private mutating func takeShortSuffix() {
    guard let suffix = Self.shortSuffixes.first(where: ends), ends(suffix, in: region2) else { return }
    if suffix == "ion", let before = word.dropLast(3).last, before != 0x73, before != 0x74 { return }
    word.removeLast(suffix.utf8.count)
  }

  private mutating func takeFinalE() {
    if ends("e") {
      let isInRegion2 = ends("e", in: region2)
      guard isInRegion2 || ends("e", in: region1) else { return }
      word.removeLast()
      if !isInRegion2, endsInShortSyllable { word.append(0x65) }
    } else if ends("ll"), ends("l", in: region2) {
      word.removeLast()
    }
  }

  private static let longSuffixes = [
    ("ational", "ate"), ("ization", "ize"), ("isation", "ize"), ("fulness", "ful"), ("ousness", "ous"),
    ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"),
    ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"),
    ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("iser", "ize"), ("ator", "ate"), ("alli", "al"),
    ("bli", "ble"), ("ogi", "og"), ("li", ""),
  ]

  private static let mediumSuffixes = [
    ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("alise", "al"), ("icate", "ic"), ("iciti", "ic"),
    ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
  ]

  private static let shortSuffixes = [
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ise",
    "ion",
    "al", "er", "ic",
  ]

  private static let exceptions = [
    "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl", "gently": "gentl",
    "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl", "sky": "sky", "news": "news", "howe": "howe",
    "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes", "texas": "texas", "men": "man",
    "women": "woman", "children": "child", "feet": "foot", "says": "say", "said": "say",
  ]

  private static let invariant: Set<String> = [
    "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
  ]
}
