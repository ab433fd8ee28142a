import JSONKit

/// Random numbers that are the same in every run (SplitMix64), and JSON made with them.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(seed)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &self)
  }

  mutating func pick<T>(_ choices: [T]) -> T {
    choices[below(choices.count)]
  }
}

extension SeededGenerator {
  /// A value from a small stock, so that generated values have much in common.
  mutating func json(depth: Int = 3) -> JSON {
    switch below(depth > 0 ? 9 : 5) {
    case 0: return pick([nil, true, false])
    case 1: return JSONNumber(pick(["0", "1", "1.0", "1.10", "1.1", "-3", "11e-1"])).map(JSON.number) ?? nil
    case 2...4: return .string(pick(["", "a", "é", "e\u{301}", "\u{0}\"\\\n", "🏚️"]))
    case 5: return .array((0..<below(5)).map { _ in json(depth: depth - 1) })
    case 6: return .array(identified(depth: depth))
    default: return .object(object(depth: depth))
    }
  }

  /// The value with something changed in it, or as it is.
  mutating func changed(_ json: JSON) -> JSON {
    if below(12) == 0 { return self.json(depth: 2) }
    switch json {
    case .array(var elements):
      if !elements.isEmpty, below(3) == 0 { elements.remove(at: below(elements.count)) }
      if !elements.isEmpty, below(4) == 0 { elements.append(elements.remove(at: below(elements.count))) }
      if below(4) == 0 { elements.insert(self.json(depth: 1), at: below(elements.count + 1)) }
      return .array(elements.map { changed($0) })
    case .object(var object):
      if !object.isEmpty, below(3) == 0 { object[pick(object.keys)] = nil }
      if below(3) == 0 { object[pick(Self.keys)] = self.json(depth: 1) }
      for key in object.keys where key != "id" {
        object[key] = object[key].map { changed($0) }
      }
      return .object(object)
    default:
      return json
    }
  }

  private static let keys = ["a", "b", "c", "", "a/b", "~", "é", "e\u{301}", "0"]

  private mutating func object(depth: Int) -> JSONObject {
    var object = JSONObject()
    for _ in 0..<below(6) { object[pick(Self.keys)] = json(depth: depth - 1) }
    return object
  }

  private mutating func identified(depth: Int) -> [JSON] {
    ["p1", "p2", "p3", "p4"].shuffled(using: &self).prefix(below(5)).map { id in
      var element = object(depth: depth - 1)
      element["id"] = .string(id)
      return .object(element)
    }
  }
}
