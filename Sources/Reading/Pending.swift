// Doors that are being built in branches; each goes when its room comes.
struct WARCFile {
  init(_ bytes: consuming ByteReader, named name: String) {}
  var items: AnyIterator<ReadItem> { AnyIterator { nil } }
}

struct WACZFile {
  init(path: String, named name: String) throws(ReadingError) {}
  var items: AnyIterator<ReadItem> { AnyIterator { nil } }
}

enum MHTML {
  static func isMHTML(_ bytes: [UInt8]) -> Bool { false }
}
