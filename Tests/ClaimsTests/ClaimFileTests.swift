import Claims
import JSONKit
import Measures
import Testing

@Suite struct ClaimFileTests {
  private var full: Claim {
    var appearance = Samples.appearance(
      1, published: "2022-01-12", speaker: "Jens Stoltenberg", value: "100000", asOf: "2022-01")
    appearance.when = TimeReference(
      text: "On Monday", value: ExtendedDate("2022-01-10"), anchor: "published", span: 3..<12)
    appearance.scope = Scope(place: "near its border", includes: ["reservists"], excludes: ["guards"])
    appearance.entities = [Entity(as: "Moscow", ref: "Russia", span: 0..<6)]
    appearance.condition = "if talks fail"
    appearance.addressee = ["reporters"]
    appearance.verbatim = [2..<5]
    appearance.relation = .updates
    appearance.link = Link(by: "matcher/1", score: "0.97")
    appearance.rejected = Rejection(why: "misread", by: "A <a@example.org>", at: Instant(seconds: 1_642_000_000))
    var claim = Samples.claim(appearance, Samples.appearance(2, published: nil))
    claim.pinned = Claim.Pin(statement: "S", value: "1", why: "w", by: "A <a@example.org>", at: Instant(seconds: 0))
    let id = Annotation.id(claim: claim.id, content: ["x"]) { _ in false }
    claim.annotations = [
      Annotation(
        id: id, kind: .source, by: "A <a@example.org>", at: Instant(seconds: 1), stance: .supports,
        source: Annotation.Source(url: "https://example.org/", quote: "q"), text: "t")
    ]
    return claim
  }

  @Test func everyFieldSurvivesItsFile() throws {
    let text = full.json.printed(.pretty)
    let again = try Claim(JSONCursor(JSON(parsing: text)))
    #expect(again == full)
    #expect(again.json.printed(.pretty) == text)
  }

  @Test func howItStandsIsComputedNotRead() throws {
    guard case .object(var object) = full.json else { return }
    object["statement"] = "something else"
    #expect(try Claim(JSONCursor(.object(object))).statement == full.statement)
  }

  @Test func anAbsorbedClaimLeadsOn() throws {
    let file = ClaimFile.absorbed(
      full.id, into: Claim.id(article: Samples.article, quote: "o", occurrence: 0) { _ in false })
    #expect(try ClaimFile(JSONCursor(file.json)) == file)
  }

  @Test(
    arguments: [
      (["schema"], "claimlog/claim/9", "this version reads"), (["id"], "c-1", "claim's id"),
      (["appearances", 0, "stance"], "maybe", "asserts"), (["appearances", 0, "published"], "2022-02-31", "EDTF"),
      (["appearances", 1, "quantities", 0, "low"], "1e5x", "decimal"),
      (["appearances", 0, "recorded"], "today", "UTC"),
    ] as [(JSONPath, String, String)])
  func whatIsWrongIsNamedWithItsPlace(_ path: JSONPath, _ value: String, _ expected: String) throws {
    let json = Self.setting(path.steps[...], to: .string(value), in: full.json)
    let error = #expect(throws: JSONMismatch.self) { try Claim(JSONCursor(json)) }
    #expect(error?.path == path)
    #expect(error?.description.contains(expected) == true, "\(error?.description ?? "")")
  }

  @Test func twoAppearancesOfOneIDAreRefused() throws {
    let claim = Samples.claim(Samples.appearance(1, published: nil), Samples.appearance(1, published: nil))
    #expect(throws: JSONMismatch.self) { try Claim(JSONCursor(claim.json)) }
  }

  @Test func whatAMergeLeftUnsettledIsRefused() throws {
    guard case .object(var object) = full.json else { return }
    object["conflicts"] = [["path": "/label"]]
    #expect(throws: JSONMismatch.self) { try Claim(JSONCursor(.object(object))) }
  }

  /// `json` with `value` at the end of a path.
  static func setting(_ steps: ArraySlice<JSONPath.Step>, to value: JSON, in json: JSON) -> JSON {
    guard let step = steps.first else { return value }
    switch (step, json) {
    case (.key(let key), .object(var object)):
      object[key] = setting(steps.dropFirst(), to: value, in: object[key] ?? .null)
      return .object(object)
    case (.index(let index), .array(var array)):
      array[index] = setting(steps.dropFirst(), to: value, in: array[index])
      return .array(array)
    default: return json
    }
  }
}
