import English
import Testing

@Suite struct SyntaxTests {
  private func trees(_ text: String) -> [SyntaxTree] { sentences(of: text.scalars).map(tree(of:)) }

  /// The words with their tags, and for subjects, objects and the like the words that they belong to.
  private func word(_ tree: SyntaxTree, _ text: String) throws -> Int {
    try #require(tree.tokens.firstIndex { $0.text == text })
  }

  @Test(arguments: [
    ("The army attacked the village on Monday.", "attacked", "army", "village"),
    ("She has not signed the letter.", "signed", "She", "letter"),
    ("Russia sent 4,000 soldiers to the border.", "sent", "Russia", "soldiers"),
    ("The court rejected their appeal.", "rejected", "court", "appeal"),
    ("On Monday the two countries signed a treaty.", "signed", "countries", "treaty"),
  ])
  func findsWhoDoesWhat(text: String, verb: String, subject: String, object: String) throws {
    let tree = try #require(trees(text).first)
    let verb = try word(tree, verb)
    #expect(tree.heads[verb] == nil)
    #expect(tree.parts[verb] == .verb)
    #expect(tree.child(of: verb, as: [.nsubj]) == (try word(tree, subject)))
    #expect(tree.child(of: verb, as: [.obj]) == (try word(tree, object)))
  }

  @Test func findsWhatIsSaid() throws {
    let tree = try #require(trees("The mayor said that the bridge would be closed.").first)
    let said = try word(tree, "said")
    let closed = try word(tree, "closed")
    #expect(tree.heads[said] == nil)
    #expect(tree.heads[closed] == said)
    #expect(tree.relations[closed] == .ccomp)
    #expect(tree.child(of: closed, as: [.nsubjPassive]) == (try word(tree, "bridge")))
    #expect(
      tree.subtree(of: closed).map { tree.tokens[$0].text } == ["that", "the", "bridge", "would", "be", "closed"])
  }

  @Test(arguments: [
    ("They were attacked by soldiers.", "attacked", PennTag.vbn), ("They attacked two soldiers.", "attacked", .vbd),
    ("He has two plans.", "plans", .nns), ("He plans to stay.", "plans", .vbz),
    ("Officials met in Geneva.", "Geneva", .nnp), ("It was the deadliest attack.", "deadliest", .jjs),
    ("They might leave.", "might", .md), ("TROOPS LEAVE THE CAPITAL", "THE", .dt),
  ])
  func tellsTheFormOfAWord(text: String, word: String, tag: PennTag) throws {
    let tree = try #require(trees(text).first)
    #expect(tree.tags[try self.word(tree, word)] == tag)
  }

  @Test func isTheSameEveryTime() {
    let text = "Officials in Ostrand, a port of 40,000, denied on Sunday that ships had been turned away."
    #expect(trees(text) == trees(text))
  }

  // MARK: - Whatever the text

  /// What is wrong with a tree; nil where it is one.
  private func fault(of tree: SyntaxTree) -> String? {
    let count = tree.tokens.count
    guard tree.heads.count == count, tree.relations.count == count, tree.tags.count == count, tree.parts.count == count,
      tree.children.count == count
    else { return "lengths differ" }
    guard let root = tree.heads.firstIndex(of: nil), tree.heads.lastIndex(of: nil) == root else {
      return "not one root"
    }
    guard tree.heads.allSatisfy({ $0.map { (0..<count).contains($0) } ?? true }) else { return "a head is no token" }
    // What hangs on the root is all that there is: there is no circle.
    guard tree.subtree(of: root).count == count else { return "a circle" }
    guard tree.relations[root] == .root, tree.relations.filter({ $0 == .root }).count == 1 else {
      return "root elsewhere"
    }
    return nil
  }

  @Test(arguments: [
    "word ", "\"", "“", ".", "-", ",", "( ", "said ", "and ", "of ", "9 ", "the ", "to ", "that ", "who ", "U.S.", "!?",
    "\u{202E}", "שלום ", "字", "🇺🇸", "e\u{301}", "\u{0}x", "not ", "“ said ”", "; and if ", "he said she said ", "xXxX1",
  ])
  func isATreeWhenAPieceIsRepeated(piece: String) {
    let repeated = String(repeating: piece, count: 1_500 / max(1, piece.unicodeScalars.count))
    for tree in trees(repeated) { #expect(fault(of: tree) == nil) }
  }

  @Test func isATreeWhateverItIsMadeOf() {
    let words = """
      the a said that who not has been war , “ ” " ( ) : ; - 12 % $ Paris he them of in and or if to go going U.S. ’s n't ¿ 字 \
      \u{200F} é WHO what x.
      """.split(separator: " ").map(String.init)
    var seed: UInt64 = 7
    func next(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % bound
    }
    for _ in 0..<150 {
      let text = (0...next(40)).map { _ in words[next(words.count)] }.joined(separator: " ")
      for tree in trees(text) { #expect(fault(of: tree) == nil, "\(text)") }
    }
  }

  @Test func isATreeForASingleWordAndForAMark() {
    #expect(trees("Yes").map(fault) == [nil])
    #expect(trees("…").map(fault) == [nil])
  }
}
