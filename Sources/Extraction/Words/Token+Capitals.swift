import English

extension Token {
  /// Whether it begins with a capital letter.
  var isCapitalized: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.isASCII ? (0x41...0x5A).contains(first.value) : first.properties.isUppercase
  }

  /// Whether it is written in capitals only, at least two of them: “UN”, “U.S.”.
  var isAcronym: Bool {
    guard kind == .word, text.utf8.count > 1 else { return false }
    var letters = 0
    for scalar in text.unicodeScalars where scalar != "." {
      guard scalar.properties.isUppercase else { return false }
      letters += 1
    }
    return letters > 1
  }
}
