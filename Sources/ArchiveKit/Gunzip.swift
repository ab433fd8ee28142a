/// The bytes that are packed as gzip in `bytes`, of all members, without what follows them and is no gzip.
///
/// - Parameter limit: How many bytes may come out.
/// - Throws: Where anything is damaged or cut off, or where it is more than the limit. Use ``Inflating`` for what comes before.
public func gunzip(_ bytes: [UInt8], atMost limit: Int) throws(ArchiveError) -> [UInt8] {
  try unpack(bytes, .gzip, atMost: limit)
}

/// The bytes that are packed in `bytes`.
///
/// - Parameter limit: How many bytes may come out.
/// - Throws: Where anything is damaged or cut off, or where it is more than the limit. Use ``Inflating`` for what comes before.
public func unpack(_ bytes: [UInt8], _ packing: Packing, atMost limit: Int) throws(ArchiveError) -> [UInt8] {
  var rest = bytes
  let inflating = Inflating(packing, atMost: limit) {
    defer { rest = [] }
    return rest
  }
  var unpacked: [UInt8] = []
  do {
    while case let piece = try inflating.nextPiece(), !piece.isEmpty { unpacked += piece }
  } catch {
    throw error as? ArchiveError ?? ArchiveError(.damaged, attempt: "unpack \(packing.name)", message: "\(error)")
  }
  return unpacked
}
