internal import Measures

extension CalendarDate {
  /// As a newsroom writes a day: `12 Jan 2022`.
  var words: String { "\(shortWords) \(year)" }

  /// The same without its year: `12 Jan`.
  var shortWords: String {
    let (_, month, day) = components
    return "\(day) \(Self.monthNames[month - 1])"
  }

  /// The month alone: `Jan`.
  var monthWord: String { Self.monthNames[month - 1] }

  /// The months from January on.
  static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension ExtendedDate {
  /// As a newsroom writes it: `12 Jan 2022`, `Jan 2022`, `about 2008`, `3 Jan 2022 to 5 Feb 2022`; else the EDTF itself.
  var words: String {
    let sides = description.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2 else { return Self.words(ofSide: description) }
    switch (Self.isOpen(sides[0]), Self.isOpen(sides[1])) {
    case (true, _): return "until \(Self.words(ofSide: sides[1]))"
    case (_, true): return "from \(Self.words(ofSide: sides[0])) on"
    default: return "\(Self.words(ofSide: sides[0])) to \(Self.words(ofSide: sides[1]))"
    }
  }

  private static func isOpen(_ side: Substring) -> Bool { side.isEmpty || side == ".." }

  private static func words(ofSide edtf: some StringProtocol) -> String {
    var plain = String(edtf)
    var doubt = ""
    switch plain.utf8.last {
    case UInt8(ascii: "~"): doubt = "about "
    case UInt8(ascii: "?"): doubt = "perhaps "
    case UInt8(ascii: "%"): doubt = "perhaps about "
    default: break
    }
    if !doubt.isEmpty { plain.removeLast() }
    if let time = plain.firstIndex(of: "T") { plain = String(plain[..<time]) }
    if let day = CalendarDate(plain) { return doubt + day.words }
    if plain.utf8.count == 7, let day = CalendarDate(plain + "-01") { return "\(doubt)\(day.monthWord) \(day.year)" }
    return doubt + plain
  }
}
