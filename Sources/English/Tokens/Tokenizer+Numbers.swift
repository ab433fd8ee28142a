extension Tokenizer {
  /// Takes a figure from its first digit, or from the point before it.
  mutating func scanNumber(spaced: Bool) {
    let start = position
    guard text[start].isASCIIDigit || text[start] == "." else {
      return emit(from: start, to: start + 1, .number, spaced: spaced)
    }
    if let stop = timeEnd(from: start) { return emit(from: start, to: stop, .time, spaced: spaced) }
    if let stop = telephoneEnd(from: start) { return emit(from: start, to: stop, .mixed, spaced: spaced) }
    var stop = figureEnd(from: start)
    if stop < end, ScalarClass(text[stop]) == .digit { stop += 1 }
    if let exponent = exponentEnd(from: stop) { stop = exponent }
    guard isLetter(stop) else { return emit(from: start, to: stop, .number, spaced: spaced) }
    var letters = stop
    while letters < end, letters - stop <= 6, isLetter(letters) { letters += 1 }
    let suffix = Self.folded(text[stop..<letters])
    let isCapital = letters - stop == 1 && text[stop].isUpper
    if Self.unitSuffixes.contains(suffix), !isDigit(letters), !isCapital || ["k", "m", "b", "c", "w"].contains(suffix) {
      return emit(from: start, to: stop, .number, spaced: spaced)
    }
    while stop < end, isLetter(stop) || text[stop].isASCIIDigit { stop += 1 }
    emit(from: start, to: stop, .mixed, spaced: spaced)
  }

  /// Letters that are a token of their own after a figure, as in “5km”.
  private static let unitSuffixes: Set<String> = [
    "k", "m", "mn", "mln", "bn", "b", "tn", "trn", "am", "pm", "kg", "g", "mg", "mcg", "km", "cm", "mm", "nm", "mi",
    "ft",
    "in", "yd", "lb", "lbs", "oz", "l", "ml", "cl", "mph", "kph", "kmh", "kmph", "dm", "t", "元", "円", "원", "kwh", "mwh",
    "kw", "mw", "gw", "w", "v", "kv",
    "hz", "khz", "mhz", "ghz", "kb", "mb", "gb", "tb", "kbps", "mbps", "gbps", "kt", "hr", "hrs", "h", "min", "mins",
    "sec",
    "secs", "mil", "p", "c", "f", "x", "gmt", "est", "cc", "bpd", "sqm", "ha", "yo", "rad", "million", "billion",
    "trillion",
    "hundred", "thousand", "percent", "pc", "pct", "μg", "µg", "usd", "eur", "gbp", "rmb", "euro", "euros",
  ]

  /// The end of “e14” or “e-5” behind a figure.
  private func exponentEnd(from start: Int) -> Int? {
    guard peek(start) == "e" || peek(start) == "E" else { return nil }
    let sign = peek(start + 1) == "+" || peek(start + 1) == "-"
    let digits = sign ? start + 2 : start + 1
    var stop = digits
    while isDigit(stop), stop - digits < 3 { stop += 1 }
    return (1...2).contains(stop - digits) && !isLetter(stop) ? stop : nil
  }

  /// The end of digits with commas between thousands, a decimal point or a fraction stroke.
  private func figureEnd(from start: Int) -> Int {
    var stop = start
    while isDigit(stop) { stop += 1 }
    let whole = stop
    if stop - start <= 3 {
      // Groups of three, or of two and then three as in India.
      var group = stop
      while peek(group) == "," {
        var digits = group + 1
        while isDigit(digits), digits - group <= 4 { digits += 1 }
        let count = digits - group - 1
        if count == 3 { stop = digits }
        guard count == 3 || count == 2 else { break }
        group = digits
      }
      if isDigit(stop) { stop = whole }
    }
    if peek(stop) == ".", isDigit(stop + 1) {
      stop += 1
      while isDigit(stop) { stop += 1 }
      // `1.2.3` is a version: a part of no number.
      while peek(stop) == ".", isDigit(stop + 1) {
        stop += 1
        while isDigit(stop) { stop += 1 }
      }
      return stop
    }
    if peek(stop) == "/", stop == whole, stop - start <= 4, isDigit(stop + 1) {
      var denominator = stop + 1
      while isDigit(denominator), denominator - stop <= 5 { denominator += 1 }
      if denominator - stop <= 5, peek(denominator) != "/" { return denominator }
    }
    return stop
  }

  /// The end of a date or a time in figures.
  private func timeEnd(from start: Int) -> Int? {
    var stop = start
    while isDigit(stop), stop - start <= 4 { stop += 1 }
    let count = stop - start
    guard let mark = peek(stop), isDigit(stop + 1) else { return nil }
    switch mark {
    case ":" where count <= 2:
      return groups(after: stop, mark: ":", sizes: [2...2, 2...2], least: 1)
    case "/" where count <= 2:
      return groups(after: stop, mark: "/", sizes: [1...2, 2...4], least: 2)
    case "." where count <= 2:
      return groups(after: stop, mark: ".", sizes: [1...2, 4...4], least: 2)
    case "-" where count == 4:
      return groups(after: stop, mark: "-", sizes: [2...2, 2...2], least: 2)
    case "-" where count <= 2:
      return groups(after: stop, mark: "-", sizes: [1...2, 4...4], least: 2)
    case "/" where count == 4:
      return groups(after: stop, mark: "/", sizes: [1...2, 1...2], least: 2)
    default:
      return nil
    }
  }

  /// The end of groups of digits of given sizes, each after the mark, where there are enough and no more.
  private func groups(after start: Int, mark: Unicode.Scalar, sizes: [ClosedRange<Int>], least: Int) -> Int? {
    var stop = start
    var found = 0
    for size in sizes {
      guard peek(stop) == mark, isDigit(stop + 1) else { break }
      var digits = stop + 1
      while isDigit(digits), digits - stop <= size.upperBound + 1 { digits += 1 }
      guard size.contains(digits - stop - 1) else { return nil }
      stop = digits
      found += 1
    }
    guard found >= least, !(peek(stop) == mark && isDigit(stop + 1)), !isDigit(stop) else { return nil }
    return stop
  }

  /// The end of a telephone number with hyphens: three groups or more, or three digits and four.
  private func telephoneEnd(from start: Int) -> Int? {
    var stop = start
    var sizes: [Int] = []
    while isDigit(stop), sizes.count < 6 {
      let group = stop
      while isDigit(stop), stop - group <= 12 { stop += 1 }
      sizes.append(stop - group)
      guard let mark = peek(stop), mark.isHyphen, isDigit(stop + 1) else { break }
      stop += 1
    }
    let isTelephone = sizes.count >= 3 || sizes == [3, 4]
    guard isTelephone, sizes.contains(where: { $0 >= 3 }), !isDigit(stop) else { return nil }
    return stop
  }
}
