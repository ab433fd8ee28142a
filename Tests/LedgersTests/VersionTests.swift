import Claims
import Extraction
import Measures
import TestSupport
import Testing

@testable import Ledgers

@Suite struct VersionTests {
  static let url = "https://w.example/fire"
  static let first = "Fire in the market\n\nPolice: dead 40\nPolice: shops burnt 300\n\nThe market was closed in 2019."

  let id = Article.id(canonical: Article.canonical(url), text: "") { _ in false }

  private func story() throws -> Story {
    var story = try Story()
    #expect(try story.record(Self.first, published: "2022-03-01", url: Self.url).article.id == id)
    return story
  }

  @Test func anArticleThatNeverChangedHasOneVersion() throws {
    let story = try story()
    let versions = try story.ledger.versions(of: id)
    #expect(versions.map(\.number) == [1])
    #expect(versions.first?.article.text == Article.hash(of: Self.first + "\n"))
  }

  @Test func everyTextIsAVersionOldestFirst() throws {
    var story = try story()
    try story.record(Self.first.replacing("40", with: "42"), published: "2022-03-02", url: Self.url)
    try story.record(Self.first.replacing("40", with: "45"), published: "2022-03-03", url: Self.url)
    let versions = try story.ledger.versions(of: id)
    #expect(versions.map(\.number) == [1, 2, 3])
    #expect(versions.map(\.day.description) == ["2022-03-01", "2022-03-02", "2022-03-03"])
    #expect(Set(versions.map(\.text)).count == 3)
    #expect(try story.ledger.check().faults == [])
    // It follows from the branch, not from when the index was made.
    try story.ledger.index.empty()
    try story.reopen()
    #expect(try story.ledger.versions(of: id) == versions)
  }

  @Test func whatMendsAnArticleIsNoVersion() throws {
    var story = try story()
    let (first, second) = (story.now(), story.now())
    _ = try story.ledger.mend(id, ArticleMending(title: "Another title"), as: first)
    _ = try story.ledger.correct(id, notice: "The year was wrong.", as: second)
    let versions = try story.ledger.versions(of: id)
    #expect(versions.count == 1)
    #expect(versions.first?.notices.map(\.text) == ["The year was wrong."])
  }

  @Test func aVersionThatWasTakenBackIsNone() throws {
    var story = try story()
    let before = try story.ledger.versions(of: id)
    try story.record(Self.first.replacing("40", with: "42"), published: "2022-03-02", url: Self.url)
    let editor = story.now()
    _ = try story.ledger.undo(as: editor)
    #expect(try story.ledger.versions(of: id) == before)
  }

  private func record(_ title: String, in story: inout Story) throws -> RecordResult {
    let editor = story.now()
    return try story.ledger.record(
      RecordInput(text: Self.first + "\n", title: title, url: Self.url, source: "test"), as: editor,
      extractor: LineExtractor(), matcher: SameWords())
  }

  @Test func aTitleAloneIsAVersion() throws {
    var story = try story()
    let count = try story.ledger.article(id).claims.count
    #expect(try record("Fire kills 40", in: &story).outcome == .updated)
    let again = try record("Fire  kills 40", in: &story)
    #expect(again.outcome == .unchanged)
    let versions = try story.ledger.versions(of: id)
    #expect(versions.map(\.article.title) == ["Title of 2022-03-01", "Fire kills 40"])
    let change = try story.ledger.change(from: versions[0], to: versions[1])
    #expect(change.kind == .words)
    #expect(change.title != nil)
    #expect(change.isWithoutNotice)
    #expect(try story.ledger.article(id).claims.count == count)
    #expect(try story.ledger.check().faults == [])
    // A title that a person mended is not the page’s.
    let editor = story.now()
    _ = try story.ledger.mend(id, ArticleMending(title: "Mended"), as: editor)
    #expect(try record("Fire kills 40", in: &story).outcome == .unchanged)
  }

  @Test func anOlderStateIsNotRecordedOverANewerOne() throws {
    var story = try story()
    var input = RecordInput(text: "Police: dead 39\n", url: Self.url, source: "test")
    input.retrieved = Instant("2022-02-01T00:00:00Z")
    let editor = story.now()
    do {
      _ = try story.ledger.record(input, as: editor, extractor: LineExtractor(), matcher: SameWords())
      Issue.record("it was recorded")
    } catch let error as LedgerError {
      #expect(error.code == .refused)
    }
  }

