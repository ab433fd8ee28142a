extension JSONParser {
  /// Reads the value that begins here, and says where in it the value begins to which `steps` lead; nil where there is none.
  mutating func place(of steps: ArraySlice<JSONPath.Step>) throws(JSONSyntaxError) -> Int? {
    skipSpace()
    let rest = steps.dropFirst()
    var place: Int?
    switch (steps.first, next) {
    case (.key(let wanted), ASCII.openBrace):
      try container(closing: ASCII.closeBrace, what: "a member") { (parser) throws(JSONSyntaxError) in
        if try parser.key().hasSameBytes(as: wanted) {
          place = try parser.place(of: rest)
        } else {
          _ = try parser.value()
        }
      }
    case (.index(let wanted), ASCII.openBracket):
      var index = 0
      try container(closing: ASCII.closeBracket, what: "an element") { (parser) throws(JSONSyntaxError) in
        if index == wanted {
          place = try parser.place(of: rest)
        } else {
          _ = try parser.value()
        }
        index += 1
      }
    case (let step, _):
      if step == nil { place = offset }
      _ = try value()
    }
    return place
  }
}
