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
    Self.bytes(of: Self.merged(value.json, changed.json, into: json))
  }

  /// What is in a file, with a change of what is known of it: from `old` to `new`.
  private static func merged(_ old: JSON, _ new: JSON, into written: JSON) -> JSON {
    JSON.merging(base: old, ours: new, theirs: written, arrays: .ofLedger).value
  }

  /// The bytes of a file that holds `json`: pretty-printed, two spaces, final newline.
  static func bytes(of json: JSON) -> [UInt8] { Array((json.printed(.pretty) + "\n").utf8) }

  /// The bytes of a new file that holds `value`.
  static func bytes(of value: Value) -> [UInt8] { bytes(of: value.json) }
}

extension JSONArrayPolicy {
  /// What is in lists has an `id`; related claims are known by the `claim` that they name.
  static let ofLedger = JSONArrayPolicy.identified(by: ["id", "claim"])
}

extension LedgerFile<ClaimFile> {
  /// The file's bytes with `changed` in place of its claim.
  ///
  /// How a claim stands is always written as it follows from the appearances, whatever a person wrote there. What left the
  /// claim leaves the file, with what people added to it.
  ///
  /// - Parameter other: The claim's file that appearances and annotations came from; what people added to them comes along.
  func bytes(settling changed: ClaimFile, carrying other: LedgerFile<ClaimFile>? = nil) -> [UInt8] {
    guard case .claim(let claim) = changed, case .object(let derived) = claim.json,
      case .object(var merged) = Self.merged(value.json, changed.json, into: json)
    else { return bytes(changedTo: changed) }
    for key in ["statement", "standing", "disputed"] { merged[key] = derived[key] }
    for (key, name) in [("appearances", "id"), ("annotations", "id"), ("related", "claim")] {
      guard let list = merged[key], let meant = derived[key] else {
        merged[key] = nil
        continue
      }
      let names = Set(meant.elements.compactMap { $0.string(at: name) })
      var kept = list.elements.filter { element in element.string(at: name).map(names.contains) ?? false }
      if let other { kept = Self.carried(kept, known: Set(json.elements(at: key).compactMap(\.id)), key, from: other) }
      merged[key] = .array(kept)
    }
    return Self.bytes(of: .object(merged))
  }

  /// The file's bytes where another claim absorbed this one: what people added to the claim itself stays.
  func bytes(absorbedInto other: Claim.ID) -> [UInt8] {
    guard case .object(let written) = json, case .object(let known) = value.json,
      case .object(var stub) = ClaimFile.absorbed(value.id, into: other).json
    else { return bytes(changedTo: .absorbed(value.id, into: other)) }
    for (key, member) in written.members where known[key] == nil { stub[key] = member }
    return Self.bytes(of: .object(stub))
  }

  /// Elements with what people added to those of them that came from another file.
  private static func carried(
    _ elements: [JSON], known: Set<String>, _ key: String, from other: LedgerFile<ClaimFile>
  ) -> [JSON] {
    let written = Dictionary(other.json.elements(at: key).map { ($0.id, $0) }) { first, _ in first }
    let meant = Dictionary(other.value.json.elements(at: key).map { ($0.id, $0) }) { first, _ in first }
    return elements.map { element in
      guard let id = element.id, !known.contains(id), let raw = written[id], let base = meant[id] else {
        return element
      }
      return merged(base, element, into: raw)
    }
  }
}

extension JSON {
  /// The elements of an array; none of what is none.
  fileprivate var elements: [JSON] { if case .array(let elements) = self { elements } else { [] } }

  /// The elements of the array under a key.
  fileprivate func elements(at key: String) -> [JSON] { self[JSONPath([.key(key)])]?.elements ?? [] }

  fileprivate var id: String? { string(at: "id") }

  fileprivate func string(at key: String) -> String? {
    if case .string(let text)? = self[JSONPath([.key(key)])] { text } else { nil }
  }
}
