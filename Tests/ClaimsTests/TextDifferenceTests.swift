import Claims
import Testing

@Suite struct TextDifferenceTests {
  /// A difference as a reader would write it: a paragraph a line, marks for what became of it.
  private func told(_ old: String, _ new: String) -> [String] {
    let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    return TextDifference(from: before, to: after).hunks.map { hunk in
      let words = hunk.parts.map { part in
        switch part.kind {
        case .kept: String(scalars: after[part.new])
        case .removed: "[-\(String(scalars: before[part.old]))-]"
        case .added: "{+\(String(scalars: after[part.new]))+}"
        }
      }
      return (hunk.isMoved ? "moved: " : "") + words.joined(separator: " ").replacing("\n", with: " ")
    }
  }

  @Test(arguments: [
    ("One. Two.", "One. Two.", ["One. Two."]),
    (
      "At least 40 people died, police said.", "At least 42 people died, police said.",
      ["At least [-40-] {+42+} people died, police said."]
    ),
    // What was added begins where its sentence does.
    (
      "The fire is out. The market is closed.", "The fire is out. The road is open. The market is closed.",
      ["The fire is out. {+The road is open.+} The market is closed."]
    ),
    // Two that have little in common are two.
    (
      "Waves broke the old hull and drowned the crew.", "Storms sank the ferry and killed forty men.",
      ["[-Waves broke the old hull and drowned the crew.-]", "{+Storms sank the ferry and killed forty men.+}"]
    ),
    // A lone common word between two changes was written anew.
    (
      "The old minister and the clerk left the hall at noon.", "The old king and the bishop left the hall at noon.",
      ["The old [-minister and the clerk-] {+king and the bishop+} left the hall at noon."]
    ),
    ("", "New words.", ["{+New words.+}"]), ("Old words.", "", ["[-Old words.-]"]), ("", "", []),
    // A comma is no word of the figure before it.
    ("It cost $40, they said.", "It cost $45, they said.", ["It cost $ [-40-] {+45+} , they said."]),
  ])
  func tellsWhatWentAndWhatCame(_ old: String, _ new: String, _ expected: [String]) {
    #expect(told(old, new) == expected)
  }

  private static let paragraphs = [
    "The ferry left the harbour at dawn with a crew of nine.",
    "Rescue workers said that waves were two metres high when it went down.",
    "The owner said it had passed an inspection in March of last year.",
    "A minister promised new rules for all ships by the end of June.",
  ]