  // MARK: What became of it

  private func change(to text: String, from old: String = first, notices: [Article.Notice] = []) -> ArticleChange {
    let article = { (text: String) in
      Article(
        id: Article.id(canonical: nil, text: "x") { _ in false }, title: "Fire in the market",
        retrieved: Instant(seconds: 0), text: Article.hash(of: text))
    }
    return ArticleChange(from: (article(old), old), to: (article(text), text), notices: notices)
  }

  @Test func aChangeThatNobodyOwnsUpToIsWithoutNotice() {
    let change = change(to: Self.first.replacing("40", with: "42"))
    #expect(change.kind == .words)
    #expect(change.removed == 1)
    #expect(change.added == 1)
    #expect(change.figures.map { "\($0.old ?? "") \($0.new ?? "")" } == ["40 42"])
    #expect(change.isWithoutNotice)
  }

  @Test(arguments: [
    ("\n\nCorrection: An earlier version of this article gave a wrong toll.", ArticleChange.Notice.correction),
    ("\n\nThis article has been updated with a statement from the mayor.", .update), ("", .none),
  ])
  func aNewNoteIsANoticeOfTheChange(_ note: String, _ notice: ArticleChange.Notice) {
    let change = change(to: Self.first.replacing("40", with: "42") + note)
    #expect(change.notice == notice)
    #expect(change.isWithoutNotice == (notice != .correction))
    // The note itself is no change of the article.
    #expect(change.added == 1)
  }

