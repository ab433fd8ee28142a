extension JSON {
  /// The value that these bytes spell: one JSON text in UTF-8, strictly by RFC 8259.
  ///
  /// Refused are bytes that are not UTF-8, a byte order mark, surrogates without their other half, control characters in
  /// strings, commas without a successor, anything behind the value, and what `options` say. Time and memory grow
  /// with the number of bytes only.
  ///
  /// - Throws: ``JSONSyntaxError`` with the first place that is wrong.
  public init(parsing bytes: some Sequence<UInt8>, options: JSONParsingOptions = .strict) throws(JSONSyntaxError) {
    var parser = JSONParser(Array(bytes), options: options)
    self = try parser.document()
  }

  /// The value that this text spells, strictly by RFC 8259.
  ///
  /// - Throws: ``JSONSyntaxError`` with the first place that is wrong.
  public init(parsing text: String, options: JSONParsingOptions = .strict) throws(JSONSyntaxError) {
    try self.init(parsing: text.utf8, options: options)
  }
}
