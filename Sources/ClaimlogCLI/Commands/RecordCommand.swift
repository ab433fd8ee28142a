internal import CommandLineKit
internal import Foundation
internal import JSONKit
internal import Ledgers
internal import Measures
internal import Reading

/// `claimlog record`
struct RecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record articles: their texts, and the claims that they make.",
    discussion: """
      A SOURCE is a text file (its first line is the title where a blank line follows it), a JSON Lines file (one article a \
      line: text, and as known title, published, url, publisher, authors), a folder of such files, or - for standard input. \
      Each article is one commit. Several are recorded in the order of their publication, undated ones first. Recording \
      the same article again changes nothing; another text under the same address is a new version of it.

      What is given as an option holds for articles that do not say it themselves.
      """,
    examples: [
      Example("claimlog record talks.txt --published 2022-01-12 --publisher \"Example Wire\"", "record a text"),
      Example("claimlog record story.jsonl --dry-run", "see what would be recorded"),
    ])

  @Argument(help: ArgumentHelp("Files, folders, or -.", valueName: "source"), completion: .file()) var sources: [String]
  @Option(
    help: ArgumentHelp("When it was published: 2022-01-12.", valueName: "date"),
    transform: { text in
      do throws(ReadingError) { return try ExtendedDate(published: text) } catch { throw ValidationError(error.why) }
    }) var published: ExtendedDate?
  @Option(help: ArgumentHelp("Who published it.", valueName: "name")) var publisher: String?
  @Option(help: ArgumentHelp("Its address; names the article.", valueName: "url")) var url: String?
  @Option(help: ArgumentHelp("Its title.", valueName: "title")) var title: String?
  @Flag(help: "Say what would be recorded, and record nothing.") var dryRun = false
  @Flag(help: "Leave alone what the ledger has under the same address, changed or not.") var newOnly = false
  @Flag(help: "Record in the order in which articles are given.") var asGiven = false
  @Flag(help: "Say what spoke for and against each link.") var explain = false

  func validate() throws {
    if sources.isEmpty { throw ValidationError("say what to record: a file, a folder, or - for standard input") }
  }

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let editor = dryRun ? nil : try context.editor(of: ledger)
    var run = RecordRun(context, explains: explain, isDryRun: dryRun)
    let inputs = try read(context, refusing: &run)
    let interruption = Interruption()
    let show = context.progress("Recording")
    for (index, input) in inputs.enumerated() {
      if interruption.isAsked {
        run.stopped(after: index, of: inputs.count)
        break
      }
      if newOnly, try ledger.hasArticle(at: input.url) {
        run.leftAlone(input)
        continue
      }
      show(0, 0)
      do {
        let now = try context.now()
        let who = editor.map {
          Editor(name: $0.name, email: $0.email, now: now.instant, offsetMinutes: now.offsetMinutes)
        }
        let result = try ledger.record(
          input, as: who ?? Editor(name: "", email: "", now: now.instant), isDryRun: dryRun)
        run.add(result, in: ledger)
      } catch {
        run.refuse(input.source, title: input.title, published: input.published, Failure(error))
        if (error as? LedgerError)?.code == .busy { break }
      }
      if inputs.count > 1 { show(index + 1, inputs.count) }
    }
    show(0, 0)
    run.finish()
  }

  /// Everything that is to be recorded, in order; what cannot be read is refused.
  private func read(_ context: Context, refusing run: inout RecordRun) throws -> [RecordInput] {
    var inputs: [RecordInput] = []
    for source in sources {
      for result in SourceReader.articles(from: source, in: context.workingDirectory, stdin: context.input) {
        switch result {
        case .success(let article): inputs.append(input(article))
        case .failure(let error): run.refuse(source, title: nil, published: nil, Failure(error))
        }
      }
    }
    if inputs.count > 1, url != nil || title != nil {
      throw Failure(
        "record \(inputs.count) articles", why: "--url and --title are of one article",
        hint: "record it alone, or say them in a JSON Lines file")
    }
    if asGiven { return inputs }
    // A stable order: articles of one day stay as they were given.
    return inputs.enumerated().sorted { left, right in
      let days = (left.element.published?.first ?? .earliest, right.element.published?.first ?? .earliest)
      return days.0 != days.1 ? days.0 < days.1 : left.offset < right.offset
    }.map(\.element)
  }

  private func input(_ article: ReadArticle) -> RecordInput {
    RecordInput(
      text: article.text, title: title ?? article.title, published: article.published ?? published,
      dates: article.published == nil && published == nil ? nil : article.dates ?? "given", url: url ?? article.url,
      publisher: article.publisher ?? publisher, authors: article.authors, source: article.source)
  }
}
