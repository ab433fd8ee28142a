/// How far articles' texts were there to be checked against.
public struct CheckedTexts: Hashable, Sendable {
  /// What of articles' texts is to be in Git, as `ledger.json` has it.
  public var setting = LedgerSettings.Texts.full
  /// How many articles' texts are not in Git and were verified against the copies here.
  public var verified = 0
  /// How many articles' texts are neither in Git nor here.
  public var missing = 0
  /// How many quotes could not be verified for it.
  public var quotesUnverified = 0
  /// How many kept pages are not here.
  public var pagesMissing = 0
  /// How many files with texts and pages are in Git although they are not to be.
  public var inGit = 0
  /// How many files with texts and pages the branch's history has, whether they are there still or not.
  public var inHistory = 0
  /// How many code points of the texts that are here the quotes show, with their context.
  public var shown = 0
  /// How many code points those texts have.
  public var length = 0

  /// How much of the texts that are here the quotes show, in hundredths; nil where none is here.
  public var shownPercent: Int? { length == 0 ? nil : Int((Double(shown) / Double(length) * 100).rounded()) }

  /// What was verified and what could not be, in words.
  func notes(lastPublished commit: String?) -> [String] {
    var notes: [String] = []
    if verified + missing > 0 {
      let texts = Self.counted(verified + missing, "article's text is", "articles' texts are")
      var parts: [String] = []
      if verified > 0 {
        parts.append(
          "\(Self.counted(verified, "was", "were")) verified against the \(verified == 1 ? "copy" : "copies") here")
      }
      if missing > 0 {
        let quotes = Self.counted(quotesUnverified, "quote", "quotes")
        parts.append("\(Self.counted(missing, "is", "are")) not here: \(quotes) could not be verified against a text")
      }
      notes.append("\(texts) not in Git (\"texts\": \"quotes\"): \(parts.joined(separator: ", "))")
    }
    if quotesUnverified > 0 {
      notes.append(
        "of the quotes without a text, lengths and positions were verified, that their articles have or had these texts, and that they agree where they overlap"
      )
    }
    if pagesMissing > 0 { notes.append("\(Self.counted(pagesMissing, "kept page is", "kept pages are")) not here") }
    if let shownPercent {
      notes.append(
        "with 32 characters on either side, the quotes publish \(shownPercent) % of \(verified == 1 ? "the text that is" : "the texts that are") here"
      )
    }
    if inHistory > 0 {
      notes.append(
        "\(Self.counted(inHistory, "file", "files")) with a text or a page \(inHistory == 1 ? "is" : "are") in the history of this branch\(commit.map { ", up to commit \($0)" } ?? ""): whoever gets it can read \(inHistory == 1 ? "it" : "them"); before you publish, start the published ledger anew, or take them out of the history with git filter-repo (README.md, “Publish quotes only”)"
      )
    }
    return notes
  }

  private static func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
