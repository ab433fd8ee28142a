import English
import Testing
import Treebanks

@Suite struct TreebankTests {
  /// A file with two documents, a contraction, and a word that is understood.
  private static let file = """
    # newdoc id = one
    # newpar
    # text = Nobody didn't care.
    1\tNobody\tnobody\tPRON\tNN\t_\t4\tnsubj\t_\t_
    2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
    2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
    3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
    4\tcare\tcare\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
    5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

    1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj:outer\t_\t_
    2\twon\twin\tVERB\tVBD\t_\t0\troot\t_\tFoo=Bar|SpaceAfter=No
    2.1\twon\twin\tVERB\tVBD\t_\t_\t_\t_\t_

    # newdoc id = two
    1\tDone\tdo\tVERB\tVBN\t_\t0\troot:odd\t_\t_

    """

  private func sentences() throws -> [GoldSentence] { try Treebank(reading: Self.file).sentences }

  @Test func readsWordsWithWhatIsSaidOfThem() throws {
    let first = try #require(sentences().first)
    #expect(first.words.map(\.form) == ["Nobody", "did", "n't", "care", "."])
    #expect(first.words.map(\.part) == [.pronoun, .auxiliary, .particle, .verb, .punctuation])
    #expect(first.words.map(\.tag) == [.nn, .vbd, .rb, .vb, .stop])
    #expect(first.words.map(\.head) == [3, 3, 3, nil, 3])
    #expect(first.words.map(\.relation) == [.nsubj, .aux, .advmod, .root, .punct])
  }

  @Test func knowsWhereSpacesDocumentsAndParagraphsAre() throws {
    let sentences = try sentences()
    #expect(sentences[0].words.map(\.isFollowedBySpace) == [true, false, true, false, true])
    #expect(sentences.map(\.beginsDocument) == [true, false, true])
    #expect(sentences.map(\.beginsParagraph) == [true, false, false])
  }

  @Test func takesARelationThatItDoesNotKnowForItsUniversalOne() throws {
    #expect(try sentences().map { $0.words.last?.relation } == [.punct, .root, .root])
    #expect(try sentences()[1].words[0].relation == .nsubjOuter)
  }

  @Test func leavesOutWordsThatAreUnderstood() throws {
    #expect(try sentences()[1].words.map(\.form) == ["She", "won"])
  }

  @Test func givesTokensThatStandWhereTheTextHasThem() throws {
    let sentence = try #require(sentences().first).sentence
    #expect(sentence.tokens.map(\.span) == [0..<6, 7..<10, 10..<13, 14..<18, 18..<19])
    #expect(sentence.span == 0..<19)
  }

  @Test func putsTheRawTextTogetherAgain() throws {
    let raw = RawText(try Treebank(reading: Self.file))
    var text = String.UnicodeScalarView()
    text.append(contentsOf: raw.text)
    #expect(String(text) == "Nobody didn't care. She won\n\nDone ")
    #expect(raw.sentences == [0..<19, 20..<27, 29..<33])
    #expect(raw.words[0] == [0..<6, 7..<10, 10..<13, 14..<18, 18..<19])
  }

  @Test(arguments: [
    (Spelling.headline, "Nobody didn't Care."), (.capitals, "NOBODY DIDN'T CARE."), (.small, "nobody didn't care."),
  ])
  func writesASentenceInOtherWays(spelling: Spelling, expected: String) throws {
    let words = try #require(sentences().first).spelled(spelling).words
    #expect(words.map { $0.form + ($0.isFollowedBySpace ? " " : "") }.joined() == expected + " ")
  }

  @Test(arguments: [
    "1\tShe\tshe\tPRON", "x\tShe\tshe\tPRON\tPRP\t_\t0\troot\t_\t_", "1\tShe\tshe\tPRON\tPRP\t_\t_\troot\t_\t_",
    "1\tShe\tshe\tNONE\tPRP\t_\t0\troot\t_\t_", "2\tShe\tshe\tPRON\tPRP\t_\t0\troot\t_\t_",
    "1\tShe\tshe\tPRON\tPRP\t_\t7\tdet\t_\t_", "1-x\tShe\t_\t_\t_\t_\t_\t_\t_\t_",
  ])
  func refusesWhatIsNoTreebank(line: String) {
    #expect(throws: TreebankError.self) { try Treebank(reading: line) }
  }

  @Test func saysWhichLineIsWrong() throws {
    let error = #expect(throws: TreebankError.self) { try Treebank(reading: "# a comment\n1\tShe\n") }
    #expect(error?.line == 2)
    #expect(error?.description == "line 2 has 2 fields, not 10")
  }
}
