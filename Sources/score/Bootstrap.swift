/// The interval that a share lies in, by drawing its parts again and again (Efron, “Bootstrap Methods”, 1979).
///
/// The parts are whole articles, since what one of them says hangs together. The draws are the same each time.
struct Bootstrap {
  /// How many times the parts are drawn.
  static let draws = 2000

  /// The middle 95 % of a share over draws of as many parts as there are; nil where it is never defined.
  static func interval<Part>(of parts: [Part], share: ([Part]) -> Double?) -> (low: Double, high: Double)? {
    guard !parts.isEmpty else { return nil }
    var generator = SplitMix(state: 20_100_112)
    var values: [Double] = []
    for _ in 0..<draws {
      let sample = parts.map { _ in parts[Int(generator.next() % UInt64(parts.count))] }
      if let value = share(sample) { values.append(value) }
    }
    guard !values.isEmpty else { return nil }
    values.sort()
    return (values[values.count * 25 / 1000], values[min(values.count - 1, values.count * 975 / 1000)])
  }
}
