internal import CZlib

/// Reads a file in a zip file, piece by piece, and checks at the end that it is what the directory says.
public final class ZipEntryReader {
  private let entry: ZipEntry
  private let limit: Int
  private let attempt: String
  private let source: () throws -> [UInt8]
  private var count = 0
  private var checksum: UInt
  private var isAtEnd = false

  init(of entry: ZipEntry, in file: OpenZip, at start: Int, atMost limit: Int, attempt: String) {
    self.entry = entry
    self.limit = limit
    self.attempt = attempt
    checksum = crc32(0, nil, 0)
    let end = start + entry.packedSize
    var place = start
    let packed = { () throws -> [UInt8] in
      let piece = try file.bytes(at: place, count: min(Inflating.pieceSize, end - place))
      place += piece.count
      return piece
    }
    if entry.method == 0 {
      source = packed
    } else {
      let inflating = Inflating(.bareDeflate, from: packed)
      source = { try inflating.nextPiece() }
    }
  }

  /// The next bytes; none at the end.
  ///
  /// - Throws: ``ArchiveError`` where it is damaged, or not of the size that the directory says, or larger than the limit;
  ///   that is the end of it.
  public func nextPiece() throws(ArchiveError) -> [UInt8] {
    if isAtEnd { return [] }
    do {
      let piece = try source()
      count += piece.count
      checksum = crc32(checksum, piece, UInt32(piece.count))
      if count > limit { throw error(.tooLarge, "it is larger than the \(limit) bytes that it may have") }
      if count > entry.size { throw error(.damaged, "it is larger than the directory says") }
      if piece.isEmpty {
        isAtEnd = true
        if count < entry.size { throw error(.cutOff, "it is smaller than the directory says") }
        if checksum != UInt(entry.checksum) { throw error(.damaged, "its checksum is another") }
      }
      return piece
    } catch {
      isAtEnd = true
      guard let error = error as? ArchiveError else { throw self.error(.damaged, "\(error)") }
      throw ArchiveError(error.code, attempt: attempt, message: error.message, hint: error.hint)
    }
  }

  private func error(_ code: ArchiveError.Code, _ message: String) -> ArchiveError {
    ArchiveError(code, attempt: attempt, message: message)
  }
}
