internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Reading

/// Why a command failed, as a person reads it: what was tried, what happened, and what to do next.
struct Failure: Error {
  let what: String
  let why: String
  let hint: String?

  init(_ what: String, why: String, hint: String? = nil) {
    self.what = what
    self.why = why
    self.hint = hint
  }

  /// The failure that an error of any room means.
  init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as LedgerError: self.init(error.what, why: error.why, hint: error.hint)
    case let error as ReadingError: self.init(error.what, why: error.why, hint: error.hint)
    default:
      let failure = Ledger.failure(error)
      self.init(failure.what, why: failure.why, hint: failure.hint)
    }
  }

  /// As scripts read it.
  var json: JSON {
    var object: JSONObject = ["what": .string(what), "why": .string(why)]
    if let hint { object["hint"] = .string(hint) }
    return ["error": .object(object)]
  }

  /// As people read it: a line, and the next step below it.
  var lines: [Styled] {
    let head: Styled = "\("claimlog:", .red) \(what): \(why)"
    return [head] + (hint?.split(separator: "\n", omittingEmptySubsequences: false).map { "  \(String($0))" } ?? [])
  }
}
