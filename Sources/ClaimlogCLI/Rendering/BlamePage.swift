internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// Field by field, where what a claim says comes from: a table that refers to a list of articles with their quotes.
///
/// Many fields come from one quote, so each quote is shown once, under a number.
struct BlamePage {
  let claim: Claim
  let ids: ShortIDs
  private let rows: [Row]
  /// The places that rows refer to, in the order of their first mention.
  private var places: [BlamedField.Place] = []
  /// Since which version of its article an appearance’s words are gone.
  private let losses: [Appearance.ID: ArticleVersion]

  /// One line: fields that go together and come from the same place.
  private struct Row {
    var name: String
    var value: String
    let introduced: BlamedField.Place
    let confirmed: BlamedField.Place?
  }

  init(of claim: Claim, _ fields: [BlamedField], ids: ShortIDs, losses: [Appearance.ID: ArticleVersion] = [:]) {
    self.claim = claim
    self.ids = ids
    self.losses = losses
    rows = Self.rows(of: claim, fields)
    for place in rows.flatMap({ [$0.introduced, $0.confirmed].compactMap { $0 } })
    where !places.contains(where: { $0.appearance.id == place.appearance.id }) {
      places.append(place)
    }
  }

  /// The page in lines of `width` columns at most.
  func lines(width: Int) -> [Styled] {
    let isWide = width >= 72
    var table = TextTable(
      isWide
        ? [.init("field"), .init("brought by"), .init("confirmed by"), .init("value")]
        : [.init("field"), .init("by"), .init("conf."), .init("value")], overflow: .wrapped)
    for row in rows {
      table.append([
        Styled(row.name), reference(row.introduced, isWide: isWide), reference(row.confirmed, isWide: isWide),
        Styled(row.value),
      ])
    }
    let title: Styled = "\(claim.label, .bold)  \(ids[claim.id], .yellow)"
    return wrap(title, width: width) + [""] + table.lines(width: width) + [""]
      + places.indices.flatMap { lines(ofPlace: $0, width: width) }
  }

  /// `[1] 13 Feb 2022`; on a narrow screen `[1]`.
  private func reference(_ place: BlamedField.Place?, isWide: Bool) -> Styled {
    guard let place, let number = places.firstIndex(where: { $0.appearance.id == place.appearance.id }) else {
      return Styled("–", .dim)
    }
    let mark: Styled = "[\(number + 1)]"
    guard isWide else { return mark }
    let date = place.appearance.published?.words ?? "no date"
    return "\(mark) \(date)"
  }

  private func lines(ofPlace number: Int, width: Int) -> [Styled] {
    let appearance = places[number].appearance
    let commit = places[number].commit.map { ShortIDs.commit($0) } ?? "no commit known"
    let publisher = appearance.publisher ?? "no publisher known"
    let head: Styled =
      "[\(number + 1)] \(appearance.published?.words ?? "no date")  \(publisher)  \(ids[appearance.article], .yellow)  \(commit, .dim)"
    let lines =
      wrap(head, width: width, hanging: 4)
      + wrap(Styled("“\(AppearanceBlock.oneLine(appearance.quote.exact))”"), width: width, indent: 4)
    guard appearance.support == .lost else { return lines }
    let since = losses[appearance.id].map { " since its \($0.words)" } ?? ""
    return lines + wrap(Styled("the article no longer says this\(since)", .red), width: width, indent: 4)
  }

  /// The fields in the order of the claim; the ends of a quantity that come from the same place are one row.
  private static func rows(of claim: Claim, _ fields: [BlamedField]) -> [Row] {
    var rows: [Row] = []
    var seen: [String] = []
    for field in fields {
      let name = FieldName(path: field.path)
      let value = if case .string(let text) = field.value { text } else { field.value.printed(.compact) }
      // People are counted in persons, and what is bare in ones: that says nothing to a reader.
      if name.group == "quantities", name.member == "unit", ["person", "1"].contains(value) { continue }
      guard name.group == "quantities", let id = name.key, ["low", "high", "lowOpen", "highOpen"].contains(name.member)
      else {
        rows.append(
          Row(name: name.words(in: claim), value: value, introduced: field.introduced, confirmed: field.confirmed))
        continue
      }
      let parts = fields.filter { other in
        let path = FieldName(path: other.path)
        return path.group == "quantities" && path.key?.isSame(as: id) ?? false
          && ["low", "high", "lowOpen", "highOpen"].contains(path.member)
      }
      let quantity = claim.face?.quantities.first { $0.id.isSame(as: id) }
      let origin = field.introduced.appearance.quantities.first { $0.id.isSame(as: id) }
      // Each end may come from a range of which the other end is no longer said.
      let isWhole =
        parts.allSatisfy { part in
          part.introduced.appearance.id == field.introduced.appearance.id
            && part.confirmed?.appearance.id == field.confirmed?.appearance.id
        } && quantity.map { quantity in origin?.hasSameValue(as: quantity) ?? false } ?? false
      if !isWhole {
        let end = Amount(value).map(\.grouped) ?? value
        rows.append(
          Row(name: name.words(in: claim), value: end, introduced: field.introduced, confirmed: field.confirmed))
      } else if !seen.contains(where: { $0.isSame(as: id) }) {
        seen.append(id)
        rows.append(
          Row(
            name: FieldName.quantityName(id, in: claim), value: quantity?.unhedged.words ?? value,
            introduced: field.introduced, confirmed: field.confirmed))
      }
    }
    return rows
  }
}
