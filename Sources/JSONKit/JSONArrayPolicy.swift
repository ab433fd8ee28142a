/// How arrays are merged.
public enum JSONArrayPolicy: Hashable, Sendable {
  /// Arrays of objects that each have a string `id` of their own are merged element by element; others are one value.
  case byID
  /// An array is one value: changed on one side it is taken from there, changed on both it is a conflict.
  case atomic
}
