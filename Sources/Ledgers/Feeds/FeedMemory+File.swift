internal import Claims
internal import JSONKit
internal import Measures

extension FeedMemory {
  private static let schema = "claimlog-feed/1"
  /// How many bytes its file may have.
  static let largest = 10_000_000

  /// Reads a file; nil where it is damaged, of a later version, or of another feed.
  init?(_ bytes: [UInt8], of address: String) {
    guard bytes.count <= Self.largest else { return nil }
    do {
      let cursor = JSONCursor(try JSON(parsing: bytes))
      guard try cursor["schema"].string() == Self.schema, try cursor["address"].string().isSame(as: address) else {
        return nil
      }
      self.init(address: address)
      movedTo = try Self.text(cursor["movedTo"])
      validators = PageValidators(
        etag: try Self.text(cursor["etag"]), lastModified: try Self.text(cursor["lastModified"]))
      from = try Self.text(cursor["from"])
      visited = try Self.text(cursor["visited"]).flatMap { Instant($0) }
      askedUntil = try Self.text(cursor["askedUntil"]).flatMap { Instant($0) }
      due = try Self.text(cursor["due"]).flatMap { Instant($0) }
      failures = max(0, try cursor["failures"].optional { (c) throws(JSONMismatch) in try c.int() } ?? 0)
      trouble = try Self.text(cursor["trouble"])
      for key in try cursor["items"].object().keys.prefix(Self.mostItems * 2) {
        let item = cursor["items"][key]
        guard let when = Instant(try item["when"].string()) else { continue }
        let failures = try item["failures"].optional { (c) throws(JSONMismatch) in try c.int() } ?? 0
        items[Array(key.utf8)] = Outcome(when: when, failures: max(0, failures), why: try Self.text(item["why"]))
      }
    } catch {
      return nil
    }
  }

  private static func text(_ cursor: JSONCursor) throws(JSONMismatch) -> String? {
    try cursor.optional { (c) throws(JSONMismatch) in try c.string() }
  }

  /// Its file.
  var bytes: [UInt8] {
    var object: JSONObject = ["schema": .string(Self.schema), "address": .string(address)]
    object["movedTo"] = movedTo.map { .string($0) }
    object["etag"] = validators.etag.map { .string($0) }
    object["lastModified"] = validators.lastModified.map { .string($0) }
    object["from"] = from.map { .string($0) }
    object["visited"] = visited.map { .string($0.description) }
    object["askedUntil"] = askedUntil.map { .string($0.description) }
    object["due"] = due.map { .string($0.description) }
    if failures > 0 { object["failures"] = .number(JSONNumber(failures)) }
    object["trouble"] = trouble.map { .string($0) }
    let order = items.sorted { left, right in
      left.value.when == right.value.when
        ? left.key.lexicographicallyPrecedes(right.key) : left.value.when < right.value.when
    }
    object["items"] = .object(
      JSONObject(
        order.map { key, outcome in
          var item: JSONObject = ["when": .string(outcome.when.description)]
          if outcome.failures > 0 { item["failures"] = .number(JSONNumber(outcome.failures)) }
          item["why"] = outcome.why.map { .string($0) }
          return (String(decoding: key, as: UTF8.self), .object(item))
        }))
    return Array(JSON.object(object).printed(.pretty).utf8)
  }
}
