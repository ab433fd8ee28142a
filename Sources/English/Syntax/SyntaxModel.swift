/// What was learned: the tags and relations by number, and the weights of the tagger and the parser.
///
/// The model's bytes: `CLMODEL1`, then UInt32 each: the length of the lists, the place of the tagger's weights, the place of
/// the parser's; then the lists as lines, `tag NOUN NN` and `relation nsubj`, in the order of their numbers.
struct SyntaxModel: Sendable {
  /// For each number of a tag what kind of word it is, and what form.
  let tags: [(part: PartOfSpeech, tag: PennTag)]
  /// For each number of a tag whether it is of a verb with a tense.
  let isVerb: [Bool]
  /// The numbers of those tags, without modals: what a word can be that was mistaken for something else.
  let verbs: [Int]
  /// For each number of a relation the relation.
  let relations: [Relation]
  /// The number of the relation to the root.
  let root: UInt8
  let tagger: LinearModel
  let parser: LinearModel

  /// The number of a verb in the past tense.
  var past: UInt8? {
    tags.firstIndex { $0.part == .verb && $0.tag == .vbd }.map { UInt8($0) }
  }

  /// Whether a word is the auxiliary or the copula of its head.
  func isHelper(_ place: Int, in state: ParserState) -> Bool {
    [.aux, .auxPassive, .cop].contains(relations[Int(state.relations[place])])
  }

  /// Whether a word has a subject that does something, and no auxiliary.
  func isActive(_ place: Int, in state: ParserState) -> Bool {
    guard state.hasDependent(.nsubj, of: place, relations) else { return false }
    return ![Relation.aux, .auxPassive, .cop, .nsubjPassive].contains { state.hasDependent($0, of: place, relations) }
  }

  /// The model in the program.
  static let built = SyntaxModel(ModelBytes())

  private init(_ bytes: ModelBytes) {
    let length = Int(bytes.word(8))
    let lists = String(decoding: (20..<(20 + length)).map { UInt8(truncatingIfNeeded: bytes.byte($0)) }, as: UTF8.self)
    var tags: [(part: PartOfSpeech, tag: PennTag)] = []
    var relations: [Relation] = []
    for line in lists.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      switch fields.first {
      case "tag" where fields.count == 3:
        tags.append((PartOfSpeech(rawValue: fields[1]) ?? .other, PennTag(rawValue: fields[2]) ?? .xx))
      case "relation" where fields.count == 2:
        relations.append(Relation(rawValue: fields[1]) ?? .dep)
      default: break
      }
    }
    self.tags = tags
    self.relations = relations
    isVerb = tags.map(\.tag.isFinite)
    verbs = tags.indices.filter { tags[$0].part == .verb && tags[$0].tag.isFinite && tags[$0].tag != .md }
    root = UInt8(relations.firstIndex(of: .root) ?? 0)
    tagger = LinearModel(bytes, at: Int(bytes.word(12)))
    parser = LinearModel(bytes, at: Int(bytes.word(16)))
  }
}
