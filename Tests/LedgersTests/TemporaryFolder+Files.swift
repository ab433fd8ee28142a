import Foundation
import TestSupport

extension TemporaryFolder {
  /// Adds text at the end of a file, which is made where it is missing.
  func append(_ text: String, to file: String) throws {
    let url = URL(filePath: path + "/" + file)
    let old = FileManager.default.fileExists(atPath: url.path) ? try Data(contentsOf: url) : Data()
    try (old + Data(text.utf8)).write(to: url)
  }

  /// Replaces text in a file.
  func replace(_ old: String, with new: String, in file: String) throws {
    let url = URL(filePath: path + "/" + file)
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: url)
  }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
  }

  /// What is in the folder.
  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  /// A file's text.
  func text(of file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path + "/" + file)), as: UTF8.self)
  }

  /// Removes a file or folder that is there.
  func remove(_ file: String) throws {
    if FileManager.default.fileExists(atPath: path + "/" + file) {
      try FileManager.default.removeItem(atPath: path + "/" + file)
    }
  }
}
