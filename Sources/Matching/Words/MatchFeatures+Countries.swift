extension MatchFeatures {
  /// Countries, their people and their governments, and bodies that act like them, by one name each, so that “Moscow”, “Russians”
  /// and “the Kremlin” meet.
  enum Countries {
    /// The most words that a name has.
    static let longest = 4

    /// What a name in lower case, single spaces between its words, stands for.
    static func country(named name: String) -> String? {
      names[name] ?? bodies[name]
        ?? (name.utf8.count > 4 && name.utf8.last == 0x73 ? names[String(name.dropLast())] : nil)
    }
    /// Whether a name is that of a country.
    static func isCountry(_ name: String) -> Bool { all.contains(name) }
    /// What a city or a building stands for where it acts, as in “Moscow denied it”; at other places it is the place.
    static func government(named name: String) -> String? { seats[name] }

    private static let names = read(
      """
      afghanistan: afghanistan, afghan, afghans
      albania: albania, albanian, albanians
      algeria: algeria, algerian, algerians
      angola: angola, angolan, angolans
      argentina: argentina, argentine, argentines, argentinian, argentinians
      armenia: armenia, armenian, armenians
      australia: australia, australian, australians
      austria: austria, austrian, austrians
      azerbaijan: azerbaijan, azerbaijani, azerbaijanis
      bahamas: bahamas, bahamian
      bahrain: bahrain, bahraini, bahrainis
      bangladesh: bangladesh, bangladeshi, bangladeshis
      belarus: belarus, belarusian, belarusians
      belgium: belgium, belgian, belgians
      benin: benin
      bolivia: bolivia, bolivian, bolivians
      bosnia: bosnia, bosnian, bosnians, bosnia and herzegovina
      botswana: botswana
      brazil: brazil, brazilian, brazilians
      bulgaria: bulgaria, bulgarian, bulgarians
      burkina_faso: burkina faso, burkinabe
      burundi: burundi, burundian
      cambodia: cambodia, cambodian, cambodians
      cameroon: cameroon, cameroonian, cameroonians
      canada: canada, canadian, canadians
      central_african_republic: central african republic
      chad: chad, chadian
      chile: chile, chilean, chileans
      china: china, chinese, people's republic of china, prc
      colombia: colombia, colombian, colombians
      congo: congo, congolese, dr congo, drc, democratic republic of congo
      costa_rica: costa rica, costa rican, costa ricans
      croatia: croatia, croatian, croatians, croat, croats
      cuba: cuba, cuban, cubans
      cyprus: cyprus, cypriot, cypriots
      czechia: czechia, czech, czechs, czech republic
      denmark: denmark, danish, dane, danes
      dominican_republic: dominican republic, dominican, dominicans
      ecuador: ecuador, ecuadorian, ecuadorians, ecuadorean
      egypt: egypt, egyptian, egyptians
      el_salvador: el salvador, salvadoran, salvadorans
      eritrea: eritrea, eritrean, eritreans
      estonia: estonia, estonian, estonians
      ethiopia: ethiopia, ethiopian, ethiopians
      european_union: eu, e.u., european union
      fiji: fiji, fijian
      finland: finland, finnish, finn, finns
      france: france, french, frenchman
      gabon: gabon
      gambia: gambia, gambian
      gaza: gaza, gaza strip
      georgia: georgia, georgian, georgians
      germany: germany, german, germans
      ghana: ghana, ghanaian, ghanaians
      greece: greece, greek, greeks
      guatemala: guatemala, guatemalan, guatemalans
      guinea: guinea, guinean
      haiti: haiti, haitian, haitians
      honduras: honduras, honduran, hondurans
      hong_kong: hong kong
      hungary: hungary, hungarian, hungarians
      iceland: iceland, icelandic, icelander, icelanders
      india: india, indian, indians
      indonesia: indonesia, indonesian, indonesians
      iran: iran, iranian, iranians, islamic republic of iran
      iraq: iraq, iraqi, iraqis
      ireland: ireland, irish, irishman
      israel: israel, israeli, israelis
      italy: italy, italian, italians
      ivory_coast: ivory coast, ivorian, ivorians, cote d'ivoire
      jamaica: jamaica, jamaican, jamaicans
      japan: japan, japanese
      jordan: jordan, jordanian, jordanians
      kazakhstan: kazakhstan, kazakh, kazakhs
      kenya: kenya, kenyan, kenyans
      kosovo: kosovo, kosovan, kosovar, kosovars
      kuwait: kuwait, kuwaiti, kuwaitis
      kyrgyzstan: kyrgyzstan, kyrgyz
      laos: laos, laotian, lao
      latvia: latvia, latvian, latvians
      lebanon: lebanon, lebanese
      liberia: liberia, liberian, liberians
      libya: libya, libyan, libyans
      lithuania: lithuania, lithuanian, lithuanians
      luxembourg: luxembourg
      madagascar: madagascar, malagasy
      malawi: malawi, malawian, malawians
      malaysia: malaysia, malaysian, malaysians
      mali: mali, malian, malians
      malta: malta, maltese
      mauritania: mauritania, mauritanian
      mexico: mexico, mexican, mexicans
      moldova: moldova, moldovan, moldovans
      mongolia: mongolia, mongolian, mongolians
      montenegro: montenegro, montenegrin
      morocco: morocco, moroccan, moroccans
      mozambique: mozambique, mozambican
      myanmar: myanmar, burma, burmese
      namibia: namibia, namibian
      nato: nato, north atlantic treaty organization, north atlantic alliance, western military alliance
      nepal: nepal, nepali, nepalese
      netherlands: netherlands, dutch, holland
      new_zealand: new zealand, new zealander, new zealanders
      nicaragua: nicaragua, nicaraguan, nicaraguans
      niger: niger, nigerien
      nigeria: nigeria, nigerian, nigerians
      north_korea: north korea, north korean, north koreans, dprk
      norway: norway, norwegian, norwegians
      oman: oman, omani, omanis
      pakistan: pakistan, pakistani, pakistanis
      palestine: palestine, palestinian, palestinians
      panama: panama, panamanian, panamanians
      papua_new_guinea: papua new guinea
      paraguay: paraguay, paraguayan
      peru: peru, peruvian, peruvians
      philippines: philippines, philippine, filipino, filipinos
      poland: poland, polish, pole, poles
      portugal: portugal, portuguese
      puerto_rico: puerto rico, puerto rican, puerto ricans
      qatar: qatar, qatari, qataris
      romania: romania, romanian, romanians
      russia: russia, russian, russians, russian federation
      rwanda: rwanda, rwandan, rwandans
      saudi_arabia: saudi arabia, saudi, saudis, saudi arabian
      senegal: senegal, senegalese
      serbia: serbia, serbian, serbians, serb, serbs
      sierra_leone: sierra leone, sierra leonean
      singapore: singapore, singaporean, singaporeans
      slovakia: slovakia, slovak, slovaks
      slovenia: slovenia, slovenian, slovenians
      somalia: somalia, somali, somalis
      south_africa: south africa, south african, south africans
      south_korea: south korea, south korean, south koreans
      south_sudan: south sudan, south sudanese
      soviet_union: soviet union, soviet, soviets, ussr
      spain: spain, spanish, spaniard, spaniards
      sri_lanka: sri lanka, sri lankan, sri lankans
      sudan: sudan, sudanese
      sweden: sweden, swedish, swede, swedes
      switzerland: switzerland, swiss
      syria: syria, syrian, syrians
      taiwan: taiwan, taiwanese
      tajikistan: tajikistan, tajik, tajiks
      tanzania: tanzania, tanzanian, tanzanians
      thailand: thailand, thai, thais
      togo: togo, togolese
      tonga: tonga, tongan
      trinidad: trinidad, trinidad and tobago
      tunisia: tunisia, tunisian, tunisians
      turkey: turkey, turkish, turk, turks, turkiye
      turkmenistan: turkmenistan, turkmen
      uganda: uganda, ugandan, ugandans
      ukraine: ukraine, ukrainian, ukrainians
      united_arab_emirates: united arab emirates, uae, emirati, emiratis
      united_kingdom: united kingdom, uk, u.k., britain, british, briton, britons, great britain
      united_nations: un, u.n., united nations
      united_states: united states, us, u.s., usa, u.s.a., america, american, americans, united states of america
      uruguay: uruguay, uruguayan, uruguayans
      uzbekistan: uzbekistan, uzbek, uzbeks
      vatican: vatican, holy see
      venezuela: venezuela, venezuelan, venezuelans
      vietnam: vietnam, vietnamese
      yemen: yemen, yemeni, yemenis
      zambia: zambia, zambian, zambians
      zimbabwe: zimbabwe, zimbabwean, zimbabweans
      """)

    private static let all = Set(names.values)

    /// Bodies of many names, which are no countries. Those that mostly count what others do (the World Health Organization) are not
    /// here: that two sentences name their source says nothing of what they claim, and it cost a fifth more wrong links.
    private static let bodies = read(
      """
      african_union: african union
      arab_league: arab league, league of arab states
      atomic_agency: iaea, international atomic energy agency
      monetary_fund: imf, international monetary fund
      opec: opec
      osce: osce
      unesco: unesco
      unicef: unicef
      world_bank: world bank
      world_food_programme: wfp, world food programme, world food program
      world_trade_organization: wto, world trade organization, world trade organisation
      """)

    private static let seats = read(
      """
      afghanistan: kabul
      australia: canberra
      belarus: minsk
      canada: ottawa
      china: beijing
      cuba: havana
      egypt: cairo
      european_union: brussels
      france: paris, elysee
      georgia: tbilisi
      germany: berlin
      greece: athens
      hungary: budapest
      india: delhi, new delhi
      iran: tehran
      iraq: baghdad
      israel: tel aviv
      italy: rome
      japan: tokyo
      north_korea: pyongyang
      pakistan: islamabad
      poland: warsaw
      russia: moscow, kremlin
      saudi_arabia: riyadh
      serbia: belgrade
      south_korea: seoul
      spain: madrid
      syria: damascus
      taiwan: taipei
      turkey: ankara
      ukraine: kyiv, kiev
      united_kingdom: london, downing street, whitehall
      united_states: washington, white house, pentagon
      venezuela: caracas
      """)

    /// Parts of the world: “the Caribbean nation” describes a country and names none.
    static let regions: Set<String> = [
      "african", "arab", "asian", "baltic", "balkan", "caribbean", "european", "pacific", "scandinavian", "western",
    ]

    /// Cities with two spellings, by one.
    static let spellings = ["kiev": "kyiv", "burma": "myanmar", "bombay": "mumbai", "peking": "beijing"]

    private static func read(_ lines: String) -> [String: String] {
      var table: [String: String] = [:]
      for line in lines.split(separator: "\n") {
        let halves = line.split(separator: ":", maxSplits: 1)
        guard halves.count == 2 else { continue }
        for name in halves[1].split(separator: ",") {
          table[name.drop { $0 == " " }.description] = String(halves[0])
        }
      }
      return table
    }
  }
}
