internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Reading

/// Why a command failed, as a person reads it: what was tried, what happened, and what to do next.
struct Failure: Error {
  let what: String
  let why: String
  let hint: String?
  /// What the program exits with: 1 failed, 2 misused.
  var status: Int32 = 1

  init(_ what: String, why: String, hint: String? = nil) {
    self.what = what
    self.why = why
    self.hint = hint
  }

  /// What the person asked for makes no sense, which could not be known before.
  init(misuse what: String, why: String, hint: String? = nil) {
    self.init(what, why: why, hint: hint)
    status = 2
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

  /// The next step, line by line.
  var hintLines: [String] {
    hint?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) ?? []
  }

  /// As people read it: a line, and the next step below it.
  var lines: [Styled] {
    ["\("claimlog:", .red) \(what): \(why)"] + hintLines.map { "  \($0)" }
  }
}
