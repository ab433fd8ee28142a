internal import JSONKit

/// What happened in one round of `watch`.
struct WatchRound {
  /// What became of articles.
  var articles: RecordRun
  /// How many could not be had.
  var missed = 0
  /// How many feeds answered.
  var visits = 0
  /// The feed whose articles these are.
  var feed: String {
    get { source.feed }
    set { source.feed = newValue }
  }

  /// The feed, as the lines of `--json` name it.
  private final class Source {
    var feed = ""
  }
  private let source: Source

  init(_ context: Context) {
    let source = Source()
    self.source = source
    articles = RecordRun(context) { article in
      context.emit(line: ["event": "article", "feed": .string(source.feed), "article": article])
    }
  }
}
