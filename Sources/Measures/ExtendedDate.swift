/// A date as far as it is known: a day, a month, a year, a decade, a season, an interval, sure or not.
///
/// Written in EDTF level 1 (Library of Congress, “Extended Date/Time Format Specification”, 2019), and kept as it is
/// written: two are equal where their writing is. The quarters 33 to 36 of level 2 are taken too.
public struct ExtendedDate: Hashable, Sendable, CustomStringConvertible {
  /// The date in EDTF, as it was given.
  public let description: String
  /// The first day it can be; nil where that is open, unknown or outside the years that ``CalendarDate`` has.
  public let first: CalendarDate?
  /// The last day it can be; nil as for ``first``.
  public let last: CalendarDate?

  /// The date that this EDTF writes, or nil where it is none of level 1.
  public init?(_ edtf: String) {
    let bytes = Array(edtf.utf8)
    guard bytes.count <= 64 else { return nil }
    if let slash = bytes.firstIndex(of: 0x2F) {
      guard let start = Self.bound(bytes[..<slash]), let end = Self.bound(bytes[(slash + 1)...]) else { return nil }
      guard start != .open || end != .open else { return nil }
      if let first = start.first, let last = end.last, first > last { return nil }
      self.init(description: edtf, first: start.first, last: end.last)
    } else {
      guard let date = DateBounds(edtf: bytes[...], allowsTime: true) else { return nil }
      self.init(description: edtf, first: date.first, last: date.last)
    }
  }

  /// A day.
  public init(day: CalendarDate) {
    self.init(description: day.description, first: day, last: day)
  }

  /// A year; nil outside −9999 to 9999.
  public init?(year: Int) {
    self.init(year.padded(to: 4))
  }

  /// A month of a year, 1 to 12; nil where there is none.
  public init?(year: Int, month: Int) {
    guard (1...12).contains(month) else { return nil }
    self.init("\(year.padded(to: 4))-\(month.padded(to: 2))")
  }

  /// A decade by any of its years, as in `199X`; nil outside 0 to 9999.
  public init?(decadeOf year: Int) {
    guard (0...9999).contains(year) else { return nil }
    self.init("\((year / 10).padded(to: 3))X")
  }

  /// The days from one to another, both included; nil stands for an open end. Two open ends or a last day before the
  /// first make nil.
  public init?(from first: CalendarDate?, to last: CalendarDate?) {
    self.init("\(first?.description ?? "..")/\(last?.description ?? "..")")
  }

  /// The same date marked as approximate (`~`); an interval or a marked date stays as it is.
  public var approximate: ExtendedDate {
    ExtendedDate(description + "~") ?? self
  }

  /// The day, where it is exactly one and nothing is doubtful about it.
  public var day: CalendarDate? {
    CalendarDate(description)
  }

  private init(description: String, first: CalendarDate?, last: CalendarDate?) {
    self.description = description
    self.first = first
    self.last = last
  }

  /// One side of an interval: a date, `..` for open, nothing for unknown.
  private static func bound(_ bytes: ArraySlice<UInt8>) -> DateBounds? {
    if bytes.isEmpty || bytes.elementsEqual([0x2E, 0x2E]) { return .open }
    return DateBounds(edtf: bytes, allowsTime: false)
  }
}
