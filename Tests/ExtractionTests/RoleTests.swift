import Claims
import Extraction
import Measures
import Testing

/// Offices that lead to a name.
@Suite struct RoleTests {
  @Test(arguments: [
    ("Foreign Minister Ilse Brandt visited Tolm. The foreign minister said the road was open.", "Ilse Brandt"),
    ("Ilse Brandt, the mayor of Tolm, met the press. The mayor said the road was open.", "Ilse Brandt"),
    (
      "The head of the harbour office has said the dam broke. Ilse Brandt told reporters the road was open.",
      "Ilse Brandt"
    ),
  ])
  func anOfficeLeadsToItsName(text: String, name: String) throws {
    #expect(try Extracted(text).claim(with: "The road was open").attribution.first?.name == name)
  }

  @Test(arguments: [
    "Foreign Minister Ilse Brandt visited Tolm. The deputy foreign minister said the road was open.",
    "Foreign Minister Ilse Brandt visited Tolm. A foreign minister said the road was open.",
    "Minister Ilse Brandt met Minister Jon Tarr. The minister said the road was open.",
    "Ilse Brandt visited Tolm. The mayor said the road was open.",
  ])
  func anOfficeStaysAsWrittenWhereAnotherMayBeMeant(text: String) throws {
    let attribution = try Extracted(text).claim(with: "The road was open").attribution
    #expect(attribution.first?.name.hasSuffix("inister") == true || attribution.first?.name.hasSuffix("ayor") == true)
  }

  @Test func theOfficeIsKeptAsWritten() throws {
    let extracted = try Extracted("Ilse Brandt, the mayor of Tolm, met the press. The mayor said the road was open.")
    #expect(try extracted.claim(with: "The road was open").attribution.first?.as == "The mayor")
  }
}
