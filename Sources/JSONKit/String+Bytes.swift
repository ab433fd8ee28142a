extension String {
  /// Whether both have the same UTF-8 form; `==` would also hold for "é" and "e\u{301}".
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  /// Feeds the UTF-8 form to `hasher`, in keeping with ``hasSameBytes(as:)``.
  func hashBytes(into hasher: inout Hasher) {
    var text = self
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(UInt8(0xFF))
  }
}
