internal import CommandLineKit
internal import Foundation
internal import JSONKit
internal import Ledgers

/// `claimlog merge-file`: what Git calls to merge two people's work on one claim; not for people.
struct MergeFileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-file", abstract: "Unite what two people made of one claim or article; Git's merge driver.",
    examples: [Example("claimlog merge-file %O %A %B %P", "as merge.claimlog.driver in Git's configuration")],
    shouldDisplay: false)

  @Argument(help: "The file that both began with.") var base: String
  @Argument(help: "Our file; the result goes there.") var ours: String
  @Argument(help: "Their file.") var theirs: String
  @Argument(help: "Its path in the ledger.") var path: String

  func run(in context: Context) throws {
    let read = { (file: String) in Array(try Data(contentsOf: URL(filePath: context.path(file)))) }
    let merge: ClaimMerge
    do {
      merge = try ClaimMerge(base: read(base), ours: read(ours), theirs: read(theirs), path: path)
    } catch let error as LedgerError {
      throw Failure(
        "merge \(path)", why: "one of the two sides is not valid: \(error.why)",
        hint: "the file has our side now, and git show MERGE_HEAD:\(path) has theirs\n"
          + "put into it what both say, then: git add \(path)")
    }
    try Data(merge.bytes).write(to: URL(filePath: context.path(ours)))
    if merge.conflicts.isEmpty { return }
    context.status = 1
    context.note("claimlog: both changed \(merge.conflicts.joined(separator: ", ")) of \(path)")
    context.note("  what each side says stands under “conflicts” at the end of the file: settle it, remove that key,")
    context.note("  then: git add \(path)")
  }
}
