import Measures
import Testing

@testable import Reading

/// What a `robots.txt` permits (RFC 9309).
struct RobotsTests {
  private func rules(_ text: String) -> RobotsRules {
    RobotsRules(Array(text.utf8), agent: "claimlog")
  }

  @Test(arguments: [
    ("", "/a", true), ("/", "/a", false), ("/a", "/a", false), ("/a", "/ab/c", false), ("/a", "/b", true),
    ("/a", "/A", true), ("/a/", "/a", true), ("a", "/a", false), ("*", "/a", false), ("/*.php", "/x/y.php?z", false),
    ("/*.php$", "/x/y.php", false), ("/*.php$", "/x/y.php?z", true), ("/a$", "/a", false), ("/a$", "/ab", true),
    ("/a*b*c", "/a-b-c", false), ("/a*b*c", "/a-c-b", true), ("/*a*a$", "/a", true), ("/*a*a$", "/aa", false),
    ("/a**b", "/axb", false), ("/x*$", "/xyz", false), ("/$", "/", false), ("/$", "/a", true),
    ("/a$b", "/a$b", false), ("/a%2Ab", "/a*b", false), ("/a%2ab", "/axb", true),
    ("/%7Eada", "/~ada", false), ("/~ada", "/%7eada", false), ("/a%2Fb", "/a/b", true), ("/a%2fb", "/a%2Fb", false),
    ("/größe", "/gr%C3%B6%c3%9fe", false), ("/gr%c3%b6%C3%9Fe", "/größe", false), ("/a b", "/a%20b", false),
    ("/a%", "/a%", false), ("/a%zz", "/a%zz", false), ("/?page=", "/?page=2", false), ("/", "/robots.txt", true),
  ])
  func keepsBack(_ pattern: String, _ target: String, _ isAllowed: Bool) {
    #expect(rules("User-agent: *\nDisallow: \(pattern)\n").allows(target) == isAllowed)
  }

  @Test(arguments: [
    ("Disallow: /a\nAllow: /a/b", "/a/b", true), ("Allow: /a/b\nDisallow: /a", "/a/b", true),
    ("Disallow: /a\nAllow: /a", "/a", true), ("Allow: /a\nDisallow: /a", "/a", true),
    ("Allow: /\nDisallow: /a", "/a", false), ("Allow: /a\nDisallow: /*.html", "/a.html", false),
    ("Disallow: /\nAllow: /$", "/", true), ("Disallow: /\nAllow: /$", "/a", false),
  ])
  func followsTheLongestRule(_ lines: String, _ target: String, _ isAllowed: Bool) {
    #expect(rules("User-agent: *\n\(lines)").allows(target) == isAllowed)
  }

  @Test func looksForItsOwnGroups() {
    let rules = rules(
      """
      User-agent: *
      Disallow: /

      User-agent: Claimlog/2.0 (whoever)
      Disallow: /a

      user-agent: other
      User-Agent: CLAIMLOG
      Disallow: /b

      User-agent: claimlogger
      Disallow: /c
      """)
    #expect(["/a", "/b", "/c", "/d"].map { rules.allows($0) } == [false, false, true, true])
  }

  @Test func takesItsOwnGroupThoughThatSaysNothing() {
    #expect(rules("User-agent: *\nDisallow: /\n\nUser-agent: claimlog\nDisallow:\n").allows("/a"))
  }

  @Test func putsGroupsForAllTogether() {
    let rules = rules("User-agent: *\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: *\nDisallow: /c")
    #expect(["/a", "/b", "/c"].map { rules.allows($0) } == [false, true, false])
  }

  @Test func passesOverWhatIsNoRule() {
    let rules = rules(
      "\u{FEFF}Disallow: /early\r\nUSER AGENT : *   # all\rSitemap: https://example.org/x\r\nno rule\r\n\r\n"
        + "  disallow :  /a   # not this\r\n: /b\r\nNoindex: /c\r\nCrawl-delay: 2.5\r\nCrawl-delay: 9\r\n")
    #expect(["/a", "/b", "/c", "/early"].map { rules.allows($0) } == [false, true, true, true])
    #expect(rules.delay == 2.5)
  }

  @Test func isNotSplitByOtherLinesBetweenNames() {
    let rules = rules("User-agent: claimlog\nSitemap: https://example.org/x\nUser-agent: other\nDisallow: /a")
    #expect(!rules.allows("/a"))
  }

  @Test func permitsAllWhereThereAreNoRules() {
    for text in ["", "\n\n", "<!DOCTYPE html><p>User agents: hello", "User-agent: other\nDisallow: /"] {
      #expect(rules(text).allows("/a"))
    }
    #expect(RobotsRules([0xFF, 0xFE, 0x00, 0x3A, 0x0A], agent: "claimlog").allows("/a"))
  }

  @Test func readsNoMoreThanItsLimit() {
    let start = "User-agent: *\nDisallow: /a\n"
    let filler = String(repeating: "#", count: RobotsRules.longest - start.utf8.count)
    let rules = rules(start + filler + "\nDisallow: /b\n")
    #expect(!rules.allows("/a"))
    #expect(rules.allows("/b"))
  }

  @Test(arguments: ["*a*a*a*a*a*a*a*a*b", "*aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "*a*ab$"])
  func isNotSlowedDownByHostileRules(_ pattern: String) {
    let lines = String(repeating: "Disallow: /\(pattern)\n", count: 100)
    let rules = rules("User-agent: *\n\(lines)Disallow: /*aab*c")
    let path = "/" + String(repeating: "a", count: 4000)
    let duration = ContinuousClock().measure { #expect(rules.allows(path)) }
    #expect(duration < .seconds(5))
    #expect(!rules.allows("/aaaabxc"))
  }

  @Test(arguments: [
    ("Wed, 12 Jan 2022 17:05:00 GMT", "2022-01-12T17:05:00Z"),
    ("Wednesday, 12-Jan-22 17:05:00 GMT", "2022-01-12T17:05:00Z"),
    ("Wed Jan 12 17:05:00 2022", "2022-01-12T17:05:00Z"), ("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37Z"),
    ("tomorrow", nil), ("", nil), ("Wed, 31 Feb 2022 17:05:00 GMT", nil), ("Wed, 12 Jan 2022 25:05:00 GMT", nil),
    ("Wed, 12 Jan 2022", nil), ("Wed, 12 Jan 99999 17:05:00 GMT", nil), ("Wed, 12 Jan 2022 1:2:3:4 GMT", nil),
  ])
  func readsMomentsOfHTTP(_ text: String, _ moment: String?) {
    #expect(HTTPDate.read(text)?.description == moment)
  }
}
