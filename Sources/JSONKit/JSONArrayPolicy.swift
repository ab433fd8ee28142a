/// How arrays are merged.
public enum JSONArrayPolicy: Hashable, Sendable {
  /// Arrays of objects that each have a string of their own under one of these keys, the first that all have, are merged
  /// element by element; others are one value.
  case identified(by: [String])
  /// An array is one value: changed on one side it is taken from there, changed on both it is a conflict.
  case atomic

  /// Objects are known by their `id`.
  public static let byID = JSONArrayPolicy.identified(by: ["id"])
}
