internal import CommandLineKit

/// Text as it goes into an SVG: harmless, and about how wide it will be.
///
/// There is no font to ask, so widths are those of DejaVu Sans, the widest of the usual ones, by classes of letters.
enum SVGText {
  /// `text` for the content or an attribute of an element.
  ///
  /// What no XML may hold, and what could reorder text, is made visible; markup is escaped.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in visible(text).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// About how many pixels `text` is wide.
  static func width(_ text: String, size: Double) -> Double {
    text.reduce(0) { $0 + width($1) } * size
  }

  /// As much of `text` as fits `room` pixels; what does not is replaced by `…`.
  static func cut(_ text: String, to room: Double, size: Double) -> String {
    let text = bounded(text)
    guard width(text, size: size) > room else { return text }
    var left = room - size
    let kept = text.prefix { character in
      left -= width(character) * size
      return left >= 0
    }
    return kept.trimmingSuffix + "…"
  }

  /// `text` in at most `count` lines of `room` pixels, broken at blanks; the last one is cut.
  static func lines(_ text: String, in count: Int, of room: Double, size: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    let words = bounded(text).split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated() {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if width(longer, size: size) <= room || line.isEmpty {
        line = longer
      } else if lines.count + 1 == count {
        let rest = words[index...].prefix(40).joined(separator: " ")
        return lines + [cut("\(line) \(rest)", to: room, size: size)]
      } else {
        lines.append(cut(line, to: room, size: size))
        line = String(word)
      }
    }
    return line.isEmpty ? lines : lines + [cut(line, to: room, size: size)]
  }

  /// A thousand code points are more than any place here has room for, however few columns they take.
  private static func bounded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 1000, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return text }
    return String(scalars[..<end]) + "…"
  }

  private static func width(_ character: Character) -> Double {
    switch character {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", "’", "‘", " ": 0.33
    case "f", "t", "r", "(", ")", "[", "]", "-", "/": 0.41
    case "m", "w", "M", "W", "%", "@", "—", "…", "→": 0.97
    case "A"..."Z", "&": 0.73
    case "\0"..."~": 0.63
    default: max(0.65, Double(displayWidth(character)) * (displayWidth(character) > 1 ? 0.55 : 0.65))
    }
  }
}

extension Substring {
  fileprivate var trimmingSuffix: String {
    var text = self
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
