public import JSONKit
internal import Measures

/// What differs between two states of a claim, field by field, in the words of the field.
///
/// Paths name things by id (`quantities[q1].low`, `standing[US officials]`, `annotations[n-…]`), never by position.
public struct ClaimDifference: Hashable, Sendable {
  /// One field that differs.
  public struct Change: Hashable, Sendable {
    /// What became of the field.
    public enum Kind: String, Sendable {
      /// It has another value.
      case changed
      /// It is there only afterwards.
      case added
      /// It was there only before.
      case removed
    }

    /// Which field.
    public let path: String
    /// Its value before.
    public let from: JSON?
    /// Its value afterwards.
    public let to: JSON?
    /// For an amount: the value afterwards divided by the one before, where that is a finite number.
    public let ratio: Double?

    /// What became of it.
    public var kind: Kind { from == nil ? .added : to == nil ? .removed : .changed }
  }

  /// The changes, in the order of the fields.
  public let changes: [Change]

  /// Compares two states; nil stands for before the claim was there.
  public init(from old: Claim?, to new: Claim?) {
    let before = old?.fields ?? []
    let after = new?.fields ?? []
    var changes: [Change] = []
    let old = Dictionary(before.map { ($0.path, $0.value) }) { first, _ in first }
    let new = Dictionary(after.map { ($0.path, $0.value) }) { first, _ in first }
    for field in after {
      guard let value = old[field.path] else {
        changes.append(Change(path: field.path, from: nil, to: field.value, ratio: nil))
        continue
      }
      if value != field.value {
        changes.append(
          Change(path: field.path, from: value, to: field.value, ratio: Self.ratio(field.path, value, field.value)))
      }
    }
    for field in before where new[field.path] == nil {
      changes.append(Change(path: field.path, from: field.value, to: nil, ratio: nil))
    }
    self.changes = changes
  }

  private static func ratio(_ path: String, _ old: JSON, _ new: JSON) -> Double? {
    guard path.hasSuffix("].low") || path.hasSuffix("].high"), case .string(let old) = old, case .string(let new) = new,
      let old = Amount(old), let new = Amount(new)
    else { return nil }
    return new.ratio(to: old)
  }

  /// The groups of fields that changed, in order, once each: `statement`, `quantities`, `attribution`, `annotations`, …
  public var groups: [String] {
    var groups: [String] = []
    for change in changes {
      let group = String(change.path.prefix { $0 != "[" && $0 != "." })
      if !groups.contains(group) { groups.append(group) }
    }
    return groups
  }
}

extension Claim {
  /// One field of how the claim stands.
  public struct Field: Hashable, Sendable {
    /// Its name, such as `quantities[q1].low`.
    public let path: String
    /// Its value.
    public let value: JSON

    /// A field.
    public init(path: String, value: JSON) {
      self.path = path
      self.value = value
    }
  }

  /// What the claim says now, field by field; a field without a value is left out.
  ///
  /// The statement's fields are those of the newest standing appearance; then come what each source says, whether that
  /// excludes itself, what people fixed, and which appearances and annotations there are.
  public var fields: [Field] {
    var fields: [Field] = []
    func add(_ path: String, _ value: JSON?) {
      if let value, value != .null { fields.append(Field(path: path, value: value)) }
    }
    add("statement", .string(statement))
    if let face { for field in face.fields { fields.append(field) } }
    for entry in standing { add("standing[\(entry.source)]", .string(entry.words(unit: unit))) }
    add("disputed", disputed ? .bool(true) : nil)
    add("label", .string(label))
    add("pinned.statement", pinned?.statement.map { .string($0) })
    add("pinned.value", pinned?.value.map { .string($0) })
    for appearance in appearances {
      add("appearances[\(appearance.id)]", .string(appearance.summary))
    }
    for annotation in annotations { add("annotations[\(annotation.id)]", .string(annotation.summary)) }
    return fields
  }

  /// The unit of the quantity that the claim is followed by.
  public var unit: String? {
    face.flatMap { measure(of: $0)?.unit } ?? appearances.lazy.compactMap { self.measure(of: $0)?.unit }.first
  }
}

extension Appearance {
  /// What the appearance says, field by field; a field without a value is left out.
  public var fields: [Claim.Field] {
    var fields: [Claim.Field] = []
    func add(_ path: String, _ text: String?) {
      if let text { fields.append(Claim.Field(path: path, value: .string(text))) }
    }
    for quantity in quantities {
      let path = "quantities[\(quantity.id)]"
      add("\(path).low", quantity.low?.description)
      add("\(path).high", quantity.high?.description)
      if quantity.lowOpen { fields.append(Claim.Field(path: "\(path).lowOpen", value: .bool(true))) }
      if quantity.highOpen { fields.append(Claim.Field(path: "\(path).highOpen", value: .bool(true))) }
      add("\(path).basis", quantity.basis?.rawValue)
      add("\(path).of", quantity.of)
      add("\(path).unit", quantity.unit)
    }
    add("attribution", attribution.isEmpty ? nil : attribution.map(\.name).joined(separator: " > "))
    if stance != .asserts { add("stance", stance.rawValue) }
    if mode != .asserted { add("mode", mode.rawValue) }
    if polarity != .positive { add("polarity", polarity.rawValue) }
    add("when", when.map { $0.value?.description ?? $0.text })
    add("asOf", asOf?.description)
    add("scope.place", scope.place)
    for text in scope.includes { add("scope.includes[\(text)]", text) }
    for text in scope.excludes { add("scope.excludes[\(text)]", text) }
    add("condition", condition)
    for name in addressee { add("addressee[\(name)]", name) }
    return fields
  }

  /// The appearance in a line: its source, its stance where it denies, and whether it still counts.
  var summary: String {
    var summary = "\(source): \(statement)"
    if stance == .denies { summary = "\(source) denies: \(statement)" }
    if let rejected { summary += " (rejected: \(rejected.why))" }
    if withdrawn { summary += " (withdrawn)" }
    if support != .exact { summary += " (quote \(support.rawValue))" }
    return summary
  }
}

extension Annotation {
  /// The annotation in a line.
  public var summary: String {
    switch kind {
    case .source: [stance?.rawValue, source?.url, text].compactMap { $0 }.joined(separator: " ")
    case .verdict: [verdict, target.value.map { "on \($0)" }, text].compactMap { $0 }.joined(separator: ", ")
    case .note, .tag: text ?? ""
    }
  }
}
