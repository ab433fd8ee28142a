/// How many columns of a terminal `text` takes.
///
/// An approximation that agrees with most terminals: combining and format characters take none, East Asian wide ones
/// (Unicode Standard Annex 11) and emoji two, whatever is joined into one character no more than its first part. Control
/// characters count as none; see `visible(_:)`.
public func displayWidth(_ text: some StringProtocol) -> Int {
  // Text in ASCII needs no search for characters that are made of several scalars.
  var width = 0
  for byte in text.utf8 {
    if byte >= 0x80 { return text.reduce(0) { $0 + displayWidth($1) } }
    if byte >= 0x20 && byte != 0x7f { width += 1 }
  }
  return width
}

/// How many columns of a terminal one character takes: 0, 1 or 2.
public func displayWidth(_ character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  let isFlag = isRegionalIndicator(first) && character.unicodeScalars.count > 1
  if isFlag || isWide(first) { return 2 }
  // U+FE0F asks for the emoji form of a character that also has a text form.
  if first.properties.isEmoji && character.unicodeScalars.contains("\u{FE0F}") { return 2 }
  return isZeroWidth(first) ? 0 : 1
}

private func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
  (0x1F1E6...0x1F1FF).contains(scalar.value)
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  guard value >= 0x1100 else { return false }
  return wideRanges.contains { $0.contains(value) }
    || (scalar.properties.isEmojiPresentation && !isRegionalIndicator(scalar))
}

private func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
  if scalar == "\u{AD}" { return false }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return true
  default: return (0x1160...0x11FF).contains(scalar.value)
  }
}

/// The blocks whose characters are wide, emoji apart.
private let wideRanges: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
  0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
  0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
]
