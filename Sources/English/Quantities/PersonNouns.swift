/// Nouns that stand for people.
enum PersonNouns {
  /// Whether a noun means people: by its lower-case singular or plural, or by its form (“Haitians”, “gunmen”).
  static func contains(_ token: Token) -> Bool {
    let word = token.lower
    if all.contains(word) || all.contains(NounForms.singular(word)) { return true }
    if word.hasSuffix("women") || (word.hasSuffix("men") && !["specimen", "regimen", "abdomen", "omen"].contains(word))
    {
      return true
    }
    if word.hasSuffix("people") || word.hasSuffix("persons") || word.hasSuffix("children") { return true }
    if word.hasSuffix("ists"), word.utf8.count > 7, word != "checklists", word != "shortlists" { return true }
    let isCapital = token.text.unicodeScalars.first?.isUpper == true
    if isCapital, word.hasSuffix("ans") || word.hasSuffix("ese"), word.utf8.count > 5 { return word != "republicans'" }
    return word.hasSuffix("ians") && word.utf8.count > 6
  }

  /// What happened to people who are counted without a noun: “200 were killed”, “50 injured”.
  static let states: Set<String> = [
    "killed", "dead", "died", "die", "dying", "injured", "wounded", "hurt", "missing", "homeless", "displaced",
    "trapped",
    "arrested", "detained", "evacuated", "hospitalised", "hospitalized", "infected", "drowned", "rescued", "feared",
    "unaccounted", "survived", "perished", "jobless", "unemployed", "imprisoned", "jailed", "vaccinated", "abducted",
    "kidnapped", "executed", "stranded", "orphaned", "affected", "massacred", "murdered", "starving", "fled",
    "deported", "freed",
  ]

  /// Words before a number without a noun that make it one of people: “killing 200”, “a death toll of 200”.
  static let before: Set<String> = [
    "killed", "kills", "killing", "kill", "injured", "injures", "injuring", "wounded", "wounds", "wounding", "toll",
    "displaced", "displacing", "arrested", "arresting", "detained", "fatalities", "casualties", "deaths", "dead",
    "evacuated", "infected", "hospitalised", "hospitalized", "rescued", "murdered", "employs", "employing", "employed",
    "population", "injuries", "homeless",
  ]

  private static let all: Set<String> = Set(
    """
    person people man woman child boy girl baby infant toddler kid teenager adult youth student pupil teacher lecturer \
    professor schoolchild graduate parent mother father son daughter brother sister sibling wife husband couple orphan \
    widow relative cousin aunt uncle grandchild grandparent family-member friend neighbour neighbor resident citizen \
    villager inhabitant local tourist visitor traveller traveler passenger driver pilot sailor crew crewman commuter \
    pedestrian cyclist migrant immigrant refugee asylum-seeker evacuee exile expatriate foreigner national civilian \
    troop troops soldier serviceman marine officer general commander recruit conscript reservist veteran fighter \
    militant insurgent rebel guerrilla gunman terrorist bomber extremist jihadist militiaman mercenary peacekeeper \
    paratrooper infantry infantryman personnel airman commando sniper cadet lieutenant sergeant captain colonel private \
    police policeman policewoman constable detective guard warder inspector investigator agent spy firefighter fireman \
    paramedic rescuer lifeguard doctor physician surgeon nurse midwife medic patient victim casualty fatality survivor \
    dead injured wounded homeless missing displaced sick elderly unemployed poor body-guard bodyguard worker employee \
    employer staff staffer labourer laborer miner farmer fisherman builder engineer technician mechanic scientist \
    researcher expert specialist analyst economist historian author writer poet journalist reporter correspondent editor \
    photographer cameraman blogger activist campaigner protester protestor demonstrator marcher striker rioter looter \
    supporter opponent dissident volunteer donor charity-worker official minister president governor mayor senator \
    congressman lawmaker legislator politician deputy delegate councillor councilor diplomat ambassador envoy \
    commissioner mp mep candidate voter elector member representative leader chief director executive manager boss \
    chairman shareholder investor owner customer client consumer buyer shopper user subscriber viewer listener reader \
    fan spectator follower player footballer athlete coach referee singer actor actress artist musician celebrity star \
    dancer model lawyer judge juror magistrate prosecutor witness suspect defendant prisoner detainee inmate hostage \
    captive convict criminal offender robber thief smuggler trafficker dealer killer murderer attacker assailant \
    businessman businesswoman entrepreneur trader banker broker accountant clerk secretary adviser advisor aide \
    consultant contractor spokesman spokeswoman observer monitor inspector priest monk nun bishop cleric imam rabbi \
    pilgrim worshipper believer christian muslim jew hindu sikh catholic protestant sunni shiite shia taliban human \
    male female guest host participant attendee applicant claimant pensioner retiree taxpayer tenant homeowner occupant \
    dweller settler nomad slave peasant intern apprentice trainee newcomer outsider stranger bystander onlooker \
    mourner mourners descendant ancestor twin newborn teenager loved-one soul breadwinner caregiver carer \
    helper aid-worker humanitarian builder cook chef waiter cleaner driver shopkeeper vendor yorker londoner zealander icelander berliner greenlander seeker guy lady gentleman teen professional predecessor successor brit aussie bandit gangster hacker programmer developer \
    designer architect inventor founder partner colleague ally-soldier briton scot dane swede finn turk pole czech serb \
    croat kurd arab greek thai israeli pakistani iraqi saudi yemeni kuwaiti qatari omani afghan american filipino \
    filipina spaniard frenchman englishman irishman dutchman chinese japanese vietnamese democrat republican communist \
    socialist conservative liberal nationalist separatist loyalist islamist soviet fighter combatant defector deserter fugitive \
    escapee burglar intruder trespasser heir peer knight noble royal lord billionaire millionaire lodger boarder diner \
    drinker smoker addict alcoholic gamer gambler winner loser champion finalist competitor contestant rider runner \
    swimmer skier climber hiker diver jogger walker paratroop sapper gunner rifleman partisan operative staff-member \
    responder medalist medallist nominee laureate backer critic crowd breaker survivor goer churchgoer holidaymaker \
    motorist biker trucker porter steward stewardess attendant astronaut cosmonaut cadre elder youngster minor
    """.split(separator: " ").map(String.init))
}
