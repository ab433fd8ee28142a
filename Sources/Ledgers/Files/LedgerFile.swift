internal import Claims
internal import JSONKit

/// A JSON file of the ledger as it was read: its bytes' JSON, and the value that they mean.
///
/// What the program does not know, it keeps: to write a changed value is a three-way merge of the value as it was
/// (read and encoded again), the value as it is, and the JSON that was read; so keys that people added and the spelling
/// of their numbers survive.
struct LedgerFile<Value: LedgerValue> {
  /// The path in the ledger.
  let path: String
  /// What the file says.
  let json: JSON
  /// What that means.
  let value: Value

  /// Reads a file's bytes.
  ///
  /// - Throws: ``LedgerError`` with the line and the column of what is wrong.
  init(path: String, bytes: [UInt8]) throws(LedgerError) {
    do throws(JSONSyntaxError) {
      json = try JSON(parsing: bytes)
    } catch {
      throw LedgerError(
        .invalid, "read \(path)", why: "line \(error.line), column \(error.column): \(error.reason)",
        hint: "mend the file, or bring back the last good one: git checkout HEAD -- \(path)")
    }
    do throws(JSONMismatch) {
      value = try Value(JSONCursor(json))
    } catch {
      let place = JSON.position(of: error.path, in: bytes)
      let position = place.map { "line \($0.line), column \($0.column): " } ?? ""
      throw LedgerError(
        .invalid, "read \(path)", why: position + "\(error)",
        hint: "mend the file, or bring back the last good one: git checkout HEAD -- \(path)")
    }
    self.path = path
  }

  /// A file that is yet to be written.
  init(path: String, value: Value) {
    self.path = path
    self.value = value
    json = value.json
  }

  /// The file's bytes with `changed` in place of its value; the very same bytes are not promised where nothing changed,
  /// so callers compare values first.
  func bytes(changedTo changed: Value) -> [UInt8] {
    Self.bytes(of: JSON.merging(base: value.json, ours: changed.json, theirs: json).value)
  }

  /// The bytes of a file that holds `json`: pretty-printed, two spaces, final newline.
  static func bytes(of json: JSON) -> [UInt8] { Array((json.printed(.pretty) + "\n").utf8) }

  /// The bytes of a new file that holds `value`.
  static func bytes(of value: Value) -> [UInt8] { bytes(of: value.json) }
}

extension LedgerFile<ClaimFile> {
  /// The file's bytes with `changed` in place of its claim.
  ///
  /// How a claim stands is always written as it follows from the appearances, whatever a person wrote there.
  ///
  /// - Parameter other: The claim's file that appearances and annotations came from; what people added to them comes along.
  func bytes(settling changed: ClaimFile, carrying other: LedgerFile<ClaimFile>? = nil) -> [UInt8] {
    guard case .claim(let claim) = changed, case .object(let derived) = claim.json,
      case .object(var merged) = JSON.merging(base: value.json, ours: changed.json, theirs: json).value
    else { return bytes(changedTo: changed) }
    for key in ["statement", "standing", "disputed"] { merged[key] = derived[key] }
    if let other {
      for key in ["appearances", "annotations"] {
        guard let list = merged[key] else { continue }
        merged[key] = Self.carried(list, key, from: other, unless: json)
      }
    }
    return Self.bytes(of: .object(merged))
  }

  /// A list with what people added to those of its elements that came from another file.
  private static func carried(
    _ list: JSON, _ key: String, from other: LedgerFile<ClaimFile>, unless own: JSON
  ) -> JSON {
    let elements = { (json: JSON) -> [JSON] in
      if case .array(let elements)? = json[JSONPath([.key(key)])] { elements } else { [] }
    }
    guard case .array(var merged) = list else { return list }
    let known = Set(elements(own).compactMap { Self.id($0) })
    let written = Dictionary(elements(other.json).map { (id($0), $0) }) { first, _ in first }
    let meant = Dictionary(elements(other.value.json).map { (id($0), $0) }) { first, _ in first }
    for index in merged.indices {
      guard let id = id(merged[index]), !known.contains(id), let raw = written[id], let base = meant[id] else {
        continue
      }
      merged[index] = JSON.merging(base: base, ours: merged[index], theirs: raw).value
    }
    return .array(merged)
  }

  private static func id(_ element: JSON) -> String? {
    if case .string(let id)? = element[JSONPath([.key("id")])] { id } else { nil }
  }
}
