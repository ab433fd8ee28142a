extension JSON {
  /// The string under `id`, where the value is an object that has one.
  var id: String? {
    if case .object(let object) = self, case .string(let id)? = object["id"] { id } else { nil }
  }
}
