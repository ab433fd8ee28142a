extension JSON {
  /// The string under `id`, where the value is an object that has one.
  var id: String? { string(at: "id") }

  /// The string under a key, where the value is an object that has one.
  func string(at key: String) -> String? {
    if case .object(let object) = self, case .string(let text)? = object[key] { text } else { nil }
  }
}
