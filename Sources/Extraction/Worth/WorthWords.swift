/// The words that the cues of worth are told by: a list for each, in lower case.
enum WorthWords {
  /// Sets one thing beside others.
  static let comparison = set(
    """
    more fewer less least most than highest lowest largest biggest smallest greatest worst best longest shortest \
    oldest newest youngest poorest richest fastest higher lower larger bigger smaller greater worse better longer \
    earlier first record unprecedented majority minority average twice double triple half ever compared equal \
    exceed exceeds exceeded rank ranks ranked per ratio deadliest
    """)

  /// Something became more, fewer or other.
  static let change = set(
    """
    rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth gain \
    gained fall falls fell fallen falling drop drops dropped dropping decrease decreased decline declined \
    declining lose loses lost losing loss cut cuts cutting raise raises raised raising reduce reduces reduced \
    reducing reduction double doubled doubling triple tripled quadrupled halved surge surged soared soar plunged \
    plummeted shrink shrank create created creating added lowered expanded expand eliminated eliminate jumped \
    swelled climbed slashed decreasing
    """)

  /// Leaves no exception.
  static let allOrNone = set("all every everyone everybody none nobody never always each entire whole no nothing any")

  /// What public records, statistics and courts know about.
  static let publicMatter = set(
    """
    job jobs employment unemployment unemployed wage wages income incomes salary salaries tax taxes taxed \
    taxpayers debt deficit deficits budget surplus economy trade tariff tariffs export exports import imports \
    inflation price prices cost costs dollars dollar billion million trillion percent spending spend spent funding \
    funded fund funds paid invest invested investment loan loans rate rates mortgage bank banks market markets \
    companies company corporation corporations factory factories manufacturing industry production profits health \
    insurance insured uninsured medicare medicaid hospital hospitals doctors patients drug drugs prescription \
    premiums social security welfare pension pensions education school schools students teachers college housing \
    homes poverty poor crime crimes murder murders violence police prison prisons prisoners guns abortion \
    abortions immigration immigrants illegal border borders refugees visas vote votes voted voting voter voters \
    election elections elected bill bills law laws legislation amendment vetoed veto passed signed treaty \
    agreement agreements pact accord resolution sanctions congress senate house parliament court courts judge \
    judges supreme government federal administration agency program programs programme reform policy policies \
    regulation regulations endorsed supported opposed approved rejected ruled charged convicted indicted \
    investigation sued ban banned military troops soldiers forces army navy weapons weapon missile missiles \
    nuclear bomb bombs bombing war wars invasion invaded ceasefire peace terrorist terrorists terrorism \
    attack attacks energy oil gas coal emissions climate carbon environment pollution aid population \
    workers farmers veterans citizens ministry commission report reports study data statistics
    """)

  /// People came to harm, or things did.
  static let harm = set(
    """
    kill killed killing dead death deaths die died dies dying injured injuries wounded wounding casualties \
    fatalities toll victims missing homeless displaced destroyed destruction collapsed damaged damage attacked \
    bombed shot shelled arrested detained jailed abducted kidnapped raped starved infected outbreak disease \
    cholera buried bodies survivors rescued evacuated looted looting hit struck devastated
    """)

  /// Nobody can check it: whether something is good.
  static let judgement = set(
    """
    great wonderful terrible horrible beautiful fantastic incredible amazing tremendous good bad nice awful sad \
    happy proud honor honored pleasure privilege love hate disgrace disgraceful shame shameful ridiculous \
    important better right wrong fair unfair strong weak smart stupid tough brilliant heartbreaking desperate \
    nightmare tragic tragedy hopeful glad sorry grateful frightening scary inspiring remarkable extraordinary \
    moral values courage dream dreams feeling feel feels felt absolutely truly horrifying horrific horrendous \
    horrified shocking shocked disappointed appalling unbelievable overwhelming crazy ugly nasty hell miracle pray \
    prayers god
    """)

  /// Said to be polite, or to lead a conversation.
  static let courtesy = set("thank thanks congratulations goodbye hello please excuse bless applause")

  /// Verbs that make an opinion of what “I” or “we” say.
  static let opinionVerbs = set(
    """
    think believe feel hope want wish guess suppose know mean agree disagree like love hate understand appreciate \
    say said tell ask asked respect doubt imagine care see look try wonder prefer
    """)

  /// After “my”: an opinion.
  static let opinionNouns = set("view opinion mind judgment judgement feeling hope heart")

  /// Forms of “be”, “have” and “do” that are past.
  static let pastAuxiliaries = set("was were had did")

  /// Puts somebody under an obligation.
  static let duty = set("must should ought need needs let")
  static let prediction = set("will wo shall would 'll gonna")
  /// After “I” or “we”: a promise.
  static let promise = prediction.union(["going", "am", "'m"])
  static let possible = set("may might could perhaps maybe possibly can probably")
  static let condition = set("if unless")
  static let address = set("you your")

  /// What a page says of itself and of what readers may do with it.
  static let page = set("click subscribe newsletter cookies copyright slideshow inbox")

  /// Pronouns that stand for a subject which the sentence does not name.
  static let vagueSubject = set("it that this these those there such")

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
