internal import Claims
internal import Foundation
internal import GitKit

/// A file of the ledger that a person changed and has not committed.
public struct HandEdit: Hashable, Sendable {
  /// How it differs from the last commit.
  public enum Kind: String, Sendable {
    /// Its content.
    case modified
    /// It is new.
    case added
    /// It is gone.
    case deleted
  }

  /// The file's path in the ledger.
  public let path: String
  /// How it differs.
  public let kind: Kind
  /// What it is, in a few words: the claim's label, the article's title.
  public let name: String?
  /// What is wrong with it; nil for one that can be committed.
  public let fault: LedgerError?
}

extension Ledger {
  /// What people changed by hand in the working tree and have not committed, ordered by path.
  public func handEdits() throws -> [HandEdit] {
    guard let folder = repository.location.workingDirectory else { return [] }
    let workingTree = WorkingTree(root: folder)
    var edits: [HandEdit] = []
    for change in try repository.workingTreeChanges() where !change.path.hasSuffix(".claimlog") {
      // What else lies in the folder and was never committed is none of the ledger's business.
      if change.kind == .untracked, LedgerLayout.place(of: change.path) == .other { continue }
      let kind: HandEdit.Kind =
        switch change.kind {
        case .deleted: .deleted
        case .added, .untracked: .added
        case .modified, .conflicted: .modified
        }
      var name: String?
      var fault: LedgerError?
      if change.kind == .conflicted {
        fault = LedgerError(
          .busy, "read \(change.path)", why: "a merge left it to be settled",
          hint: "edit it, then say so with: git add \(change.path)")
      } else if kind != .deleted {
        do throws(LedgerError) {
          name = try validate(try workingTree.read(change.path) ?? [], at: change.path).name
        } catch {
          fault = error
        }
      }
      edits.append(HandEdit(path: change.path, kind: kind, name: name, fault: fault))
    }
    return edits
  }

  /// What a file of the ledger is and the bytes that it is committed with, or what is wrong with it.
  private func validate(_ bytes: [UInt8], at path: String) throws(LedgerError) -> (
    name: String?, bytes: [UInt8], claim: Claim?
  ) {
    switch LedgerLayout.place(of: path) {
    case .claim(let id):
      let file = try LedgerFile<ClaimFile>(path: path, bytes: bytes)
      guard file.value.id == id else {
        throw LedgerError(.invalid, "read \(path)", why: "its id \(file.value.id) is not that of its name")
      }
      guard case .claim(let claim) = file.value else { return (nil, bytes, nil) }
      try checkQuotes(of: claim, path: path)
      let settled = file.bytes(settling: file.value)
      return (claim.label, settled, claim)
    case .article(let id):
      let file = try LedgerFile<Article>(path: path, bytes: bytes)
      guard file.value.id == id else {
        throw LedgerError(.invalid, "read \(path)", why: "its id \(file.value.id) is not that of its name")
      }
      return (file.value.title, bytes, nil)
    case .decision(let id):
      let decision = try LedgerFile<Decision>(path: path, bytes: bytes).value
      guard decision.id == id else {
        throw LedgerError(.invalid, "read \(path)", why: "its id \(decision.id) is not that of its name")
      }
      return ("\(decision.ruling.rawValue) \(decision.pair.joined(separator: " "))", bytes, nil)
    case .settings:
      _ = try LedgerFile<LedgerSettings>(path: path, bytes: bytes)
      return ("settings", bytes, nil)
    case .text, .page, .supersededText, .supersededPage:
      if let refusal = try refusal(ofTextAt: path) { throw refusal }
      return (nil, bytes, nil)
    case .stray:
      throw LedgerError(
        .invalid, "commit \(path)", why: "no file of a ledger has this name",
        hint: "move it out of the ledger's folders")
    case .other:
      return (nil, bytes, nil)
    }
  }

