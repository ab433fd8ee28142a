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
  func bytes(settling changed: ClaimFile) -> [UInt8] {
    guard case .claim(let claim) = changed, case .object(let derived) = claim.json,
      case .object(var merged) = JSON.merging(base: value.json, ours: changed.json, theirs: json).value
    else { return bytes(changedTo: changed) }
    for key in ["statement", "standing", "disputed"] { merged[key] = derived[key] }
    return Self.bytes(of: .object(merged))
  }
}
