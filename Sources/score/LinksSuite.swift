import Claims
import Foundation
import JSONKit

extension Suite {
  /// Which claims of a story the ledger puts together, against what careful readers say is one fact.
  static let links = Suite(
    name: "links",
    about: "which claims of several articles are one, on a folder of labels with the stories in a folder beside it",
    score: { path in
      let articles = try ReaderArticle.all(in: path)
      let names = Set(articles.map(\.story)).sorted()
      let stories = names.map { name in articles.filter { $0.story == name } }
      var card = Scorecard(columns: ["score", "share", "count", "of"] + names)
      for (title, source) in [("", LinksTrial.Source.extractor), ("on labels: ", .labels)] {
        let trials = try stories.map { try LinksTrial(of: $0, claimsFrom: source) }
        try card.add(trials, named: title)
        for trial in trials { card.details += LinksListing(trial, from: source).lines }
      }
      try card.addRelations(stories, beside: path)
      let whole = try ReaderArticle.all(ofStoriesIn: ReaderArticle.stories(beside: path), labelled: articles)
      let trial = try LinksTrial(of: whole, claimsFrom: .extractor)
      card.add("in one ledger of \(whole.count) articles: links, precision", [trial.links.precision])
      card.add("in one ledger of \(whole.count) articles: links, recall", [trial.links.recall])
      card.add("in one ledger of \(whole.count) articles: candidates", [trial.candidates])
      return card
    })
}

extension Scorecard {
  /// The scores of the stories, each recorded into a ledger of its own.
  fileprivate mutating func add(_ trials: [LinksTrial], named title: String) throws {
    add("\(title)labels found", trials.map { LinksCount($0.steps.count, of: $0.labelCount) })
    add("\(title)links, precision", trials.map(\.links.precision))
    add("\(title)links, recall", trials.map(\.links.recall))
    add("\(title)wrong links, a part or another definition", trials.map(\.links.wrongScopes))
    add("\(title)changes, precision", trials.map(\.changes.told))
    add("\(title)changes, recall", trials.map(\.changes.found))
    add("\(title)candidates", trials.map(\.candidates))
    add("\(title)asked", trials.map(\.asked))
    add("\(title)asked, the answer is yes", trials.map(\.askedRightly))
    let likenesses = try trials.map { try $0.likenessInOtherOrders() }
    let all = likenesses.flatMap { $0 }
    addFigure("\(title)other orders, least F1", all.min(), likenesses.map { $0.min() })
    addFigure("\(title)other orders, mean F1", Self.mean(all), likenesses.map(Self.mean))
  }

  /// What each labelled claim does to what stood before it.
  fileprivate mutating func addRelations(_ stories: [[ReaderArticle]], beside folder: String) throws {
    let tallies = try stories.map { RelationsTally($0, origins: try ReaderArticle.origins(of: $0, beside: folder)) }
    add("on labels: relations", tallies.map(\.right))
    let all = tallies.reduce(into: RelationsTally()) { $0 += $1 }
    if all.right.whole > 0 { details += ["", "relations, as readers have them and as computed:"] + all.confusion }
    details += all.differences.map { "  " + $0 }
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// A share over all, and for each story where there are several.
  fileprivate mutating func add(_ name: String, _ counts: [LinksCount]) {
    let total = counts.reduce(LinksCount(0, of: 0), +)
    let stories = columns.count - 4
    let shares = counts.count == stories ? counts.map { Self.share($0.share) } : Array(repeating: nil, count: stories)
    rows.append(
      Row(
        name: name,
        cells: [
          Self.share(total.share), .number(JSONNumber(total.part)), .number(JSONNumber(total.whole)),
        ] + shares))
  }

  private mutating func addFigure(_ name: String, _ all: Double?, _ each: [Double?]) {
    rows.append(Row(name: name, cells: [Self.share(all), nil, nil] + each.map(Self.share)))
  }

  private static func share(_ value: Double?) -> JSON { value.map(decimal) ?? nil }
}

extension LinksCount {
  /// The part of the whole; nil of nothing.
  var share: Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}

extension ReaderLinks {
  /// The part of the ledger's links that is right.
  var precision: LinksCount { LinksCount(right, of: made) }
  /// The part of the right links that the ledger has.
  var recall: LinksCount { LinksCount(right, of: wanted) }
  /// Of the wrong links, those between parts or definitions of one fact.
  var wrongScopes: LinksCount { LinksCount(scopes, of: made - right) }
}
