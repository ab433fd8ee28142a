internal import CLibgit2
import Glibc

/// Where new objects wait until they are flushed to the disk together.
///
/// Flushing each object and its folder as it is written costs two waits for the disk an object; here the disk is told of all
/// objects first and waited for then, which took a quarter of the time. An object must not have its final name before it is
/// flushed: after a power cut the name could stand for an empty file, and Git would never write that object again. So objects
/// are written into a folder of their own, flushed, and renamed, as Git does it with `core.fsyncMethod=batch`.
///
/// The folder is made when the first object is written and removed in the end. One that a kill leaves is named so that
/// `git gc` removes it.
final class ObjectStaging {
  private let folder: String
  private let database: OpaquePointer
  private var staging: String?
  private var waiting: [ObjectID] = []
  /// The folders that libgit2 made in the staging folder, named by an id's first two digits.
  private var prefixes: Set<Substring> = []

  /// - Parameters:
  ///   - folder: the repository's `objects`.
  ///   - database: libgit2's handle for them, which stays the caller's.
  init(objects folder: String, database: OpaquePointer) {
    self.folder = folder
    self.database = database
  }

  deinit {
    guard let staging else { return }
    for id in waiting { unlink(Self.file(id, in: staging)) }
    // What is not empty stays, and is left to `git gc`.
    for prefix in prefixes { rmdir("\(staging)/\(prefix)") }
    rmdir(staging)
  }

  /// Sees to it that objects that are written wait here.
  func begin() throws(GitError) {
    guard staging == nil else { return }
    let attempt = "make room for new objects in \(folder)"
    var template = Array("\(folder)/tmp_objdir-claimlog-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw GitError(errno: errno, attempt: attempt) }
    let made = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var backend: UnsafeMutablePointer<git_odb_backend>?
    try Libgit2.check(git_odb_backend_loose(&backend, made, -1, 0, 0, 0), attempt)
    // The repository's own loose objects have priority 1, its packs 2; new objects go where the priority is highest.
    try Libgit2.check(git_odb_add_backend(database, backend, 3), attempt)
    staging = made
  }

  /// Notes that an object was written.
  func note(_ id: ObjectID) {
    waiting.append(id)
    prefixes.insert(id.hex.prefix(2))
  }

  /// Flushes what waits, and gives it its final place.
  ///
  /// - Throws: ``GitError``; what was not yet moved waits on, so it can be called again.
  func flush() throws(GitError) {
    guard let staging, !waiting.isEmpty else { return }
    let attempt = "flush new objects to the disk"
    // What was there already was not written again.
    let new = waiting.filter { FileSystem.kind(of: Self.file($0, in: staging)) == .file }
    for id in new { Self.beginFlush(Self.file(id, in: staging)) }
    for id in new { try FileSystem.flush(Self.file(id, in: staging)) }
    var folders: Set<String> = []
    for id in new {
      let target = "\(folder)/\(id.hex.prefix(2))"
      if mkdir(target, 0o777) == 0 {
        folders.insert(folder)
      } else if errno != EEXIST {
        throw GitError(errno: errno, attempt: attempt)
      }
      // The same object may have been noted twice, and then is moved already.
      if rename(Self.file(id, in: staging), Self.file(id, in: folder)) != 0, errno != ENOENT {
        throw GitError(errno: errno, attempt: attempt)
      }
      folders.insert(target)
    }
    for folder in folders { try FileSystem.flush(folder) }
    waiting = []
  }

  private static func file(_ id: ObjectID, in folder: String) -> String {
    let digits = id.hex
    return "\(folder)/\(digits.prefix(2))/\(digits.dropFirst(2))"
  }

  /// Tells the disk to write a file, without waiting for it; what goes wrong shows when it is waited for.
  private static func beginFlush(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 {
      claimlog_begin_flush(descriptor)
      close(descriptor)
    }
  }
}
