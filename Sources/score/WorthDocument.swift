import Extraction
import Foundation
import JSONKit

/// Sentences of one origin, each with whether readers held it worth checking.
struct WorthDocument: Sendable {
  /// A sentence with its label.
  struct Line: Sendable {
    let text: String
    let isWorthy: Bool
  }

  let name: String
  let lines: [Line]

  /// The documents of a file or a folder, by name: tables of line, speaker, sentence and label with tabs between (CLEF
  /// CheckThat!), a document each; and lists of objects with a text and a label (ClaimBuster).
  static func all(in path: String) throws -> [WorthDocument] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ReaderDataError(description: "there is no such file or folder")
    }
    let files = isFolder ? try FileManager.default.subpathsOfDirectory(atPath: path).sorted() : [""]
    let documents = try files.compactMap { file -> WorthDocument? in
      let whole = isFolder ? "\(path)/\(file)" : path
      let lines: [Line]
      if whole.hasSuffix(".tsv") {
        lines = try table(Data(contentsOf: URL(filePath: whole)))
      } else if whole.hasSuffix(".json") {
        lines = try list(Data(contentsOf: URL(filePath: whole)))
      } else {
        return nil
      }
      return WorthDocument(name: isFolder ? file : URL(filePath: whole).lastPathComponent, lines: lines)
    }
    guard !documents.isEmpty else {
      throw ReaderDataError(
        description: "it holds no sentences with labels (*.tsv as in CLEF, *.json as in ClaimBuster)")
    }
    return documents
  }

  private static func table(_ data: Data) -> [Line] {
    String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count >= 4, let label = Double(fields[3]) else { return nil }
      return Line(text: String(fields[2]), isWorthy: label > 0)
    }
  }

  private static func list(_ data: Data) throws -> [Line] {
    try JSONCursor(JSON(parsing: Array(data))).array().map { entry in
      Line(text: try entry["text"].string(), isWorthy: try entry["label"].int() > 0)
    }
  }

  /// In how many random orders things are ranked for a baseline.
  static let randomOrders = 20

  /// Where a text stands in one of some random orders.
  static func chance(_ text: String, _ order: Int) -> Double { Double(hash("order \(order): \(text)") >> 11) }

  /// A number from a text that is the same each time, spread evenly (FNV-1a): it splits and shuffles.
  static func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01B3 }
  }
}
