extension JSON {
  /// The value at the end of `path`, or nil where it leads nowhere.
  public subscript(path: JSONPath) -> JSON? {
    var json = self
    for step in path.steps {
      switch (json, step) {
      case (.object(let object), .key(let key)):
        guard let value = object[key] else { return nil }
        json = value
      case (.array(let elements), .index(let index)) where elements.indices.contains(index):
        json = elements[index]
      default:
        return nil
      }
    }
    return json
  }

  /// Where the value at `path` begins in a JSON text: line and column, from 1, in code points.
  ///
  /// Nil where the path leads nowhere or the text is not JSON. It reads the text again, which is right for reporting a mistake and
  /// too slow for anything else.
  public static func position(of path: JSONPath, in bytes: [UInt8]) -> (line: Int, column: Int)? {
    let options = JSONParsingOptions(depthLimit: JSONParsingOptions.greatestDepth, duplicateKeys: .keep)
    var parser = JSONParser(bytes, options: options)
    do {
      return try parser.place(of: path.steps[...]).map { JSONSyntaxError.position(of: $0, in: bytes) }
    } catch {
      return nil
    }
  }
}
