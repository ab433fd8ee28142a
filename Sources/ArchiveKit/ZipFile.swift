/// A zip file: what lies in it, by its directory at the end (APPNOTE 6.3.10, with zip64).
///
/// Names are only names here: absolute ones and ones with `..` are given as they stand, and nothing is written anywhere. Several
/// entries may be read at the same time.
public final class ZipFile {
  /// What lies in it, in the order of its directory.
  public let entries: [ZipEntry]
  private let file: OpenZip
  private let attempt: String

  /// How large a directory may be: about half a million entries.
  static let largestDirectory = 64_000_000

  /// Opens a zip file and reads its directory.
  ///
  /// - Parameter name: What it is called in errors.
  /// - Throws: Where it cannot be read, or is no zip file, or is cut off (the directory stands at the end).
  public init(path: String, named name: String) throws(ArchiveError) {
    attempt = "read \(name)"
    file = try OpenZip(path, attempt: attempt)
    entries = try Self.directory(of: file, attempt: attempt)
  }

  /// The first entry of a name; nil where there is none.
  public func entry(named name: String) -> ZipEntry? {
    entries.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// Begins to read an entry.
  ///
  /// - Parameter limit: How many bytes may come out, whatever the directory says.
  /// - Throws: Where it is encrypted, packed in another way than deflate, or not where the directory says.
  public func contents(of entry: ZipEntry, atMost limit: Int = .max) throws(ArchiveError) -> ZipEntryReader {
    let attempt = "\(attempt): \(entry.name)"
    if entry.isEncrypted {
      throw ArchiveError(
        .encrypted, attempt: attempt, message: "it is encrypted", hint: "unpack it with its password first")
    }
    guard entry.method == 0 || entry.method == 8 else {
      throw ArchiveError(
        .unsupported, attempt: attempt, message: "it is packed by method \(entry.method), not by deflate",
        hint: "unpack it and pack it again with zip")
    }
    let head = try entry.offset < file.size ? file.bytes(at: entry.offset, count: 30) : []
    guard head.count == 30, head.starts(with: [0x50, 0x4B, 3, 4]) else {
      throw ArchiveError(.damaged, attempt: attempt, message: "it is not where the directory says")
    }
    let start = entry.offset + 30 + head.number(at: 26, 2) + head.number(at: 28, 2)
    guard start <= file.size, entry.packedSize <= file.size - start else {
      throw ArchiveError(.cutOff, attempt: attempt, message: "it would reach behind the end of the file")
    }
    return ZipEntryReader(of: entry, in: file, at: start, atMost: limit, attempt: attempt)
  }

  /// Reads the directory.
  private static func directory(of file: OpenZip, attempt: String) throws(ArchiveError) -> [ZipEntry] {
    // The end record has 22 bytes and a comment; zip64's locator, of 20, stands before it.
    let tailStart = max(0, file.size - (22 + 0xFFFF + 20))
    let tail = try file.bytes(at: tailStart, count: file.size - tailStart)
    guard let end = endRecord(in: tail) else {
      throw ArchiveError(.damaged, attempt: attempt, message: "it is no zip file, or its end is missing")
    }
    var size = tail.number(at: end + 12, 4)
    var start = tail.number(at: end + 16, 4)
    if end >= 20, tail[(end - 20)...].starts(with: [0x50, 0x4B, 6, 7]) {
      let offset = tail.number(at: end - 20 + 8, 8)
      let record = offset < file.size ? try file.bytes(at: offset, count: 56) : []
      guard record.count == 56, record.starts(with: [0x50, 0x4B, 6, 6]) else {
        throw ArchiveError(.damaged, attempt: attempt, message: "its zip64 record is not where it should be")
      }
      size = record.number(at: 40, 8)
      start = record.number(at: 48, 8)
    }
    guard start <= file.size, size <= file.size - start else {
      throw ArchiveError(.damaged, attempt: attempt, message: "its directory would reach behind its end")
    }
    guard size <= largestDirectory else {
      throw ArchiveError(.tooLarge, attempt: attempt, message: "its directory has \(size) bytes, which is too much")
    }
    return try entries(in: try file.bytes(at: start, count: size), attempt: attempt)
  }

  /// Where the last end record begins whose comment fits.
  private static func endRecord(in tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    return (0...(tail.count - 22)).last { place in
      tail[place] == 0x50 && tail[place...].starts(with: [0x50, 0x4B, 5, 6])
        && place + 22 + tail.number(at: place + 20, 2) <= tail.count
    }
  }

  private static func entries(in directory: [UInt8], attempt: String) throws(ArchiveError) -> [ZipEntry] {
    var entries: [ZipEntry] = []
    var rest = directory[...]
    while !rest.isEmpty {
      guard let entry = ZipEntry(takenFrom: &rest) else {
        throw ArchiveError(
          .damaged, attempt: attempt, message: "its directory is damaged after \(entries.count) entries")
      }
      entries.append(entry)
    }
    return entries
  }
}
