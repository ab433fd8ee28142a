import English
import Measures
import Testing

/// Each case is a sentence with its amounts in brackets, and what they are, one after another: `=100` exactly, `>100` more,
/// `≥100` at least, `<100` fewer, `≤100` up to, `100…200` between; then the unit, then the hedge.
@Suite struct QuantityTests {
  private func check(_ marked: String, _ expected: String, _ location: SourceLocation = #_sourceLocation) {
    let marked = MarkedText(marked)
    let found = sentences(of: marked.text).flatMap { quantities(in: $0, of: marked.text) }
    #expect(marked.marking(found.map(\.span)) == marked.marking(marked.spans), sourceLocation: location)
    #expect(found.map(summary).joined(separator: "; ") == expected, sourceLocation: location)
  }

  private func summary(_ mention: QuantityMention) -> String {
    let value: String
    switch (mention.low, mention.high) {
    case (let low?, let high?) where low == high: value = "=\(low)"
    case (let low?, let high?): value = "\(low)…\(high)"
    case (let low?, nil): value = (mention.lowOpen ? ">" : "≥") + "\(low)"
    case (nil, let high?): value = (mention.highOpen ? "<" : "≤") + "\(high)"
    case (nil, nil): value = "nothing"
    }
    let hedge = mention.hedge.map { " \($0.rawValue)" } ?? ""
    return "\(value) \(mention.unit)\(hedge)\(mention.isVague ? " vague" : "")"
  }

