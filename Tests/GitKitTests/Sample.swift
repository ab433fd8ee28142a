import GitKit
import TestSupport
import Testing

/// A repository of a test's own, and plain Git to compare with.
final class Sample {
  let folder: TemporaryFolder
  let repository: Repository

  init(bare: Bool = false) throws {
    folder = try TemporaryFolder()
    repository = try Repository.create(at: folder.path("repo"), bare: bare)
  }

  var path: String { folder.path("repo") }

  /// Runs plain Git in the repository.
  @discardableResult
  func git(_ arguments: String..., input: String? = nil, environment: [String: String] = [:]) throws -> String {
    try runGit(arguments, in: path, input: input, environment: environment)
  }

  /// Stores files and a commit with them, and moves the branch to it.
  ///
  /// - Parameter files: paths and texts; nil removes a file.
  @discardableResult
  func commit(
    _ message: String, _ files: [(path: String, text: String?)], parents: [ObjectID]? = nil,
    on branch: String = "refs/heads/main", at seconds: Int64 = 1_700_000_100
  ) throws -> ObjectID {
    let tip = try repository.reference(branch)
    let parents = parents ?? tip.map { [$0] } ?? []
    var blobs: [(path: String, blob: ObjectID?)] = []
    for file in files {
      let blob = try file.text.map { text throws in try repository.writeBlob(Array(text.utf8)) }
      blobs.append((file.path, blob))
    }
    let base = try parents.first.map { parent throws in try repository.readCommit(parent).tree }
    let id = try repository.createCommit(
      tree: repository.updatingTree(base, with: blobs), parents: parents, author: ada, committer: signed(at: seconds),
      message: message)
    try repository.setReference(branch, to: id, expecting: tip, reflogMessage: "test", as: signed(at: seconds))
    return id
  }

  /// The text of a file in a commit.
  func text(at path: String, in commit: ObjectID) throws -> String? {
    guard let blob = try repository.blobID(at: path, in: repository.readCommit(commit).tree) else { return nil }
    return String(decoding: try repository.readBlob(blob), as: UTF8.self)
  }

  /// Whether plain Git finds nothing wrong.
  func isSound() throws -> Bool {
    try git("fsck", "--strict", "--full", "--no-dangling").isEmpty
  }
}

/// The author that ``TestSupport/runGit(_:in:input:environment:)`` uses.
let ada = Signature(name: "Ada", email: "ada@example.org", seconds: 1_700_000_000, offsetMinutes: 60)

/// The committer that ``TestSupport/runGit(_:in:input:environment:)`` uses.
let grace = signed(at: 1_700_000_100)

func signed(at seconds: Int64) -> Signature {
  Signature(name: "Grace", email: "grace@example.org", seconds: seconds)
}

/// The id that plain Git wrote.
func id(_ hex: String) throws -> ObjectID {
  try #require(ObjectID(hex: hex))
}

/// The error that a call throws.
func error(of call: () throws(GitError) -> Void) -> GitError? {
  do throws(GitError) {
    try call()
    return nil
  } catch {
    return error
  }
}
