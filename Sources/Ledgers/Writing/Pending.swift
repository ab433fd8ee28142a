internal import GitKit
internal import JSONKit

/// What is under way while a commit's files are put in place, noted in the Git directory so that a kill loses nothing.
struct Pending {
  /// The branch that moves.
  let branch: String
  /// Where it moves to.
  let commit: ObjectID
  /// The files that follow: their blobs before and afterwards.
  let files: [PathChange]

  /// The note's bytes.
  var bytes: [UInt8] {
    let files: [JSON] = files.map { file in
      [
        "path": .string(file.path), "old": file.old.map { .string($0.hex) } ?? .null,
        "new": file.new.map { .string($0.hex) } ?? .null,
      ]
    }
    let note: JSON = ["branch": .string(branch), "commit": .string(commit.hex), "files": .array(files)]
    return Array(note.printed(.compact).utf8)
  }

  init(branch: String, commit: ObjectID, files: [PathChange]) {
    self.branch = branch
    self.commit = commit
    self.files = files
  }

  /// Reads a note; nil for one that was not written whole.
  init?(_ bytes: [UInt8]) {
    do {
      let cursor = JSONCursor(try JSON(parsing: bytes))
      branch = try cursor["branch"].string()
      guard let commit = ObjectID(hex: try cursor["commit"].string()) else { return nil }
      self.commit = commit
      files = try cursor["files"].array().map { file in
        let blob = { (key: String) in
          try file[key].optional { (c) throws(JSONMismatch) in try c.string() }.flatMap { ObjectID(hex: $0) }
        }
        return PathChange(path: try file["path"].string(), old: try blob("old"), new: try blob("new"))
      }
    } catch {
      return nil
    }
  }
}
