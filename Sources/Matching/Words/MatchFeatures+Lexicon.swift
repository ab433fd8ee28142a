extension MatchFeatures {
  /// Words that are the same to the matcher, by what they are used for in reports. Small and closed: it names what figures are
  /// given of again and again, not the language.
  enum Lexicon {
    /// What befalls people who are counted. “Missing” is not “dead”, and “trapped” is not “missing”.
    static let states = concepts(
      """
      dead: dead death died die dying dies killed kill kills killing fatality fatally fatal perished perish toll slain
      injured: injured injure injury wounded wound hurt maimed bruised burned
      homeless: homeless displaced displacement homelessness uprooted
      fled: fled flee fleeing
      missing: missing unaccounted sought
      trapped: trapped
      rescued: rescued rescue rescuing
      evacuated: evacuated evacuate evacuation
      arrested: arrested arrest arresting detained detain detention
      infected: infected infection infect case contracted caught
      hospitalised: hospitalised hospitalized
      affected: affected
      buried: buried burial
      starving: starving starve hungry malnourished
      jobless: jobless unemployed
      orphaned: orphaned orphan
      stranded: stranded
      convicted: convicted
      vaccinated: vaccinated vaccinate vaccine vaccination vaccinator inoculated jab immunised immunized
      """)

    /// Who and what is counted.
    static let things = concepts(
      """
      troops: troop soldier serviceman servicemen servicewomen servicemember forces force personnel
      militants: militant fighter rebel insurgent gunman gunmen
      police: police policeman policemen officer
      staff: staff employee worker workforce staffer
      jobs: job
      homes: home house dwelling
      children: child children kid minor
      women: woman women
      bodies: body corpse
      survivors: survivor
      refugees: refugee
      prisoners: prisoner inmate
      price: price
      deal: deal merger takeover acquisition buyout offer bid buy bought buying acquire acquired purchase purchased
      voters: voter
      turnout: turnout
      vehicles: vehicle
      ships: ship vessel warship
      planes: plane aircraft aeroplane airplane jet
      doctors: doctor medic physician
      shares: share stock
      stake: stake holding shareholding
      votes: vote ballot
      seats: seat mandate
      pay: pay wage salary
      border: border frontier boundary
      government: government administration cabinet
      watchdog: watchdog regulator
      investors: investor shareholder
      talks: talk negotiation
      hospital: hospital clinic infirmary
      aid: aid relief assistance help
      camp: camp encampment
      weapons: weapon arm arms
      ceasefire: ceasefire truce armistice
      """)

    /// What happened.
    static let events = concepts(
      """
      quake: earthquake quake tremor temblor
      aftershock: aftershock
      tsunami: tsunami
      storm: hurricane storm cyclone typhoon tornado
      flood: flood flooding
      blaze: wildfire blaze
      blast: bombing blast explosion bomb exploded
      crash: crash crashed
      shooting: shooting
      airstrike: airstrike
      strike: strike walkout stoppage
      election: election
      referendum: referendum
      outbreak: outbreak epidemic
      war: war
      protest: protest demonstration rally
      landslide: landslide mudslide
      eruption: eruption
      famine: famine
      drought: drought
      raid: raid
      coup: coup
      """)

    /// What events are called here.
    static let eventNames = Set(events.values)

    /// Verbs and nouns that reports use in each other's place.
    static let deeds = concepts(
      """
      mass: massed amassed mass amass massing amassing gathered concentrated deployed deploy deployment stationed buildup \
      build-up assembled camped encamped positioned arrayed gathering gathers
      demand: called urged demanded demand urge call
      destroy: destroyed destroy flattened levelled leveled razed
      agree: agreed agree agreement accord
      join: joined join participated participate
      end: end ended ending ends over finish finished finishes conclude concluded halt halted stop stopped stops cease ceased
      begin: begin began begun begins start started starts starting launch launched launches
      close: close closed closes closing shut shuts shutting shutdown closure
      open: open opened opens opening reopen reopened reopens resume resumed resumes resumption
      reject: reject rejected rejects rejection refuse refused refuses rebuff rebuffed spurned
      approve: approve approved approves approval back backed backs endorse endorsed endorses clear cleared ratified ratify
      win: win won wins winning victory triumph
      lose: lose lost loses defeat defeated
      resign: resign resigned resigns resignation quit quits
      send: send sent sends sending dispatch dispatched dispatches
      withdraw: withdraw withdrew withdrawn withdraws withdrawal pullback pullout retreat retreated
      attack: attack attacked attacks assault assaulted shelled shell shelling bombard bombarded bombardment
      cancel: cancel cancelled canceled cancels cancellation scrap scrapped scraps
      promise: promise promised promises pledge pledged pledges vow vowed vows guarantee guaranteed
      offer: offer offered offers propose proposed proposes proposal
      invade: invade invaded invades invading invasion incursion
      arrive: arrive arrived arrives arrival came landed
      meet: meet met meets meeting summit
      search: search searched searching searches hunt hunted hunting
      collapse: collapse collapsed collapses
      build: build built builds building construct constructed construction
      postpone: postpone postponed delay delayed delays
      blame: blame blamed blames accuse accused accuses accusation
      investigate: investigate investigated investigates investigation inquiry probe
      deny: deny denied denies denial
      cut: cut cuts cutting slash slashed reduce reduced reduces reduction
      raise: raise raised raises
      spread: spread spreads spreading
      sign: signed signs signing
      free: freed released release releases
      seize: seize seized seizes captured capture captures
      elect: elect elected
      own: own owned owns
      """)

    /// Words that carry a figure or a report and say nothing about what is claimed.
    static let framing = Set(
      """
      estimated estimate estimates estimating approximately roughly reported reportedly reports report reporting apparently
      allegedly alleged believed believe believes thought think thinks feared fears fear expected expects likely possibly
      probably official officially officials confirmed confirms confirm latest new revised current currently total totals
      number numbers figure figures count counted amount amounts according say says said told tells tell claim claims
      claimed state stated states announced announces announce added adds warned warns warn described describes rise rose
      risen rises rising climb climbed climbs jump jumped increase increased increases grow grew grown surge surged soar
      soared top topped pass passed exceed exceeded exceeds reach reached reaches stand stands stood fall fell fallen falls
      drop dropped decline declined estimated least most nearly almost some around about dozen dozens hundred hundreds
      thousand thousands tens million millions billion billions trillion bn mln m scores score several handful couple zero
      one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
      nineteen twenty thirty forty fifty sixty seventy eighty ninety half quarter third thirds quarters percent percentage
      cent per pc dollar dollars pound pounds euro euros sterling january february march april may june july august
      september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday
      thursday friday saturday sunday today yesterday tomorrow tonight morning evening afternoon night day days week weeks
      month months year years hour hours minute minutes ago recent recently people person persons individual individuals
      human victim victims life lives
      """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// What all people are called: they name no part of them.
    static let anyone = Set(
      """
      people person persons individual individuals human humans victim victims life lives soul souls others men resident
      residents inhabitant inhabitants citizen citizens casualty casualties member members confirmed fatality fatalities
      death deaths toll dead
      """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// Words that narrow a claim to a part of a place or of a people.
    static let parts = concepts(
      """
      east: east eastern
      west: west western
      north: north northern
      south: south southern
      northeast: northeast northeastern north-east north-eastern
      northwest: northwest northwestern north-west north-western
      southeast: southeast southeastern south-east south-eastern
      southwest: southwest southwestern south-west south-western
      capital: capital
      province: province provincial
      district: district
      city: city
      town: town
      suburb: suburb
      village: village
      region: region regional
      civilian: civilian
      children: child children
      women: woman women
      foreign: foreign foreigner
      suspected: suspected probable
      weekly: weekly daily overnight
      elsewhere: abroad overseas
      nationwide: nationwide worldwide globally
      """)

    /// Titles that stand before a name and do not belong to it.
    static let titles = Set(
      """
      president prime minister mr mrs ms dr gen general secretary chief sir lord lady king queen prince princess senator
      secretary-general ambassador foreign defence defense captain col colonel lt sgt professor prof judge pope archbishop
      bishop minister adm gov sen rep rev hon attorney justice sheriff deputy vice miss lieutenant sergeant major spokesman spokeswoman director chairman chancellor governor mayor commander admiral the
      """.split(whereSeparator: \.isWhitespace).map(String.init))

    /// After these a capital city is a place, not its government.
    static let locatives: Set<String> = [
      "in", "at", "near", "around", "outside", "across", "inside", "from", "to", "of", "into", "over", "through",
      "throughout", "within", "toward", "towards", "surrounding",
    ]

    /// The concept of a lower-case word, its plural taken for its singular.
    static func concept(_ word: String, in table: [String: String]) -> String? {
      if let found = table[word] { return found }
      guard word.utf8.count > 3, word.utf8.last == 0x73 else { return nil }
      if let found = table[String(word.dropLast())] { return found }
      if word.hasSuffix("ies") { return table[word.dropLast(3) + "y"] }
      return word.hasSuffix("es") ? table[String(word.dropLast(2))] : nil
    }

    private static func concepts(_ lines: String) -> [String: String] {
      var table: [String: String] = [:]
      for line in lines.split(separator: "\n") {
        let halves = line.split(separator: ":", maxSplits: 1)
        guard halves.count == 2 else { continue }
        for word in halves[1].split(separator: " ") { table[String(word)] = String(halves[0]) }
      }
      return table
    }
  }
}
