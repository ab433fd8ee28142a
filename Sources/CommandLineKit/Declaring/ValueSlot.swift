/// Where the value of a wrapped property is.
///
/// A class, so that the parser can fill it through reflection, which only gives copies of the wrapper. The wrappers' setters
/// put a new slot in the place of the old, so that commands stay values.
final class ValueSlot<Value> {
  var value: Value?

  init(_ value: Value?) { self.value = value }

  /// The value, which the parser has put here if there was no default.
  func held(by wrapper: String) -> Value {
    guard let value else {
      preconditionFailure("\(wrapper) was read before the command line was parsed")
    }
    return value
  }
}
