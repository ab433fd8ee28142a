internal import CommandLineKit

/// How much a list leaves out, since `--limit` cut it.
enum Rest: Equatable {
  case none
  case some(Int)
  /// Something; how much was not counted.
  case uncounted

  /// What a list of so many leaves out of a total.
  init(of total: Int, beside shown: Int) { self = total > shown ? .some(total - shown) : .none }

  /// Says so, and how to see all.
  func note(in context: Context) {
    if context.options.quiet { return }
    switch self {
    case .none: return
    case .some(let count): context.note("… and \(count) more (--limit 0 shows all)")
    case .uncounted: context.note("… and more (--limit 0 shows all)")
    }
  }
}
