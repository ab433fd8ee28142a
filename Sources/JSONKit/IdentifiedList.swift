/// The elements of an array of objects that each have a string of their own under some key.
struct IdentifiedList {
  let elements: [JSON]
  let ids: [ByteKey]
  private let positions: [ByteKey: Int]

  /// Nil where an element is no such object, or two have the same string.
  init?(_ elements: [JSON], by key: String) {
    var ids: [ByteKey] = []
    var positions: [ByteKey: Int] = [:]
    for (position, element) in elements.enumerated() {
      guard let id = element.string(at: key), positions.updateValue(position, forKey: ByteKey(id)) == nil else {
        return nil
      }
      ids.append(ByteKey(id))
    }
    self.elements = elements
    self.ids = ids
    self.positions = positions
  }

  subscript(id: ByteKey) -> JSON? {
    positions[id].map { elements[$0] }
  }
}
