/// What a code point is to the tokenizer.
enum ScalarClass: UInt8 {
  case space
  case letter
  case digit
  case symbol
  case punctuation
  /// Invisible: direction marks, joiners, soft hyphens. Within a word it is part of it, elsewhere it is a space.
  case format

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self = Self.ascii[Int(scalar.value)]
      return
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber:
      self = .letter
    case .otherNumber:
      self = .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control:
      self = .space
    case .format:
      self = .format
    case .currencySymbol, .mathSymbol, .modifierSymbol, .otherSymbol, .surrogate, .privateUse, .unassigned:
      self = .symbol
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    @unknown default:
      self = .symbol
    }
  }

  private static let ascii: [ScalarClass] = (0..<128).map { (value: UInt8) -> ScalarClass in
    switch value {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A, 0x5F: .letter
    case 0x24, 0x25, 0x26, 0x2B, 0x3C, 0x3D, 0x3E, 0x5E, 0x60, 0x7C, 0x7E, 0x23, 0x40: .symbol
    case 0...0x20, 0x7F: .space
    default: .punctuation
    }
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { value >= 0x30 && value <= 0x39 }
  var isASCIIUpper: Bool { value >= 0x41 && value <= 0x5A }
  var isUpper: Bool { isASCII ? isASCIIUpper : properties.isUppercase }
  var isLower: Bool { isASCII ? value >= 0x61 && value <= 0x7A : properties.isLowercase }
  var isApostrophe: Bool { value == 0x27 || value == 0x2019 || value == 0x2BC }
  var isHyphen: Bool { value == 0x2D || value == 0x2010 || value == 0x2011 }
  var isLineBreak: Bool { value == 0x0A || value == 0x0D || value == 0x2028 || value == 0x2029 || value == 0x85 }
}
