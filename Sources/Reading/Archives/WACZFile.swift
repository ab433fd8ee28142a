internal import ArchiveKit
internal import DigestKit

/// The articles in a WACZ file (version 1.1.1): WARC files in a zip file, with a list of the pages that were visited.
///
/// Where there is such a list (`pages/pages.jsonl`), what else a crawler took along is no article of it. Where a file is not what
/// `datapackage.json` says by its hash, a remark says so; it is read all the same.
struct WACZFile {
  private let name: String
  private let zip: ZipFile
  /// The WARC files that are still to come, last first.
  private var archives: [ZipEntry]
  /// The addresses of the pages; nil where there is no list. As bytes, since equal strings may be of other letters.
  private let wanted: Set<[UInt8]>?
  private let hashes: WACZHashes
  private var current: WARCFile?
  private var tally = PageTally()
  private var isAtEnd = false

  /// Opens a WACZ file.
  init(path: String, named name: String) throws(ReadingError) {
    self.name = name
    do {
      zip = try ZipFile(path: path, named: name)
    } catch {
      throw ReadingError("read \(name)", why: error.message, hint: error.hint)
    }
    archives = zip.entries.filter { Self.isArchive($0.name) }
    archives.sort { $1.name.utf8.lexicographicallyPrecedes($0.name.utf8) }
    if archives.isEmpty {
      throw ReadingError(
        "read \(name)", why: "there is no WARC file in its folder archive/, so it is no WACZ file",
        hint: "unpack it, and record what is in it")
    }
    wanted = try WACZPages.addresses(in: zip, named: name)
    hashes = try WACZHashes(in: zip, named: name)
  }

  private static func isArchive(_ name: String) -> Bool {
    name.hasPrefix("archive/") && (name.hasSuffix(".warc.gz") || name.hasSuffix(".warc"))
  }

  /// Its articles, each read when it is asked for, and what is to be said in the end.
  var items: AnyIterator<ReadItem> {
    var file = self
    return AnyIterator { file.next() }
  }

  private mutating func next() -> ReadItem? {
    let isWanted = isWanted
    while !isAtEnd {
      if let item = current?.next(where: isWanted) { return item }
      add(current?.tally)
      current = nil
      guard let entry = archives.popLast() else {
        isAtEnd = true
        return tally.remark(on: name)
      }
      do throws(ReadingError) {
        let remark = try hashes.remark(on: entry, in: zip, named: name)
        let place = "\(name)/\(entry.name)"
        let bytes = try ByteReader(entry, in: zip, named: place)
        current = WARCFile(entry.name.hasSuffix(".gz") ? bytes.unpacked(named: place) : bytes, named: place)
        if let remark { return remark }
      } catch {
        return .failure(error)
      }
    }
    return nil
  }

  private var isWanted: (String?) -> Bool {
    { [wanted] address in wanted.map { $0.contains(Array((address ?? "").utf8)) } ?? true }
  }

  private mutating func add(_ more: PageTally?) {
    tally.pages += more?.pages ?? 0
    tally.empty += more?.empty ?? 0
  }
}
