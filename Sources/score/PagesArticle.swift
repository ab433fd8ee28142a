import ArchiveKit
import Foundation
import JSONKit

/// A web page, and the article in it as people took it out by hand.
struct PagesArticle {
  /// What its file is called.
  let name: String
  /// The page as it came.
  let page: [UInt8]
  let address: String?
  let text: String
  /// Nil where nobody noted one.
  let title: String?
  /// Empty where the page names nobody; nil where nobody noted them.
  let authors: [String]?
  /// The day of publication, `2023-12-20`; nil where nobody noted it.
  let date: String?

  /// The pages of a folder with `articles.json` and `html/NAME.html.gz`, by name.
  static func all(in folder: String) throws -> [PagesArticle] {
    let list = "\(folder)/articles.json"
    guard FileManager.default.fileExists(atPath: list) else {
      throw PagesDataError(description: "there is no articles.json; give a folder with articles.json and html/")
    }
    let json = JSONCursor(try JSON(parsing: Array(Data(contentsOf: URL(fileURLWithPath: list)))))
    let articles = try json.object().keys.sorted().map { name in
      try PagesArticle(json[name], name: name, page: unpacked("\(folder)/html/\(name).html.gz"))
    }
    if articles.isEmpty { throw PagesDataError(description: "articles.json names no page") }
    return articles
  }

  private init(_ json: JSONCursor, name: String, page: [UInt8]) throws {
    let word = { (key: String) in
      try json[key].optional { (value) throws(JSONMismatch) in try value.string() }.flatMap { $0.isEmpty ? nil : $0 }
    }
    self.name = name
    self.page = page
    address = try word("url")
    text = try word("articleBody") ?? ""
    title = try word("title")
    date = try word("date").map { String($0.prefix(10)) }
    authors = try json["authors"].optional { (value) throws(JSONMismatch) in try value.string() }.map { names in
      names.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }
  }

  private static func unpacked(_ file: String) throws -> [UInt8] {
    try gunzip(Array(Data(contentsOf: URL(fileURLWithPath: file))), atMost: 100 << 20)
  }
}

/// The pages cannot be read.
struct PagesDataError: Error, CustomStringConvertible {
  let description: String
}
