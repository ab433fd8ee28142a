/// The news agencies whose texts newspapers print, by the name that a credit gives them.
///
/// The list is closed: a name that anything else has, too, would make strangers share an origin. What is not in it is taken for
/// an agency only where its own name says so (``isNamedAsOne(_:)``).
enum NewsAgency {
  /// The agency that some words name, whole, by its usual short name ("AP" for "The Associated Press"); nil for none.
  static func named(_ words: some Collection<String>) -> String? {
    var words = words.filter { !["the", "The", "THE"].contains($0) }
    if let last = words.last, words.count > 1, ["UK", "US", "Online"].contains(last) { words.removeLast() }
    guard (1...6).contains(words.count) else { return nil }
    // Initials are common words in lower case ("map"), so they count only as written.
    if words.count == 1, let name = initials[words[0].filter { $0 != "." }] { return name }
    let key = key(of: words)
    if let name = names[key] { return name }
    for ending in [" news agency", " press agency", " news", " agency", " newswire", " wire"]
    where key.hasSuffix(ending) {
      let stem = String(key.dropLast(ending.count))
      if let name = names[stem] ?? initials[stem.uppercased()] { return name }
    }
    return nil
  }

  /// Whether a name that is in no list says of itself that it is a news agency's ("Andes Wire").
  static func isNamedAsOne(_ words: some BidirectionalCollection<String>) -> Bool {
    guard (2...4).contains(words.count), let last = words.last?.lowercased(), words.first?.first?.isUppercase == true
    else { return false }
    if ["wire", "newswire", "newswires"].contains(last) { return true }
    let before = words.dropLast().last?.lowercased() ?? ""
    return ["agency", "service", "association"].contains(last) && ["news", "press", "wire"].contains(before)
  }

  private static func key(of words: [String]) -> String {
    words.joined(separator: " ").lowercased().filter { $0 != "." }.split { $0 == "-" || $0 == " " }
      .joined(separator: " ")
  }

  private static let initials: [String: String] = {
    var table = ["dpa": "dpa", "DPA": "dpa", "ČTK": "CTK", "STT": "STT", "TASS": "TASS"]
    for name in [
      "AAP", "AFP", "ANI", "ANP", "ANSA", "AP", "APA", "APP", "APS", "BNS", "BTA", "CNA", "CP", "CTK", "EFE", "ELTA",
      "GNA", "IANS", "INA", "IPS", "IRNA", "ISNA", "KCNA", "KUNA", "LETA", "MAP", "MENA", "MTI", "NAN", "NTB", "NZPA",
      "PA", "PANA", "PAP", "PNA", "PTI", "QNA", "SANA", "SAPA", "SDA", "SPA", "TASR", "TT", "UNI", "UPI", "VNA", "WAFA",
      "WAM",
    ] { table[name] = name }
    return table
  }()

  private static let names: [String: String] = [
    "reuters": "Reuters", "thomson reuters": "Reuters", "associated press": "AP", "agence france presse": "AFP",
    "united press international": "UPI", "deutsche presse agentur": "dpa", "agencia efe": "EFE",
    "press association": "PA", "pa media": "PA", "australian associated press": "AAP", "canadian press": "CP",
    "new zealand press association": "NZPA", "press trust of india": "PTI", "asian news international": "ANI",
    "indo asian news service": "IANS", "united news of india": "UNI", "associated press of pakistan": "APP",
    "xinhua": "Xinhua", "central news agency": "CNA", "kyodo": "Kyodo", "jiji": "Jiji Press",
    "jiji press": "Jiji Press",
    "yonhap": "Yonhap", "itar tass": "TASS", "ria novosti": "RIA Novosti", "interfax": "Interfax",
    "interfax ukraine": "Interfax-Ukraine", "ukrinform": "Ukrinform", "unian": "UNIAN", "belta": "BelTA",
    "kazinform": "Kazinform", "baltic news service": "BNS", "anadolu": "Anadolu", "anadolu ajansı": "Anadolu",
    "belga": "Belga", "ritzau": "Ritzau", "lusa": "Lusa", "keystone sda": "SDA", "austria presse agentur": "APA",
    "adnkronos": "Adnkronos", "europa press": "Europa Press", "agerpres": "Agerpres", "tanjug": "Tanjug",
    "hina": "Hina", "ana mpa": "ANA-MPA", "notimex": "Notimex", "télam": "Télam", "telam": "Télam",
    "agência brasil": "Agência Brasil", "agencia brasil": "Agência Brasil", "prensa latina": "Prensa Latina",
    "bernama": "Bernama", "antara": "Antara", "philippine news agency": "PNA", "vietnam news agency": "VNA",
    "korean central news agency": "KCNA", "saudi press agency": "SPA", "emirates news agency": "WAM",
    "qatar news agency": "QNA", "kuwait news agency": "KUNA", "middle east news agency": "MENA",
    "maghreb arabe presse": "MAP", "algérie presse service": "APS", "pan african news agency": "PANA",
    "news agency of nigeria": "NAN", "ghana news agency": "GNA", "south african press association": "SAPA",
    "inter press service": "IPS", "bloomberg": "Bloomberg", "dow jones": "Dow Jones",
    "dow jones newswires": "Dow Jones",
  ]
}
