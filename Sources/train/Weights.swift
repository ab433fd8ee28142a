/// For each feature that was learned what it counts for in each class.
struct Weights {
  /// How many classes there are.
  let classes: Int
  /// Cells a row: the classes, filled up to a multiple of sixteen, so that whole registers are added.
  let stride: Int
  /// The weights, row by row.
  var cells: [Float]

  /// Weights that count for nothing.
  init(rows: Int, classes: Int) {
    self.classes = classes
    stride = (classes + 15) / 16 * 16
    cells = Array(repeating: 0, count: rows * stride)
  }

  /// The weights of a row, one for each class.
  func row(_ number: Int) -> ArraySlice<Float> {
    cells[number * stride..<number * stride + classes]
  }

  /// Hands out the sums of some rows, class by class.
  func withScores<Result>(of rows: [Int], _ body: (UnsafeMutableBufferPointer<Float>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: Float.self, capacity: stride) { scores in
      scores.initialize(repeating: 0)
      cells.withUnsafeBufferPointer { cells in
        for row in rows {
          let first = row * stride
          for number in 0..<stride { scores[number] += cells[first + number] }
        }
      }
      return body(UnsafeMutableBufferPointer(rebasing: scores[..<classes]))
    }
  }

  /// Adds other weights, each a share of its own.
  mutating func add(_ other: Weights, times share: Float) {
    for cell in cells.indices { cells[cell] += other.cells[cell] * share }
  }
}
