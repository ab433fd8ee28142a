import Foundation
import JSONKit

extension Suite {
  /// The JSON reader on files whose names say whether they are JSON, as in JSONTestSuite.
  static let json = Suite(
    name: "json",
    about: "the JSON reader, on a folder of y_*.json (must parse), n_*.json (must not), i_*.json (may)",
    score: { path in
      let files = try JSONCase.all(in: path)
      var card = Scorecard(columns: ["kind", "files", "accepted", "refused", "right"])
      for kind in JSONCase.Kind.allCases {
        let own = files.filter { $0.kind == kind }
        let accepted = own.count { $0.isAccepted }
        let right = own.count { $0.fault == nil }
        card.rows.append(
          Scorecard.Row(
            name: kind.name,
            cells: [
              .number(JSONNumber(own.count)), .number(JSONNumber(accepted)), .number(JSONNumber(own.count - accepted)),
              own.isEmpty ? nil : Scorecard.decimal(Double(right) / Double(own.count)),
            ]))
      }
      card.failures = files.compactMap(\.fault)
      return card
    })
}

/// One file, and what the reader made of it.
private struct JSONCase {
  enum Kind: String, CaseIterable {
    case valid = "y_"
    case invalid = "n_"
    case either = "i_"

    var name: String {
      switch self {
      case .valid: "must parse"
      case .invalid: "must be refused"
      case .either: "may be either"
      }
    }
  }

  let kind: Kind
  let isAccepted: Bool
  /// What the reader did wrong.
  let fault: String?

  /// The suite holds that a repeated key is JSON.
  private static let options = JSONParsingOptions(duplicateKeys: .keep)

  private init(kind: Kind, name: String, bytes: [UInt8]) {
    self.kind = kind
    switch Result(catching: { () throws(JSONSyntaxError) in try JSON(parsing: bytes, options: Self.options) }) {
    case .success(let json):
      isAccepted = true
      fault = kind == .invalid ? "\(name) was accepted" : Self.faultOfPrinting(json).map { "\(name) \($0)" }
    case .failure(let error):
      isAccepted = false
      fault = kind == .valid ? "\(name) was refused: \(error)" : nil
    }
  }

  private static func faultOfPrinting(_ json: JSON) -> String? {
    do {
      let isKept = try [JSONStyle.pretty, .compact].allSatisfy {
        try JSON(parsing: json.printed($0), options: options) == json
      }
      return isKept ? nil : "is another value after printing and reading"
    } catch {
      return "was printed as what is no JSON: \(error)"
    }
  }

  /// The files in a folder and the folders inside it, by name.
  static func all(in folder: String) throws -> [JSONCase] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw NoData(description: "there is no such folder; get JSONTestSuite and give its folder")
    }
    let cases = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().compactMap { path -> JSONCase? in
      let name = String(path.split(separator: "/").last ?? "")
      guard name.hasSuffix(".json"), let kind = Kind(rawValue: String(name.prefix(2))) else { return nil }
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)"))
      return JSONCase(kind: kind, name: name, bytes: Array(bytes))
    }
    if cases.isEmpty {
      throw NoData(description: "the folder holds no file named y_*.json, n_*.json or i_*.json")
    }
    return cases
  }
}

/// There is nothing to score at a path.
private struct NoData: Error, CustomStringConvertible {
  let description: String
}
