internal import Claims
internal import Ledgers
internal import Measures
internal import Reading

/// Articles on their way into a ledger: fetched where they lie on the web, and recorded.
struct Intake {
  /// What an address brought.
  enum Fetched {
    case article(RecordInput)
    /// It is a feed.
    case feed(Feed)
    /// The page is as the ledger has it.
    case unchanged
  }

  private let context: Context
  private let options: IntakeOptions
  private let isDryRun: Bool
  let web: WebSource

  /// Begins; `isAskedToStop` cuts a fetch short.
  init(_ context: Context, _ options: IntakeOptions, isDryRun: Bool = false, isAskedToStop: @escaping () -> Bool) {
    self.context = context
    self.options = options
    self.isDryRun = isDryRun
    web = context.web(allowingPrivate: options.allowPrivate, isAskedToStop: isAskedToStop)
  }

  /// Fetches what lies at an address; the server is asked only for what is newer than what the ledger has.
  func fetch(_ address: PageAddress, for ledger: borrowing Ledger) throws -> Fetched {
    let known = try ledger.knownPage(at: address.url, keepingPage: options.keepPage)
    switch try web.read(address, known: known) {
    case .article(let article): return .article(input(article))
    case .feed(let feed): return .feed(feed)
    case .unchanged: return .unchanged
    }
  }

  /// Whether there is nothing to fetch: the ledger has the page, and nothing says that it changed since.
  func has(_ address: PageAddress, in ledger: borrowing Ledger) throws -> Bool {
    guard let known = try ledger.article(at: address.url) else { return false }
    guard !options.newOnly, let updated = address.updated.flatMap({ Instant($0.description) }) else { return true }
    return updated <= known.retrieved
  }

  /// An article as a ledger takes it.
  func input(_ article: ReadArticle) -> RecordInput {
    var input = RecordInput(
      text: article.text, title: article.title, published: article.published,
      dates: article.published == nil ? nil : article.dates ?? "given", url: article.url,
      publisher: article.publisher ?? options.publisher, authors: article.authors, source: article.source)
    input.modified = article.modified
    input.canonical = article.canonical
    input.language = article.language
    input.retrieved = article.retrieved
    input.replaces = options.replace
    input.page = article.page.map { page in
      var retrieval = page.retrieval
      retrieval.page = options.keepPage ? page.ending : nil
      return RecordInput.Page(hash: page.hash, retrieval: retrieval, kept: options.keepPage ? page.bytes : nil)
    }
    return input
  }

  /// Records an article; nil where it is to be left alone (`--new-only`).
  func record(_ input: RecordInput, into ledger: inout Ledger, as person: Editor?) throws -> RecordResult? {
    if options.newOnly, try ledger.hasArticle(at: input.canonical ?? input.url) { return nil }
    // Each article says when it was recorded itself.
    let now = try context.now()
    let editor = Editor(
      name: person?.name ?? "", email: person?.email ?? "", now: now.instant, offsetMinutes: now.offsetMinutes)
    let result = try ledger.record(input, as: editor, isDryRun: isDryRun, matcher: context.matcher)
    if !isDryRun, let url = input.url, let retrieval = input.page?.retrieval {
      let validators = PageValidators(
        etag: retrieval.etag, lastModified: retrieval.lastModified, from: retrieval.from)
      try ledger.remember(validators, for: url, of: result.article)
    }
    return result
  }
}

extension Ledger {
  /// What the server is to be asked with for the page at an address; nil where it has to come.
  fileprivate func knownPage(at url: String, keepingPage: Bool) throws -> KnownPage? {
    guard let article = try article(at: url), let known = try validators(for: url, keepingPage: keepingPage) else {
      return nil
    }
    return KnownPage(
      etag: known.etag, lastModified: known.lastModified, from: known.from, retrieved: article.retrieved)
  }
}
