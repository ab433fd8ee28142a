extension Commit {
  /// A commit's stored bytes, the same that Git would write.
  static func encoded(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) -> [UInt8] {
    var text = "tree \(tree.hex)\n"
    for parent in parents { text += "parent \(parent.hex)\n" }
    text += "author \(author.encoded)\ncommitter \(committer.encoded)\n\n"
    text += message
    if message.utf8.last != UInt8(ascii: "\n") { text += "\n" }
    return Array(text.utf8)
  }

  /// Reads a commit's stored bytes; nil when they are no commit.
  ///
  /// Headers that are not known are passed over. Text that is not UTF-8 is read as Latin-1 where the commit says so, and
  /// otherwise has what is wrong in it replaced by U+FFFD.
  init?(id: ObjectID, decoding bytes: [UInt8]) {
    var (tree, parents): (ObjectID?, [ObjectID]) = (nil, [])
    var (author, committer): (ArraySlice<UInt8>?, ArraySlice<UInt8>?) = (nil, nil)
    var isLatin1 = false
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let line = bytes[position..<end]
      position = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { continue }
      let value = line[(space + 1)...]
      switch String(decoding: line[..<space], as: UTF8.self) {
      case "tree": tree = tree ?? ObjectID(hexDigits: value)
      case "parent":
        guard let parent = ObjectID(hexDigits: value) else { return nil }
        parents.append(parent)
      case "author": author = author ?? value
      case "committer": committer = committer ?? value
      case "encoding":
        let name = String(decoding: value, as: UTF8.self).lowercased()
        isLatin1 = ["iso-8859-1", "iso8859-1", "latin1", "latin-1"].contains(name)
      default: break
      }
    }
    guard let tree, let author, let committer else { return nil }
    self.id = id
    self.tree = tree
    self.parents = parents
    self.author = Signature(decoding: author, isLatin1: isLatin1)
    self.committer = Signature(decoding: committer, isLatin1: isLatin1)
    self.message = String(bytes[position...], isLatin1: isLatin1)
  }
}

extension Signature {
  /// `Name <email> seconds +hhmm`
  var encoded: String {
    let minutes = abs(offsetMinutes)
    let zone = String(minutes / 60 * 100 + minutes % 60)
    let padded = String(repeating: "0", count: max(0, 4 - zone.utf8.count)) + zone
    return "\(name) <\(email)> \(seconds) \(offsetMinutes < 0 ? "-" : "+")\(padded)"
  }

  /// Reads `Name <email> seconds +hhmm`, taking what can be made out where it is damaged.
  init(decoding bytes: ArraySlice<UInt8>, isLatin1: Bool) {
    let open = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
    let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
    let address = open < close ? bytes[(open + 1)..<close] : []
    let dateStart = (bytes.lastIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex - 1) + 1
    let date = bytes[dateStart...].split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    let zone = date.dropFirst().first.flatMap { Int($0) } ?? 0
    let (hours, minutes) = (abs(zone.clampedZone) / 100, abs(zone.clampedZone) % 100)
    self.init(
      verbatim: String(bytes[..<open].dropLast(bytes[..<open].last == 32 ? 1 : 0), isLatin1: isLatin1),
      email: String(address, isLatin1: isLatin1),
      seconds: date.first.flatMap { Int64($0) } ?? 0,
      offsetMinutes: (hours * 60 + minutes) * zone.signum())
  }
}

extension Int {
  /// A zone's number, or 0 where it is none that Git would write.
  fileprivate var clampedZone: Int { (-9999...9999).contains(self) ? self : 0 }
}

extension String {
  fileprivate init(_ bytes: ArraySlice<UInt8>, isLatin1: Bool) {
    if isLatin1 {
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
      self = String(scalars)
    } else {
      self = String(decoding: bytes, as: UTF8.self)
    }
  }
}