  @Test func movedParagraphsAreToldAsMoved() {
    let p = Self.paragraphs
    #expect(
      told([p[0], p[1], p[2], p[3]].joined(separator: "\n\n"), [p[0], p[2], p[3], p[1]].joined(separator: "\n\n"))
        == [p[0], p[2], p[3], "moved: " + p[1]])
  }

  @Test func aParagraphThatMovedAndChangedIsKnownAgain() {
    let p = Self.paragraphs
    let changed = p[1].replacing("two metres", with: "four metres")
    let hunks = told(p.joined(separator: "\n"), [changed, p[0], p[2], p[3]].joined(separator: "\n"))
    #expect(hunks.count == 4)
    #expect(hunks.contains { $0.hasPrefix("moved: ") && $0.contains("[-two-] {+four+}") })
  }

  @Test func whatWentStandsWhereItStood() {
    let p = Self.paragraphs
    #expect(
      told(p.joined(separator: "\n"), [p[0], p[2], p[3]].joined(separator: "\n"))
        == [p[0], "[-\(p[1])-]", p[2], p[3]])
  }

  @Test func aSplitParagraphLosesNoWord() {
    let p = Self.paragraphs
    let difference = TextDifference(
      from: [p[0] + " " + p[1], p[2]].joined(separator: "\n"), to: p[0...2].joined(separator: "\n"))
    #expect(difference.removed == 0)
    #expect(difference.added == 0)
  }

  @Test func linesBrokenToFitAScreenArePutTogether() {
    let old = "The ferry left the harbour at dawn with a crew of nine and\nsailed for an hour before the storm."
    let new = "The ferry left the harbour at dawn with a crew of nine and sailed\nfor an hour before the storm."
    #expect(TextDifference(from: old, to: new).isTypographic)
  }

  @Test(arguments: [
    ("“No,” he said – it’s late…", "\"No,\" he said - it's late..."),
    ("caf\u{E9} is  open", "cafe\u{301} is\u{A0}open"), ("It is over -- they say.", "It is over \u{2014} they say."),
    ("An inter\u{AD}view.", "An interview. \n"), ("One.\n\nTwo.", "One.\nTwo."),
  ])
  func typographyAloneIsNoChange(_ old: String, _ new: String) {
    let difference = TextDifference(from: old, to: new)
    #expect(difference.isEmpty)
    #expect(difference.isTypographic)
    #expect(difference.removed + difference.added == 0)
  }

  @Test func theSameTextIsNotTypography() {
    #expect(!TextDifference(from: "a", to: "a").isTypographic)
  }

  @Test(arguments: [
    ("killed 40 people", "killed 42 people", ["40 → 42"]),
    ("cost $40 million there", "cost $45 million there", ["$40 million → $45 million"]),
    ("some forty-two men", "some fifty men", ["forty-two → fifty"]), ("fell 3%", "fell 3.5%", ["3% → 3.5%"]),
    // “One” is a number where another took its place.
    ("killed one person today", "killed two people today", ["one → two"]), ("one of us left", "some of us left", []),
    // A figure that stands on both sides was only written around.
    ("killed 40 men", "left 40 dead", []), ("at least 40 people died there", "many people died there", ["40 → –"]),
    // A figure in a sentence that came is none that changed.
    ("It rained.", "It rained. 40 died.", []),
  ])
  func figuresAreFoundBesideOneAnother(_ old: String, _ new: String, _ expected: [String]) {
    #expect(TextDifference(from: old, to: new).figures.map { "\($0.old ?? "–") → \($0.new ?? "–")" } == expected)
  }

  @Test func everyWordIsToldOnce() {
    var generator = Seeded(state: 11)
    for _ in 0..<120 {
      let old = Self.text(&generator)
      let new = Bool.random(using: &generator) ? Self.text(&generator) : Self.edited(old, &generator)
      let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
      let difference = TextDifference(from: before, to: after)
      #expect(difference == TextDifference(from: before, to: after))
      let parts = difference.hunks.flatMap(\.parts)
      let words = { (spans: [Range<Int>], text: [Unicode.Scalar]) in
        spans.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }.map { String(scalars: text[$0]) }
          .joined().filter { !$0.isWhitespace }
      }
      #expect(words(parts.map(\.old), before) == old.filter { !$0.isWhitespace })
      #expect(words(parts.map(\.new), after) == new.filter { !$0.isWhitespace })
      for part in parts where part.kind == .kept {
        #expect(words([part.old], before) == words([part.new], after))
      }
    }
  }

  private static func text(_ generator: inout Seeded) -> String {
    let words = ["a", "the", "ferry", "sank", "40", "men", "“rules”", "said.", "It", "is"]
    return (0..<Int.random(in: 0...8, using: &generator)).map { _ in
      (0..<Int.random(in: 0...14, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
        .joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func edited(_ text: String, _ generator: inout Seeded) -> String {
    var lines = text.split(separator: "\n").map(String.init)
    if lines.count > 1 { lines.swapAt(0, lines.count - 1) }
    return lines.map { Bool.random(using: &generator) ? $0 : $0 + " And so on." }.joined(separator: "\n")
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["one line", "many lines", "numbers"])
  func longTextsAreComparedAllTheSame(_ kind: String) {
    var generator = Seeded(state: 5)
    let count = 3_000
    let words = (0..<count).map { _ in
      kind == "numbers"
        ? "\(Int.random(in: 0...9, using: &generator))" : "w\(Int.random(in: 0...300, using: &generator))"
    }
    let separator = kind == "many lines" ? "\n" : " "
    let difference = TextDifference(
      from: words.joined(separator: separator), to: words.reversed().joined(separator: separator))
    #expect(!difference.isEmpty)
  }
}

/// A source of numbers that is the same in every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
