// Doors that are being built in branches; each goes when its room comes.
import HTTPKit
import Measures

public struct Feed: Sendable {
  public var pages: [PageAddress]
  static func isFeed(_ bytes: [UInt8], type: String?) -> Bool { false }
  init(_ bytes: [UInt8], type: String?, address: String?) throws(ReadingError) { pages = [] }
}

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

extension ByteReader {
  consuming func unpacked(named name: String) -> ByteReader { self }
}
