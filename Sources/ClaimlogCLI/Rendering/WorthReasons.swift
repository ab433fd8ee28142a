internal import Extraction
internal import JSONKit

extension Worth {
  /// The strongest reasons for it, and the strongest against, in a few words: `disputed, figure, harm done; but a prediction`.
  var words: String {
    let forIt = reasons.filter { $0.weight > 0 }.prefix(3).map(\.cue.words).joined(separator: ", ")
    let against = reasons.first { $0.weight < 0 }.map { "but \($0.cue.words)" } ?? ""
    return forIt.isEmpty || against.isEmpty ? forIt + against : "\(forIt); \(against)"
  }

  /// The score with two decimals: `.87`, `1.0`.
  var hundredthsOfScore: String {
    let hundredths = Int((score * 100).rounded())
    return hundredths >= 100 ? "1.0" : ".\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}

extension Worth.Reason {
  /// `{"name": "figure", "what": "figure", "weight": 1.4}`.
  var json: JSON {
    let tenths = Int((weight.magnitude * 10).rounded())
    let number = JSONNumber("\(weight < 0 ? "-" : "")\(tenths / 10).\(tenths % 10)")
    return [
      "name": .string(cue.rawValue), "what": .string(cue.words), "weight": number.map(JSON.number) ?? .null,
    ]
  }
}
