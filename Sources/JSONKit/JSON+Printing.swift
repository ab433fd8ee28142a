extension JSON {
  /// The value as JSON text, without a line break at its end.
  ///
  /// Pretty: two spaces a level, `"key": value`, empty containers as `[]` and `{}`, and an array of nothing but numbers on one
  /// line (`[102, 130]`). Only what JSON must escape is escaped. The same value always gives the same text.
  public func printed(_ style: JSONStyle = .pretty) -> String {
    var printer = JSONPrinter(style: style)
    printer.print(self)
    return String(decoding: printer.text, as: UTF8.self)
  }
}

extension JSON: CustomStringConvertible {
  /// The value as compact JSON text.
  public var description: String { printed(.compact) }
}
