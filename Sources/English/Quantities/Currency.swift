/// The money that signs, codes and words name.
enum Currency {
  /// The ISO 4217 code of a sign, as the tokenizer cuts it: `$`, `US$`, `€`; “cent” for `¢`.
  static func sign(_ text: String) -> String? {
    if let code = signs[text] { return code }
    if text.utf8.count > 2, text.utf8.last == 0x24 { return signs[text.uppercased()] }
    guard let scalar = text.unicodeScalars.first, !scalar.isASCII, text.unicodeScalars.count == 1 else { return nil }
    return scalar.properties.generalCategory == .currencySymbol ? text : nil
  }

  /// The code, where a word is one: `EUR`, `usd`, `RMB`; “Rs”.
  static func code(_ text: String) -> String? {
    guard text.utf8.count <= 3 else { return nil }
    if text == "Rs" || text == "Rs." { return "INR" }
    let code = text.uppercased()
    // “try”, “cop”, “sar” in small letters are words.
    guard codes.contains(code), text == code || smallCodes.contains(code) else { return nil }
    return code == "RMB" ? "CNY" : code
  }

  /// Whether letters are a code in capitals: the beginning of “USD115”.
  static func isCode(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: letters)
    return codes.contains(String(text))
  }

  /// All words that are codes, in lower case.
  static var codeWords: [String] { codes.map { $0.lowercased() } + ["rs", "rs."] }

  private static let smallCodes: Set<String> = [
    "USD", "EUR", "GBP", "JPY", "CHF", "CNY", "RMB", "RUB", "INR", "CAD", "AUD", "NZD", "HKD", "SGD", "SEK", "NOK",
    "DKK",
    "KRW", "BTC",
  ]

  /// The code for a word in lower case, by the land that stands before it (“Canadian dollars”), or the word itself where
  /// the land is needed and missing (“peso”).
  static func word(_ word: String, of land: String) -> String? {
    guard let name = words[word] else { return nil }
    if let code = byLand[land + " " + name] { return code }
    return defaults[name] ?? name
  }

  /// Whether a word in lower case is the land of some money.
  static func isLand(_ word: String) -> Bool {
    lands.contains(word) || firstWords.contains(word)
  }

  /// The first words of lands that have two: “Hong Kong dollars”.
  private static let firstWords: Set<String> = ["hong", "new", "sri", "south", "north", "united", "costa", "saudi"]

  private static let signs: [String: String] = [
    "$": "USD", "US$": "USD", "C$": "CAD", "CA$": "CAD", "CAD$": "CAD", "A$": "AUD", "AU$": "AUD", "AUD$": "AUD",
    "NZD$": "NZD", "HKD$": "HKD", "USD$": "USD", "SGD$": "SGD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "R$": "BRL", "NT$": "TWD", "Z$": "ZWL", "J$": "JMD", "€": "EUR", "£": "GBP", "¥": "JPY",
    "￥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₺": "TRY", "₦": "NGN", "₴": "UAH", "₫": "VND",
    "฿": "THB",
    "₱": "PHP", "₸": "KZT", "₾": "GEL", "₡": "CRC", "₭": "LAK", "₮": "MNT", "₲": "PYG", "₵": "GHS", "₼": "AZN",
    "₿": "BTC", "¢": "cent",
  ]

  private static let codes: Set<String> = Set(
    """
    AUD USD EUR GBP JPY CHF CNY RMB RUB INR CAD AUD NZD HKD SGD SEK NOK DKK PLN CZK HUF TRY ILS SAR AED KRW TWD THB MYR IDR PHP \
    VND BRL MXN ARS CLP COP ZAR NGN KES EGP UAH KZT PKR BDT LKR IRR IQD KWD QAR BTC ETH CRC LAK GEL HTG \
    DZD TND JOD LBP SYP RON BGN ISK KHR MMK NPR ETB UGX TZS GHS XOF XAF UYU BOB DOP GTQ JMD TTD OMR BHD
    """.split(separator: " ").map(String.init))

  private static let words: [String: String] = {
    var words: [String: String] = [
      "yen": "yen", "円": "yen", "元": "yuan", "원": "won", "yuan": "yuan", "renminbi": "yuan", "reais": "real",
      "lire": "lira", "kronor": "krona",
      "kroner": "krone", "krone": "krone", "kroon": "kroon", "zlotys": "zloty", "forint": "forint", "baht": "baht",
      "ringgit": "ringgit", "rupiah": "rupiah", "rand": "rand", "lei": "leu", "leva": "lev", "markka": "markka",
      "markkaa": "markka", "sterling": "pound", "quid": "pound", "pence": "penny", "penny": "penny", "pennies": "penny",
      "won": "won", "bitcoin": "bitcoin", "bitcoins": "bitcoin", "lari": "lari", "tenge": "tenge", "dong": "dong",
      "dlrs": "dollar", "dlr": "dollar", "stg": "pound", "kr": "krone", "rupiahs": "rupiah", "colón": "colon",
      "colones": "colon", "guarani": "guarani", "guaranies": "guarani", "quetzal": "quetzal", "lempira": "lempira",
      "córdoba": "cordoba", "dalasi": "dalasi", "pula": "pula", "kip": "kip", "riel": "riel", "riels": "riel",
      "toman": "toman", "tomans": "toman", "satoshi": "satoshi", "ether": "ether", "koruna": "koruna",
      "koruny": "koruna", "peseta": "peseta", "tugrik": "tugrik",
    ]
    for name in [
      "dollar", "euro", "pound", "rupee", "franc", "peso", "dinar", "dirham", "rial", "riyal", "shekel", "lira",
      "krona",
      "zloty", "hryvnia", "naira", "shilling", "guilder", "peseta", "escudo", "drachma", "schilling", "crown", "cent",
      "buck", "taka", "cedi", "gourde", "mark", "bolivar", "sol", "afghani", "manat", "dram", "birr", "kwacha", "kyat",
    ] {
      words[name] = name
      words[name + "s"] = name
    }
    words["roubles"] = "ruble"
    words["rouble"] = "ruble"
    words["rubles"] = "ruble"
    words["ruble"] = "ruble"
    words["bucks"] = "dollar"
    words["buck"] = nil
    words["sol"] = nil
    words["mark"] = nil
    return words
  }()

  private static let defaults: [String: String] = [
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "yuan": "CNY", "rupee": "INR", "ruble": "RUB",
    "shekel": "ILS", "zloty": "PLN", "forint": "HUF", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "rand": "ZAR",
    "hryvnia": "UAH", "naira": "NGN", "won": "KRW", "real": "BRL", "bitcoin": "BTC", "mark": "DEM", "guilder": "NLG",
    "markka": "FIM", "peseta": "ESP", "escudo": "PTE", "drachma": "GRD", "schilling": "ATS", "taka": "BDT",
    "gourde": "HTG", "lari": "GEL", "tenge": "KZT", "dong": "VND", "leu": "RON", "lev": "BGN", "koruna": "CZK",
    "kip": "LAK", "riel": "KHR", "guarani": "PYG", "quetzal": "GTQ", "lempira": "HNL", "cedi": "GHS",
    "lira": "TRY", "afghani": "AFN", "krona": "SEK", "bolivar": "VES",
  ]

  private static let byLand: [String: String] = [
    "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "states dollar": "USD",
    "canadian dollar": "CAD",
    "australian dollar": "AUD", "zealand dollar": "NZD", "kong dollar": "HKD", "singapore dollar": "SGD",
    "taiwan dollar": "TWD", "jamaican dollar": "JMD", "zimbabwe dollar": "ZWL", "british pound": "GBP",
    "egyptian pound": "EGP", "syrian pound": "SYP", "lebanese pound": "LBP", "sudanese pound": "SDG",
    "irish pound": "IEP", "indian rupee": "INR", "pakistani rupee": "PKR", "pakistan rupee": "PKR",
    "lanka rupee": "LKR", "nepalese rupee": "NPR", "swiss franc": "CHF", "french franc": "FRF", "belgian franc": "BEF",
    "cfa franc": "XOF", "mexican peso": "MXN", "argentine peso": "ARS", "chilean peso": "CLP", "colombian peso": "COP",
    "philippine peso": "PHP", "cuban peso": "CUP", "turkish lira": "TRY", "italian lira": "ITL", "syrian lira": "SYP",
    "swedish krona": "SEK", "swedish krone": "SEK", "swedish crown": "SEK", "icelandic krona": "ISK",
    "norwegian krone": "NOK", "norwegian crown": "NOK", "danish krone": "DKK", "danish crown": "DKK",
    "czech koruna": "CZK", "czech crown": "CZK", "german mark": "DEM", "deutsche mark": "DEM", "saudi riyal": "SAR",
    "qatari riyal": "QAR", "iranian rial": "IRR", "omani rial": "OMR", "yemeni rial": "YER", "iraqi dinar": "IQD",
    "kuwaiti dinar": "KWD", "jordanian dinar": "JOD", "serbian dinar": "RSD", "tunisian dinar": "TND",
    "algerian dinar": "DZD", "uae dirham": "AED", "emirati dirham": "AED", "moroccan dirham": "MAD",
    "kenyan shilling": "KES", "ugandan shilling": "UGX", "korean won": "KRW", "chinese yuan": "CNY",
    "japanese yen": "JPY", "russian ruble": "RUB", "belarusian ruble": "BYN", "brazilian real": "BRL",
    "rican colon": "CRC", "saudi rial": "SAR", "vietnamese dong": "VND", "new zealand dollar": "NZD",
    "haitian gourde": "HTG", "ghanaian cedi": "GHS", "ethiopian birr": "ETB", "iranian toman": "IRR",
    "bahraini dinar": "BHD", "libyan dinar": "LYD", "uruguayan peso": "UYU", "dominican peso": "DOP",
    "tanzanian shilling": "TZS", "fijian dollar": "FJD", "namibian dollar": "NAD", "dutch guilder": "NLG",
    "finnish markka": "FIM", "african rand": "ZAR",
  ]

  private static let lands: Set<String> = Set(
    byLand.keys.compactMap { $0.split(separator: " ").first.map(String.init) })
}
