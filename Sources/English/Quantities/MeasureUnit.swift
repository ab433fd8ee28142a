/// A unit that figures are given in, other than money.
struct MeasureUnit {
  /// Its English name in the singular, in British spelling: `kilometre`.
  let name: String
  let kind: QuantityMention.Kind

  /// The unit that a word in lower case names, in the singular, the plural or short; nil where it is none.
  static func named(_ word: String) -> MeasureUnit? {
    if let unit = table[word] { return unit }
    // “10 ft.”
    guard word.utf8.last == 0x2E, word.utf8.count > 2 else { return nil }
    return table[String(word.dropLast())]
  }

  /// Short forms that are units only where they are written onto their figure: “10in”, “5h”.
  static let onlyAttached: Set<String> = ["in", "h", "p", "c", "f", "l", "w", "v", "g", "m", "min", "sec", "t", "mi"]

  private static let table: [String: MeasureUnit] = {
    var table: [String: MeasureUnit] = [:]
    for line in durations.split(separator: "\n") { add(line, .duration, to: &table) }
    for line in measures.split(separator: "\n") { add(line, .measure, to: &table) }
    return table
  }()

  /// A line is the name and then other ways to write it; plurals are made of those in front of the colon.
  private static func add(
    _ line: Substring, _ kind: QuantityMention.Kind, to table: inout [String: MeasureUnit]
  ) {
    let halves = line.split(separator: ":")
    guard let regular = halves.first?.split(separator: " "), let name = regular.first else { return }
    let unit = MeasureUnit(name: String(name), kind: kind)
    for word in regular {
      table[String(word)] = unit
      table[word + "s"] = unit
    }
    guard halves.count > 1 else { return }
    for word in halves[1].split(separator: " ") { table[String(word)] = unit }
  }

  private static let durations = """
    millisecond: ms
    second: sec secs
    minute: min mins
    hour hr: h
    day
    night
    week
    fortnight
    month
    quarter
    year yr
    decade
    century: centuries
    """

  private static let measures = """
    kilometre kilometer: km kms
    metre meter: m
    centimetre centimeter: cm
    decimetre decimeter: dm
    millimetre millimeter: mm
    nanometre nanometer: nm
    micrometre micrometer micron
    picometre picometer
    mile: mi
    yard yd
    foot: feet ft
    inch: inches in
    hectare: ha
    acre
    litre liter: l
    millilitre milliliter: ml
    centilitre centiliter: cl
    gallon gal
    pint
    quart
    barrel
    barrel/day: bpd
    bushel
    teaspoon: tsp
    tablespoon: tbsp
    tonne: t
    ton
    kiloton
    megaton
    kilogram kilogramme kilo: kg kgs
    gram gramme: g
    milligram milligramme: mg
    microgram: mcg μg µg
    pound-mass pound: lb lbs
    ounce: oz
    carat karat
    knot
    kilometre/hour: kph kmh kmph
    mile/hour: mph
    volt: v
    kilovolt: kv
    watt: w
    kilowatt: kw
    megawatt: mw
    gigawatt: gw
    kilowatt-hour: kwh
    megawatt-hour: mwh
    terawatt: tw
    gigawatt-hour: gwh
    terawatt-hour: twh
    horsepower: hp
    newton
    ampere amp
    pascal
    kilopascal: kpa
    psi
    joule
    calorie kilocalorie: kcal
    hertz: hz
    kilohertz: khz
    megahertz: mhz
    gigahertz: ghz
    bit
    byte
    kilobyte: kb
    megabyte: mb
    gigabyte: gb
    terabyte: tb
    petabyte: pb
    kilobit: kbps
    megabit: mbps
    gigabit: gbps
    decibel: db
    revolution/minute: rpm
    mile/gallon: mpg
    radian: rad
    degree
    magnitude
    light-year
    parsec
    pixel: px
    megapixel: mp
    """
}
