internal import Foundation
internal import GitKit
internal import JSONKit
internal import RepoTemplate

/// A ledger: claims over time, in an ordinary Git repository.
///
/// This room keeps what `Extraction` found: it records, revises, corrects and annotates (`Writing`), answers what was said
/// when (`History`) and from how many origins (`Origins`), follows the repository in an index (`Index`), knows the files (`Files`), and
/// remembers feeds beside them (`Feeds`). Nothing that prints, reads the clock, the environment or the network may enter; who writes and what time it is
/// come with each call (``Editor``).
///
/// What is in Git is the truth. A ledger is used by one thread at a time; several processes may use it at once.
public struct Ledger: ~Copyable {
  /// The folder that people work in; the Git directory of a bare ledger.
  public let path: String
  /// The branch that commits go to, such as `refs/heads/main`; nil where the head is detached.
  public private(set) var branch: String?

  let repository: Repository
  let index: ClaimIndex
  /// The commit that answers are of; nil in a ledger without a commit.
  private(set) var tip: ObjectID?
  /// What long work reports.
  let progress: @Sendable (IndexProgress) -> Void

  /// Opens the ledger that `folder` lies in.
  ///
  /// - Parameter progress: Called now and then while the index reads a long history.
  /// - Throws: ``LedgerError`` where there is none, or it is of a format that this version does not know.
  public static func open(
    at folder: String, progress: @escaping @Sendable (IndexProgress) -> Void = { _ in }
  ) throws -> Ledger {
    let attempt = "open the ledger at \(folder)"
    guard let location = try GitLocation.discover(from: folder) else {
      throw LedgerError(
        .notFound, attempt, why: "there is no ledger here, nor in a folder above",
        hint: "make one with: claimlog init DIR, or name one with: claimlog -C DIR …")
    }
    var ledger = try Ledger(at: location, progress: progress)
    try ledger.checkFormat(attempt)
    try ledger.finishPending()
    try ledger.catchUp()
    return ledger
  }

  private init(at location: GitLocation, progress: @escaping @Sendable (IndexProgress) -> Void) throws {
    let head = try location.head()
    let branch: String? = if case .branch(let name, _) = head { name } else { nil }
    let repository = try Repository.open(location)
    self.init(
      path: location.workingDirectory ?? location.gitDirectory, branch: branch, tip: head.commit,
      repository: repository, index: try Self.openIndex(location, branch: branch), progress: progress)
  }

  private init(
    path: String, branch: String?, tip: ObjectID?, repository: consuming Repository, index: consuming ClaimIndex,
    progress: @escaping @Sendable (IndexProgress) -> Void
  ) {
    self.path = path
    self.branch = branch
    self.tip = tip
    self.repository = repository
    self.index = index
    self.progress = progress
  }

  private static func openIndex(_ location: GitLocation, branch: String?) throws -> ClaimIndex {
    let folder = "\(location.commonDirectory)/claimlog/index"
    let name = (branch ?? "detached").replacingOccurrences(of: "refs/heads/", with: "")
    let file = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", "_", "."])) ?? "other"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      return try ClaimIndex()
    }
    return try ClaimIndex(path: "\(folder)/\(file).sqlite") { path in
      if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
    }
  }

  /// Refuses a repository that is no ledger, or one of a later format.
  private func checkFormat(_ attempt: String) throws {
    guard let tip else { return }
    let tree = try repository.readCommit(tip).tree
    guard let blob = try repository.blobID(at: LedgerLayout.settings, in: tree) else {
      throw LedgerError(
        .notFound, attempt, why: "\(path) is a Git repository, but it has no \(LedgerLayout.settings)",
        hint: "make a ledger in a folder of its own with: claimlog init DIR")
    }
    let file = try LedgerFile<LedgerSettings>(path: LedgerLayout.settings, bytes: repository.readBlob(blob))
    _ = file.value
  }

  /// Looks at the branch again, and makes the index one of its tip.
  public mutating func catchUp() throws {
    let head = try repository.head()
    tip = head.commit
    try index.follow(to: tip, in: repository, progress: progress)
  }

  /// The tree of the tip; nil in a ledger without a commit.
  var tree: ObjectID? {
    get throws { try tip.map { tip throws in try repository.readCommit(tip).tree } }
  }

  /// Whether the history here is cut short, so that answers on the past may be incomplete.
  public var isShallow: Bool { repository.isShallow }

  /// Whether the ledger has no working tree.
  public var isBare: Bool { repository.isBare }
}