  @Test(arguments: [
    ("Russia has [an estimated 100,000 troops] near its border.", "=100000 person estimated"),
    ("[100,000 Russian troops] are there.", "=100000 person"),
    ("The convoy carried [14,000 ready-to-eat meals] and [30 long haul trucks] followed.", "=14000 meal; =30 truck"),
    ("[One thousand of his bottles] arrived with [two dozen boxes].", "=1000 bottle; =24 box"),
    ("[100 of the town's oldest houses] fell.", "=100 house"),
    ("It lost [12] of its [15 planes].", "=12 plane; =15 plane"),
    ("They sent [seven heavily armed patrol boats].", "=7 boat"),
    ("[36 UN military and police personnel] left.", "=36 person"),
    ("[12 Norwegians] and [40 Israelis] flew home.", "=12 person; =40 person"),
    ("[29 New Yorkers] and [700 asylum seekers] came, [50] more were saved.", "=29 person; =700 person; =50 person"),
    ("[Three policemen] and [a hundred firefighters] came.", "=3 person; =100 person"),
    ("The [9,000-strong] mission and the [12-member] panel met.", "=9000 person; =12 person"),
    ("The airport handles [120 flights a day].", "=120 flight/day"),
    ("[One soldier] died there.", "=1 person"),
    ("[Seven hundred TentPacks] were ordered.", "=700 TentPack"),
    ("[2,000 US marines] landed with [400 arms dealers].", "=2000 person; =400 person"),
    ("[Some 940 Sri Lankan security forces personnel] met.", "=940 person approximate"),
    ("1828 [Between 115 and 200 workers] are safe.", "115…200 person"),
    ("The fleet lost [three aircraft] and [five buses].", "=3 aircraft; =5 bus"),
  ])
  func findsWhatIsCounted(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("[More than 130,000 soldiers] came.", ">130000 person"),
    ("[At least 70 people] died.", "≥70 person"),
    ("[Up to 50,000 of its troops] may go.", "≤50000 person"),
    ("[As many as 200,000] may have died.", "≤200000 person"),
    ("[Fewer than 200 ships] sailed.", "<200 ship"),
    ("[No fewer than 30 villages] were hit.", "≥30 village"),
    ("[No more than 40 guests] may enter.", "≤40 person"),
    ("[Just over 60 percent] voted.", ">60 %"),
    ("It costs [less than $2 a day].", "<2 USD/day"),
    ("[50 or more people] came, [30 people at most].", "≥50 person; ≤30 person"),
    ("[100+ cars] and [50-plus lorries] queued.", "≥100 car; ≥50 lorry"),
    ("The toll exceeded [3,000].", ">3000 person"),
    ("They waited [up to an hour].", "≤1 hour"),
    ("[At least another 20 miners] are missing.", "≥20 person"),
    ("He spoke for [over two hours].", ">2 hour"),
    ("Over [two days] they met [three envoys].", "=2 day; =3 person"),
  ])
  func opensRangesToTheSideThatTheWordsSay(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("[Between 150,000 and 190,000 people] fled.", "150000…190000 person"),
    ("[150,000-190,000 people] fled.", "150000…190000 person"),
    ("[150–190 boats] sank.", "150…190 boat"),
    ("[50,000 to 100,000 homes] have no power.", "50000…100000 home"),
    ("[Two to three million people] need help.", "2000000…3000000 person"),
    ("[Two or three houses] stand.", "2…3 house"),
    ("It costs [$2-3 million] or [between £5m and £10m].", "2000000…3000000 USD; 5000000…10000000 GBP"),
    ("Estimates range [from 200,000 to 1.5 million].", "200000…1500000 1 estimated"),
    ("[45-50,000 people] marched.", "45000…50000 person"),
    ("[20-24%] of them failed.", "20…24 %"),
    ("Unemployment rose from [3.2%] to [4.1%].", "=3.2 %; =4.1 %"),
    ("The force grew from [900] to [1,200 men].", "=900 person; =1200 person"),
    ("It rose [5 percent] to [12 million tonnes].", "=5 %; =12000000 tonne"),
    ("Estimates range [from 50,000 to at least 200,000].", "50000…200000 1 estimated"),
    ("It has [between 50,000 and as many as 200,000 residents].", "50000…200000 person"),
    ("[More than 10 but fewer than 20 boats] sank.", "10…20 boat"),
    ("[At least 5 goats] and [at most 7 dogs] ran.", "≥5 goat; ≤7 dog"),
    ("It lost a mast; [twenty to thirty boats] sank.", "20…30 boat"),
    ("He gave [10 million] to [3 million families].", "=10000000 1; =3000000 family"),
    ("It costs [$1.2bn–$1.5bn].", "1200000000…1500000000 USD"),
  ])
  func findsBothEndsOfARange(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    (
      "It cost [$2.5 million], [£1.3m], [€3bn] and [1.2bn euros].",
      "=2500000 USD; =1300000 GBP; =3000000000 EUR; =1200000000 EUR"
    ),
    (
      "[US$3 billion] and [C$40] and [EUR 125] and [75 USD million].",
      "=3000000000 USD; =40 CAD; =125 EUR; =75000000 USD"
    ),
    ("They gave [# 250,000], then [more than # 6m].", "=250000 GBP; >6000000 GBP"),
    ("Oil fell to [$50 a barrel].", "=50 USD/barrel"),
    ("[Half a million dollars], [200 Swiss francs], [30 pence].", "=500000 USD; =200 CHF; =30 penny"),
    ("A [$5 million-a-year] deal with a [$9] bonus.", "=5000000 USD/year; =9 USD"),
    ("Sales were [$13.2 billion] a year earlier.", "=13200000000 USD"),
    ("The fee is [15 Canadian dollars].", "=15 CAD"),
    ("He paid [15 dollars and 50 cents] and [50p].", "=15.5 USD; =50 penny"),
    (
      "They gave [1.5 m euros], [Rs 5 crore], [₹10 lakh] and [₡900].",
      "=1500000 EUR; =50000000 INR; =1000000 INR; =900 CRC"
    ),
    ("It is worth [three lakh crore rupees].", "=3000000000000 INR"),
    ("It costs [five Haitian gourdes].", "=5 HTG"),
    ("They closed at [125p]; a stake worth [up to 12m] is his.", "=125 penny; ≤12000000 1"),
    (
      "They lent [Rs. 500], [100 Hong Kong dollars], [25 mln dlrs], [3 Vietnamese dong].",
      "=500 INR; =100 HKD; =25000000 USD; =3 VND"
    ),
    ("He has a [20-pound] note, [$5 USD] and [3,000 South African rand].", "=20 GBP; =5 USD; =3000 ZAR"),
    ("Oil is at [82.5 dollars a barrel].", "=82.5 USD/barrel"),
  ])
  func readsMoney(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("[22%] of Democratic claims, plus or minus [4 percentage points].", "=22 %; =4 percentage point"),
    ("[5 percent], [5 per cent], [5%] and [2 percentage points].", "=5 %; =5 %; =5 %; =2 percentage point"),
    ("[A third] of the soldiers and [two-thirds] of the town.", "=33.33 %; =66.67 %"),
    ("[More than half] of the city burned.", ">50 %"),
    ("[Almost half] the crew and [three quarters] of the catch.", "=50 % approximate; =75 %"),
    ("[One in five] children goes hungry, [three out of four] men.", "=20 %; =75 %"),
    ("[8 out of 10] houses fell, [one in every four] schools, [nine in 10] wells.", "=80 %; =25 %; =90 %"),
    ("He stayed two in [three villages].", "=3 village"),
    ("[2/3] of the house and [1/2] of the rest agree.", "=66.67 %; =50 %"),
    ("A [0.5 percentage-point] cut.", "=0.5 percentage point"),
    ("It razed [between a third and a half] of the farms, [a third to half] of the barns.", "33.33…50 %; 33.33…50 %"),
    ("[More than half] of the country's [10 million people] fled.", ">50 %; =10000000 person"),
    ("It is estimated that [75%] of the port must be rebuilt.", "=75 % estimated"),
  ])
  func readsShares(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("A [four-hour] meeting and an [11-day] mission.", "=4 hour; =11 day"),
    (
      "A [magnitude 7.0] quake, a [7.0-magnitude] tremor, [7.1 on the Richter scale].",
      "=7 magnitude; =7 magnitude; =7.1 magnitude"
    ),
    (
      "A [two-year-old] girl, a man [87 years old], Ana Lopez, [59], and those aged [over 50].",
      "=2 year; =87 year; =59 year; >50 year"
    ),
    ("[30 °C] or [86 degrees Fahrenheit].", "=30 degree Celsius; =86 degree Fahrenheit"),
    ("Actor Leo Brant, [55], and his wife Ida Brant ([47]) came.", "=55 year; =47 year"),
    ("The suspect, [23], fled.", "=23 year"),
    ("They are aged between [18 months] and [60 years].", "=18 month; =60 year"),
    ("At age [12] he met children aged [8–10 years], blacks ages [16 to 24].", "=12 year; 8…10 year; 16…24 year"),
    (
      "A [5k] run, a man of [6-foot-2], [5 million bpd], [100 horsepower], [5 m/s], [10 sq. ft] of land.",
      "=5 kilometre; =74 inch; =5000000 barrel/day; =100 horsepower; =5 metre/second; =10 square foot"
    ),
    ("It left after [half an hour] of a [half-mile] race.", "=0.5 hour; =0.5 mile"),
    ("Ida, who is [81], met a man aged [29].", "=81 year; =29 year"),
    ("He lay under [4m] of rubble; it is [under 4m] wide.", "=4 metre; <4 metre"),
    ("The fund has [1.5 m members]; the road is [1.5 m] wide.", "=1500000 person; =1.5 metre"),
    ("They talked for [37 minutes] under a [24-hour] curfew.", "=37 minute; =24 hour"),
    ("[600,000 barrels a day] and [2 litres a minute].", "=600000 barrel/day; =2 litre/minute"),
    (
      "[15km] away, [160 miles] north, [9,600 ft] long, [190 square miles].",
      "=15 kilometre; =160 mile; =9600 foot; =190 square mile"
    ),
    ("It weighs [200 pounds], he is [5 feet 2 inches] tall.", "=200 pound-mass; =62 inch"),
    ("It holds [nearly a litre] of water.", "=1 litre approximate"),
    ("[Two and a half years] or [one-and-a-half months].", "=2.5 year; =1.5 month"),
  ])
  func readsUnits(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("[85 confirmed UN fatalities] were named.", "=85 person confirmed"),
    ("[200,000 people] are feared dead.", "=200000 person feared"),
    ("[About 50 boats] sank and [70 or so goats] drowned.", "=50 boat approximate; =70 goat approximate"),
    ("Officials confirmed that [40 people] had died.", "=40 person confirmed"),
    ("The damage is [estimated at $5 billion].", "=5000000000 USD estimated"),
    ("[Some 70%] live there, [nearly 30 families].", "=70 % approximate; =30 family approximate"),
    ("[A reported 300 men] crossed.", "=300 person reported"),
    ("The fund is expected to reach [$9 billion].", "=9000000000 USD projected"),
    ("The official death toll rose to [110,000].", "=110000 person confirmed"),
    ("They talk about [12 villages].", "=12 village"),
    ("[Up to about 300 wells] are dry.", "≤300 well approximate"),
  ])
  func saysWhatANumberRestsOn(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("[200,000] were killed.", "=200000 person"),
    ("It killed [200] and injured [50].", "=200 person; =50 person"),
    ("The death toll rose to [1,100].", "=1100 person"),
    ("The quake left [1.5 million homeless].", "=1500000 person"),
    ("The death toll in the south has risen to [at least 75,000].", "≥75000 person"),
    ("It killed [20 men] and hurt [two dozen others].", "=20 person; =24 person"),
    ("Estimates of the number killed in the quake vary [from 50,000 to 200,000].", "50000…200000 person estimated"),
    (
      "It has [150 members], [about 40] of whom left; the [10-million population] rose.",
      "=150 person; =40 person approximate; =10000000 person"
    ),
    ("Another [1.5 million] were made homeless.", "=1500000 person"),
    ("[One hundred and thirty thousand] fled.", "=130000 person"),
  ])
  func countsPeopleWithoutANoun(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("[Tens of thousands] fled.", "≥10000 person vague"),
    ("[Dozens] were hurt.", "≥12 person vague"),
    ("[Hundreds of houses] collapsed.", "≥100 house vague"),
    ("It may take [several decades] and [a few ships].", "≥2 decade vague; ≥2 ship vague"),
    ("[Millions of pounds] were raised by [thousands of volunteers].", "≥1000000 GBP vague; ≥1000 person vague"),
    ("[Several hundred nurses] came.", "≥200 person vague"),
    ("[A couple of hundred people] came.", "≥200 person vague"),
    ("[Scores] were killed, [scores of barns] burned.", "≥20 person vague; ≥20 barn vague"),
  ])
  func flagsOrdersOfSize(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test(arguments: [
    ("An F-16 and a Boeing 737 flew over the G7 for Covid-19.", ""),
    ("Resolution 1701 and Article 5 are on page 3 of No. 10's paper.", ""),
    ("He won 3-1 at 5 p.m. and again at 21:04.", ""),
    ("Call 555 0199 or +44 20 7946 0018 or 0800 555.", ""),
    ("In 2008 and on 12 January 2010 the 2004 floods came back.", ""),
    ("He came first, she came 2nd, in the twenty-first race.", ""),
    ("1. Open the box.", ""),
    ("One of them and no one else, one day.", ""),
    ("The two met again.", ""),
    ("2112 The minister says so on 105.5 FM.", ""),
    ("Version 1.2.3 runs on Channel Four.", ""),
    ("A 10-fold rise: he scores goals.", ""),
    ("1124 Reports say 1996's fires came back; write to 28 Earl Court Rd, please.", ""),
    ("The Group of 77 met the Group of Eight.", ""),
    ("Fortune 500 companies met at 131 West 23rd Street.", ""),
    ("1546 Spanish ministers met at 1422 local time (2022 GMT) in a 747 jet.", ""),
    ("She won twice, then left three weeks ago, in the past 24 hours.", ""),
  ])
  func leavesOutWhatIsNoAmount(marked: String, expected: String) {
    check(marked, expected)
  }

  @Test func tellsWhereNumberUnitAndNounStand() throws {
    let text = "It lost an estimated 1.2 million barrels of oil and more than 300 brave men.".scalars
    let found = quantities(in: sentences(of: text)[0], of: text)
    try #require(found.count == 2)
    #expect(text.string(found[0].numberSpan) == "1.2 million")
    #expect(found[0].unitSpan.map(text.string) == "barrels")
    #expect(found[0].hedgeSpan.map(text.string) == "an estimated")
    #expect(found[1].noun == "men")
    #expect(found[1].nounSpan.map(text.string) == "men")
    #expect(found[1].unitSpan == nil)
    #expect(found[1].rule == "count+lower")
  }

  @Test(arguments: [
    ("A third of the soldiers left.", "soldiers"), ("Half of the country's 10 million people eat.", "people"),
    ("Two-thirds of Oland's voters agree.", "voters"), ("Nine in 10 farmers agree.", "farmers"),
    ("Half the crew left.", "crew"),
    ("75% of the capital must be rebuilt.", "capital"), ("80% of the population lives here.", "population"),
    ("Half of the land's 10-million population left.", "population"), ("Some 100 homeless Haitians left.", "Haitians"),
  ])
  func tellsWhatAShareIsOneOf(text: String, noun: String) {
    let text = text.scalars
    #expect(quantities(in: sentences(of: text)[0], of: text).first?.noun == noun)
  }

  @Test func refusesNumbersThatAreTooLong() {
    let text = ("He counted " + String(repeating: "9", count: 59) + " million ships.").scalars
    #expect(quantities(in: sentences(of: text)[0], of: text).isEmpty)
  }
}
