/// `text` with everything in it that could command a terminal, or hide or reorder what is beside it, made visible.
///
/// Text that comes from elsewhere (articles, file names, errors) goes through here before it is shown. C0 controls and DEL
/// become their pictures (ESC is `␛`, a line feed `␊`), other such scalars their number (`\u{202e}`): C1 controls,
/// bidirectional controls, line and paragraph separators, tag characters, interlinear annotation, byte order marks.
///
/// - Parameters:
///   - text: Any text.
///   - keepingLines: Whether line feeds stay as they are.
public func visible(_ text: String, keepingLines: Bool = false) -> String {
  guard text.unicodeScalars.contains(where: { isUnseen($0, keepingLines: keepingLines) }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if !isUnseen(scalar, keepingLines: keepingLines) {
      result.append(scalar)
    } else if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
      result.append(picture)
    } else if scalar.value == 0x7f {
      result.append("\u{2421}")
    } else {
      result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
    }
  }
  return String(result)
}

private func isUnseen(_ scalar: Unicode.Scalar, keepingLines: Bool) -> Bool {
  switch scalar.value {
  case 0x0A: !keepingLines
  case 0x20...0x7E: false
  case 0x00...0x9F: true
  case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
  case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
  default: false
  }
}
