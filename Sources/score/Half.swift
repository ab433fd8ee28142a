import Claims

/// The half of a corpus that something belongs to, by the last digit of the SHA-256 of its name.
enum Half {
  /// What rules may be tuned on.
  case even
  /// What is only scored.
  case odd

  init(of name: String) {
    let last = Article.hash(of: name).utf8.last ?? 0
    let digit = last >= 0x61 ? last - 0x61 + 10 : last &- 0x30
    self = digit % 2 == 0 ? .even : .odd
  }
}
