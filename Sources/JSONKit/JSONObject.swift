/// The members of a JSON object, in the order in which they are written.
///
/// Finding a member takes constant time: small objects are searched from end to end, larger ones have an index. Removing
/// one takes time in proportion to their number.
///
/// A key can be repeated where the members came from a text that was parsed with `duplicateKeys: .keep`, or were given so.
/// Looking such a key up finds its last member, as most readers of JSON do; setting it changes that member; removing it
/// removes all of them.
public struct JSONObject: Sendable {
  /// All members, in order.
  public private(set) var members: [(key: String, value: JSON)]
  /// Where the last member of each key stands, kept for objects that are too large to search.
  private var index: [ByteKey: Int]?

  /// The most members that are searched from end to end.
  private static let searchable = 16

  /// An object without members.
  public init() {
    members = []
  }

  /// An object of these members, in this order.
  public init(_ members: [(key: String, value: JSON)]) {
    self.members = members
    reindex()
  }

  /// The number of members.
  public var count: Int { members.count }

  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }

  /// The keys, in order.
  public var keys: [String] { members.map(\.key) }

  /// The value under `key`; setting it to nil removes the member, and a new key is put at the end.
  public subscript(key: String) -> JSON? {
    get {
      position(of: key).map { members[$0].value }
    }
    set {
      switch (position(of: key), newValue) {
      case (let position?, let value?): members[position].value = value
      case (let position?, nil): remove(key, at: position)
      case (nil, let value?): append(value, for: key)
      case (nil, nil): break
      }
    }
  }

  /// Where the last member of `key` stands among the members.
  func position(of key: String) -> Int? {
    if let index { return index[ByteKey(key)] }
    return members.lastIndex { $0.key.hasSameBytes(as: key) }
  }

  /// Puts a member at the end, without looking whether there is one of its key.
  mutating func append(_ value: JSON, for key: String) {
    members.append((key: key, value: value))
    if index != nil {
      index?[ByteKey(key)] = members.count - 1
    } else {
      reindex()
    }
  }

  /// Changes the value at `position` in place.
  mutating func change<E: Error>(at position: Int, _ change: (inout JSON) throws(E) -> Void) throws(E) {
    try change(&members[position].value)
  }

  /// Whether a key stands more than once.
  var repeatsKeys: Bool {
    if let index { return index.count < members.count }
    return members.indices.contains { position(of: members[$0].key) != $0 }
  }

  private mutating func remove(_ key: String, at position: Int) {
    if repeatsKeys {
      members.removeAll { $0.key.hasSameBytes(as: key) }
      reindex()
      return
    }
    members.remove(at: position)
    index?[ByteKey(key)] = nil
    index = members.count > Self.searchable ? index?.mapValues { $0 > position ? $0 - 1 : $0 } : nil
  }

  private mutating func reindex() {
    index = nil
    guard members.count > Self.searchable else { return }
    var index = [ByteKey: Int](minimumCapacity: members.count)
    for (position, member) in members.enumerated() {
      index[ByteKey(member.key)] = position
    }
    self.index = index
  }
}

extension JSONObject: Hashable {
  /// Whether both have the same members in the same order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.count == right.count
      && zip(left.members, right.members).allSatisfy { $0.key.hasSameBytes(as: $1.key) && $0.value == $1.value }
  }

  /// Feeds the members to `hasher`, in keeping with `==`.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(members.count)
    for (key, value) in members {
      key.hashBytes(into: &hasher)
      hasher.combine(value)
    }
  }

  /// Whether both have the same keys with values that mean the same, in any order.
  ///
  /// Where a key is repeated the order counts too.
  public func isSameValue(as other: JSONObject) -> Bool {
    guard count == other.count else { return false }
    if repeatsKeys || other.repeatsKeys {
      return zip(members, other.members).allSatisfy {
        $0.key.hasSameBytes(as: $1.key) && $0.value.isSameValue(as: $1.value)
      }
    }
    return members.allSatisfy { key, value in other[key].map(value.isSameValue(as:)) ?? false }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// An object whose members stand in the order of the literal.
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(elements.map { (key: $0.0, value: $0.1) })
  }
}
