internal import Claims

extension MatchFeatures {
  /// The version of the stored form; another version is not read, and its features are made anew from the claim.
  static let encodingVersion = "2"

  /// The features as one string, for the index: a version, then a line a wording with its fields separated by tabs.
  public var encoded: String {
    ([Self.encodingVersion] + wordings.map(\.encoded)).joined(separator: "\n")
  }

  /// The features that ``encoded`` wrote; nil for anything else, and for another version.
  public init?(encoded: String) {
    let lines = encoded.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let version = lines.first, version.elementsEqual(Self.encodingVersion.utf8) else { return nil }
    guard (2...Self.maximumWordings + 1).contains(lines.count) else { return nil }
    var wordings: [Wording] = []
    for line in lines.dropFirst() {
      guard let wording = Wording(encoded: line) else { return nil }
      wordings.append(wording)
    }
    self.init(wordings: wordings)
  }
}

extension MatchFeatures.Wording {
  var encoded: String {
    let fields: [String] = [
      Self.list(words), Self.list(verbs), Self.list(events), Self.list(names), Self.list(places), Self.list(parts),
      measures.map(\.encoded).joined(separator: " "), subject, owner, source, mode.rawValue,
      (isNegative ? "n" : "") + (isDenied ? "d" : "") + (isAnaphoric ? "a" : "") + (isGiven ? "g" : ""),
      years.map(String.init).joined(separator: " "),
      days.map { "\($0.lowerBound) \($0.upperBound)" } ?? "", published.map(String.init) ?? "", Self.list(topic),
    ]
    return fields.joined(separator: "\t")
  }

  init?(encoded: Substring.UTF8View) {
    let fields = encoded.split(separator: 0x09, omittingEmptySubsequences: false).map { String(Substring($0)) }
    guard fields.count == 16, let mode = Mode(rawValue: fields[10]) else { return nil }
    words = Self.items(fields[0])
    verbs = Self.items(fields[1])
    events = Self.items(fields[2])
    names = Self.items(fields[3])
    places = Self.items(fields[4])
    parts = Self.items(fields[5])
    for item in Self.items(fields[6]) {
      guard let measure = MatchFeatures.Measure(encoded: item) else { return nil }
      measures.append(measure)
    }
    subject = fields[7]
    owner = fields[8]
    source = fields[9]
    self.mode = mode
    guard fields[11].utf8.allSatisfy({ [0x6E, 0x64, 0x61, 0x67].contains($0) }) else { return nil }
    isNegative = fields[11].utf8.contains(0x6E)
    isDenied = fields[11].utf8.contains(0x64)
    isAnaphoric = fields[11].utf8.contains(0x61)
    isGiven = fields[11].utf8.contains(0x67)
    guard let years = Self.numbers(fields[12]), let days = Self.numbers(fields[13]), let day = Self.numbers(fields[14])
    else { return nil }
    self.years = years
    if !days.isEmpty {
      guard days.count == 2, days[0] <= days[1] else { return nil }
      self.days = days[0]...days[1]
    }
    guard day.count <= 1 else { return nil }
    published = day.first
    topic = Self.items(fields[15])
  }

  private static func list(_ words: [String]) -> String { words.joined(separator: " ") }

  private static func items(_ field: String) -> [String] {
    field.utf8.split(separator: 0x20).map { String(Substring($0)) }
  }

  private static func numbers(_ field: String) -> [Int]? {
    var numbers: [Int] = []
    for item in items(field) {
      guard let number = Int(item) else { return nil }
      numbers.append(number)
    }
    return numbers
  }
}

extension MatchFeatures.Measure {
  var encoded: String {
    "\(unit)/\(state)/\(nouns.joined(separator: ","))/\(names.joined(separator: ","))/\(size)"
  }

  init?(encoded: String) {
    let fields = encoded.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).map { String(Substring($0)) }
    guard fields.count == 5, !fields[0].isEmpty, let size = Int(fields[4]), size >= 0 else { return nil }
    self.init(
      unit: fields[0], state: fields[1], nouns: Self.items(fields[2]), names: Self.items(fields[3]), size: size)
  }

  private static func items(_ field: String) -> [String] {
    field.utf8.split(separator: 0x2C).map { String(Substring($0)) }
  }
}
