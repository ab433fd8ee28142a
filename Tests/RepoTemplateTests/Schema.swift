import JSONKit
import Testing

/// A JSON Schema of the template, as far as it lists keys and words.
struct Schema {
  private let root: JSON

  /// Where a written document and the schema differ, and all places that the document has (`appearances/quote/start`).
  struct Written {
    var differences: [String] = []
    var places: Set<String> = []
  }

  init(_ path: String) throws {
    root = try JSON(parsing: Template.text(path))
  }

  var id: String? {
    if case .string(let id)? = member("$id", of: root) { id } else { nil }
  }

  /// Compares the keys of a document, and their order, with a definition of the schema; nil is the schema itself.
  func keys(of json: JSON, in definition: String?) throws -> Written {
    var written = Written()
    compare(json, with: try start(definition), at: "", into: &written)
    return written
  }

  /// The places that the schema describes and the document does not have.
  func unwritten(in definition: String?, but places: Set<String>) throws -> [String] {
    var described: [String] = []
    list(try start(definition), at: "", into: &described)
    return described.filter { !places.contains($0) }
  }

  /// The words that a property of a definition may be, without null.
  func words(_ definition: String, _ property: String) throws -> [String] {
    let start = try start(definition)
    let value = try #require(properties(start)?[property])
    guard case .array(let words)? = member("enum", of: resolved(value)) else { return [] }
    return words.compactMap { word in
      if case .string(let text) = word { text } else { nil }
    }
  }

  /// The only value that a property of a definition may have; nil is the schema itself.
  func constant(of property: String, in definition: String?) throws -> String? {
    let start = try start(definition)
    let value = try #require(properties(start)?[property])
    guard case .string(let text)? = member("const", of: resolved(value)) else { return nil }
    return text
  }

  private func start(_ definition: String?) throws -> JSON {
    guard let definition else { return root }
    let definitions = try #require(member("$defs", of: root))
    return try #require(member(definition, of: definitions))
  }

  private func compare(_ json: JSON, with schema: JSON, at place: String, into written: inout Written) {
    let schema = resolved(schema)
    switch json {
    case .array(let elements):
      guard let items = member("items", of: schema) else { return }
      for element in elements { compare(element, with: items, at: place, into: &written) }
    case .object(let object):
      guard let properties = properties(schema) else { return }
      let described = properties.keys.filter { object[$0] != nil }
      if described != object.keys {
        written.differences.append("\(place): written \(object.keys), described \(described)")
      }
      for (key, value) in object.members {
        let inner = place.isEmpty ? key : "\(place)/\(key)"
        written.places.insert(inner)
        if let property = properties[key] { compare(value, with: property, at: inner, into: &written) }
      }
    default: break
    }
  }

  private func list(_ schema: JSON, at place: String, into described: inout [String]) {
    let schema = resolved(schema)
    if let items = member("items", of: schema) { list(items, at: place, into: &described) }
    for (key, value) in properties(schema)?.members ?? [] {
      let inner = place.isEmpty ? key : "\(place)/\(key)"
      described.append(inner)
      list(value, at: inner, into: &described)
    }
  }

  /// Follows `$ref`, and the one that is not null of an `anyOf`.
  private func resolved(_ schema: JSON) -> JSON {
    if case .string(let reference)? = member("$ref", of: schema), reference.hasPrefix("#/$defs/"),
      let definitions = member("$defs", of: root),
      let definition = member(String(reference.dropFirst("#/$defs/".count)), of: definitions)
    {
      return resolved(definition)
    }
    if case .array(let choices)? = member("anyOf", of: schema), member("properties", of: schema) == nil {
      for choice in choices where member("$ref", of: choice) != nil { return resolved(choice) }
    }
    return schema
  }

  private func properties(_ schema: JSON) -> JSONObject? {
    if case .object(let properties)? = member("properties", of: schema) { properties } else { nil }
  }

  private func member(_ key: String, of json: JSON) -> JSON? {
    if case .object(let object) = json { object[key] } else { nil }
  }
}
