import Claims
import Extraction
import Measures
import Testing

@Suite struct AttributionTests {
  @Test(arguments: [
    ("Officials said the bridge had collapsed.", "Officials", "The bridge had collapsed"),
    ("The bridge had collapsed, officials said.", "officials", "The bridge had collapsed"),
    ("The bridge had collapsed, officials said on Monday.", "officials", "The bridge had collapsed"),
    ("According to the army, the bridge had collapsed.", "the army", "The bridge had collapsed"),
    ("The bridge had collapsed, according to the army.", "the army", "The bridge had collapsed"),
    ("“The bridge has collapsed,” said Mara Quist, the mayor.", "Mara Quist", "The bridge has collapsed"),
    ("\"The bridge has collapsed,\" Mara Quist said.", "Mara Quist", "The bridge has collapsed"),
    ("Mara Quist, the mayor of Tolm, said the bridge had collapsed.", "Mara Quist", "The bridge had collapsed"),
    ("Mayor Mara Quist told reporters that the bridge had collapsed.", "Mara Quist", "The bridge had collapsed"),
    ("A spokesman for the army, Jon Tarr, said the bridge had collapsed.", "Jon Tarr", "The bridge had collapsed"),
    (
      "A spokesman for the army said: “The bridge has collapsed.”", "A spokesman for the army",
      "The bridge has collapsed"
    ),
    (
      "A diplomat who attended the meeting said that the bridge had collapsed.", "A diplomat",
      "The bridge had collapsed"
    ),
    ("On Monday officials said the bridge had collapsed.", "officials", "The bridge had collapsed"),
    ("Tolm's mayor has confirmed that the bridge had collapsed.", "Tolm's mayor", "The bridge had collapsed"),
    ("More than 40 bridges have collapsed, the ministry said.", "the ministry", "More than 40 bridges have collapsed"),
  ])
  func takesTheSourceOutOfTheStatement(sentence: String, speaker: String, statement: String) throws {
    let extracted = try Extracted(sentence)
    #expect(extracted.statements == [statement])
    let name = try #require(extracted.speakers.first?.first)
    #expect(name.hasPrefix(speaker))
  }

  @Test func knowsTheVerbAndWhereTheSpeakerStands() throws {
    let extracted = try Extracted("The bridge had collapsed, warned Mara Quist on Monday.")
    let link = try #require(extracted.appearances.first?.attribution.first)
    #expect(link.verb == "warned")
    #expect(extracted.words(link.span) == "Mara Quist")
  }

  @Test func namesASpeakerByTheFullestNameOfTheArticle() throws {
    let extracted = try Extracted(
      """
      Foreign Minister Ilse Brandt said the talks had failed. Ms Brandt said the border was closed.

      Brandt said the trains had stopped.
      """)
    #expect(extracted.speakers == [["Ilse Brandt"], ["Ilse Brandt"], ["Ilse Brandt"]])
    #expect(extracted.appearances[1].attribution[0].as == "Ms Brandt")
  }

  @Test func leavesASurnameAloneThatTwoPersonsHave() throws {
    let extracted = try Extracted(
      "Anna Kovac and the engineer Peter Kovac met the press. Kovac said the dam was safe.")
    #expect(try extracted.claim(with: "The dam was safe").attribution.first?.name == "Kovac")
  }

  @Test func writesOutAnAcronymThatTheArticleExplains() throws {
    let extracted = try Extracted(
      "The Northern Relief Fund (NRF) has sent tents to Tolm. The NRF said the roads were open.")
    #expect(try extracted.claim(with: "The roads were open").attribution.first?.name == "Northern Relief Fund")
  }

  @Test func heIsWhoeverSpokeLast() throws {
    let extracted = try Extracted("Jon Tarr said the road was open. He added that the bridge was closed.")
    #expect(extracted.speakers == [["Jon Tarr"], ["Jon Tarr"]])
    #expect(extracted.appearances[1].attribution[0].as == "He")
  }

  @Test func sheIsNotAManByHisTitle() throws {
    let extracted = try Extracted("Mr Tarr said the road was open. She added that the bridge was closed.")
    #expect(try extracted.claim(with: "The bridge was closed").attribution.first?.name == "She")
  }

