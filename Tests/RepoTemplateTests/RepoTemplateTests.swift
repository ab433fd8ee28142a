import Foundation
import JSONKit
import RepoTemplate
import Testing

@Suite struct RepoTemplateTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Repo-Template", directoryHint: .isDirectory).standardizedFileURL

  /// The template's files on disk, by path, and what is in them.
  static func onDisk() throws -> [String: [UInt8]] {
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
    var files: [String: [UInt8]] = [:]
    for case let path as String in paths where path != "RepoTemplate.swift" {
      let url = folder.appending(path: path)
      if try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true { continue }
      files[path] = Array(try Data(contentsOf: url))
    }
    return files
  }

  @Test func holdsEveryFileOfTheFolderByteForByte() throws {
    let files = RepoTemplate.files
    #expect(Dictionary(files.map { ($0.path, $0.contents) }) { first, _ in first } == (try Self.onDisk()))
  }

  @Test func isSortedByPath() {
    let paths = RepoTemplate.files.map(\.path)
    #expect(paths == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(paths).count == paths.count)
  }

  @Test func keepsEveryByteFromGitsEyes() throws {
    #expect(try Template.text(".gitattributes").hasPrefix("* -text\n"))
  }

  @Test(arguments: RepoTemplate.files.map(\.path))
  func isTextWithUnixLines(path: String) throws {
    let text = try Template.text(path)
    #expect(text.hasSuffix("\n"))
    #expect(!text.utf8.contains(UInt8(ascii: "\r")))
  }

  @Test(arguments: RepoTemplate.files.map(\.path).filter { $0.hasSuffix(".json") })
  func isValidJSON(path: String) throws {
    _ = try JSON(parsing: Template.text(path))
  }
}

/// The template's files by their paths.
enum Template {
  static func text(_ path: String) throws -> String {
    let file = try #require(RepoTemplate.files.first { $0.path == path })
    return try #require(String(validating: file.contents, as: UTF8.self))
  }
}
