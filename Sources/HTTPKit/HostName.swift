/// A host's name as the network knows it.
///
/// libcurl would do this by the locale of the process, and fail in the locale `C`.
enum HostName {
  /// The name in ASCII and lower case, each label that is not in ASCII in Punycode; nil where there is a character in it
  /// that no name has.
  ///
  /// Of IDNA 2008 this is what pasted addresses need. A name in another form than its usual one (full-width letters,
  /// ligatures) is refused, where a browser would map it.
  static func ascii(_ name: String) -> String? {
    var labels: [String] = []
    for label in name.lowercased().unicodeScalars.split(separator: ".", omittingEmptySubsequences: false) {
      if label.allSatisfy(\.isASCII) {
        labels.append(String(label))
      } else {
        guard label.count <= 63, label.allSatisfy(isAllowed) else { return nil }
        labels.append("xn--" + punycode(Array(label)))
      }
    }
    return labels.joined(separator: ".")
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: break
    default: return scalar == "-"
    }
    return !scalar.properties.changesWhenNFKCCaseFolded || scalar == "ß" || scalar == "ς"
  }

  /// A label as RFC 3492 encodes it.
  private static func punycode(_ label: [Unicode.Scalar]) -> String {
    let basic = label.filter(\.isASCII)
    var result = String(String.UnicodeScalarView(basic))
    if !basic.isEmpty { result += "-" }
    var (next, delta, bias, done): (UInt32, Int, Int, Int) = (128, 0, 72, basic.count)
    while let smallest = label.map(\.value).filter({ $0 >= next }).min() {
      delta += Int(smallest - next) * (done + 1)
      next = smallest
      for scalar in label {
        if scalar.value < next { delta += 1 }
        guard scalar.value == next else { continue }
        result += number(delta, bias: bias)
        bias = adapted(delta, done + 1, isFirst: done == basic.count)
        delta = 0
        done += 1
      }
      delta += 1
      next += 1
    }
    return result
  }

  private static func number(_ value: Int, bias: Int) -> String {
    var (rest, text) = (value, String.UnicodeScalarView())
    for place in stride(from: 36, to: Int.max, by: 36) {
      let threshold = min(max(place - bias, 1), 26)
      if rest < threshold { break }
      text.append(digit(threshold + (rest - threshold) % (36 - threshold)))
      rest = (rest - threshold) / (36 - threshold)
    }
    text.append(digit(rest))
    return String(text)
  }

  private static func digit(_ value: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(value < 26 ? 0x61 + value : 0x30 + value - 26))
  }

  private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
    var (rest, bias) = (isFirst ? delta / 700 : delta / 2, 0)
    rest += rest / count
    while rest > 455 {
      rest /= 35
      bias += 36
    }
    return bias + 36 * rest / (rest + 38)
  }
}
