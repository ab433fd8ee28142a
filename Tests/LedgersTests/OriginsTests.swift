import Claims
import Testing

@testable import Ledgers

/// Which articles come from one origin, as their texts, their credits and people have it.
@Suite struct OriginsTests {
  private func report(_ name: String, _ sentences: Range<Int>) -> String { NewsStand.report(name, sentences) }

  @Test func aTextThatTwoPapersPrintIsOneOrigin() throws {
    var stand = try NewsStand()
    let whole = try stand.add(report("quake", 0..<20), by: "Harbour Post")
    let cut = try stand.add(report("lead", 0..<3) + "\n\n" + report("quake", 2..<12), by: "Channel Nine", day: 1)
    try stand.add(report("other", 0..<20), by: "The Meridian", day: 1)
    let origins = try stand.origins()
    #expect(origins.groups.map(\.articles) == [[whole, cut]])
    #expect(origins.groups[0].reasons == [.init(article: cut, other: whole, why: "share 76 % of their passages")])
    #expect(origins.count(of: [whole, cut]) == 1)
  }

  @Test func punctuationAndCapitalsChangeNothing() throws {
    var stand = try NewsStand()
    let text =
      "In the U.S. port of Tolm, 1,200 dockers - most of them young - walked out: “It's enough,” said one of the men "
    try stand.add(text + report("dock", 0..<6), by: "A")
    try stand.add(
      "IN THE US PORT OF TOLM 1200 dockers – most of them young – walked out. \"It’s enough\" said one, of the men "
        + report("dock", 0..<6).uppercased(), by: "B")
    #expect(try stand.origins().groups[0].reasons[0].why == "share all of their passages")
  }

  @Test func anAgencysCreditLowersWhatHasToBeShared() throws {
    var stand = try NewsStand()
    let shared = report("wire", 0..<4)
    let one = try stand.add(shared + report("one", 0..<14), by: "Harbour Post", crediting: "Reuters")
    let other = try stand.add(shared + report("other", 0..<14), by: "Channel Nine", day: 1, crediting: "Reuters")
    try stand.add(shared + report("third", 0..<14), by: "Quito Ledger", day: 1)
    try stand.add(shared + report("late", 0..<14), by: "The Meridian", day: 30, crediting: "Reuters")
    try stand.add(report("alone", 0..<14), by: "Relief Desk", day: 1, crediting: "Reuters")
    let groups = try stand.origins().groups
    #expect(groups.map(\.articles) == [[one, other]])
    #expect(groups[0].reasons.map(\.why) == ["both credit Reuters and share 19 % of their passages"])
  }