  /// Refuses a claim whose quotes do not stand where they say, in the texts that they say they were taken from.
  private func checkQuotes(of claim: Claim, path: String) throws(LedgerError) {
    for appearance in claim.appearances {
      let quote = appearance.quote
      let text: String?
      do {
        text = try self.text(of: appearance.article, hash: quote.text)
        // Without the text, a quote is taken as it was committed, and no other one.
        if text == nil, try keepsTextsPrivate, try isCommitted(quote, of: appearance.id, in: claim.id) { continue }
      } catch {
        throw Ledger.failure(error)
      }
      if let text, quote.place(in: Array(text.unicodeScalars)).support == .exact { continue }
      throw LedgerError(
        .invalid, "read \(path)",
        why: text == nil
          ? "the quote of \(appearance.id) cannot be checked: the text that it says it was taken from is not here"
          : "the quote of \(appearance.id) does not stand at \(quote.start) of the text that it says it was taken from",
        hint:
          "a quote is the article's words: bring it back with git checkout HEAD -- \(path), or reject the appearance")
    }
  }

  /// Whether a quote is as the last commit has it.
  private func isCommitted(_ quote: Quote, of id: Appearance.ID, in claim: Claim.ID) throws -> Bool {
    guard case .claim(let claim)? = try claimFile(claim)?.value else { return false }
    return claim.appearances.contains { $0.id == id && $0.quote.json == quote.json }
  }

  /// Why a text or a page is not committed as it lies in the folder; nil for a superseded one, where texts are in Git.
  private func refusal(ofTextAt path: String) throws(LedgerError) -> LedgerError? {
    let isPrivate: Bool
    let isCommitted: Bool
    do {
      isPrivate = try keepsTextsPrivate
      isCommitted = try bytes(at: path) != nil
    } catch {
      throw Ledger.failure(error)
    }
    if isPrivate, !isCommitted {
      return LedgerError(
        .refused, "commit \(path)",
        why: "only quotes are published here (\"texts\": \"quotes\"), so no text or page goes into Git",
        hint: "move it out of the ledger's folders; claimlog record keeps an article's text outside of Git")
    }
    switch LedgerLayout.place(of: path) {
    case .supersededText where !isPrivate, .supersededPage where !isPrivate: return nil
    default: break
    }
    return LedgerError(
      .refused, "commit \(path)", why: "what was retrieved of an article is not edited",
      hint: isCommitted ? "bring it back with: git checkout HEAD -- \(path)" : "move it out of the ledger's folders")
  }

  /// Commits what people changed by hand, after checking it; what is wrong stays where it is, uncommitted.
  ///
  /// How a changed claim stands is computed anew.
  ///
  /// - Returns: The commit, and every change with its fault.
  public mutating func commitHandEdits(message: String?, as editor: Editor) throws -> (
    commit: String?, edits: [HandEdit]
  ) {
    let attempt = "commit what was edited by hand"
    guard let folder = repository.location.workingDirectory else {
      throw LedgerError(.refused, attempt, why: "the ledger is bare: it has no files to edit")
    }
    let workingTree = WorkingTree(root: folder)
    var edits: [HandEdit] = []
    let commit = try commit(attempt, as: editor) { ledger in
      edits = try ledger.handEdits()
      let sound = edits.filter { $0.fault == nil }
      if sound.isEmpty { return nil }
      let names = sound.compactMap(\.name)
      var change = LedgerChange(
        subject: message
          ?? "edit: \(names.first ?? sound[0].path)" + (sound.count > 1 ? " and \(sound.count - 1) more" : ""))
      for edit in sound {
        guard edit.kind != .deleted else {
          try change.keepBeforeRemoving(edit.path, from: ledger)
          change.remove(edit.path)
          change.adopts.updateValue(nil, forKey: edit.path)
          continue
        }
        let bytes = try workingTree.read(edit.path) ?? []
        let valid = try ledger.validate(bytes, at: edit.path)
        change.write(valid.bytes, to: edit.path)
        change.adopts[edit.path] = .some(bytes)
        if let claim = valid.claim { change.note(claim.id) }
      }
      return change
    }
    return (commit, edits)
  }
}
