internal import Foundation
internal import GitKit
internal import JSONKit
internal import RepoTemplate

extension Ledger {
  /// Makes a new ledger in `folder`, with the template's files as its first commit, and says where it is.
  ///
  /// - Parameters:
  ///   - bare: Without a working tree.
  ///   - name: What the ledger is called; its folder's name where nil.
  ///   - texts: What of articles' texts goes into Git.
  ///   - editor: Who makes it; nil leaves the person to Git's configuration.
  /// - Throws: ``LedgerError`` where there is one already, or files of the folder are in the way.
  public static func create(
    at folder: String, bare: Bool = false, name: String? = nil, texts: LedgerSettings.Texts = .full,
    as editor: (_ path: String) throws -> Editor
  ) throws -> Ledger {
    let attempt = "make a ledger in \(folder)"
    let manager = FileManager.default
    if try GitLocation(at: folder) != nil {
      let isLedger = manager.fileExists(atPath: "\(folder)/\(LedgerLayout.settings)")
      throw LedgerError(
        .refused, attempt, why: isLedger ? "there is one already" : "the folder is a Git repository of another kind",
        hint: isLedger
          ? "record into it with: claimlog -C \(folder) record FILE" : "choose a folder of the ledger's own")
    }
    let isFolderNew = !manager.fileExists(atPath: folder)
    if !isFolderNew {
      var taken = RepoTemplate.files.map(\.path).filter { manager.fileExists(atPath: "\(folder)/\($0)") }
      if bare { taken = try manager.contentsOfDirectory(atPath: folder).sorted() }
      if let first = taken.first {
        throw LedgerError(
          .refused, attempt, why: "\(first) is there already", hint: "choose a new folder, or move that file away")
      }
    } else {
      do {
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      } catch let error as CocoaError {
        throw LedgerError(
          .failed, attempt, why: "the folder cannot be made: \(error.localizedDescription)",
          hint: "choose a folder where you may write")
      }
    }
    do {
      return try fill(folder, bare: bare, name: name, texts: texts, attempt, as: editor)
    } catch {
      // Nothing half made stays behind: the next try finds the folder as this one did.
      var made = [folder]
      if !isFolderNew {
        let names = bare ? try manager.contentsOfDirectory(atPath: folder) : [".git"] + RepoTemplate.files.map(\.path)
        made = names.map { "\(folder)/\($0)" }.filter { manager.fileExists(atPath: $0) }
      }
      for path in made { try manager.removeItem(atPath: path) }
      throw error
    }
  }

  /// Makes the repository and its first commit in a folder that is there and has room for it.
  private static func fill(
    _ folder: String, bare: Bool, name: String?, texts: LedgerSettings.Texts, _ attempt: String,
    as editor: (_ path: String) throws -> Editor
  ) throws -> Ledger {
    _ = try Repository.create(at: folder, bare: bare)
    let who = try editor(folder)
    let title = name ?? URL(fileURLWithPath: folder).standardizedFileURL.lastPathComponent
    var ledger = try Ledger.open(at: folder)
    try ledger.commit(attempt, as: who) { _ in
      var change = LedgerChange(subject: "init: a ledger of claims")
      for file in RepoTemplate.files {
        guard file.path == LedgerLayout.settings else {
          change.write(file.contents, to: file.path)
          continue
        }
        var settings = try JSON(parsing: file.contents)
        if case .object(var object) = settings {
          object["name"] = .string(title)
          if texts != .full { object["texts"] = .string(texts.rawValue) }
          settings = .object(object)
        }
        change.write(LedgerFile<LedgerSettings>.bytes(of: settings), to: file.path)
      }
      return change
    }
    return ledger
  }

  /// The Git repository whose folder a folder lies in, itself aside; nil where there is none.
  public static func repository(around folder: String) throws -> String? {
    let above = URL(fileURLWithPath: folder).standardizedFileURL.deletingLastPathComponent().path
    return try GitLocation.discover(from: above)?.workingDirectory
  }

  /// Sets up the merge driver through which plain `git merge` unites two people's work on one claim (see `.gitattributes`).
  ///
  /// A clone does not bring it along; one that a person set up otherwise stays.
  func setUpMergeDriver() throws {
    if try repository.configuration("merge.claimlog.driver") != nil { return }
    try repository.setConfiguration("merge.claimlog.name", to: "unite claims by their appearances and annotations")
    try repository.setConfiguration("merge.claimlog.driver", to: "claimlog merge-file %O %A %B %P")
  }

  /// Who writes here, as Git's configuration of this repository has it; nil where a name or an email is missing.
  public var configuredPerson: (name: String, email: String)? {
    get throws { try repository.identity() }
  }

  /// The same for a folder whose repository is no ledger yet.
  public static func configuredPerson(at folder: String) throws -> (name: String, email: String)? {
    try Repository.open(at: folder).identity()
  }
}
