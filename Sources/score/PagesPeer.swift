import Foundation
import JSONKit

/// Another reader of pages, with what it made of the same pages in the same run (`Scripts/page-peers`).
struct PagesPeer {
  let name: String
  /// By the page's name; nil where it could not be run.
  let answers: [String: PagesAnswer]?
  /// The processor's seconds for all pages.
  let seconds: Double?
  /// Why it could not be run.
  let why: String?

  /// The names of all, in the order of the table.
  static let names = ["trafilatura", "readability-lxml", "htmldate", "htmldate, original"]

  /// The peers of a file that `Scripts/page-peers` wrote; without one they say so.
  static func all(in file: String?) throws -> [PagesPeer] {
    guard let file, case let data = try Data(contentsOf: URL(fileURLWithPath: file)), !data.isEmpty else {
      return names.map { PagesPeer(name: $0, answers: nil, seconds: nil, why: "Scripts/page-peers printed nothing") }
    }
    let json = JSONCursor(try JSON(parsing: Array(data)))
    return try names.map { name in
      let peer = json[name]
      var answers: [String: PagesAnswer]?
      if let found = try peer["answers"].optional({ (value) throws(JSONMismatch) in try value.object() }) {
        answers = [:]
        for page in found.keys { answers?[page] = try PagesAnswer(peer["answers"][page]) }
      }
      let seconds = try peer["seconds"].optional { (value) throws(JSONMismatch) in try value.number() }
      return PagesPeer(
        name: name, answers: answers, seconds: seconds.flatMap { Double($0.literal) },
        why: try peer["why"].optional { (value) throws(JSONMismatch) in try value.string() })
    }
  }
}
