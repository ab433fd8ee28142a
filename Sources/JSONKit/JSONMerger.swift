/// Merges two sides of a value, and collects the conflicts.
struct JSONMerger {
  /// A merged value, and whether our side had left the base as it was there.
  ///
  /// That is found on the way: to compare anew at each level would take time in proportion to the depth.
  private typealias Outcome<Value> = (value: Value, oursIsBase: Bool)

  private(set) var conflicts: [JSONConflict] = []
  private let arrays: JSONArrayPolicy
  private var path: [JSONPath.Step] = []

  init(arrays: JSONArrayPolicy) {
    self.arrays = arrays
  }

  /// The merged value of one that both sides have.
  mutating func merged(base: JSON?, ours: JSON, theirs: JSON) -> JSON {
    merge(base: base, ours: ours, theirs: theirs).value
  }

  private mutating func merge(base: JSON?, ours: JSON, theirs: JSON) -> Outcome<JSON> {
    switch (ours, theirs) {
    case (.object(let ourObject), .object(let theirObject)):
      // A base of another kind has no members: both sides began anew.
      let baseObject: JSONObject? = if case .object(let object)? = base { object } else { nil }
      let all = [baseObject, ourObject, theirObject]
      if !all.contains(where: { $0?.repeatsKeys ?? false }) {
        let (object, oursIsBase) = merge(base: baseObject, ours: ourObject, theirs: theirObject)
        return (.object(object), oursIsBase)
      }
    case (.array(let ourElements), .array(let theirElements)):
      guard case .identified(let keys) = arrays else { break }
      let baseElements: [JSON]? = if case .array(let elements)? = base { elements } else { nil }
      for key in keys {
        guard let baseList = IdentifiedList(baseElements ?? [], by: key),
          let ourList = IdentifiedList(ourElements, by: key), let theirList = IdentifiedList(theirElements, by: key)
        else { continue }
        let (elements, oursIsBase) = merge(
          base: baseElements == nil ? nil : baseList, ours: ourList, theirs: theirList)
        return (.array(elements), oursIsBase)
      }
    default: break
    }
    return mergeWhole(base: base, ours: ours, theirs: theirs)
  }

  /// Merges values that are not looked into.
  private mutating func mergeWhole(base: JSON?, ours: JSON, theirs: JSON) -> Outcome<JSON> {
    if let base, ours.isSameValue(as: base) { return (theirs, true) }
    let isOneSided = base.map(theirs.isSameValue(as:)) ?? false
    if !isOneSided, !ours.isSameValue(as: theirs) {
      report(base: base, ours: ours, theirs: theirs)
    }
    return (ours, false)
  }

  private mutating func merge(base: JSONObject?, ours: JSONObject, theirs: JSONObject) -> Outcome<JSONObject> {
    var merged = JSONObject()
    var oursIsBase = base?.count == ours.count
    for (key, value) in ours.members {
      let outcome = mergePart(at: .key(key), base: base?[key], ours: value, theirs: theirs[key])
      if let value = outcome.value { merged.append(value, for: key) }
      if !outcome.oursIsBase { oursIsBase = false }
    }
    for (key, value) in theirs.members where ours.position(of: key) == nil {
      let outcome = mergePart(at: .key(key), base: base?[key], ours: nil, theirs: value)
      if let value = outcome.value { merged.append(value, for: key) }
      if !outcome.oursIsBase { oursIsBase = false }
    }
    return (oursIsBase ? theirs : merged, oursIsBase)
  }

  private mutating func merge(
    base: IdentifiedList?, ours: IdentifiedList, theirs: IdentifiedList
  ) -> Outcome<[JSON]> {
    var merged: [JSON] = []
    var oursIsBase = base?.ids == ours.ids
    for id in ours.ids + theirs.ids.filter({ ours[$0] == nil }) {
      let outcome = mergePart(at: .index(merged.count), base: base?[id], ours: ours[id], theirs: theirs[id])
      if let value = outcome.value { merged.append(value) }
      if !outcome.oursIsBase { oursIsBase = false }
    }
    return (oursIsBase ? theirs.elements : merged, oursIsBase)
  }

  /// Merges a member or an element, which either side may lack.
  private mutating func mergePart(at step: JSONPath.Step, base: JSON?, ours: JSON?, theirs: JSON?) -> Outcome<JSON?> {
    path.append(step)
    defer { path.removeLast() }
    switch (ours, theirs) {
    case (let ours?, let theirs?):
      let (value, oursIsBase) = merge(base: base, ours: ours, theirs: theirs)
      return (value, oursIsBase)
    case (let ours?, nil):
      guard let base else { return (ours, false) }
      if ours.isSameValue(as: base) { return (nil, true) }
      report(base: base, ours: ours, theirs: nil)
      return (ours, false)
    case (nil, let theirs?):
      guard let base else { return (theirs, true) }
      if theirs.isSameValue(as: base) { return (nil, false) }
      report(base: base, ours: nil, theirs: theirs)
      return (theirs, false)
    case (nil, nil):
      return (nil, base == nil)
    }
  }

  private mutating func report(base: JSON?, ours: JSON?, theirs: JSON?) {
    conflicts.append(JSONConflict(path: JSONPath(path), base: base, ours: ours, theirs: theirs))
  }
}
