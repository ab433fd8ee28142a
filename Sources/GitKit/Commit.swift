/// A commit, as it is stored.
public struct Commit: Hashable, Sendable {
  /// The commit's id.
  public let id: ObjectID
  /// The root of its files.
  public let tree: ObjectID
  /// What it follows: none at the root, several for a merge.
  public internal(set) var parents: [ObjectID]
  /// Who wrote what it holds, and when.
  public let author: Signature
  /// Who made the commit, and when.
  public let committer: Signature
  /// The whole message.
  public let message: String

  /// The message's first paragraph, in one line.
  public var subject: String {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0.isBlank }.prefix { !$0.isBlank }.map { $0.trimmingSpaces }.joined(separator: " ")
  }

  /// The values of the trailers with a name, in their order.
  ///
  /// Trailers are the lines `Name: value` of the last paragraph, when it is not the first and holds nothing else; a line
  /// that begins with a space goes on with the one before it. As in Git, upper and lower case do not matter in the name.
  public func trailers(named name: String) -> [String] {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.lastIndex(where: { !$0.isBlank }),
      let gap = lines[..<end].lastIndex(where: { $0.isBlank }),
      lines[..<gap].contains(where: { !$0.isBlank })
    else { return [] }
    var found: [(name: String, value: String)] = []
    for line in lines[(gap + 1)...end] {
      if line.first == " " || line.first == "\t" {
        guard let last = found.indices.last else { return [] }
        found[last].value += " " + line.trimmingSpaces
        continue
      }
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return [] }
      let key = line[..<colon].trimmingSpaces
      guard !key.isEmpty, key.utf8.allSatisfy(\.isInTrailerName) else { return [] }
      found.append((key, line[line.utf8.index(after: colon)...].trimmingSpaces))
    }
    let wanted = name.lowercased()
    return found.filter { $0.name.lowercased() == wanted }.map(\.value)
  }
}

extension Substring {
  fileprivate var isBlank: Bool { utf8.allSatisfy(\.isSpace) }

  fileprivate var trimmingSpaces: String {
    guard let start = utf8.firstIndex(where: { !$0.isSpace }), let end = utf8.lastIndex(where: { !$0.isSpace }) else {
      return ""
    }
    return String(self[start...end])
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 32 || (9...13).contains(self) }

  fileprivate var isInTrailerName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
