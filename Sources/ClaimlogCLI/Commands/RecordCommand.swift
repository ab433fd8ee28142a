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

      --published and --publisher hold for those articles that do not say it themselves; --title and --url are of one \
      article, and go before what it says.
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
    let person = dryRun ? nil : try context.editor(of: ledger)
    var run = RecordRun(context, explains: explain, isDryRun: dryRun)
    let inputs = try read(context, for: ledger, refusing: &run)
    let isAskedToStop = context.stopRequests()
    let show = context.progress("Recording")
    for (index, input) in inputs.enumerated() {
      if isAskedToStop() {
        run.stopped(after: index, of: inputs.count)
        break
      }
      if inputs.count > 1 { show(index, inputs.count) }
      do {
        let isKnown = try newOnly && ledger.hasArticle(at: input.url)
        let result = isKnown ? nil : try record(input, into: &ledger, as: person, in: context)
        show(0, 0)
        if let result { run.add(result, from: input.source, in: ledger) } else { run.leftAlone(input) }
      } catch {
        show(0, 0)
        run.refuse(input.source, title: input.title, published: input.published, Failure(error))
        // Where the ledger cannot be written to, no other article can be recorded either.
        if [.busy, .failed].contains(Ledger.failure(error).code) {
          run.gaveUp(on: inputs.count - index - 1)
          break
        }
      }
    }
    run.finish()
  }

  private func record(
    _ input: RecordInput, into ledger: inout Ledger, as person: Editor?, in context: Context
  ) throws -> RecordResult {
    // Each article says when it was recorded itself.
    let now = try context.now()
    let editor = Editor(
      name: person?.name ?? "", email: person?.email ?? "", now: now.instant, offsetMinutes: now.offsetMinutes)
    return try ledger.record(input, as: editor, isDryRun: dryRun, matcher: context.matcher)
  }

  /// Everything that is to be recorded, in order; what cannot be read is refused.
  private func read(
    _ context: Context, for ledger: borrowing Ledger, refusing run: inout RecordRun
  ) throws -> [RecordInput] {
    var inputs: [RecordInput] = []
    for source in sources {
      if source == "-", context.isInputTerminal, !context.options.quiet {
        context.note("Reading from the terminal; Ctrl-D on a line of its own ends the text.")
      }
      if ledger.owns(context.path(source)) {
        throw Failure(
          "record \(source)", why: "it is the ledger itself, or holds it",
          hint: "keep the articles to record in a folder of their own")
      }
      for result in SourceReader.articles(from: source, in: context.workingDirectory, stdin: context.input) {
        switch result {
        case .success(let article): inputs.append(input(article))
        case .failure(let error): run.refuse(source, title: nil, published: nil, Failure(error))
        }
      }
    }
    if inputs.count > 1, url != nil || title != nil {
      throw Failure(
        misuse: "record \(inputs.count) articles", why: "--url and --title are of one article",
        hint: "record it alone, or say them in a JSON Lines file")
    }
    if asGiven { return inputs }
    // A stable order: articles of one moment stay as they were given.
    return inputs.map { (input: $0, moment: Self.moment($0.published)) }.enumerated().sorted { left, right in
      (left.element.moment, left.offset) < (right.element.moment, right.offset)
    }.map(\.element.input)
  }

  /// When something was published, for the order; a day counts from its beginning.
  private static func moment(_ published: ExtendedDate?) -> Instant {
    published.flatMap { Instant($0.description) } ?? Instant(startOf: published?.first ?? .earliest)
  }

  private func input(_ article: ReadArticle) -> RecordInput {
    RecordInput(
      text: article.text, title: title ?? article.title, published: article.published ?? published,
      dates: article.published == nil && published == nil ? nil : article.dates ?? "given", url: url ?? article.url,
      publisher: article.publisher ?? publisher, authors: article.authors, source: article.source)
  }
}

extension Ledger {
  /// Whether a path is the ledger's folder, one around it, or one of those that it keeps its files in.
  fileprivate borrowing func owns(_ path: String) -> Bool {
    let parts = { (path: String) in URL(filePath: path).resolvingSymlinksInPath().pathComponents }
    let (own, given) = (parts(self.path), parts(path))
    return own.starts(with: given)
      || given.starts(with: own) && ["articles", "claims", "decisions", "schemas", ".git"].contains(given[own.count])
  }
}
