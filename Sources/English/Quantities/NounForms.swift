/// The forms of nouns, by their endings and by lists of those that endings do not tell.
enum NounForms {
  /// Whether a lower-case word is a plural, as far as its form tells.
  static func isPlural(_ word: String) -> Bool {
    if invariant.contains(word) || irregular[word] != nil { return true }
    let bytes = Array(word.utf8.suffix(3))
    guard bytes.count == 3, bytes[2] == 0x73 else { return false }
    // “-ss”, “-us”, “-is” are singulars; so are a few others.
    if bytes[1] == 0x73 || bytes[1] == 0x75 || bytes[1] == 0x27 { return pluralsInUsIs.contains(word) }
    if bytes[1] == 0x69 { return pluralsInUsIs.contains(word) }
    return !notPlural.contains(word)
  }

  /// The singular of a lower-case word.
  static func singular(_ word: String) -> String {
    if let known = irregular[word] { return known }
    if invariant.contains(word) { return word }
    guard isPlural(word) else { return word }
    let stem = String(word.dropLast())
    if word.hasSuffix("ies"), word.utf8.count > 4 { return String(word.dropLast(3)) + "y" }
    if ["ches", "shes", "xes", "sses", "zzes", "oes"].contains(where: word.hasSuffix), !keepsE.contains(word) {
      return String(word.dropLast(2))
    }
    if word.hasSuffix("uses"), !["ouses", "auses", "cuses", "abuses"].contains(where: word.hasSuffix), word != "uses" {
      return String(word.dropLast(2))
    }
    return stem
  }

  /// A plural that stands before the noun it goes with: “arms dealers”.
  static let attributive: Set<String> = [
    "arms", "sports", "drugs", "weapons", "sales", "savings", "customs", "goods", "communications", "operations",
    "systems", "human", "rights", "news", "materials", "securities", "earthquake", "women", "operations", "airlines",
    "jobs", "emergency", "services", "forces", "relations", "physics", "politics", "economics", "antiques", "games",
  ]

  private static let irregular: [String: String] = [
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife",
    "wolves": "wolf", "halves": "half", "shelves": "shelf", "thieves": "thief", "leaves": "leaf", "loaves": "loaf",
    "criteria": "criterion", "phenomena": "phenomenon", "media": "medium", "crises": "crisis", "analyses": "analysis",
    "theses": "thesis", "bases": "base", "buses": "bus", "gases": "gas", "oxen": "ox", "dice": "die",
    "countrymen": "countryman", "policemen": "policeman", "firemen": "fireman", "gunmen": "gunman",
    "policewomen": "policewoman", "congressmen": "congressman", "servicemen": "serviceman", "fishermen": "fisherman",
    "businessmen": "businessman", "craftsmen": "craftsman", "spokesmen": "spokesman", "sportsmen": "sportsman",
    "grandchildren": "grandchild", "schoolchildren": "schoolchild", "salespeople": "salesperson",
    "businesspeople": "businessperson", "tradespeople": "tradesperson", "townspeople": "townsperson",
    "movies": "movie", "cookies": "cookie", "zombies": "zombie", "calories": "calorie", "species": "species",
    "series": "series", "pence": "penny", "lorries": "lorry", "ties": "tie", "taxis": "taxi", "alibis": "alibi",
    "matrices": "matrix", "indices": "index", "vertices": "vertex", "data": "data", "dies": "die", "selfies": "selfie",
    "headquarters": "headquarters", "forceps": "forceps", "scissors": "scissors", "trousers": "trousers",
    "works": "works", "elves": "elf", "calves": "calf", "hooves": "hoof",
    "scarves": "scarf", "viruses": "virus", "buss": "bus", "quizzes": "quiz",
  ]

  /// Whether a word counts many without an ending, and may also stand before the plural that it tells more of: “police”,
  /// “dead”, “Chinese”.
  static func isGroup(_ word: String) -> Bool {
    groups.contains(word)
  }

  private static let groups: Set<String> = [
    "police", "staff", "dead", "injured", "wounded", "homeless", "missing", "clergy", "crew", "infantry", "cavalry",
    "sick", "elderly", "unemployed", "poor", "youth", "displaced", "taliban", "chinese", "japanese", "vietnamese",
    "portuguese", "sudanese", "lebanese", "taiwanese", "burmese", "congolese", "senegalese", "maltese", "swiss",
    "british", "irish", "french", "dutch", "spanish", "english", "welsh",
  ]

  private static let invariant: Set<String> = groups.union([
    "aircraft", "spacecraft", "hovercraft", "watercraft", "personnel", "cattle", "sheep", "deer", "fish", "troops",
    "offspring", "bison", "salmon", "shrimp", "squid", "trout", "poultry", "livestock", "barracks", "others", "swine",
    "moose",
  ])

  private static let pluralsInUsIs: Set<String> = [
    "israelis", "pakistanis", "iraqis", "saudis", "yemenis", "kuwaitis", "bangladeshis", "punjabis", "sunnis", "shiis",
    "taxis", "skis", "alibis", "rabbis", "safaris", "emus", "gurus", "menus", "yazidis", "nazis", "omanis", "somalis",
    "qataris", "bikinis", "kiwis", "tsunamis", "houthis", "hutus", "kebabis", "zulus", "hindus", "bus'", "emiratis",
    "azeris", "afridis", "paparazzis", "graffitis", "kurdis", "thais", "farsis", "baloch", "ethnikis", "us'",
  ]

  private static let notPlural: Set<String> = [
    "has", "was", "does", "goes", "says", "its", "his", "hers", "ours", "theirs", "yours", "as", "vs", "yes", "gas",
    "always", "perhaps", "besides", "towards", "afterwards", "sometimes", "nowadays", "overseas", "whereas", "unless",
    "lens", "christmas", "atlas", "bias", "canvas", "chaos", "cosmos", "ethos", "asbestos", "diabetes", "aids", "mars",
    "paris", "texas", "kansas", "arkansas", "dallas", "vegas", "wales", "netherlands", "james", "charles", "thomas",
    "nicolas", "reuters", "athens", "brussels", "naples", "makes", "takes", "comes", "gets", "gives", "wants", "needs",
    "becomes", "remains", "includes", "means", "seems", "shows", "hits", "kills", "tells", "adds", "uk's", "alas",
    "hamas", "honduras", "bahamas", "philippines", "laos", "cyprus", "forwards", "backwards", "upwards", "downwards",
    "indoors", "outdoors", "whilst", "thanks", "news", "mathematics", "physics", "politics", "economics", "athletics",
    "measles", "mumps", "rabies", "chess", "lots", "yards'", "across", "maths", "st.", "times'", "los", "las", "des",
  ]

  private static let keepsE: Set<String> = [
    "shoes", "toes", "foes", "canoes", "axes", "aches", "headaches", "caches", "niches", "avalanches", "horseshoes",
  ]
}
