import Extraction
import Testing

/// Whose text an article says it prints.
@Suite struct CreditLineTests {
  private func agency(_ text: String, authors: [String] = [], publisher: String? = "Harbour Post") -> String? {
    CreditLine.agency(in: Array(text.unicodeScalars), authors: authors, publisher: publisher)
  }

  private static let news = "The bridge at Tolm was closed on Monday after a lorry hit a pillar, the city said."

  @Test(arguments: [
    ("LONDON (AP) — \(news)", "AP"), ("LONDON, Jan 14 (Reuters) - \(news)", "Reuters"),
    ("PORT OF TOLM, Norland (AFP) – \(news)", "AFP"), ("(Reuters) - \(news)", "Reuters"),
    ("AFP - \(news)", "AFP"), ("TOLM, Nov. 4, 2025 (Xinhua) -- \(news)", "Xinhua"),
    ("Bridge at Tolm closed\n\nTOLM (Agence France-Presse) — \(news)", "AFP"),
    ("Tolm, 4 November (dpa) – \(news)", "dpa"), ("TOLM, Nov 4 (Northline) - \(news)", "Northline"),
    ("TOLM (Andes Wire) — \(news)", "Andes Wire"), ("TOLM (AP/Reuters) — \(news)", "AP"),
  ])
  func aDatelineCreditsAnAgency(text: String, agency: String) {
    #expect(self.agency(text) == agency)
  }

  @Test(arguments: [
    ("\(news) (Reuters)", "Reuters"), ("\(news)\n\n— Reuters", "Reuters"), ("\(news) — AFP", "AFP"),
    ("\(news)\n\nAFP/dpa\n", "AFP"), ("\(news) (Andes Wire)", "Andes Wire"), ("\(news)\n(Source: AFP)", "AFP"),
    ("\(news)\nSource: AFP", "AFP"), ("\(news)\nReuters contributed to this report.", "Reuters"),
    ("\(news)\n\nAssociated Press writers Ann Reed in Tolm and Bo Lind in Ostby contributed to this report.", "AP"),
    ("\(news)\nReporting by Reuters", "Reuters"), ("\(news)\n(With inputs from PTI)", "PTI"),
    ("\(news)\n© 2026 The Associated Press. All rights reserved.", "AP"),
    ("\(news)\nThis article was originally published by Reuters.\nShare this", "Reuters"),
    ("By Associated Press\n\(news)", "AP"), ("By Ann Reed, Associated Press\n\n\(news)", "AP"),
    ("By ANN REED Associated Press Writer\n\(news)", "AP"), ("Bridge closed\nReuters\n\(news)", "Reuters"),
    ("Agence France-Presse in Tolm\n\(news)\nThe end of the news is not here.", nil),
  ])
  func aLineOfCreditCreditsAnAgency(text: String, agency: String?) {
    #expect(self.agency(text) == agency)
  }

  @Test(
    arguments: [
      (["Reuters"], "Reuters"), (["Ann Reed", "The Associated Press"], "AP"), (["By Ann Reed, Associated Press"], "AP"),
      (["Reuters Staff"], "Reuters"), (["Agence France-Presse in Tolm"], "AFP"), (["Ann Reed | AP"], "AP"),
      (["Andes Wire"], "Andes Wire"), (["Press Association"], "PA"), (["Ann Reed"], nil), (["Ann Reed MAP"], nil),
      (["Harbour Post and agency"], nil), ([""], nil), (["By"], nil), (["Marketwire Daily"], nil),
    ] as [([String], String?)])
  func anAuthorMayBeAnAgency(authors: [String], agency: String?) {
    #expect(self.agency(Self.news, authors: authors) == agency)
  }

  @Test(arguments: [
    "The mayor told Reuters that the bridge was closed.", "A driver was unhurt, AFP news agency reports.\n\(news)",
    "\(news)\nPhoto: Reuters", "\(news)\nPicture: Associated Press", "AFP via Getty Images\n\(news)",
    "\(news)\nReuters UK Norland seeks years of aid", "The bridge (built by AFP) was closed.\n\(news)",
    "TOLM (Norland) — \(news)", "TOLM, Tuesday — \(news)", "\(news) (map)", "\(news) (CET)",
    "Tolm mourns (Monday) - \(news)", "TOLM, 4 November (Tuesday) - \(news)",
    "0830 Roads are blocked - Reuters.\n\(news)\n\(news)", "", "\n\n", "(", "()",
    "- -",
    "\(news)\nThe Reuters prize went to nobody.",
  ])
  func anAgencyThatIsOnlyNamedIsNoCredit(text: String) {
    #expect(agency(text) == nil)
  }

  @Test func whatAnAgencyPublishedIsItsOwn() {
    #expect(agency(Self.news, publisher: "Reuters UK") == "Reuters")
    #expect(agency("TOLM, Nov 4 (Harbour Post) - \(Self.news)") == nil)
  }

  @Test func aLongLineIsNotReadWhole() {
    #expect(agency(String(repeating: "(AP ", count: 300_000)) == nil)
    #expect(agency(String(repeating: "\n", count: 100_000) + "x (Reuters)") == "Reuters")
  }
}
