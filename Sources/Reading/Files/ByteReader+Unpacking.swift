internal import ArchiveKit

extension ByteReader {
  /// What is packed with gzip in these bytes.
  consuming func unpacked(named name: String) -> ByteReader {
    var packed = self
    let inflating = Inflating(.gzip) { try packed.piece() }
    return ByteReader(named: name) { try inflating.nextPiece() }
  }

  /// What lies in a file in a zip file.
  init(_ entry: ZipEntry, in zip: ZipFile, named name: String) throws(ReadingError) {
    do {
      let reader = try zip.contents(of: entry)
      self.init(named: name) { try reader.nextPiece() }
    } catch {
      throw ReadingError("read \(name)", why: error.message, hint: error.hint)
    }
  }
}
