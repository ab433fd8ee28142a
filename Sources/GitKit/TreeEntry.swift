/// One name in a folder.
public struct TreeEntry: Hashable, Sendable {
  /// What a name in a folder stands for.
  public enum Kind: Hashable, Sendable {
    /// A file.
    case blob
    /// A file that may be run.
    case executable
    /// A symbolic link; the object holds its target.
    case symlink
    /// A folder.
    case tree
    /// A commit of another repository, that is a submodule.
    case commit
  }

  /// The name; bytes in it that are not UTF-8 are replaced by U+FFFD.
  public let name: String
  /// What it stands for.
  public let kind: Kind
  /// The object.
  public let id: ObjectID

  /// Makes an entry.
  public init(name: String, kind: Kind, id: ObjectID) {
    self.name = name
    self.kind = kind
    self.id = id
  }
}

extension TreeEntry.Kind {
  /// The kind for the mode that is stored, whose exact permissions older versions of Git did not keep to.
  init(mode: UInt32) {
    self =
      switch mode & 0o170000 {
      case 0o040000: .tree
      case 0o120000: .symlink
      case 0o160000: .commit
      default: mode & 0o100 != 0 ? .executable : .blob
      }
  }
}
