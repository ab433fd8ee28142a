internal import Claims
internal import JSONKit

/// Unites what two people made of one claim, article or decision, for `git merge`.
///
/// Appearances and annotations are united by their ids, what people set is merged three ways, and how the claim stands is
/// computed anew. Where both changed the same thing differently, the file says so under `conflicts`, with what each side has;
/// it is not taken for a sound one until a person has removed that key.
public struct ClaimMerge: Sendable {
  /// The merged file.
  public let bytes: [UInt8]
  /// The places that both changed, as pointers into the file.
  public let conflicts: [String]

  /// Merges the file at `path`; `base` is empty where both sides began anew.
  ///
  /// - Throws: ``LedgerError`` where a side is not valid.
  public init(base: [UInt8], ours: [UInt8], theirs: [UInt8], path: String) throws {
    let old: JSON?
    let isEmpty = base.allSatisfy { $0 == 0x20 || $0 == 0x0A }
    do throws(JSONSyntaxError) {
      old = isEmpty ? nil : try JSON(parsing: base)
    } catch {
      // What both began with cannot be read, so both are taken to have begun anew.
      old = nil
    }
    if case .article = LedgerLayout.place(of: path) {
      let left = try LedgerFile<Article>(path: path, bytes: ours)
      let right = try LedgerFile<Article>(path: path, bytes: theirs)
      // Two people who retrieved the same text retrieved it at two moments: the first one counts, with the page as it came
      // then, or the one that was kept.
      var article = left.value
      var other = right.value
      article.retrieved = min(left.value.retrieved, right.value.retrieved)
      other.retrieved = article.retrieved
      if left.value.text.isSame(as: right.value.text) {
        let rank = { (article: Article) in
          (article.retrieval?.page == nil ? 1 : 0, article.bytes == nil ? 1 : 0, article.retrieved, article.bytes ?? "")
        }
        let first = rank(left.value) <= rank(right.value) ? left.value : right.value
        (article.bytes, article.retrieval) = (first.bytes, first.retrieval)
        (other.bytes, other.retrieval) = (first.bytes, first.retrieval)
      }
      for list in [\Article.superseded, \Article.addresses] {
        article[keyPath: list] = Self.united(left.value[keyPath: list], right.value[keyPath: list])
        other[keyPath: list] = article[keyPath: list]
      }
      self.init(
        JSON.merging(base: old, ours: Self.json(left, article), theirs: Self.json(right, other), arrays: .ofLedger),
        settled: nil)
      return
    }
    if case .decision = LedgerLayout.place(of: path) {
      let left = try LedgerFile<Decision>(path: path, bytes: ours)
      let right = try LedgerFile<Decision>(path: path, bytes: theirs)
      // The same ruling at the same moment: where the two give different reasons, ours stays.
      self.init(
        bytes: LedgerFile<Decision>.bytes(of: JSON.merging(base: old, ours: left.json, theirs: right.json).value),
        conflicts: [])
      return
    }
    let left = try LedgerFile<ClaimFile>(path: path, bytes: ours)
    let right = try LedgerFile<ClaimFile>(path: path, bytes: theirs)
    guard case .claim(var mine) = left.value, case .claim(var other) = right.value else {
      let isSame = left.value == right.value
      let merge = JSON.merging(base: old, ours: left.json, theirs: right.json, arrays: .ofLedger)
      let kept = if case .claim = left.value { left.json } else { right.json }
      self.init(
        bytes: LedgerFile<ClaimFile>.bytes(of: isSame ? merge.value : kept), conflicts: isSame ? [] : ["/mergedInto"])
      return
    }
    Self.agree(&mine, &other)
    let merge = JSON.merging(
      base: old.map { Self.withoutDerived($0) }, ours: Self.withoutDerived(Self.json(left, .claim(mine))),
      theirs: Self.withoutDerived(Self.json(right, .claim(other))), arrays: .ofLedger)
    let united = try LedgerFile<ClaimFile>(path: path, bytes: LedgerFile<ClaimFile>.bytes(of: merge.value))
    self.init(merge, settled: united.bytes(settling: united.value))
  }

  private init(bytes: [UInt8], conflicts: [String]) {
    self.bytes = bytes
    self.conflicts = conflicts
  }

  private init(_ merge: JSONMerge, settled: [UInt8]?) {
    conflicts = merge.conflicts.map(\.path.description)
    guard !merge.conflicts.isEmpty else {
      bytes = settled ?? LedgerFile<Article>.bytes(of: merge.value)
      return
    }
    var noted = merge.value
    if case .object(var object) = noted {
      object["conflicts"] = .array(
        merge.conflicts.map { conflict in
          [
            "path": .string(conflict.path.description), "base": conflict.base ?? .null, "ours": conflict.ours ?? .null,
            "theirs": conflict.theirs ?? .null,
          ]
        })
      noted = .object(object)
    }
    bytes = LedgerFile<Article>.bytes(of: noted)
  }

  private static func json<Value: LedgerValue>(_ file: LedgerFile<Value>, _ value: Value) -> JSON {
    JSON.merging(base: file.value.json, ours: value.json, theirs: file.json, arrays: .ofLedger).value
  }

  /// What stands in either list, in an order that does not tell the two sides apart.
  private static func united(_ one: [String], _ other: [String]) -> [String] {
    let isFirst = one.lexicographicallyPrecedes(other) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let (first, second) = isFirst ? (one, other) : (other, one)
    return first + second.filter { text in !first.contains { $0.isSame(as: text) } }
  }

  private static func withoutDerived(_ json: JSON) -> JSON {
    guard case .object(var object) = json else { return json }
    for key in ["statement", "standing", "disputed"] { object[key] = nil }
    return .object(object)
  }

  /// Lets two sides agree on what a program set for the same appearance: it was recorded when it was first recorded, and what
  /// linked it and how its quote holds are ours. So is what the matcher was not sure of.
  private static func agree(_ mine: inout Claim, _ other: inout Claim) {
    var left = mine.appearances
    var right = other.appearances
    for index in left.indices {
      guard let twin = right.firstIndex(where: { $0.id == left[index].id }) else { continue }
      let recorded = min(left[index].recorded, right[twin].recorded)
      left[index].recorded = recorded
      right[twin].recorded = recorded
      right[twin].link = left[index].link
      right[twin].support = left[index].support
    }
    mine.appearances = left
    other.appearances = right
    for related in mine.related {
      guard let twin = other.related.firstIndex(where: { $0.claim == related.claim }) else { continue }
      // What a person says of two claims goes before what the matcher was not sure of.
      if related.by != Link.person, other.related[twin].by == Link.person {
        mine.related = [other.related[twin]] + mine.related
      } else {
        other.related[twin] = related
      }
    }
  }
}
