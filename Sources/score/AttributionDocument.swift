import Foundation

/// A document with the attribution relations that people marked in it, as brat stand-off beside the text.
struct AttributionDocument: Sendable {
  /// Who says what: the stretches of the cue, of the source and of the content, in code points.
  struct Relation: Sendable {
    var cue: [Range<Int>] = []
    var source: [Range<Int>] = []
    var content: [Range<Int>] = []
  }

  let name: String
  let text: [Unicode.Scalar]
  let relations: [Relation]

  /// Whether the rules may be tuned on it: the halves are drawn by a hash of the name.
  var isForTuning: Bool { Self.hash(name) >> 32 & 1 == 0 }

  /// The documents of a folder with `attributions/*.ann` and `text/*.txt`, by name.
  ///
  /// Annotations are named after their document and their annotator; where there are several, the first by name counts.
  static func all(in folder: String) throws -> [AttributionDocument] {
    let files = try names(in: "\(folder)/attributions", ending: ".ann")
    let texts = try names(in: "\(folder)/text", ending: ".txt")
    var result: [AttributionDocument] = []
    var next = 0
    for text in texts {
      while next < files.count, files[next] < text { next += 1 }
      guard next < files.count, files[next].hasPrefix("\(text)_") || files[next] == text else {
        throw AttributionDataError(description: "no file in attributions is named after text/\(text).txt")
      }
      result.append(
        AttributionDocument(
          name: text, text: Array(try read("\(folder)/text/\(text).txt").unicodeScalars),
          annotations: try read("\(folder)/attributions/\(files[next]).ann")))
    }
    return result
  }

  private init(name: String, text: [Unicode.Scalar], annotations: String) {
    self.name = name
    self.text = text
    var spans: [Substring: [Range<Int>]] = [:]
    var events: [Substring] = []
    for line in annotations.split(whereSeparator: \.isNewline) {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count > 1 else { continue }
      if line.hasPrefix("T") { spans[columns[0]] = Self.spans(columns[1], within: text.count) }
      if line.hasPrefix("E") { events.append(columns[1]) }
    }
    relations = events.map { event in
      var relation = Relation()
      for argument in event.split(separator: " ") {
        let pair = argument.split(separator: ":")
        guard pair.count == 2, let own = spans[pair[1]] else { continue }
        if pair[0].hasPrefix("Cue") { relation.cue += own }
        if pair[0].hasPrefix("Source") { relation.source += own }
        if pair[0].hasPrefix("Content") { relation.content += own }
      }
      return relation
    }
  }

  /// “Content 10 20;25 30”
  private static func spans(_ column: Substring, within count: Int) -> [Range<Int>] {
    let places = column.drop { $0 != " " }.dropFirst()
    return places.split(separator: ";").compactMap { part in
      let ends = part.split(separator: " ").compactMap { Int($0) }
      guard ends.count == 2, 0 <= ends[0], ends[0] < ends[1], ends[1] <= count else { return nil }
      return ends[0]..<ends[1]
    }
  }

  private static func names(in folder: String, ending: String) throws -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw AttributionDataError(
        description: "there is no folder \(folder); give the folder that attributions and text are in")
    }
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(ending) }
      .map { String($0.dropLast(ending.count)) }.sorted()
  }

  private static func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// FNV-1a (Fowler, Noll and Vo) of a name's bytes.
  private static func hash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// What is wrong with the data.
struct AttributionDataError: Error, CustomStringConvertible {
  let description: String
}
