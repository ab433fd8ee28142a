internal import Extraction
internal import JSONKit

extension Worth {
  /// The strongest reasons for it, and the strongest against, in a few words: `disputed, figure; but a prediction`.
  var words: String {
    let against = reasons.first { $0.weight < 0 }.map { "but \($0.cue.words)" }
    let forIt = reasons.filter { $0.weight > 0 }.prefix(against == nil ? 3 : 2).map(\.cue.words)
    return [forIt.isEmpty ? nil : forIt.joined(separator: ", "), against].compactMap { $0 }.joined(separator: "; ")
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
