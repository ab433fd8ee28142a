/// What speaks for or against two statements being one claim, and how much: the whole model, in one table.
///
/// A sign that is seen adds its weight, times its amount where it has one; the sum decides. The weights were set by hand, with a
/// look at where labelled pairs of claims fall (`Scripts/score links`), and rounded; they lean to “no”, since
/// what was linked wrongly has to be found and taken apart by a person, and what was missed only stands twice. Where both
/// sides count or measure the same kind of thing, other things matter than where there are only words: each sign has two weights.
enum Sign: String, CaseIterable, Sendable {
  // What the comparison stands on: one of these is always there.
  case bothFigures, bothUnits, onlyWords

  // Words.
  case wordsInCommon, shorterContained, lettersInCommon, fewWordsInCommon, moreWords
  case verbsInCommon, otherVerbs, leaving, noVerbInCommon

  // Figures.
  case sameState, otherState, onlyOneHasState, onlyOneHasNamedState
  case sameUnit, sameBareUnit, otherUnit, onlyOneHasUnit, onlyOneHasFigure, sameIncidentalUnit, noIncidentalUnit
  case sameGroup, otherGroup, groupNamedElsewhere, onlyOneNamesGroup, otherNamesOfGroup
  case otherThing, thingNamedElsewhere, onlyOneNamesThing, otherNamesOfThing
  case otherSize, otherSizeOfBare, shrunk

  // Names and places.
  case sameStory, nothingSaysOfWhat, nameInCommon, rareNameInCommon, noNameInCommon, namesOnBothSides, foreignName,
    otherCountry
  case anaphor, otherOwner, sameSubject, otherSubject, crossedSubject, samePlace, otherPlace, placeOfOne,
    placesOnBothSides

  // What happened, to which part, when.
  case sameEvent, otherEvent, narrowerPart, otherPart
  case otherYear, nextYear, yearsAway, otherDay, otherDays, otherMonth

  // How it is put.
  case otherPolarity, otherMode, sameSource, otherFounding, otherFoundingDefinition

  /// What a sign adds where both sides have figures of one kind, and where they have not.
  var weight: (figures: Double, words: Double) {
    switch self {
    case .bothFigures: (-1.4, 0)
    case .bothUnits: (0, -4)
    case .onlyWords: (0, -5.2)

    case .wordsInCommon: (4.2, 5.2)
    case .shorterContained: (0, 0.5)
    case .lettersInCommon: (0.5, 0.7)
    case .fewWordsInCommon: (0, -1.5)
    case .moreWords: (-0.55, 0)
    case .verbsInCommon: (1, 0.8)
    case .otherVerbs: (-2, -0.5)
    case .leaving: (-5, -0.5)
    case .noVerbInCommon: (-0.4, 0)

    case .sameState: (1.8, 1.8)
    case .otherState: (-Self.veto, -Self.veto)
    case .onlyOneHasState: (-1.5, -1.5)
    case .onlyOneHasNamedState: (0, 0)
    case .sameUnit: (2.2, 1.2)
    case .sameBareUnit: (0.5, 0.5)
    case .otherUnit: (-Self.veto, -Self.veto)
    case .onlyOneHasUnit: (-0.8, -0.8)
    case .onlyOneHasFigure: (0, -1.5)
    case .sameIncidentalUnit: (0, 0.3)
    case .noIncidentalUnit: (0, -0.6)
    case .sameGroup: (1.4, 2)
    case .otherGroup: (-Self.veto, -Self.veto)
    case .groupNamedElsewhere: (-1, -1)
    case .onlyOneNamesGroup: (-3, -3)
    case .otherNamesOfGroup: (-2, -2)
    case .otherThing: (-5, -5)
    case .thingNamedElsewhere: (0.3, 0.3)
    case .onlyOneNamesThing: (0, 0)
    case .otherNamesOfThing: (-0.3, -0.3)
    case .otherSize: (-1, -0.8)
    case .otherSizeOfBare: (-3, -1.5)

    case .shrunk: (-1.5, -1.5)

    case .sameStory: (3, 2)
    case .nothingSaysOfWhat: (-4, 0)
    case .nameInCommon: (1.3, 0.6)
    case .rareNameInCommon: (1.5, 1)
    case .noNameInCommon: (-2, -0.5)
    case .namesOnBothSides: (-3, -2.5)
    case .foreignName: (-0.2, -0.3)
    case .otherCountry: (-1.2, 0)
    case .anaphor: (-2.2, -0.5)
    case .otherOwner: (-6, -0.2)
    case .sameSubject: (0.5, 0.3)
    case .otherSubject: (-2, -0.4)
    case .crossedSubject: (-0.5, -0.5)
    case .samePlace: (0.5, 0.2)
    case .otherPlace: (-0.8, -0.6)
    case .placeOfOne: (-2.5, 0)
    case .placesOnBothSides: (-2, -1)

    case .sameEvent: (1.5, 0.3)
    case .otherEvent: (-Self.veto, -2.5)
    case .narrowerPart: (-7, -1.5)
    case .otherPart: (-0.6, -0.3)
    case .otherYear: (-Self.veto, -Self.veto)
    case .nextYear: (-2.5, -2.5)
    case .yearsAway: (-Self.veto, -5)
    case .otherDay: (-0.6, -2.5)
    case .otherDays: (-0.6, -6)
    case .otherMonth: (-2, -6)

    case .otherPolarity: (-1.2, -0.8)
    case .otherMode: (-1, -1)
    case .sameSource: (0.6, 1.5)
    case .otherFounding: (-Self.veto, -Self.veto)
    case .otherFoundingDefinition: (-Self.veto, -Self.veto)
    }
  }

  /// Whether it sets two statements apart by what they are of: another place, group, period.
  var isOfDefinition: Bool {
    switch self {
    case .otherGroup, .onlyOneNamesGroup, .otherNamesOfGroup, .otherThing, .otherNamesOfThing, .namesOnBothSides,
      .otherCountry,
      .otherOwner, .otherPlace, .placeOfOne, .placesOnBothSides, .narrowerPart, .otherPart, .otherYear, .yearsAway,
      .otherMonth, .otherFoundingDefinition:
      true
    default: false
    }
  }

  /// What speaks so strongly against that nothing outweighs it.
  static let veto = 9.0
}
