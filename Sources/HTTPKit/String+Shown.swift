extension String {
  /// Bytes of strangers as messages show them: in one line, not endless, and nothing in them that does more than be seen.
  init(shown bytes: some Collection<UInt8>) {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let start = scalars.prefix(200)
    self.init(String.UnicodeScalarView(start.map { $0.isVisible ? $0 : "\u{FFFD}" }))
    if start.endIndex != scalars.endIndex { self += "…" }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal shows it as a character of its own and does nothing else for it.
  fileprivate var isVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }
}
