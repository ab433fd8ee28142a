internal import Claims
internal import Foundation
internal import GitKit

extension Ledger {
  /// How many feeds are remembered.
  static let mostFeeds = 1_000

  /// The folder with a file for each feed; it can be thrown away, which costs asking again.
  private var feedsFolder: String { "\(repository.location.commonDirectory)/claimlog/feeds" }

  private func feedPath(_ address: String) -> String {
    "\(feedsFolder)/\(Article.hash(of: address).dropFirst("sha256:".utf8.count).prefix(16)).json"
  }

  /// What is remembered of a feed, by the address that it was given by.
  ///
  /// A file that is damaged is as good as none.
  public func feedMemory(of address: String) throws -> FeedMemory {
    let bytes = try WorkingTree.read(feedPath(address), attempt: "look up what is known of \(address)")
    return bytes.flatMap { FeedMemory($0, of: address) } ?? FeedMemory(address: address)
  }

  /// Remembers what is known of a feed, whole or not at all; beyond ``mostFeeds``, those that were visited least lately go.
  public func remember(_ memory: FeedMemory) throws {
    let attempt = "note what is known of \(memory.address)"
    let path = feedPath(memory.address)
    do {
      try FileManager.default.createDirectory(atPath: feedsFolder, withIntermediateDirectories: true)
    } catch {
      throw LedgerError(.failed, attempt, why: "the Git directory cannot be written: \(error.localizedDescription)")
    }
    if try WorkingTree.read(path, attempt: attempt) == nil { try forgetOldFeeds() }
    try WorkingTree.replace(path, with: memory.bytes, attempt: attempt)
  }

  private func forgetOldFeeds() throws {
    let files = FileManager.default
    let names = try files.contentsOfDirectory(atPath: feedsFolder)
    guard names.count >= Self.mostFeeds else { return }
    let dated = try names.map { name in
      let path = "\(feedsFolder)/\(name)"
      return (path: path, date: try files.attributesOfItem(atPath: path)[.modificationDate] as? Date ?? .distantPast)
    }
    let oldest = dated.sorted { ($0.date, $0.path) < ($1.date, $1.path) }
    for file in oldest.prefix(names.count - Self.mostFeeds + 1) { try files.removeItem(atPath: file.path) }
  }
}
