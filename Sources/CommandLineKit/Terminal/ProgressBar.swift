/// How far some work has come, as one line: `recording  [#########---------]  30/100  12/s  6 s left`.
///
/// It has no clock: whoever calls says how long the work has been going on.
public struct ProgressBar: Hashable, Sendable {
  /// What is being done, in a word or two.
  public var title: String
  /// How many there are to do, or `nil` if that is not known.
  public var total: Int?

  /// A bar.
  public init(_ title: String, total: Int? = nil) {
    self.title = title
    self.total = total
  }

  /// The line, in `width` columns at most.
  ///
  /// - Parameters:
  ///   - done: How many are done.
  ///   - elapsed: How long it has taken.
  ///   - width: How many columns there are.
  public func line(done: Int, elapsed: Duration, width: Int = 80) -> String {
    let (done, width) = (max(done, 0), max(width, 0))
    let start = visible(title) + "  "
    let end = ([count(done)] + pace(done, elapsed)).joined(separator: "  ")
    let room = width - displayWidth(start) - displayWidth(end) - 4
    var result = Styled()
    if let total, total > 0, room >= 10 {
      let length = min(room, 30)
      let fraction = min(Double(done) / Double(total), 1)
      let filled = Int(fraction * Double(length))
      let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: length - filled)
      result.append("\(start)[\(bar)]  \(end)", [])
    } else {
      result.append(start + end, [])
    }
    return result.truncated(to: width).plain
  }

  private func count(_ done: Int) -> String {
    total.map { "\(done)/\($0)" } ?? "\(done)"
  }

  /// The rate and the time left, once there is enough to go by.
  private func pace(_ done: Int, _ elapsed: Duration) -> [String] {
    let seconds = elapsed / .seconds(1)
    guard done > 0, seconds >= 1 else { return [] }
    let rate = Double(done) / seconds
    let tenths = Int(min(rate, 1e9) * 10 + 0.5)
    let speed = tenths >= 100 ? "\((tenths + 5) / 10)/s" : "\(tenths / 10).\(tenths % 10)/s"
    guard let total, total > done else { return [speed] }
    return [speed, "\(Self.words(Double(total - done) / rate)) left"]
  }

  /// A time in one or two units: `6 s`, `2 min 5 s`, `3 h 20 min`.
  private static func words(_ seconds: Double) -> String {
    guard seconds < 360_000 else { return "days" }
    let begun = Int(seconds)
    let whole = Double(begun) < seconds ? begun + 1 : begun
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60) min \(whole % 60) s" }
    return "\(whole / 3600) h \(whole % 3600 / 60) min"
  }
}
