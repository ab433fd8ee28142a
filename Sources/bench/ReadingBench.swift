import English
import Foundation

/// How fast English is read: sentences, tags and trees of made-up news, on one core, in this process.
struct ReadingBench {
  /// What the project wants of the tagger and the parser: 40,000 tokens a second and core.
  private static let goal = 40_000.0

  private static let people = ["the minister", "a spokesman", "Mrs. Adeyemi", "the mayor of Tallow", "Col. Rask", "he"]
  private static let verbs = ["said", "denied", "promised", "wrote", "told reporters", "had warned", "insists"]
  private static let subjects = [
    "the two ports", "more than 4,000 troops", "a ceasefire", "Brenner's plan", "the price of wheat", "no prisoner",
    "heavy snow", "the union's 19 members", "a second ferry", "which the court",
  ]
  private static let predicates = [
    "would not be reopened before Friday", "had crossed the river near Ostrand", "was signed without them",
    "costs twice as much as it did in 2019", "has been moved to a camp in the north", "could delay the vote",
    "were asked to leave, although nobody had told their families", "rose by 3.5% to $2.4 billion",
  ]
  private static let openings = [
    "On Tuesday,", "However,", "\"We will see,\"", "After the storm,", "In a letter to the board,", "Asked why,", "",
  ]

  /// The text: sentences put together from parts, with other names and figures in each, so that not all of them are
  /// found where they were found before.
  static func text(sentences: Int) -> String {
    (0..<sentences).map { number in
      func pick(_ words: [String], _ salt: Int) -> String {
        words[SyntheticLedger.mixed(number &* 11 &+ salt) % words.count]
      }
      let name = "\(pick(["Mar", "Vel", "Os", "Tor", "Lin", "Kest"], 1))\(pick(["ova", "berg", "ton", "aki", "ez"], 2))"
      let first =
        "\(pick(openings, 3)) \(pick(people, 4)) \(pick(verbs, 5)) that \(pick(subjects, 6)) \(pick(predicates, 7))"
      return first + " and \(name) \(pick(verbs, 8)) \(pick(subjects, 9)) \(pick(predicates, 10)).\n\n"
    }.joined()
  }

  /// Milliseconds of processor time for 10,000 tokens, beside what the goal leaves, and the memory that it took.
  static func rows() -> [Bench.Row] {
    let sentences = English.sentences(of: Array(text(sentences: 4_000).unicodeScalars))
    let tokens = sentences.reduce(0) { $0 + $1.tokens.count }
    let before = peak
    var times: [Double] = []
    for _ in 0..<5 {
      let start = clock()
      for sentence in sentences { sink(tree(of: sentence)) }
      times.append(Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1_000 * 10_000 / Double(tokens))
    }
    return [
      Bench.Row("tag and parse 10,000 tokens, one core", times.sorted()[2], "goal: 40,000 tokens/s", 10_000_000 / goal),
      Bench.Row("memory of that, MB instead of ms", Double(peak - before) / 1_024, "the model in the program", 10),
    ]
  }

  /// The most memory that the process has had, in kilobytes.
  private static var peak: Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }

  @inline(never) private static func sink(_ tree: SyntaxTree) {}
}
