extension String {
  /// The text on one line: blanks made single spaces, none at the ends, and nothing that cannot be seen.
  func singleSpaced(upTo most: Int = 2000) -> String {
    var line = String.UnicodeScalarView()
    var count = 0
    var isBlank = false
    for scalar in unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 {
        isBlank = count > 0
        continue
      }
      switch scalar.value {
      // The soft hyphen, zero width characters and marks of direction.
      case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x7F...0x9F: continue
      default: break
      }
      guard count < most else { break }
      if isBlank { line.append(" ") }
      isBlank = false
      line.append(scalar)
      count += 1
    }
    return String(line)
  }
}
