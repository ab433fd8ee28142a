import English
import Foundation
import JSONKit
import Measures

extension Suite {
  /// The amounts of texts, against those that others marked in them.
  ///
  /// An amount found and one marked are paired where they overlap, each once. By columns: `span F1` counts the pairs with the
  /// same first and last code point (number and unit, without “about” or “more than”), `value F1` those of them with
  /// the same value, `unit F1` those of them with the same unit too, which is what the goals are set for; where the cases name
  /// no unit it is the same as `value F1`. `loose F1` counts the pairs with the right value whatever their ends are. A
  /// dollar is the American one where a case says only that it is one.
  ///
  /// The halves are by the last digit of the SHA-256 of each text. Rules are tuned by looking at the even half alone. The
  /// peer is Recognizers-Text on its own cases, by the project's goals; quantulum3 has .29 on the currencies.
  ///
  /// The cases of quantulum3 are a diagnosis: any amount or number counts for them, by its value.
  static let quantities = Suite(
    name: "quantities",
    about:
      "amounts, on a folder of Recognizers-Text's cases (CurrencyModel.json …) or of quantulum3's (quantities.json)",
    score: { path in
      guard FileManager.default.fileExists(atPath: path) else {
        throw QuantitiesDataError(description: "there is no such folder; give a folder of cases (*.json)")
      }
      var card = Scorecard(
        columns: [
          "what", "texts", "marked", "found", "span F1", "value F1", "unit F1", "loose F1", "recognizers-text",
        ])
      for model in QuantitiesModel.allCases {
        let file = "\(path)/\(model.rawValue).json"
        guard FileManager.default.fileExists(atPath: file) else { continue }
        let cases = try QuantitiesCase.recognizers(in: file)
        card.add(model.name, cases, model, peer: model.peer)
        card.add("  even half (tuned)", cases.filter { Half(of: $0.input) == .even }, model)
        card.add("  odd half", cases.filter { Half(of: $0.input) == .odd }, model)
      }
      for name in ["quantities", "quantities.ambiguity"] {
        let file = "\(path)/\(name).json"
        guard FileManager.default.fileExists(atPath: file) else { continue }
        card.add("quantulum3's \(name)", try QuantitiesCase.quantulum(in: file), nil)
      }
      if card.rows.isEmpty {
        throw QuantitiesDataError(
          description: "the folder holds no CurrencyModel.json, NumberModel.json … and no quantities.json")
      }
      return card
    })
}

extension Scorecard {
  fileprivate mutating func add(
    _ name: String, _ cases: [QuantitiesCase], _ model: QuantitiesModel?, peer: Double? = nil
  ) {
    var values = SpanPairing()
    var units = SpanPairing()
    for test in cases {
      let text = Array(test.input.unicodeScalars)
      let answers = model?.answers(in: text) ?? QuantitiesModel.anyAmounts(in: text)
      let wanted = test.marks.map(\.span)
      let found = answers.map(\.span)
      let compared = model ?? .number
      values += SpanPairing(wanted: wanted, found: found) { compared.isRight(answers[$1], test.marks[$0]) }
      units += SpanPairing(wanted: wanted, found: found) {
        compared.isRight(answers[$1], test.marks[$0]) && compared.isSameUnit(answers[$1], test.marks[$0])
      }
    }
    rows.append(
      Row(
        name: name,
        cells: [
          .number(JSONNumber(cases.count)), .number(JSONNumber(values.wanted)), .number(JSONNumber(values.found)),
          values.f1(\.exact).map(Self.decimal) ?? nil, values.f1(\.rightExactValues).map(Self.decimal) ?? nil,
          units.f1(\.rightExactValues).map(Self.decimal) ?? nil, values.f1(\.rightValues).map(Self.decimal) ?? nil,
          peer.map(Self.decimal) ?? nil,
        ]))
  }
}
