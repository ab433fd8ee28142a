internal import ArchiveKit
internal import DigestKit
internal import JSONKit

/// What a WACZ file's `datapackage.json` says that the files in it are.
struct WACZHashes {
  /// The SHA-256 of files, in hexadecimal digits, by their paths in bytes.
  private var hashes: [[UInt8]: String] = [:]

  private static let path = "datapackage.json"
  private static let largest = 16_000_000

  /// Reads what the file says; nothing where there is none, or where it says nothing that is understood.
  init(in zip: ZipFile, named name: String) throws(ReadingError) {
    guard let entry = zip.entry(named: Self.path) else { return }
    var bytes = try ByteReader(entry, in: zip, named: "\(name)/\(Self.path)")
    guard let all = try bytes.all(atMost: Self.largest) else { return }
    do {
      hashes = Dictionary(try Self.hashes(in: JSONCursor(try JSON(parsing: all)))) { first, _ in first }
    } catch {
      hashes = [:]
    }
  }

  private static func hashes(in package: JSONCursor) throws(JSONMismatch) -> [([UInt8], String)] {
    try package["resources"].list { (resource) throws(JSONMismatch) in
      let hash = try resource["hash"].optional { (hash) throws(JSONMismatch) in try hash.string() } ?? ""
      let path = try resource["path"].string()
      return (Array(path.utf8), hash.hasPrefix("sha256:") ? hash.dropFirst(7).lowercased() : "")
    }.filter { !$0.1.isEmpty }
  }

  /// What to say of a file that is not what it should be; nil for one that is, or of which nothing is said.
  func remark(on entry: ZipEntry, in zip: ZipFile, named name: String) throws(ReadingError) -> ReadItem? {
    guard let said = hashes[Array(entry.name.utf8)] else { return nil }
    var bytes = try ByteReader(entry, in: zip, named: "\(name)/\(entry.name)")
    let digest = SHA256.Stream()
    while case let piece = try bytes.piece(), !piece.isEmpty { digest.add(piece) }
    if digest.finish().hex == said { return nil }
    return .remark("\(name)/\(entry.name): it is not the file that \(Self.path) names: its SHA-256 is another")
  }
}
