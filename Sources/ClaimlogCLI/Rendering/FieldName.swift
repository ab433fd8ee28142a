internal import Claims

/// What a field of a claim is called before people.
struct FieldName: Hashable {
  /// Its path, such as `quantities[q1].low`.
  let path: String

  /// The part before any bracket or point: `quantities`.
  var group: String { String(path.prefix { $0 != "[" && $0 != "." }) }

  /// What stands in its brackets: `q1`; nil where it has none.
  var key: String? {
    guard let open = path.firstIndex(of: "["), let close = path.lastIndex(of: "]"), open < close else { return nil }
    return String(path[path.index(after: open)..<close])
  }

  /// What stands behind its brackets or its first point: `low`; nil where there is nothing.
  var member: String? {
    let rest =
      key == nil ? path.dropFirst(group.count) : path[path.index(after: path.lastIndex(of: "]") ?? path.startIndex)...]
    return rest.first == "." ? String(rest.dropFirst()) : nil
  }

  /// The name; quantities are told apart by their nouns.
  func words(in claim: Claim) -> String {
    switch group {
    case "quantities":
      let name = Self.quantityName(key ?? "", in: claim)
      switch member {
      case "basis": return name == "value" ? "hedge" : "\(name), hedge"
      case "unit": return name == "value" ? "unit" : "\(name), unit"
      case "lowOpen": return name == "value" ? "low excluded" : "\(name), low excluded"
      case "highOpen": return name == "value" ? "high excluded" : "\(name), high excluded"
      case "of": return name == "value" ? "measured" : "\(name), measured"
      case let member?: return "\(name), \(member)"
      case nil: return name
      }
    case "asOf": return "as of"
    case "addressee": return "said to"
    case "scope":
      let parts = path.dropFirst("scope.".count).prefix { $0 != "[" }
      return String(parts)
    default: return group
    }
  }

  /// `value` for the quantity that the claim is followed by, else its noun, else its id.
  static func quantityName(_ id: String, in claim: Claim) -> String {
    if claim.measureID?.isSame(as: id) ?? false { return "value" }
    let quantity = claim.appearances.reversed().lazy.flatMap(\.quantities).first { $0.id.isSame(as: id) }
    return quantity?.of ?? id
  }
}
