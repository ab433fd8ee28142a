internal import GitKit

/// Something in a ledger that is not as it should be.
public struct Fault: Hashable, Sendable {
  /// The file.
  public let path: String
  /// Where in the file, counted from 1, where that is known.
  public let line: Int?
  /// What is wrong.
  public let what: String
  /// Whether `check --fix` mends it: it follows from other files.
  public let isDerived: Bool
}

/// What looking over a whole ledger found.
public struct CheckResult: Sendable {
  /// How many claims there are.
  public var claims = 0
  /// How many articles there are.
  public var articles = 0
  /// What is wrong, in the order of the paths.
  public var faults: [Fault] = []
  /// What could not be looked at, and why.
  public var notes: [String] = []
  /// How far articles' texts were there to be checked against.
  public var texts = CheckedTexts()
}

extension Ledger {
  /// Looks over everything that is committed: files, quotes against texts, how claims stand, references between files.
  ///
  /// - Parameter progress: Called with the number of files looked at, of how many.
  public func check(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws -> CheckResult {
    guard let tree = try tree else { return CheckResult() }
    var checker = try checker(of: tree)
    let paths = checker.files
    for (count, file) in paths.enumerated() {
      try checker.look(at: file.path, bytes: repository.readBlob(file.id))
      if count % 200 == 199 { progress(count + 1, paths.count) }
    }
    try checker.compare()
    if checker.setting == .quotes {
      let published = try index.publishedTexts()
      checker.result.texts.inHistory = published.files
      checker.result.notes += checker.result.texts.notes(lastPublished: published.last?.abbreviated())
    }
    if isShallow {
      checker.result.notes.append("the history is cut short here (a shallow clone), so it was not looked at")
    }
    let unsupported = try index.count(ClaimFilter(isUnsupported: true))
    if unsupported > 0 {
      checker.result.notes.append(
        "\(unsupported) \(unsupported == 1 ? "claim is" : "claims are") no longer said by any article, which is no fault; "
          + "claimlog list --unsupported shows \(unsupported == 1 ? "it" : "them")")
    }
    let edits = try handEdits()
    if !edits.isEmpty {
      checker.result.notes.append(
        "\(edits.count) \(edits.count == 1 ? "file is" : "files are") edited but not committed; claimlog status shows them"
      )
    }
    return checker.result
  }

  private func checker(of tree: ObjectID) throws -> Checker {
    Checker(files: try repository.blobs(under: "", in: tree), privateFiles: privateFiles)
  }

  /// Writes anew what follows from other files: how claims stand, copies of articles' dates, how quotes hold.
  ///
  /// - Returns: The commit, nil where nothing was to be mended, and the paths that were.
  public mutating func fix(as editor: Editor) throws -> (commit: String?, paths: [String]) {
    let attempt = "check --fix"
    var paths: [String] = []
    let commit = try commit(attempt, as: editor) { ledger in
      guard let tree = try ledger.tree else { return nil }
      var checker = try ledger.checker(of: tree)
      for file in checker.files { try checker.look(at: file.path, bytes: ledger.repository.readBlob(file.id)) }
      try checker.compare()
      var change = LedgerChange(subject: "check: derive anew what follows from other files")
      for (path, bytes) in checker.mended.sorted(by: { $0.key < $1.key }) {
        change.write(bytes, to: path)
        if case .claim(let id) = LedgerLayout.place(of: path) { change.note(id) }
      }
      paths = change.paths
      return change.files.isEmpty ? nil : change
    }
    return (commit, paths)
  }
}