  @Test func heStaysHeWhereTwoCouldBeMeant() throws {
    let extracted = try Extracted(
      "Minister Jon Tarr met General Olaf Brekke in Tolm. He said the road was open.")
    #expect(try extracted.claim(with: "The road was open").attribution.first?.name == "He")
  }

  @Test func keepsTheChainOfSources() throws {
    let extracted = try Extracted("The agency reported that officials said the bridge had collapsed.")
    #expect(extracted.speakers == [["agency", "officials"]] || extracted.speakers == [["The agency", "officials"]])
    #expect(extracted.statements == ["The bridge had collapsed"])
  }

  @Test func tellsTwoSourcesOfOneSentenceApart() throws {
    let extracted = try Extracted("The mayor said 20 people had died, but the army said the number was higher.")
    #expect(extracted.speakers == [["The mayor"], ["the army"]])
  }

  @Test func saysBothForOneSourceWithTwoVerbs() throws {
    let extracted = try Extracted("Mara Quist said the bridge was closed and added that the road was open.")
    #expect(extracted.statements == ["The bridge was closed", "The road was open"])
    #expect(extracted.speakers == [["Mara Quist"], ["Mara Quist"]])
  }

  @Test func doesNotGiveTheSourceWhatTheArticleSaysItself() throws {
    let extracted = try Extracted("The alliance said it had offered talks, but Norland wants a guarantee.")
    #expect(try extracted.claim(with: "Norland wants").attribution.isEmpty)
    let mixed = try Extracted(
      "Three million people need aid, according to the Red Cross, and so far 14,000 meals have arrived.")
    #expect(mixed.speakers == [["Red Cross"], []])
  }

  @Test func noteWhomItWasSaidTo() throws {
    let extracted = try Extracted("Mara Quist told the Tolm Herald that the bridge was closed.")
    #expect(extracted.appearances.first?.addressee == ["the Tolm Herald"])
  }

  @Test(arguments: [
    "The bridge was said to be unsafe.", "Mara Quist did not say how many people were missing.",
    "Residents were told to leave their homes.",
  ])
  func takesNoSourceWhereNobodySaysAnything(sentence: String) throws {
    let extracted = try Extracted(sentence)
    #expect(extracted.speakers == [[]])
  }

  @Test(arguments: [
    ("Norland denied that it had sent troops to Tolm.", "Norland had sent troops to Tolm"),
    ("The army rejected claims that soldiers had fired on the crowd.", "Soldiers had fired on the crowd"),
  ])
  func aDenialIsOfThePositiveStatement(sentence: String, statement: String) throws {
    let extracted = try Extracted(sentence)
    #expect(extracted.statements == [statement])
    #expect(extracted.appearances.first?.stance == .denies)
    #expect(extracted.appearances.first?.polarity == .positive)
  }

  @Test func anOrganizationBehindANameIsNotTheSpeaker() throws {
    let extracted = try Extracted("Ian Rowe of Save the Children said the road was open.")
    #expect(extracted.speakers == [["Ian Rowe"]])
  }

  @Test func sheIsTheWomanWhoSpokeLast() throws {
    let extracted = try Extracted(
      "The BBC's Mark Price says the road is open. One woman told him the bridge was closed. She said the trains had stopped."
    )
    #expect(try extracted.claim(with: "The trains had stopped").attribution.first?.name == "One woman")
  }

  @Test func accordingToNeedNamesNobody() throws {
    let extracted = try Extracted("The money will be shared between agencies according to need.")
    #expect(extracted.speakers == [[]])
  }

  @Test(arguments: [
    ("It is false that the troops are leaving the border, an official said.", "The troops are leaving the border"),
    ("It is simply not true that the bank has closed its doors.", "The bank has closed its doors"),
  ])
  func whatIsCalledFalseIsDenied(_ text: String, _ statement: String) throws {
    let claim = try #require(try Extracted(text).appearances.first)
    #expect(claim.stance == .denies)
    #expect(claim.statement == statement)
  }

  @Test func whatIsCalledTrueIsNotDenied() throws {
    #expect(
      try Extracted("It is true that the bank has closed its doors.").appearances.allSatisfy { $0.stance == .asserts })
  }
}
