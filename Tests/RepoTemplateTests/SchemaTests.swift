import Claims
import JSONKit
import Testing

/// The schemas describe what `Claims` writes: every key, in that order, with the words that it knows.
@Suite struct SchemaTests {
  @Test func describeAClaimAsItIsWritten() throws {
    let schema = try Schema("schemas/claim.schema.json")
    let claim = try ClaimFile(JSONCursor(JSON(parsing: Example.claim)))
    let written = try schema.keys(of: claim.json, in: "claim")
    #expect(written.differences == [])
    #expect(try schema.unwritten(in: "claim", but: written.places) == [])
  }

  @Test func describeAnAbsorbedClaimAsItIsWritten() throws {
    let schema = try Schema("schemas/claim.schema.json")
    let file = try ClaimFile(JSONCursor(JSON(parsing: Example.absorbed)))
    let written = try schema.keys(of: file.json, in: "absorbed")
    #expect(written.differences == [])
    #expect(try schema.unwritten(in: "absorbed", but: written.places) == [])
  }

  @Test func describeAnArticleAsItIsWritten() throws {
    let schema = try Schema("schemas/article.schema.json")
    let article = try Article(JSONCursor(JSON(parsing: Example.article)))
    let written = try schema.keys(of: article.json, in: nil)
    #expect(written.differences == [])
    #expect(try schema.unwritten(in: nil, but: written.places) == [])
  }

  @Test func nameTheFormatsThatThisVersionWrites() throws {
    let formats = [
      ("claim", "claim", Claims.claimSchema), ("claim", "absorbed", Claims.claimSchema),
      ("article", nil, Claims.articleSchema), ("decision", nil, Claims.decisionSchema),
      ("ledger", nil, Claims.ledgerSchema),
    ]
    for (name, definition, format) in formats {
      let schema = try Schema("schemas/\(name).schema.json")
      #expect(try schema.constant(of: "schema", in: definition) == format)
      #expect(schema.id == "https://claimlog.invalid/schemas/\(format.dropFirst("claimlog/".count))")
    }
    #expect(try JSONCursor(JSON(parsing: Template.text("ledger.json")))["schema"].string() == Claims.ledgerSchema)
  }

  @Test func listTheWordsThatThisVersionKnows() throws {
    let claim = try Schema("schemas/claim.schema.json")
    #expect(try claim.words("appearance", "stance") == Stance.allCases.map(\.rawValue))
    #expect(try claim.words("appearance", "mode") == Mode.allCases.map(\.rawValue))
    #expect(try claim.words("appearance", "polarity") == Polarity.allCases.map(\.rawValue))
    #expect(try claim.words("appearance", "support") == Support.allCases.map(\.rawValue))
    #expect(try claim.words("appearance", "relation") == Relation.allCases.map(\.rawValue))
    #expect(try claim.words("quantity", "basis") == Basis.allCases.map(\.rawValue))
    #expect(try claim.words("annotation", "kind") == Annotation.Kind.allCases.map(\.rawValue))
    #expect(try claim.words("annotation", "stance") == Annotation.Stance.allCases.map(\.rawValue))
    let article = try Schema("schemas/article.schema.json")
    #expect(try article.words("notice", "kind") == Article.Notice.Kind.allCases.map(\.rawValue))
  }
}
