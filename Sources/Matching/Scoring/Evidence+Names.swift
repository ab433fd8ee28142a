internal import Claims

extension Evidence {
  /// Whether the two articles are of one story: the part of the lesser topic that both have.
  mutating func compareTopics() {
    let shared = left.topic.count(where: right.topic.contains)
    if isMeasured, anchors == 0, left.names.isEmpty || right.names.isEmpty,
      left.topic.filter(right.topic.contains).reduce(0, { $0 + Self.weight(ofTopic: $1) }) < Self.leastTopic
    {
      see(.nothingSaysOfWhat, "nothing says of what")
    }
    guard !left.topic.isEmpty, !right.topic.isEmpty, !isOneArticle else { return }
    let part = Double(shared) / Double(min(left.topic.count, right.topic.count))
    see(.sameStory, "their articles share \(shared) of their main words", amount: min(part, Self.mostTopic))
  }

  /// The part of a topic beyond which more says no more: two statements of one article are no likelier the same.
  private static let mostTopic = 0.5

  /// Whether both are of one article, whose statements are all of one story; then they are likelier two claims.
  var isOneArticle: Bool { !left.topic.isEmpty && left.topic == right.topic }

  /// A country or an event says more of what an article is about than another word.
  private static func weight(ofTopic term: String) -> Int {
    MatchFeatures.Countries.isCountry(term) || MatchFeatures.Lexicon.eventNames.contains(term) ? 2 : 1
  }

  /// How many main words two articles share for one to go without saying what the other is about.
  private static let leastTopic = 3

  mutating func compareNames() {
    let shared = left.names.filter { Self.names($0, in: right) }
    let ownLeft = left.names.filter { !Self.names($0, in: right) }
    let ownRight = right.names.filter { !Self.names($0, in: left) }
    // What the other's article is about goes without saying there.
    let foreignLeft = ownLeft.filter { !Self.isTopic($0, of: right) }
    let foreignRight = ownRight.filter { !Self.isTopic($0, of: left) }
    if let name = shared.first(where: { !Self.isTopic($0, of: left) || !Self.isTopic($0, of: right) }) {
      see(.rareNameInCommon, "both name \(Self.shown(name))")
    } else if let name = shared.first {
      see(.nameInCommon, "both name \(Self.shown(name))")
    } else if !left.names.isEmpty, !right.names.isEmpty {
      see(.noNameInCommon, "no name in common")
    }
    switch (foreignLeft.first, foreignRight.first) {
    case (let one?, let other?): see(.namesOnBothSides, "\(Self.shown(one)) against \(Self.shown(other))")
    case (let name?, nil), (nil, let name?):
      see(
        .foreignName, "only one names \(Self.shown(name))",
        amount: Double(min(3, foreignLeft.count + foreignRight.count)))
    case (nil, nil): break
    }
    let countries = (ownLeft + ownRight).count { MatchFeatures.Countries.isCountry($0) }
    if countries > 0, foreignLeft.count + foreignRight.count > 0 { see(.otherCountry, "another country") }
    if left.isAnaphoric || right.isAnaphoric { see(.anaphor, "one does not name what it is of") }
    compareSubjects()
    comparePlaces()
  }

  private static func shown(_ name: String) -> String { String(name.map { $0 == "_" ? " " : $0 }) }

  private static func isTopic(_ name: String, of wording: MatchFeatures.Wording) -> Bool {
    wording.topic.contains { MatchFeatures.NameLikeness.same($0, name) }
  }

  /// Whose troops they are, and whom a claim is about.
  private mutating func compareSubjects() {
    if !left.owner.isEmpty, !right.owner.isEmpty, !MatchFeatures.NameLikeness.same(left.owner, right.owner) {
      see(.otherOwner, "of \(Self.shown(left.owner)) against of \(Self.shown(right.owner))")
    } else if !left.subject.isEmpty, !right.subject.isEmpty {
      if MatchFeatures.NameLikeness.same(left.subject, right.subject) {
        see(.sameSubject, "both about \(Self.shown(left.subject))")
      } else if !Self.names(left.subject, in: right), !Self.names(right.subject, in: left) {
        see(.otherSubject, "about \(Self.shown(left.subject)) against about \(Self.shown(right.subject))")
      } else {
        see(.crossedSubject, "who is the subject of one is not of the other")
      }
    }
  }

  /// A place that only one gives, and that the other's article is not about.
  private mutating func comparePlaces() {
    func isLacking(_ place: String, in other: MatchFeatures.Wording) -> Bool {
      !Self.names(place, in: other) && !Self.isTopic(place, of: other)
    }
    // A figure for a town is none for the country, even where both articles are about that town.
    let parts = (left.places + right.places).filter { place in
      !MatchFeatures.Countries.isCountry(place) && !(Self.names(place, in: left) && Self.names(place, in: right))
    }
    if let place = parts.first { see(.placeOfOne, "only one is for \(Self.shown(place))") }
    let ownLeft = left.places.contains { isLacking($0, in: right) }
    let ownRight = right.places.contains { isLacking($0, in: left) }
    if ownLeft && ownRight {
      see(.placesOnBothSides, "each at a place of its own")
    } else if ownLeft || ownRight {
      see(.otherPlace, "only one gives that place")
    } else if let place = left.places.first(where: right.places.contains) {
      see(.samePlace, "both at \(Self.shown(place))")
    }
  }
}
