internal import CLibxml2

/// The nodes of a document in document order.
final class MarkupTree: Sendable {
  struct Record {
    var name = ""
    var space = ""
    var characters = ""
    var attributes: [Markup.Attribute] = []
    var parent: Int32 = -1
    /// The place after its last descendant.
    var end: Int32 = 0
  }

  let records: [Record]
  var count: Int { records.count }

  init(records: [Record]) {
    self.records = records
  }

  /// How many nodes a document may have; what comes after them is left out.
  static let most = 2_000_000

  static func html(_ text: String) -> MarkupTree {
    var text = text
    // libxml2 ends a text at its first NUL; browsers show U+FFFD.
    if text.utf8.contains(0) { text = text.replacing("\0", with: "\u{FFFD}") }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        htmlReadMemory(bytes.baseAddress, Int32(clamping: bytes.count), nil, "UTF-8", Int32(options))
      }
    }
    guard let document else { return MarkupTree(records: []) }
    defer { xmlFreeDoc(document) }
    return MarkupTree(of: document, isHTML: true)
  }

  static func xml(_ bytes: [UInt8]) throws(MarkupError) -> MarkupTree {
    guard let context = xmlNewParserCtxt() else { throw MarkupError(reason: "there is no memory for it", line: 1) }
    defer { xmlFreeParserCtxt(context) }
    // Nothing is made of a text after its first fault; going on, libxml2 would copy all that it holds at each other one.
    context.pointee.sax?.pointee.serror = { context, error in
      if error?.pointee.level == XML_ERR_FATAL { xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self)) }
    }
    let options =
      XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
      | XML_PARSE_NOCDATA.rawValue | XML_PARSE_COMPACT.rawValue
    let document = bytes.withUnsafeBytes { bytes in
      xmlCtxtReadMemory(
        context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil, nil, Int32(options))
    }
    guard let document else {
      let error = xmlCtxtGetLastError(context)
      let words = error?.pointee.message.map { String(cString: $0) } ?? "it is no XML"
      let reason = words.split(whereSeparator: \.isNewline).first.map(String.init) ?? words
      throw MarkupError(reason: reason, line: max(1, Int(error?.pointee.line ?? 1)))
    }
    defer { xmlFreeDoc(document) }
    return MarkupTree(of: document, isHTML: false)
  }

  /// Copies the tree of libxml2, without recursion, so that no depth is too deep.
  private convenience init(of document: xmlDocPtr, isHTML: Bool) {
    var records: [Record] = []
    var open: [Int] = []
    var node = document.pointee.children
    while let current = node, records.count < Self.most {
      var goesDeeper = false
      if let record = Self.record(current, parent: open.last ?? -1) {
        // Texts that follow one another are one.
        if record.name.isEmpty, let last = records.indices.last, records[last].name.isEmpty,
          records[last].parent == record.parent
        {
          records[last].characters += record.characters
        } else {
          records.append(record)
          records[records.count - 1].end = Int32(records.count)
        }
        if current.pointee.type == XML_ELEMENT_NODE, current.pointee.children != nil {
          open.append(records.count - 1)
          goesDeeper = true
        }
      }
      if goesDeeper {
        node = current.pointee.children
        continue
      }
      var next = current
      while next.pointee.next == nil, let parent = next.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE,
        let index = open.popLast()
      {
        records[index].end = Int32(records.count)
        next = parent
      }
      node = next.pointee.next
    }
    for index in open { records[index].end = Int32(records.count) }
    self.init(records: records)
  }

  private static func record(_ node: xmlNodePtr, parent: Int) -> Record? {
    var record = Record()
    record.parent = Int32(parent)
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      record.name = string(node.pointee.name)
      if record.name.isEmpty { return nil }
      if let space = node.pointee.ns?.pointee.href { record.space = string(space) }
      var attribute = node.pointee.properties
      while let current = attribute {
        let value = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
        record.attributes.append(
          Markup.Attribute(name: string(current.pointee.name), value: value.map { string($0) } ?? ""))
        if let value { claimlog_xml_free(value) }
        attribute = current.pointee.next
      }
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      record.characters = string(node.pointee.content)
      if record.characters.isEmpty { return nil }
    default: return nil
    }
    return record
  }

  private static func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}
