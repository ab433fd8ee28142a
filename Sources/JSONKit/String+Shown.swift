extension String {
  /// The text in quotation marks for a message: at most 40 characters, with what cannot be seen as `\u{…}`.
  ///
  /// It may come from anyone's file and end up on a terminal, so nothing in it may move the cursor or turn the text around.
  var shown: String {
    let limit = 40
    var shown = "\""
    for scalar in unicodeScalars.prefix(limit) {
      if scalar.isVisible {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return shown + (unicodeScalars.dropFirst(limit).isEmpty ? "\"" : "…\"")
  }
}

extension Unicode.Scalar {
  /// Whether the character leaves a mark of its own, or is the plain space.
  var isVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    case .spaceSeparator: self == " "
    default: true
    }
  }
}
