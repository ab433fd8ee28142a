/// Files of a ledger that have every key there is.
enum Example {
  private static let hash = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

  static let article = """
    {
      "schema": "claimlog/article/1", "id": "a-3f9c1a2b4d5e", "url": "https://wire.example/1?from=mail",
      "canonical": "https://wire.example/1", "addresses": ["https://wire.example/amp/1"], "title": "Talks end", "publisher": "Example Wire",
      "authors": ["Anna Lindgren"], "published": "2022-01-12", "modified": "2022-01-13",
      "retrieved": "2022-01-13T09:00:00Z", "language": "en", "text": "\(hash)", "superseded": ["\(hash)"], "bytes": "\(hash)",
      "retrieval": {
        "type": "text/html", "from": "https://wire.example/1", "etag": "\\"a\\"",
        "lastModified": "Thu, 13 Jan 2022 08:00:00 GMT", "page": "html"
      },
      "origin": "Other Wire", "dates": "given",
      "notices": [
        { "kind": "correction", "text": "It was Wednesday.", "by": "Ada <ada@example.org>", "at": "2022-01-14T09:00:00Z" }
      ]
    }
    """

  static let absorbed = """
    { "schema": "claimlog/claim/1", "id": "c-3f9c77e01b2a", "mergedInto": "c-3f9c77e01b2b" }
    """

  static let claim = """
    {
      "schema": "claimlog/claim/1", "id": "c-3f9c77e01b2a", "label": "troops near border",
      "statement": "", "standing": [], "disputed": false,
      "pinned": {
        "statement": "It has troops there", "value": "130,000", "why": "the ministry's own count",
        "by": "Ada <ada@example.org>", "at": "2022-01-14T09:00:00Z"
      },
      "appearances": [
        \(appearance("p-3f9c00000001", speaker: "officials", polarity: "negative", more: "")),
        \(appearance("p-3f9c00000002", speaker: "others", polarity: "positive", more: """
          , "withdrawn": true, "rejected": {
            "why": "it is another border", "by": "Ada <ada@example.org>", "at": "2022-01-14T09:00:00Z"
          }
          """))
      ],
      "annotations": [
        {
          "id": "n-3f9c00000001", "kind": "source", "by": "Ada <ada@example.org>", "at": "2022-01-14T09:00:00Z",
          "target": { "appearance": "p-3f9c00000001", "value": "130,000" }, "stance": "supports",
          "source": {
            "url": "https://report.example/4", "title": "Report", "accessed": "2022-01-14",
            "archived": "https://archive.example/4",
            "sha256": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "quote": "on page 4"
          },
          "text": "page 4"
        },
        {
          "id": "n-3f9c00000002", "kind": "verdict", "by": "Ada <ada@example.org>", "at": "2022-01-15T09:00:00Z",
          "target": {}, "verdict": "mostly true", "supersedes": "n-3f9c00000001"
        }
      ],
      "related": [
        { "claim": "c-3f9c77e01b2c", "kind": "candidate", "by": "matcher/2", "score": "0.62", "why": ["the place differs"] }
      ]
    }
    """

  private static func appearance(_ id: String, speaker: String, polarity: String, more: String) -> String {
    """
    {
      "id": "\(id)", "article": "a-3f9c1a2b4d5e", "published": "2022-01-12", "publisher": "Example Wire",
      "recorded": "2022-01-12T21:04:00Z", "stance": "asserts", "mode": "asserted", "polarity": "\(polarity)",
      "statement": "It has troops near the border",
      "attribution": [{ "name": "\(speaker)", "as": "\(speaker)", "verb": "say", "span": [1, 9] }],
      "quantities": [{
        "id": "q1", "of": "troops", "unit": "person", "low": "1", "high": "2", "lowOpen": true, "highOpen": true,
        "basis": "estimated", "text": "some troops", "span": [1, 2]
      }],
      "when": { "text": "On Monday", "value": "2022-01-10", "anchor": "published", "span": [1, 2] },
      "asOf": "2022-01-12", "scope": { "place": "near the border", "includes": ["guards"], "excludes": ["cooks"] },
      "entities": [{ "as": "It", "ref": "The country", "span": [1, 3] }], "condition": "if talks fail",
      "addressee": ["the other"], "verbatim": [[1, 9]],
      "quote": { "exact": "a", "prefix": "b", "suffix": "c", "start": 1, "end": 2, "text": "\(hash)" },
      "support": "exact", "relation": "updates", "by": { "extractor": "builtin/1", "rules": ["mode:plain"] },
      "link": { "by": "matcher/1", "score": "0.97" }\(more)
    }
    """
  }
}
