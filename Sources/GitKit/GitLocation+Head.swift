extension GitLocation {
  /// Where the repository stands, read from its files without libgit2.
  ///
  /// Symbolic references are followed to the branch they end at; a loose reference goes before a packed one.
  ///
  /// - Throws: when `HEAD` or a reference is damaged or missing, or the repository keeps references in a way that cannot
  ///   be read (reftable).
  public func head() throws(GitError) -> Head {
    guard var value = try looseReference("HEAD") else {
      throw GitError(.corrupt, attempt: "read HEAD", message: "there is none in \(gitDirectory)")
    }
    var name = "HEAD"
    // Git follows five steps and no more.
    for _ in 0..<5 {
      switch value {
      case .object(let id):
        return name == "HEAD" ? .detached(id) : .branch(name: name, tip: id)
      case .symbolic(let target):
        name = target
        if name == "refs/heads/.invalid" {
          throw GitError(
            .unsupportedExtension, attempt: "read HEAD", message: "the repository uses reftable",
            hint: "make a clone with ordinary references: git clone --ref-format=files")
        }
        if let loose = try looseReference(name) {
          value = loose
        } else {
          return .branch(name: name, tip: try packedReference(name))
        }
      }
    }
    throw GitError(.corrupt, attempt: "read HEAD", message: "symbolic references lead from one to the next too often")
  }

  private enum Reference {
    case object(ObjectID)
    case symbolic(String)
  }

  private func looseReference(_ name: String) throws(GitError) -> Reference? {
    let path = FileSystem.join(isOwn(name) ? gitDirectory : commonDirectory, name)
    // Long ago HEAD was a symbolic link.
    if let target = FileSystem.target(ofLink: path), target.hasPrefix("refs/") { return .symbolic(target) }
    guard let bytes = try FileSystem.read(path) else { return nil }
    let line = bytes.firstLine
    if line.hasPrefix("ref:") {
      let target = String(line.dropFirst("ref:".count).drop { $0 == " " || $0 == "\t" })
      guard target.hasPrefix("refs/"), !target.split(separator: "/").contains(".."), !target.utf8.contains(0) else {
        throw GitError(.corrupt, attempt: "read reference \(name)", message: "it leads to \(target)")
      }
      return .symbolic(target)
    }
    guard let id = ObjectID(hex: line.prefix { $0 != " " && $0 != "\t" }) else {
      throw GitError(.corrupt, attempt: "read reference \(name)", message: "it holds no object id")
    }
    return .object(id)
  }

  /// Whether a reference belongs to a worktree alone.
  private func isOwn(_ name: String) -> Bool {
    !name.hasPrefix("refs/") || name.hasPrefix("refs/bisect/") || name.hasPrefix("refs/worktree/")
      || name.hasPrefix("refs/rewritten/")
  }

  private func packedReference(_ name: String) throws(GitError) -> ObjectID? {
    guard let bytes = try FileSystem.read(FileSystem.join(commonDirectory, "packed-refs")) else { return nil }
    let wanted = Array(name.utf8)
    let idLength = 2 * ObjectID.byteCount
    for line in bytes.split(separator: UInt8(ascii: "\n"))
    where line.count == idLength + 1 + wanted.count && line.suffix(wanted.count).elementsEqual(wanted) {
      if let id = ObjectID(hexDigits: line.prefix(idLength)) { return id }
    }
    return nil
  }
}
