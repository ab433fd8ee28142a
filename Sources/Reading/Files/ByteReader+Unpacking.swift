internal import ArchiveKit

extension ByteReader {
  /// What is packed in these bytes with gzip.
  consuming func unpacked(named name: String) -> ByteReader {
    var packed = self
    let unpacking = Inflating(.gzip) { try packed.piece() }
    return ByteReader(named: name) { () throws(ReadingError) in
      do {
        return try unpacking.nextPiece()
      } catch let error as ArchiveError {
        throw ReadingError("read \(name)", why: error.message)
      } catch {
        throw error as? ReadingError ?? ReadingError("read \(name)", why: "\(error)")
      }
    }
  }
}
