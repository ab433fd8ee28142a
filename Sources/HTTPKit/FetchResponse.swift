/// What a server answered in the end.
public struct FetchResponse: Hashable, Sendable {
  /// The address that answered, after redirects.
  public var url: String
  /// The status: 200, 304, …
  public var status: Int
  /// The header fields of the last answer, in their order; names in lower case.
  public var headers: [(name: String, value: String)] { fields.map { ($0.name, $0.value) } }
  /// The body, decompressed.
  public var body: [UInt8]
  /// Where each permanent redirect led (301, 308), if all were permanent up to there: the address to ask next time.
  public var movedTo: String?

  struct Field: Hashable, Sendable {
    let name: String
    let value: String
  }
  var fields: [Field]

  /// The value of the last header field of this name, whatever its case.
  public subscript(header: String) -> String? {
    let name = header.lowercased()
    return fields.last { $0.name == name }?.value
  }

  /// An answer.
  public init(
    url: String, status: Int, headers: [(name: String, value: String)] = [], body: [UInt8], movedTo: String? = nil
  ) {
    self.url = url
    self.status = status
    self.body = body
    self.movedTo = movedTo
    fields = headers.map { Field(name: $0.name.lowercased(), value: $0.value) }
  }
}
