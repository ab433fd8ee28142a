/// How an abbreviation behaves before a full stop.
enum Abbreviation {
  /// Before a name: “Gen.”, “Mr.”; no sentence ends with it.
  case title
  /// Only before a figure: “No.”, “p.”; elsewhere it is a word.
  case beforeNumber
  /// A month or a weekday.
  case calendar
  /// A month or a weekday that is a word too: “Mar.”, “Sat.”.
  case ambiguousCalendar
  /// A state of the United States after a comma: “Boston, Mass.”.
  case state
  /// Within a sentence: “vs.”, “e.g.”.
  case within
  /// At the end of a name or a sentence: “Inc.”, “etc.”.
  case ending

  /// The behaviour of a word in lower case, without its full stop; nil where it is no abbreviation.
  init?(_ word: String) {
    guard let behaviour = Self.table[word] else { return nil }
    self = behaviour
  }

  private static let table: [String: Abbreviation] = {
    var table: [String: Abbreviation] = [:]
    let lists: [(Abbreviation, String)] = [
      (
        .title,
        """
        mr mrs ms dr prof gen lt col sgt cpl maj capt cmdr adm brig gov sen sens rep reps rev hon pres st ft mt messrs \
        supt insp det fr atty amb vp
        """
      ),
      (.beforeNumber, "no nos fig figs art arts vol vols p pp ch chap sec sect para paras ex rs"),
      (.calendar, "jan feb apr jul aug sep sept oct nov dec tues weds thur thurs"),
      (.ambiguousCalendar, "mar jun mon tue wed thu fri sat sun"),
      (
        .state,
        """
        ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn \
        tex va vt wash wis wyo ont que
        """
      ),
      (.within, "vs v eg ie cf viz approx ca est al incl excl tel sq"),
      (.ending, "inc corp co ltd plc jr sr bros etc ave blvd rd esq dept univ assn govt intl natl cos mfg"),
    ]
    for (behaviour, words) in lists {
      for word in words.split(separator: " ") { table[String(word)] = behaviour }
    }
    return table
  }()
}
