import Pages

/// A page as sites build them, with an article written for the tests.
enum BodySample {
  static let first =
    "The town council of Harlow Bay voted on Tuesday to rebuild the old pier, which a storm had broken in two last winter."
  static let second =
    "“We waited a year for this,” said the mayor, Ann Tully, after the vote. The work will cost 4.2 million pounds and take two summers."
  static let third =
    "Fishermen had asked for a stone wall instead, since timber rots. Their petition, with 1,300 names, was turned down by nine votes to four."
  static let paragraphs = [first, second, third]

  static let markup = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")

  /// A page with something in its article, and something behind it.
  static func page(in article: String = markup, before: String = "", behind: String = "", head: String = "") -> String {
    """
    <!DOCTYPE html><html><head><title>Pier to be rebuilt | Bay News</title>\(head)</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>\(before)
    <main><article><h1>Pier to be rebuilt</h1>\(article)</article>\(behind)</main>
    <footer><p>Bay News is published by the Bay News Company. All rights reserved, in this and in every other country.</p></footer>
    </body></html>
    """
  }

  /// The paragraphs found in a page.
  static func paragraphs(of html: String) throws -> [String] {
    try WebPage(Array(html.utf8)).text.split(separator: "\n").map(String.init)
  }
}
