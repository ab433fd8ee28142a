internal import GitKit
internal import SQLiteKit

extension Ledger {
  /// What an error that came out of a ledger means, whichever kit it came from.
  public static func failure(_ error: any Error) -> LedgerError {
    switch error {
    case let error as LedgerError: return error
    case let error as GitError:
      let hint: String? =
        switch error.code {
        case .permission: "you need permission to write there, and a disk that is not read-only; nothing was recorded"
        case .diskFull: "make room on the disk, and try again; nothing was recorded"
        default: nil
        }
      return LedgerError(.failed, error.attempt, why: error.message, hint: error.hint ?? hint)
    case let error as SQLiteError:
      let hint =
        error.isFull
        ? "make room on the disk, and try again"
        : "the index can be thrown away: delete claimlog/index in the Git directory"
      return LedgerError(.failed, "use the index", why: error.message, hint: hint)
    default: return LedgerError(.failed, "do it", why: "\(error)")
    }
  }
}
