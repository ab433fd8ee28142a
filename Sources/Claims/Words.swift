internal import JSONKit
internal import Measures

extension Quantity {
  /// The quantity as a reader would write it: `100,000 estimated`, `more than 130,000`, `$2,500,000`, `3 to 5 %`.
  public var words: String {
    Self.words(
      low: low, high: high, lowOpen: lowOpen, highOpen: highOpen, basis: basis, unit: unit) ?? text
  }

  /// The words of a range; nil where there is no end at all.
  static func words(
    low: Amount?, high: Amount?, lowOpen: Bool, highOpen: Bool, basis: Basis?, unit: String?
  ) -> String? {
    func plain(_ amount: Amount) -> String {
      switch unit {
      case "USD": "$" + amount.grouped
      case "GBP": "£" + amount.grouped
      case "EUR": "€" + amount.grouped
      default: amount.grouped
      }
    }
    var words: String
    switch (low, high) {
    case (let low?, let high?) where low == high: words = plain(low)
    case (let low?, let high?): words = "\(plain(low)) to \(plain(high))"
    case (let low?, nil): words = (lowOpen ? "more than " : "at least ") + plain(low)
    case (nil, let high?): words = (highOpen ? "fewer than " : "up to ") + plain(high)
    case (nil, nil): return nil
    }
    switch unit {
    case nil, "1", "person", "USD", "GBP", "EUR": break
    case let unit?: words += " \(unit)"
    }
    if let basis { words += " \(basis.rawValue)" }
    return words
  }
}

extension Standing {
  /// What the source says, as a reader would write it: the value, or that it says so.
  ///
  /// - Parameter isOpposite: Whether its polarity is not that of the claim's statement.
  public func words(unit: String?, isOpposite: Bool = false) -> String {
    let value = Quantity.words(
      low: low, high: high, lowOpen: lowOpen, highOpen: highOpen, basis: basis, unit: unit)
    return value ?? (isOpposite ? "says the opposite" : "says so")
  }
}

extension Claim {
  /// The value that stands, as a reader would write it; nil for a claim without a figure.
  public var value: String? {
    guard !standing.isEmpty, let face, let measure = measure(of: face) else { return nil }
    return measure.words
  }
}

extension ClaimDifference {
  /// How two quantities differ, as news: `100,000 → 130,000 (+30 %)`, `low same, high +27 %`; nil where they do not.
  public static func words(from old: Quantity?, to new: Quantity?) -> String? {
    guard let old else { return new.map { "none → \($0.words)" } }
    guard let new else { return "\(old.words) → none" }
    if old.hasSameValue(as: new) {
      guard old.basis != new.basis else { return nil }
      switch (old.basis, new.basis) {
      case (let basis?, nil): return "“\(basis.rawValue)” dropped"
      case (nil, let basis?): return "now “\(basis.rawValue)”"
      default: return "“\(old.basis?.rawValue ?? "")” → “\(new.basis?.rawValue ?? "")”"
      }
    }
    return "\(old.words) → \(new.words)" + (shift(from: old, to: new).map { " (\($0))" } ?? "")
  }

  /// By how much the ends moved: one figure where both ends moved alike, else each end's.
  private static func shift(from old: Quantity, to new: Quantity) -> String? {
    let low = percent(from: old.low, to: new.low)
    let high = percent(from: old.high, to: new.high)
    let isPoint = { (quantity: Quantity) in quantity.low == quantity.high }
    if old.low != nil, old.high != nil, new.low != nil, new.high != nil, !(isPoint(old) && isPoint(new)) {
      return "low \(low ?? "same"), high \(high ?? "same")"
    }
    // A figure that became a bound, or a bound a figure, is compared by the ends that both have, if there are such.
    if let old = old.low, let new = new.low { return old == new ? "low same" : percent(from: old, to: new) }
    if let old = old.high, let new = new.high { return old == new ? "high same" : percent(from: old, to: new) }
    return percent(from: old.low ?? old.high, to: new.low ?? new.high)
  }

  /// `+30 %`; nil where the amounts are equal, or one is missing or zero.
  static func percent(from old: Amount?, to new: Amount?) -> String? {
    guard let old, let new, old != new, let ratio = new.ratio(to: old), ratio.isFinite else { return nil }
    let change = (ratio - 1) * 100
    guard abs(change) < 1_000_000 else { return nil }
    let sign = change < 0 ? "−" : "+"
    let size = abs(change)
    let digits = size < 10 ? (size * 10).rounded() / 10 : size.rounded()
    let text = digits == digits.rounded() ? "\(Int(digits))" : "\(digits)"
    return "\(sign)\(text) %"
  }
}

extension Claim {
  /// What an appearance gives, as a reader would write it: the value, or that it says so, or the opposite.
  public func words(of appearance: Appearance) -> String {
    if appearance.stance == .denies || appearance.relation == .denies { return "denies it" }
    if let measure = measure(of: appearance) { return measure.words }
    return appearance.polarity == face?.polarity ?? .positive ? "says so" : "says the opposite"
  }
}
