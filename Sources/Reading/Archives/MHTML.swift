internal import HTTPKit
internal import Measures

/// A page that was saved with what belongs to it as one file (RFC 2557): a mail of parts, of which one is the page.
struct MHTML {
  /// The page.
  let bytes: [UInt8]
  /// What it is, as its part says.
  let type: String
  /// Where it came from, if the file says so.
  let address: String?
  /// When it was saved, if the file says so.
  let date: Instant?

  /// Whether bytes begin as such a file does.
  static func isMHTML(_ bytes: [UInt8]) -> Bool {
    var rest = bytes.drop(while: \.isBlank)
    guard rest.prefix(while: { $0 != UInt8(ascii: "\n") }).contains(UInt8(ascii: ":")) else { return false }
    let head = HeaderFields.take(from: &rest) ?? HeaderFields(rest.prefix(4_096))
    return head["content-type"].map { MediaType($0).name } == "multipart/related"
  }

  /// Takes the page out of such a file.
  ///
  /// It is the part that the file names as its first, else the first part that is HTML.
  init(_ file: [UInt8], attempt: String) throws(ReadingError) {
    var body = file.drop(while: \.isBlank)
    guard let head = HeaderFields.take(from: &body), let type = head["content-type"].map({ MediaType($0) }),
      let boundary = type["boundary"], (1...200).contains(boundary.utf8.count)
    else {
      throw ReadingError(attempt, why: "it begins as MHTML, and does not say where its parts begin (boundary)")
    }
    let pages = MIMEPart.parts(of: body, boundary: boundary).flatMap { $0.pages(depth: 4) }
    let start = type["start"]
    guard let page = pages.first(where: { start != nil && $0.fields["content-id"] == start }) ?? pages.first else {
      throw ReadingError(attempt, why: "there is no HTML page in it", hint: "save the page again from the browser")
    }
    bytes = page.decoded
    self.type = page.typeText
    let location = head["snapshot-content-location"] ?? page.fields["content-location"] ?? head["content-location"]
    address = location.flatMap { WebAddress(archived: $0)?.description }
    date = head["date"].flatMap { FeedDate.read($0) }.flatMap { Instant($0.description) }
  }
}
