/// What lower-case words stand for, for looking up every word of a text where few are in the table.
///
/// Most words are refused by their first byte and length, before anything is hashed.
struct WordTable<Value: Sendable>: Sendable {
  private let entries: [String: Value]
  /// By first byte, a bit for each length that a word of the table has; the last bit is for all longer ones.
  private let lengths: [UInt32]

  /// The words and what they stand for.
  init(_ entries: [String: Value]) {
    self.entries = entries
    var lengths = [UInt32](repeating: 0, count: 256)
    for word in entries.keys {
      guard let first = word.utf8.first else { continue }
      lengths[Int(first)] |= Self.bit(word)
    }
    self.lengths = lengths
  }

  /// What a word stands for, or nil where it is not in the table.
  subscript(word: String) -> Value? {
    guard let first = word.utf8.first, lengths[Int(first)] & Self.bit(word) != 0 else { return nil }
    return entries[word]
  }

  private static func bit(_ word: String) -> UInt32 {
    1 << UInt32(min(word.utf8.count, 31))
  }
}
