import Measures

/// A date while it is being put together; places are tokens.
struct DateDraft {
  var tokens: Range<Int>
  var value: ExtendedDate?
  /// What the words name by themselves, where that is not the value: the month of “earlier this month”.
  var date: ExtendedDate?
  var kind: DateMention.Kind
  var rule: String

  init(_ tokens: Range<Int>, _ value: ExtendedDate?, _ kind: DateMention.Kind, _ rule: String) {
    self.tokens = tokens
    self.value = value
    self.kind = kind
    self.rule = rule
  }
}
