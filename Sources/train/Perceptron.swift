/// Weights that are learned from mistakes and narrow escapes, averaged over all steps.
///
/// A structured perceptron (Collins 2002) with a margin, whose corrections to a weight grow smaller with their number
/// (AdaGrad; Duchi, Hazan and Singer 2011), so that what is seen often and says little does not outgrow the rest.
struct Perceptron {
  /// What the first correction of a weight changes; only its ratio to the margin matters.
  static let rate: Float = 0.02

  /// The weights as they are at this step.
  private(set) var weights: Weights
  /// How often each weight was corrected.
  private var corrections: [UInt32]
  /// The sum of all changes, each times the step at which it was made.
  private var changes: [Double]
  private var step = 1.0

  init(rows: Int, classes: Int) {
    weights = Weights(rows: rows, classes: classes)
    corrections = Array(repeating: 0, count: weights.cells.count)
    changes = Array(repeating: 0, count: weights.cells.count)
  }

  /// Counts a step.
  mutating func advance() { step += 1 }

  /// Moves the rows' weights towards one class and away from another.
  mutating func correct(_ rows: [Int], towards right: Int, from wrong: Int) {
    for row in rows {
      change(row * weights.stride + right, 1)
      change(row * weights.stride + wrong, -1)
    }
  }

  private mutating func change(_ cell: Int, _ sign: Float) {
    corrections[cell] += 1
    let change = sign * Self.rate / Float(corrections[cell]).squareRoot()
    weights.cells[cell] += change
    changes[cell] += step * Double(change)
  }

  /// The weights, each as it was on the average of all steps.
  func averaged() -> Weights {
    var averages = weights
    for cell in averages.cells.indices { averages.cells[cell] -= Float(changes[cell] / step) }
    return averages
  }
}
