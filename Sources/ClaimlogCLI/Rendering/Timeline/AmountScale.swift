internal import Foundation

/// Where an amount stands between the ends of an axis: from 0 at its lower end to 1 at its upper.
struct AmountScale {
  /// Whether equal steps along the axis are equal ratios, since the amounts differ too much for equal differences.
  let isLogarithmic: Bool
  /// The amounts at the two ends.
  let ends: ClosedRange<Double>
  /// The amounts that are marked, ascending.
  let ticks: [Double]

  /// From which ratio of the greatest to the smallest amount on the axis is logarithmic.
  static let widestLinearRatio = 40.0

  /// The scale for some amounts, with about `count` ticks.
  ///
  /// A linear axis starts at zero unless the amounts lie so close together that they could not be told apart.
  init(for amounts: [Double], tickCount count: Int) {
    let low = amounts.min() ?? 0
    let high = amounts.max() ?? 1
    if low > 0, high / low > Self.widestLinearRatio {
      (ends, ticks) = Self.logarithmic(low, high, count)
      isLogarithmic = true
      return
    }
    isLogarithmic = false
    var (bottom, top) = (low, high)
    if low > 0, low < high * 0.75 { bottom = 0 }
    if high < 0, high > low * 0.75 { top = 0 }
    if bottom == top {
      // One value only is shown against zero.
      if bottom == 0 {
        top = 1
      } else if bottom > 0 {
        (bottom, top) = (0, top * 1.4)
      } else {
        (bottom, top) = (bottom * 1.4, 0)
      }
    }
    let step = Self.niceStep((top - bottom) / Double(max(count, 2)))
    let first = (bottom / step).rounded(.down)
    let last = (top / step).rounded(.up)
    ends = first * step...last * step
    // Rounding to the step's own precision keeps 0.30000000000000004 off the axis.
    ticks = stride(from: first, through: last, by: 1).map { Self.rounded($0 * step, to: step) }
  }

  /// Where `amount` stands; what is outside of the axis stands at its end.
  func place(of amount: Double) -> Double {
    let amount = min(max(amount, ends.lowerBound), ends.upperBound)
    if isLogarithmic {
      return (log10(amount) - log10(ends.lowerBound))
        / (log10(ends.upperBound) - log10(ends.lowerBound))
    }
    return (amount - ends.lowerBound) / (ends.upperBound - ends.lowerBound)
  }

  /// Powers of ten, and between them 2 and 5 or only 3 where there are few.
  private static func logarithmic(_ low: Double, _ high: Double, _ count: Int) -> (ClosedRange<Double>, [Double]) {
    let first = log10(low).rounded(.down)
    let last = log10(high).rounded(.up)
    let decades = Int(last - first)
    let every = max(1, (decades + count) / (count + 1))
    let factors: [Double] = decades * 3 <= count ? [1, 2, 5] : decades * 2 <= count ? [1, 3] : [1]
    var marks: [Double] = []
    for decade in stride(from: Int(first), through: Int(last), by: every) {
      for factor in factors { marks.append(factor * powerOfTen(decade)) }
    }
    // The axis ends at the marks that just enclose the amounts.
    let bottom = marks.last { $0 <= low } ?? powerOfTen(Int(first))
    let top = marks.first { $0 >= high } ?? powerOfTen(Int(last))
    return (bottom...max(top, bottom * 10), marks.filter { $0 >= bottom && $0 <= top })
  }

  /// The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below `step`.
  private static func niceStep(_ step: Double) -> Double {
    let power = powerOfTen(Int(log10(step).rounded(.down)))
    let factor = [1, 2, 2.5, 5, 10].first { $0 * power >= step * 0.999 } ?? 10
    return factor * power
  }

  private static func powerOfTen(_ exponent: Int) -> Double { pow(10, Double(exponent)) }

  private static func rounded(_ amount: Double, to step: Double) -> Double {
    let precision = step / 1000
    return precision > 0 && (amount / precision).magnitude < 1e15 ? (amount / precision).rounded() * precision : amount
  }
}
