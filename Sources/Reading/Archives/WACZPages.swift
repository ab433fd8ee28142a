internal import HTTPKit
internal import ArchiveKit
internal import HTTPKit
internal import JSONKit

/// The list of pages in a WACZ file: JSON Lines, of which the first says what it is.
enum WACZPages {
  private static let path = "pages/pages.jsonl"
  private static let most = 1_000_000

  /// The addresses in the list, as bytes; nil where there is no list, or no page in it.
  ///
  /// When each page was visited is not asked: crawlers write that in many ways, and seconds apart from the record's date.
  static func addresses(in zip: ZipFile, named name: String) throws(ReadingError) -> Set<[UInt8]>? {
    guard let entry = zip.entry(named: path) else { return nil }
    var bytes = try ByteReader(entry, in: zip, named: "\(name)/\(path)")
    var addresses: Set<[UInt8]> = []
    reading: while addresses.count < most {
      switch try bytes.line(atMost: 1_000_000) {
      case .end: break reading
      case .tooLong: continue
      case .line(let line):
        if let address = address(in: line) { addresses.insert(Array(address.utf8)) }
      }
    }
    return addresses.isEmpty ? nil : addresses
  }

  /// The address of a page; nil for the first line and what is none.
  private static func address(in line: [UInt8]) -> String? {
    do {
      let cursor = JSONCursor(try JSON(parsing: line))
      return WebAddress(written: try cursor["url"].string())?.description
    } catch {
      return nil
    }
  }
}
