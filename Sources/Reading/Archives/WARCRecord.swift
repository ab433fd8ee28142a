internal import HTTPKit
internal import Measures

/// The head of a record in a WARC file (ISO 28500:2017).
struct WARCRecord {
  /// What it is: `response`, `resource`, `revisit`, …
  let kind: String
  /// How many bytes follow the head.
  let length: Int
  /// What they are.
  let type: MediaType?
  /// What `type` was read from.
  let typeText: String?
  /// Where it came from, if that is on the web.
  let address: String?
  /// When.
  let date: Instant?
  /// Why the crawler cut it off, if it did: `length`, `time`, `disconnect`, …
  let truncated: String?

  /// Reads fields; nil where they do not say how long it is.
  init?(_ fields: HeaderFields) {
    guard let digits = fields["content-length"], (1...18).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let length = Int(digits)
    else { return nil }
    self.length = length
    kind = fields["warc-type"]?.lowercased() ?? ""
    typeText = fields["content-type"]
    type = typeText.map { MediaType($0) }
    // WARC 1.0 was read by some as if the address stood in angle brackets.
    let target = fields["warc-target-uri"].map {
      $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0
    }
    address = target.flatMap { WebAddress(archived: $0)?.description }
    date = fields["warc-date"].flatMap { Instant($0) }
    truncated = fields["warc-truncated"]
  }

  /// Whether it may hold a page.
  var mayHoldPage: Bool {
    switch kind {
    case "response": type?.name == "application/http"
    case "resource": type?.isPage == true
    default: false
    }
  }
}
