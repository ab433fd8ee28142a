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
      line: text, and as known title, published, url, publisher, authors), a saved web page (HTML, MHTML, PDF), an archive \
      of the web (WARC, WACZ), a feed (RSS, Atom, JSON Feed), an address (https://…) of a page or a feed, a folder of such \
      files, or - for standard input. Of a feed, the articles are taken that are new or changed. Each article is one commit. Several are recorded in the order of their publication, undated ones first. Recording \
      the same article again changes nothing; another text under the same address is a new version of it.

      --published and --publisher hold for those articles that do not say it themselves; --title and --url are of one \
      article, and go before what it says.
      """,
    examples: [
      Example("claimlog record talks.txt --published 2022-01-12 --publisher \"Example Wire\"", "record a text"),
      Example("claimlog record https://wire.example/talks.html", "record a page of the web"),
      Example("claimlog record story.jsonl --dry-run", "see what would be recorded"),
    ])

  @Argument(help: ArgumentHelp("Files, folders, addresses, or -.", valueName: "source"), completion: .file())
  var sources: [String]
  @Option(
    help: ArgumentHelp("When it was published: 2022-01-12.", valueName: "date"),
    transform: { text in
      do throws(ReadingError) { return try ExtendedDate(published: text) } catch { throw ValidationError(error.why) }
    }) var published: ExtendedDate?
  @Option(help: ArgumentHelp("Its address; names the article.", valueName: "url")) var url: String?
  @Option(help: ArgumentHelp("Its title.", valueName: "title")) var title: String?
  @OptionGroup var options: IntakeOptions
  @Flag(help: "Say what would be recorded, and record nothing.") var dryRun = false
  @Flag(help: "Record in the order in which articles are given.") var asGiven = false
  @Flag(help: "Say what spoke for and against each link.") var explain = false

  /// What is to be recorded.
  private enum Pending {
    case article(RecordInput)
    /// An article of a feed, which is fetched when its turn comes.
    case address(PageAddress)

    /// When it was published, for the order; a day counts from its beginning.
    var moment: Instant {
      let published =
        switch self {
        case .article(let input): input.published
        case .address(let address): address.published
        }
      return published.flatMap { Instant($0.description) } ?? Instant(startOf: published?.first ?? .earliest)
    }
  }

  func validate() throws {
    if sources.isEmpty {
      throw ValidationError("say what to record: a file, a folder, an address, or - for standard input")
    }
  }

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let person = dryRun ? nil : try context.editor(of: ledger)
    var run = RecordRun(context, explains: explain, isDryRun: dryRun)
    let isAskedToStop = context.stopRequests()
    let intake = Intake(context, options, isDryRun: dryRun, isAskedToStop: isAskedToStop)
    let pending = try read(context, intake, for: ledger, refusing: &run, isAskedToStop: isAskedToStop)
    let show = context.progress("Recording")
    for (index, item) in pending.enumerated() {
      if isAskedToStop() {
        run.stopped(after: index, of: pending.count)
        break
      }
      if pending.count > 1 { show(index, pending.count) }
      var source = ""
      do {
        var input: RecordInput
        switch item {
        case .article(let article): input = article
        case .address(let address):
          source = address.url
          guard case .article(let article) = try intake.fetch(address, for: ledger) else {
            show(0, 0)
            run.unchanged(address)
            continue
          }
          input = completed(article)
        }
        source = input.source
        let result = try intake.record(input, into: &ledger, as: person)
        show(0, 0)
        if let result { run.add(result, from: input.source, in: ledger) } else { run.leftAlone(input) }
      } catch {
        show(0, 0)
        if case .article(let input) = item {
          run.refuse(source, title: input.title, published: input.published, Failure(error))
        } else {
          run.refuse(source, title: nil, published: nil, Failure(error))
        }
        // Where the ledger cannot be written to, no other article can be recorded either.
        if !(error is ReadingError), [.busy, .failed].contains(Ledger.failure(error).code) {
          run.gaveUp(on: pending.count - index - 1)
          break
        }
      }
    }
    run.finish()
  }

  /// Everything that is to be recorded, in order; what cannot be read is refused.
  private func read(
    _ context: Context, _ intake: Intake, for ledger: borrowing Ledger, refusing run: inout RecordRun,
    isAskedToStop: () -> Bool
  ) throws -> [Pending] {
    let reader = SourceReader(
      in: context.workingDirectory, tools: context.tools, now: try context.now().instant, stdin: context.input)
    var pending: [Pending] = []
    for source in sources {
      if source == "-", context.isInputTerminal, !context.options.quiet {
        context.note("Reading from the terminal; Ctrl-D on a line of its own ends the text.")
      }
      if !PageAddress.isOne(source), ledger.owns(context.path(source)) {
        throw Failure(
          "record \(source)", why: "it is the ledger itself, or holds it",
          hint: "keep the articles to record in a folder of their own")
      }
      for item in reader.items(of: source) {
        switch item {
        case .article(let article): pending.append(.article(completed(intake.input(article))))
        case .failure(let error): run.refuse(source, title: nil, published: nil, Failure(error))
        case .remark(let remark): context.note("\(remark)")
        case .address where isAskedToStop(): break
        case .address(let address) where PageAddress.isOne(source):
          pending += fetch(address, context, intake, for: ledger, refusing: &run)
        case .address(let address):
          pending += new(of: [address], intake, for: ledger, refusing: &run)
        }
      }
    }
    if pending.count > 1, url != nil || title != nil {
      throw Failure(
        misuse: "record \(pending.count) articles", why: "--url and --title are of one article",
        hint: "record it alone, or say them in a JSON Lines file")
    }
    if asGiven { return pending }
    // A stable order: articles of one moment stay as they were given.
    return pending.map { ($0, $0.moment) }.enumerated().sorted { left, right in
      (left.element.1, left.offset) < (right.element.1, right.offset)
    }.map(\.element.0)
  }

  /// What lies at an address that the person gave: an article, or the new articles that a feed names.
  private func fetch(
    _ address: PageAddress, _ context: Context, _ intake: Intake, for ledger: borrowing Ledger,
    refusing run: inout RecordRun
  ) -> [Pending] {
    do {
      switch try intake.fetch(address, for: ledger) {
      case .article(let input): return [.article(completed(input))]
      case .feed(let feed):
        for fault in feed.faults { context.note("\(address.url): \(fault.words)") }
        if feed.items.isEmpty { context.note("\(address.url): the feed names no article") }
        return new(of: feed.pages(asOf: try context.now().instant), intake, for: ledger, refusing: &run)
      case .unchanged: run.unchanged(address)
      }
    } catch {
      run.refuse(address.url, title: nil, published: nil, Failure(error))
    }
    return []
  }

  /// Those of a feed's articles that the ledger has not, or that changed since.
  private func new(
    of addresses: [PageAddress], _ intake: Intake, for ledger: borrowing Ledger, refusing run: inout RecordRun
  ) -> [Pending] {
    var pending: [Pending] = []
    for address in addresses {
      do {
        if try intake.has(address, in: ledger) { run.unchanged(address) } else { pending.append(.address(address)) }
      } catch {
        run.refuse(address.url, title: address.title, published: address.published, Failure(error))
      }
    }
    return pending
  }

  /// An article with what the person said of it: --title and --url go before what it says, --published holds where it says
  /// nothing.
  private func completed(_ article: RecordInput) -> RecordInput {
    var input = article
    if let title { input.title = title }
    if let url {
      input.url = url
      input.canonical = nil
    }
    if input.published == nil, let published {
      input.published = published
      input.dates = "given"
    }
    return input
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
