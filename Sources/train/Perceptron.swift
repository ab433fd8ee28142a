internal import Foundation

/// Weights that are learned from mistakes and narrow escapes, averaged over all steps.
///
/// A structured perceptron (Collins 2002) with a margin, whose corrections to a weight grow smaller with their number
/// (AdaGrad; Duchi, Hazan and Singer 2011), so that what is seen often and says little does not outgrow the rest.
struct Perceptron {
  let classes: Int
  /// Cells a row, a multiple of sixteen.
  let stride: Int
  private let rows: Int
  private var weights: [Float]
  /// How often each weight was corrected.
  private var corrections: [UInt32]
  /// The sum of all changes, each times the step at which it was made.
  private var changes: [Double]
  private var step = 1.0

  static let rate: Float = Float(ProcessInfo.processInfo.environment["RATE"] ?? "") ?? 0.02
  static let margin: Float = Float(ProcessInfo.processInfo.environment["MARGIN"] ?? "") ?? 1

  init(rows: Int, classes: Int) {
    self.rows = rows
    self.classes = classes
    stride = (classes + 15) / 16 * 16
    weights = Array(repeating: 0, count: rows * stride)
    corrections = Array(repeating: 0, count: rows * stride)
    changes = Array(repeating: 0, count: rows * stride)
  }

  /// The sums of the rows' weights, class by class.
  func score(_ rows: [Int], into scores: UnsafeMutableBufferPointer<Float>) {
    scores.update(repeating: 0)
    weights.withUnsafeBufferPointer { weights in
      for row in rows {
        let first = row * stride
        for number in 0..<scores.count { scores[number] += weights[first + number] }
      }
    }
  }

  var maximum: Float { weights.reduce(0) { max($0, abs($1)) } }
  /// Counts a step.
  mutating func advance() { step += 1 }

  /// Moves the rows' weights towards one class and away from another.
  mutating func update(_ rows: [Int], towards right: Int, from wrong: Int) {
    for row in rows {
      change(row * stride + right, 1)
      change(row * stride + wrong, -1)
    }
  }

  private mutating func change(_ cell: Int, _ sign: Float) {
    corrections[cell] += 1
    let change = sign * Self.rate / Float(corrections[cell]).squareRoot()
    weights[cell] += change
    changes[cell] += step * Double(change)
  }

  /// The averages of a row's weights over all steps, for each class.
  func averages(of row: Int) -> [Double] {
    (row * stride..<row * stride + classes).map { Double(weights[$0]) - changes[$0] / step }
  }

  /// Puts the averages in the weights' place; learning is over.
  mutating func settle(_ smallest: Float = 0) {
    for place in weights.indices {
      weights[place] -= Float(changes[place] / step)
      changes[place] = 0
      if abs(weights[place]) < smallest { weights[place] = 0 }
    }
  }
  var pairs: (Int, Int) {
    (weights.count { $0 != 0 }, (0..<rows).count { r in (r * stride..<(r + 1) * stride).contains { weights[$0] != 0 } })
  }
}