  @Test func anAgencysOwnArticleGoesWithThoseThatCreditIt() throws {
    var stand = try NewsStand()
    let shared = report("wire", 0..<4)
    try stand.add(shared + report("one", 0..<14), by: "Andes Wire")
    try stand.add(shared + report("other", 0..<14), by: "Channel Nine", crediting: "Andes Wire")
    #expect(
      try stand.origins().groups.map { $0.reasons.map(\.why) } == [
        ["one credits Andes Wire, which published the other; they share 19 % of their passages"]
      ])
  }

  @Test func aPapersStandingParagraphsAreNoOrigin() throws {
    var stand = try NewsStand()
    let standing = report("background", 0..<10)
    for day in 0..<8 { try stand.add(report("day \(day)", 0..<8) + standing, by: "Harbour Post", day: day) }
    #expect(try stand.origins().groups.isEmpty)
  }

  @Test func aTextThatAHundredPapersPrintIsOneOrigin() throws {
    var stand = try NewsStand()
    for paper in 0..<100 {
      try stand.add(report("wire", 0..<10) + report("lead \(paper)", 0..<4), by: "Paper \(paper)", day: paper % 3)
    }
    let groups = try stand.origins().groups
    #expect(groups.map(\.articles.count) == [100])
  }

  @Test func anUpdateOfTheSameTextByOnePaperIsOneOrigin() throws {
    var stand = try NewsStand()
    for version in 0..<4 {
      try stand.add(report("news", 0..<16) + report("version \(version)", 0..<4), by: "Harbour Post", day: version)
    }
    #expect(try stand.origins().groups.map(\.articles.count) == [4])
  }

  @Test func twoCutsThatHaveNoSentenceInCommonAreOneOriginThroughTheWholeText() throws {
    var stand = try NewsStand()
    let first = try stand.add(report("quake", 0..<10), by: "Channel Nine")
    let second = try stand.add(report("quake", 10..<20), by: "Quito Ledger")
    #expect(try stand.origins().groups.isEmpty)
    let whole = try stand.add(report("quake", 0..<20), by: "Andes Wire")
    #expect(try stand.origins().groups.map { Set($0.articles) } == [[first, second, whole]])
    #expect(try stand.origins(of: [first, second]).among([first, second]).groups.map(\.articles.count) == [2])
  }

  @Test(arguments: [1, 2])
  func aPageThatGathersTwoReportsDoesNotMakeThemOne(day: Int) throws {
    var stand = try NewsStand()
    let quake = try stand.add(report("quake", 0..<12), by: "Channel Nine", day: 0)
    let strike = try stand.add(report("strike", 0..<10), by: "Quito Ledger", day: 1)
    let page = try stand.add(report("quake", 0..<12) + report("strike", 0..<10), by: "Relief Desk", day: day)
    let origins = try stand.origins()
    #expect(origins.groups.map { Set($0.articles) } == [[quake, page]])
    #expect(origins.origin(of: strike) == strike)
  }

  @Test func aStoryThatIsToldOnDoesNotDragItsFirstDayToItsLast() throws {
    var stand = try NewsStand()
    var days: [Article.ID] = []
    for day in 0..<12 {
      days.append(try stand.add(report("story", 6 * day..<6 * day + 12), by: "Paper \(day)", day: day))
    }
    let origins = try stand.origins()
    #expect(origins.groups.count > 2)
    #expect(origins.groups.allSatisfy { $0.articles.count <= 4 })
    #expect(origins.origin(of: days[0]) == origins.origin(of: days[1]))
  }

  @Test func aPersonKeepsArticlesApart() throws {
    var stand = try NewsStand()
    let one = try stand.add(report("quake", 0..<20), by: "A")
    let other = try stand.add(report("quake", 0..<20), by: "B", day: 1)
    let third = try stand.add(report("quake", 0..<20), by: "C", day: 2)
    stand.rule(.notSame, one, other)
    let origins = try stand.origins()
    #expect(origins.groups.map(\.articles) == [[one, third]])
    #expect(origins.origin(of: other) == other)
  }

  @Test func aPersonPutsArticlesTogether() throws {
    var stand = try NewsStand()
    let one = try stand.add(report("quake", 0..<20), by: "A")
    let other = try stand.add("Too short to say anything.", by: "B", day: 1)
    stand.rule(.sameOrigin, other, one, why: "both from the ministry's release")
    for origins in try [stand.origins(), stand.origins(of: [one]), stand.origins(of: [other])] {
      #expect(origins.groups.map(\.articles) == [[one, other]])
      #expect(origins.groups[0].reasons.map(\.why) == ["Ada Reader says so: both from the ministry's release"])
    }
  }

  @Test func ofRulingsThatCannotAllHoldThoseThatKeepApartDo() throws {
    var stand = try NewsStand()
    let one = try stand.add(report("a", 0..<9), by: "A")
    let other = try stand.add(report("b", 0..<9), by: "B", day: 1)
    let third = try stand.add(report("c", 0..<9), by: "C", day: 2)
    stand.rule(.sameOrigin, one, other, at: 1)
    stand.rule(.sameOrigin, other, third, at: 2)
    stand.rule(.notSame, one, third, at: 0)
    #expect(try stand.origins().groups.map(\.articles) == [[other, third]])
  }

  @Test func theAnswerDoesNotDependOnTheOrderOfRecording() throws {
    let texts: [(String, String, Int)] = [
      (report("quake", 0..<20), "A", 0), (report("quake", 0..<9), "B", 1), (report("quake", 11..<20), "C", 1),
      (report("strike", 0..<12) + report("quake", 0..<6), "D", 2), (report("strike", 0..<12), "E", 2),
      (report("quake", 4..<20), "F", 3),
    ]
    var found: Set<Set<[String]>> = []
    for turn in 0..<6 {
      var stand = try NewsStand()
      var names: [Article.ID: String] = [:]
      for place in texts.indices {
        let (text, paper, day) = texts[(turn * 5 + place * (turn % 2 == 0 ? 1 : 5)) % 6]
        names[try stand.add(text, by: paper, day: day)] = paper
      }
      found.insert(Set(try stand.origins().groups.map { $0.articles.compactMap { names[$0] }.sorted() }))
    }
    #expect(found == [[["A", "B", "C", "F"], ["D", "E"]]])
  }

  @Test(arguments: [
    String(repeating: "same ", count: 1_000_000), String(repeating: ".,-", count: 100_000), "", "\u{0}\u{301}\u{200B}",
    String(repeating: "a", count: 1_000_000), String(repeating: "é ", count: 10_000), "one two three four five six",
  ])
  func aTextThatSaysNothingHasNoPassages(text: String) {
    #expect(Passages(of: Array(text.utf8)).hashes.isEmpty)
  }

  @Test func ofABookOnlyTheBeginningIsLookedAt() {
    let words = (0..<200_000).map { "word\($0)" }.joined(separator: " ")
    #expect(Passages(of: Array(words.utf8)).hashes.count <= Passages.mostWords)
  }

  @Test func passagesAreKeptAsTheyAre() {
    let passages = Passages(of: Array(report("quake", 0..<20).utf8))
    #expect(passages.hashes.count > 150)
    #expect(Passages(encoded: passages.encoded).hashes == passages.hashes)
    #expect(Passages(encoded: [1, 2, 3]).hashes.isEmpty)
    #expect(zip(passages.hashes, passages.hashes.dropFirst()).allSatisfy { $0 < $1 })
    #expect((20...70).contains(passages.sample.count))
  }

  @Test func whatIsTakenOutLeavesNothingBehind() throws {
    var stand = try NewsStand()
    let one = try stand.add(report("quake", 0..<20), by: "A")
    try stand.add(report("quake", 0..<20), by: "B")
    try stand.index.removePassages(of: one)
    #expect(try stand.origins().groups.isEmpty)
    #expect(try stand.index.sharedPassages().isEmpty)
    try stand.index.removePassages(of: one)
  }
}
