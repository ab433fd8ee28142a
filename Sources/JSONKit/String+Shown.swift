extension String {
  /// The text in quotation marks for a message, cut after 40 characters.
  var shown: String {
    let limit = 40
    let isCut = !unicodeScalars.dropFirst(limit).isEmpty
    return "\"\(String(unicodeScalars.prefix(limit)).visible)\(isCut ? "…" : "")\""
  }

  /// The text for a message, with what cannot be seen as `\u{…}`.
  ///
  /// It may come from anyone's file and end up on a terminal, so nothing in it may move the cursor or turn the text around.
  var visible: String {
    var visible = ""
    for scalar in unicodeScalars {
      if scalar.isVisible {
        visible.unicodeScalars.append(scalar)
      } else {
        visible += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return visible
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