  @Test func aNoteThatStoodThereBeforeIsNoNotice() {
    let note = "\n\nCorrection: An earlier version of this article gave a wrong toll."
    let old = Self.first + note
    #expect(change(to: old.replacing("300", with: "250"), from: old).isWithoutNotice)
    #expect(
      !change(to: old.replacing("300", with: "250") + "\n\nCorrection: The shops are 250.", from: old).isWithoutNotice)
  }

  @Test func whatAPersonNotedIsANotice() {
    let notice = Article.Notice(kind: .correction, text: "in print", by: "A <a@example.org>", at: Instant(seconds: 1))
    #expect(!change(to: Self.first.replacing("40", with: "42"), notices: [notice]).isWithoutNotice)
  }

  @Test(arguments: [
    (first.replacing("'", with: "’") + "\n\n", ArticleChange.Kind.typography), (first, .none),
    (first + "\n\nLast updated 3 hours ago\n12 comments", .passing),
    (first + "\n\nMore news\nMinister promises new rules\nFerry sinks off Palawan", .passing),
    (first + "\n\nCorrection: An earlier version of this article gave a wrong toll.", .note),
    (first + "\n\nThe mayor came at noon.", .words),
  ])
  func whatIsNoChangeOfTheArticleIsToldApart(_ text: String, _ kind: ArticleChange.Kind) {
    #expect(change(to: text).kind == kind)
  }

  @Test func withoutATextNothingIsSaidOfIt() {
    let (old, new) = ("One.", "Two.")
    let article = Article(
      id: Article.id(canonical: nil, text: "x") { _ in false }, retrieved: Instant(seconds: 0),
      text: Article.hash(of: old))
    var later = article
    later.text = Article.hash(of: new)
    let change = ArticleChange(from: (article, nil), to: (later, new))
    #expect(change.kind == .unknown)
    #expect(!change.isWithoutNotice)
  }

  // MARK: Claims of an article that changed

  @Test func aFigureThatChangedRevisesItsClaimAndDisputesNothing() throws {
    var story = try story()
    let result = try story.record(Self.first.replacing("40", with: "42"), published: "2022-03-01", url: Self.url)
    #expect(result.claims.map(\.outcome) == [.revised])
    #expect(result.supports.map(\.to) == [.lost])
    #expect(result.supports.map(\.isUnsupported) == [false])
    let claim = try story.ledger.claim(result.claims[0].claim).claim
    #expect(claim.value == "42")
    #expect(!claim.disputed)
    #expect(claim.relations().map(\.relation) == [.updates])
    #expect(claim.relations().map(\.why) == ["the same article, changed"])
    let versions = try story.ledger.versions(of: id)
    #expect(try story.ledger.losses(of: claim).values.map(\.number) == [versions[1].number])
  }

  @Test func theOrderHoldsWhereTwoVersionsAreRecordedInOneSecond() throws {
    var story = try Story()
    let editor = Story.editor(at: 0)
    for figure in ["40", "42"] {
      _ = try story.ledger.record(
        RecordInput(
          text: "Police: dead \(figure)\n", published: ExtendedDate("2022-03-01"), url: Self.url, publisher: "Wire",
          source: "test"), as: editor, extractor: LineExtractor(), matcher: SameWords())
    }
    let claim = try story.ledger.claims(limit: 5).claims
    #expect(claim.map(\.value) == ["42"])
    #expect(try story.ledger.claim(claim[0].id).claim.relations().map(\.relation) == [.updates])
  }

  @Test func aClaimWhoseWordsAreGoneIsUnsupportedUntilTheyComeBack() throws {
    var story = try story()
    let without = Self.first.replacing("Police: shops burnt 300\n", with: "")
    let result = try story.record(without, published: "2022-03-01", url: Self.url)
    #expect(result.supports.filter { $0.to == .lost }.map(\.isUnsupported) == [true])
    let found = try story.ledger.claims(ClaimFilter(isUnsupported: true), limit: 5)
    #expect(found.claims.map(\.value) == ["300"])
    #expect(found.total == 1)
    // What was published was said: it stands all the same.
    #expect(found.claims.first?.standing.isEmpty == false)
    #expect(try story.ledger.check().faults == [])
    try story.record(Self.first + "\nThe end.", published: "2022-03-02", url: Self.url)
    #expect(try story.ledger.claims(ClaimFilter(isUnsupported: true), limit: 5).total == 0)
    let revisions = try story.ledger.revisions(of: found.claims[0].id, order: .recorded)
    var changes: [[Support]] = []
    for revision in revisions { changes.append(try story.ledger.supportChanges(by: revision).map(\.to)) }
    #expect(changes == [[.exact], [.lost], []])
  }

  @Test func anArticleShowsItsClaimsWhereTheyStandNow() throws {
    var story = try story()
    try story.record(
      "Police: shops burnt 300\nA line between.\nPolice: dead 40", published: "2022-03-02", url: Self.url)
    let view = try story.ledger.article(id)
    let text = Array((view.text ?? "").unicodeScalars)
    let shown = zip(view.claims, view.places).compactMap { entry, place in
      place.map { String(scalars: text[$0]) == entry.appearance.quote.exact }
    }
    #expect(shown.count >= 2)
    #expect(shown.allSatisfy { $0 })
    #expect(view.places.compactMap { $0?.lowerBound } == view.places.compactMap { $0?.lowerBound }.sorted())
    #expect(view.places.last == .some(nil))
  }

  // MARK: Names

  @Test(arguments: [
    ("1", 1), ("3", 3), ("~", 2), ("~1", 2), ("~2", 1), ("2022-03-02", 2), ("2022-03", 3), ("2022", 3),
  ])
  func aVersionGoesByNumberAgeAndDate(_ words: String, _ number: Int) throws {
    var story = try story()
    try story.record(Self.first.replacing("40", with: "42"), published: "2022-03-02", url: Self.url)
    try story.record(Self.first.replacing("40", with: "45"), published: "2022-03-03", url: Self.url)
    let versions = try story.ledger.versions(of: id)
    #expect(try story.ledger.version(named: words, among: versions).number == number)
    #expect(try story.ledger.version(named: String(versions[1].commit.prefix(8)), among: versions).number == 2)
    #expect(try story.ledger.version(named: versions[0].text, among: versions).number == 1)
    for wrong in ["~9", "0", "7", "2021-01-01", "~x", "nonsense", ""] {
      do {
        _ = try story.ledger.version(named: wrong, among: versions)
        Issue.record("“\(wrong)” named a version")
      } catch let error as LedgerError {
        #expect([.notFound, .refused].contains(error.code))
      }
    }
  }

  @Test func articlesThatChangedAreFound() throws {
    var story = try story()
    try story.record("Another: thing 1", published: "2022-03-01", url: "https://w.example/other")
    #expect(try story.ledger.articles(limit: 9, isChanged: true).total == 0)
    try story.record(Self.first.replacing("40", with: "42"), published: "2022-03-02", url: Self.url)
    let found = try story.ledger.articles(limit: 9, isChanged: true)
    #expect(found.articles.map(\.id) == [id])
    #expect(found.articles.map(\.versions) == [2])
  }
}
