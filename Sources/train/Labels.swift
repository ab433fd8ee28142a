internal import English
internal import Treebanks

/// The numbers of tags and relations: what the models' classes stand for.
struct Labels {
  /// `NOUN NN`: kind and form of a word in one, since each helps to tell the other.
  let tags: [String]
  /// For each number of a tag whether it is of a verb with a tense.
  let isVerb: [Bool]
  /// The relations.
  let relations = Relation.allCases
  /// The number of the relation to the root.
  let root: UInt8

  private let tagNumbers: [String: UInt8]
  private let relationNumbers: [Relation: UInt8]

  /// The labels of some sentences.
  init(of sentences: [GoldSentence]) {
    tags = Set(sentences.flatMap { $0.words.map(Self.name) }).sorted()
    isVerb = tags.map { name in
      name.split(separator: " ").last.flatMap { PennTag(rawValue: String($0)) }?.isFinite ?? false
    }
    tagNumbers = Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1, UInt8($0)) })
    relationNumbers = Dictionary(uniqueKeysWithValues: relations.enumerated().map { ($1, UInt8($0)) })
    root = relationNumbers[.root] ?? 0
  }

  private static func name(of word: GoldWord) -> String { "\(word.part.rawValue) \(word.tag.rawValue)" }

  /// The number of a word's tag; nil where no sentence that is learned from has it.
  func tag(of word: GoldWord) -> UInt8? { tagNumbers[Self.name(of: word)] }

  /// How many moves the parser chooses from.
  var moves: Int { 1 + 2 * relations.count }

  /// The number of a relation.
  func number(of relation: Relation) -> UInt8 { relationNumbers[relation] ?? 0 }
}
