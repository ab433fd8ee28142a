/// What form of a word a token is, in the tags of the Penn Treebank as English Web Treebank has them.
///
/// `vbd` is a verb in the past tense, `vbn` a past participle, `nnp` a name. See Santorini, *Part-of-Speech Tagging
/// Guidelines for the Penn Treebank Project* (1990).
public enum PennTag: String, CaseIterable, Hashable, Sendable {
  case add = "ADD"
  case affix = "AFX"
  case cc = "CC"
  case cd = "CD"
  case closingQuote = "''"
  case colon = ":"
  case comma = ","
  case dollar = "$"
  case dt = "DT"
  case ex = "EX"
  case fw = "FW"
  case gw = "GW"
  case hyphen = "HYPH"
  case `in` = "IN"
  case jj = "JJ"
  case jjr = "JJR"
  case jjs = "JJS"
  case leftBracket = "-LRB-"
  case ls = "LS"
  case md = "MD"
  case nfp = "NFP"
  case nn = "NN"
  case nnp = "NNP"
  case nnps = "NNPS"
  case nns = "NNS"
  case openingQuote = "``"
  case pdt = "PDT"
  case pos = "POS"
  case prp = "PRP"
  case prpPossessive = "PRP$"
  case rb = "RB"
  case rbr = "RBR"
  case rbs = "RBS"
  case rightBracket = "-RRB-"
  case rp = "RP"
  case stop = "."
  case sym = "SYM"
  case to = "TO"
  case uh = "UH"
  case vb = "VB"
  case vbd = "VBD"
  case vbg = "VBG"
  case vbn = "VBN"
  case vbp = "VBP"
  case vbz = "VBZ"
  case wdt = "WDT"
  case wp = "WP"
  case wpPossessive = "WP$"
  case wrb = "WRB"
  case xx = "XX"

  /// Whether it is a verb that carries a tense, or a modal.
  public var isFinite: Bool {
    switch self {
    case .vbd, .vbz, .vbp, .md: true
    default: false
    }
  }

  /// Whether it is any form of a verb, a modal included.
  public var isVerb: Bool {
    switch self {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz, .md: true
    default: false
    }
  }
}
