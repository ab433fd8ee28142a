/// How a token depends on its head: the relations of Universal Dependencies, with the subtypes of English.
///
/// See <https://universaldependencies.org/en/dep/>.
public enum Relation: String, CaseIterable, Hashable, Sendable {
  case acl
  case aclRelative = "acl:relcl"
  case advcl
  case advclRelative = "advcl:relcl"
  case advmod
  case amod
  case appos
  case aux
  case auxPassive = "aux:pass"
  case `case`
  case cc
  case ccPreconjunct = "cc:preconj"
  case ccomp
  case compound
  case compoundParticle = "compound:prt"
  case conj
  case cop
  case csubj
  case csubjOuter = "csubj:outer"
  case csubjPassive = "csubj:pass"
  case dep
  case det
  case detPredeterminer = "det:predet"
  case discourse
  case dislocated
  case expl
  case fixed
  case flat
  case goeswith
  case iobj
  case list
  case mark
  case nmod
  case nmodDescription = "nmod:desc"
  case nmodPossessive = "nmod:poss"
  case nmodUnmarked = "nmod:unmarked"
  case nsubj
  case nsubjOuter = "nsubj:outer"
  case nsubjPassive = "nsubj:pass"
  case nummod
  case obj
  case obl
  case oblAgent = "obl:agent"
  case oblUnmarked = "obl:unmarked"
  case orphan
  case parataxis
  case punct
  case reparandum
  case root
  case vocative
  case xcomp

  /// The relation without its subtype, as in all languages: `nsubj` for `nsubj:pass`.
  public var universal: Relation {
    guard let colon = rawValue.firstIndex(of: ":") else { return self }
    return Relation(rawValue: String(rawValue[..<colon])) ?? self
  }

  /// Whether it is a subject, nominal or a clause.
  public var isSubject: Bool {
    switch self {
    case .nsubj, .nsubjOuter, .nsubjPassive, .csubj, .csubjOuter, .csubjPassive: true
    default: false
    }
  }
}
