extension JSONParser {
  /// Where, in the container that begins here, the value begins to which `step` leads; nil where there is none.
  mutating func offset(of step: JSONPath.Step) throws(JSONSyntaxError) -> Int? {
    skipSpace()
    var place: Int?
    switch (step, next) {
    case (.key(let wanted), ASCII.openBrace):
      try container(closing: ASCII.closeBrace, what: "a member") { (parser) throws(JSONSyntaxError) in
        let key = try parser.key()
        if key.hasSameBytes(as: wanted) { place = parser.offset }
        _ = try parser.value()
      }
    case (.index(let wanted), ASCII.openBracket):
      var index = 0
      try container(closing: ASCII.closeBracket, what: "an element") { (parser) throws(JSONSyntaxError) in
        if index == wanted { place = parser.offset }
        index += 1
        _ = try parser.value()
      }
    default:
      break
    }
    return place
  }
}
