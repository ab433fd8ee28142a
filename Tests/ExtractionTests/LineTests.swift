import Claims
import Extraction
import Measures
import Testing

@Suite struct LineTests {
  @Test(arguments: [
    "Sign up for our newsletter: the day's news in five minutes.", "Read more: What the alliance wants",
    "Follow us on social networks.", "By Mara Quist", "Reporting by Mara Quist; editing by Jon Tarr",
    "More on this story", "Share this with your friends.", "We use cookies to make this site work.",
    "Image caption: Survivors walk to the coast", "Norland votes again - 2 hrs ago The Herald",
    "This story was updated at 9pm on Sunday.", "All rights reserved.",
  ])
  func furnitureIsNoClaim(line: String) throws {
    let extracted = try Extracted(line)
    #expect(extracted.statements.isEmpty)
    #expect(extracted.result.skipped.count == 1)
  }

  @Test(arguments: [
    "Email records show that the minister knew of the leak.", "Sources say the minister knew of the leak.",
    "The company uses cookies on 40 sites, the regulator said.",
  ])
  func newsAboutSuchThingsIsNoFurniture(line: String) throws {
    #expect(try Extracted(line).statements.count == 1)
  }

  @Test(arguments: [
    ("Is a war likely this year?", "question"), ("Ring our newsdesk day or night.", "no verb"),
    ("You can send your pictures to the newsroom.", "to the reader"),
    ("It was heartbreaking for all of us.", "opinion"),
    ("A new road for Tolm.", "no verb"), ("This was quite false.", "does not read alone"),
  ])
  func saysWhyASentenceGaveNoClaim(line: String, why: String) throws {
    let extracted = try Extracted(line)
    #expect(extracted.statements.isEmpty)
    #expect(extracted.reasons == [why])
    #expect(extracted.words(extracted.result.skipped.first?.span) == line)
  }

  @Test(arguments: [
    (
      "Aid reaches the quake victims The first lorries have arrived in Tolm.",
      ["Aid reaches the quake victims", "The first lorries have arrived in Tolm"]
    ),
    (
      "The band sang We Are The World to raise money.",
      ["The band sang We Are The World to raise money"]
    ),
    ("Officials told The Tolm Herald the road was open.", ["The road was open"]),
  ])
  func linesThatLostTheirBreaksAreTakenApart(text: String, statements: [String]) throws {
    #expect(try Extracted(text).statements == statements)
  }
}
