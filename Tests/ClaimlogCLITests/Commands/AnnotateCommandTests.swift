import Testing

@Suite struct AnnotateCommandTests {
  private func annotations(_ desk: Desk) throws -> [[String: Any]] {
    try desk.json("show", "troops")["annotations"] as? [[String: Any]] ?? []
  }

  @Test func aFileIsKnownByItsHash() throws {
    let desk = try Desk.told()
    try desk.world.write("abc", to: "papers/map.txt")
    let outcome = desk.world.run(
      "annotate", "troops", "--source", "../papers/map.txt", "--stance", "disputes", "--quote", "fewer", "--title",
      "Map")
    #expect(outcome.output.hasPrefix("Added a source: disputes map.txt\n"))
    #expect(outcome.output.contains("more than 130,000"))
    let source = try #require(try annotations(desk).first?["source"] as? [String: Any])
    #expect(source["url"] as? String == "map.txt")
    #expect(source["sha256"] as? String == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(source["accessed"] as? String == "2022-03-03")
    #expect(source["quote"] as? String == "fewer")
  }

  @Test func anAddressIsTakenAsItIs() throws {
    let desk = try Desk.told()
    desk.world.run("annotate", "troops", "--source", "https://example.org/map?x=1", "--note", "satellite")
    let annotation = try #require(try annotations(desk).first)
    #expect(annotation["stance"] as? String == "context")
    #expect((annotation["source"] as? [String: Any])?["url"] as? String == "https://example.org/map?x=1")
    #expect(annotation["text"] as? String == "satellite")
  }

  @Test func aFileThatIsNotThereIsSaid() throws {
    let outcome = try Desk.told().world.run("annotate", "troops", "--source", "nosuch.pdf")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("https://"))
  }

  @Test func everyViewSaysWhenTheValueOfAVerdictMovedOn() throws {
    let desk = try Desk()
    try desk.record("US officials: \(Desk.line) [100000 estimated]", published: "2022-01-12")
    desk.world.run("annotate", "troops", "--verdict", "mostly true")
    #expect(!desk.world.run("show", "troops").output.contains("verdict was on"))
    try desk.record("US officials: \(Desk.line) [130000]", published: "2022-02-13", on: 2)
    #expect(
      desk.world.run("show", "troops").output.contains(
        "verdict was on 100,000 estimated, 12 Jan 2022; it now says 130,000"))
  }

  @Test func anAnnotationTakesThePlaceOfAnother() throws {
    let desk = try Desk.told()
    desk.world.run("annotate", "troops", "--note", "first")
    let old = try #require(try annotations(desk).first?["id"] as? String)
    desk.world.run("annotate", "troops", "--note", "second", "--supersedes", String(old.prefix(8)))
    #expect(try annotations(desk).last?["supersedes"] as? String == old)
    #expect(desk.world.run("show", "troops").output.contains("superseded by n-"))
    #expect(desk.world.run("annotate", "troops", "--note", "x", "--supersedes", "n-ffffff").status == 1)
  }

  @Test(arguments: [
    ["--stance", "supports", "--note", "n"], ["--source", "x", "--verdict", "v"], ["--note", "  "], ["--tag", ""],
    ["--source", "https://example.org", "--stance", "loves"], ["--quote", "q", "--note", "n"],
  ])
  func whatDoesNotGoTogetherIsMisuse(_ words: [String]) throws {
    #expect(try Desk.told().world.run(["annotate", "troops"] + words).status == 2)
  }

  @Test func aTagAndAnAppearanceCanBeMeant() throws {
    let desk = try Desk.told()
    let id = try #require((try desk.json("show", "troops")["appearances"] as? [[String: Any]])?.first?["id"] as? String)
    desk.world.run("annotate", "troops", "--tag", "border", "--appearance", id)
    let annotation = try #require(try annotations(desk).first)
    #expect(annotation["kind"] as? String == "tag")
    #expect((annotation["target"] as? [String: Any])?["appearance"] as? String == id)
    #expect(desk.world.run("show", "troops").output.contains("tag: border"))
  }
}
