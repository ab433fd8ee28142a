/// How many columns of a terminal `text` takes.
///
/// An approximation that agrees with most terminals: combining and format characters take none, East Asian wide ones
/// (Unicode Standard Annex 11) two, and so do emoji, whatever is joined to them. Control characters count as none; see
/// `visible(_:)`.
public func displayWidth(_ text: some StringProtocol) -> Int {
  var width = 0
  for scalar in text.unicodeScalars {
    switch scalar.value {
    // Latin letters and the usual punctuation take one column, and nothing of theirs is joined.
    case 0x20...0x7E, 0xA0...0x2FF, 0x2010...0x2027, 0x2030...0x203B: width += 1
    case 0...0x9F: continue
    // The rest may be made into one character with what is before it.
    default: return text.reduce(0) { $0 + displayWidth($1) }
    }
  }
  return width
}

/// How many columns of a terminal one character takes: 0, 1 or 2; more if several letters are joined in it.
public func displayWidth(_ character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  let isSingle = character.unicodeScalars.dropFirst().isEmpty
  if isRegionalIndicator(first) { return isSingle ? 1 : 2 }
  if first.properties.isEmojiPresentation { return 2 }
  // U+FE0F asks for the emoji form of a character that also has a text form.
  if !isSingle && first.properties.isEmoji && character.unicodeScalars.contains("\u{FE0F}") { return 2 }
  return character.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : isZeroWidth($1) ? 0 : 1) }
}

private func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
  (0x1F1E6...0x1F1FF).contains(scalar.value)
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  let value = scalar.value
  guard value >= 0x1100 else { return false }
  return wideRanges.contains { $0.contains(value) }
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
