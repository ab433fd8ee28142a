import JSONKit
import Testing

/// What a program does that knows some of a file's keys: read, edit, and write by a merge.
private struct Report: Equatable {
  struct Part {
    var id: String
    var count: Int
    var note: String?
    var span: [Int]
  }

  var title: String
  var score: Double?
  var parts: [Part]

  init(reading cursor: JSONCursor) throws {
    title = try cursor["title"].string()
    score = try cursor["score"].optional { try $0.number().double ?? 0 }
    parts = try cursor["parts"].list { part in
      Part(
        id: try part["id"].string(), count: try part["count"].int(),
        note: try part["note"].optional { try $0.string() }, span: try part["span"].list { try $0.int() })
    }
  }

  static func == (left: Report, right: Report) -> Bool {
    left.json == right.json
  }

  var json: JSON {
    var object: JSONObject = ["title": .string(title)]
    object["score"] = score.flatMap { JSONNumber("\($0)") }.map(JSON.number)
    object["parts"] = .array(
      parts.map { part in
        var object: JSONObject = ["id": .string(part.id), "count": .number(JSONNumber(part.count))]
        object["note"] = part.note.map(JSON.string)
        object["span"] = .array(part.span.map { .number(JSONNumber($0)) })
        return .object(object)
      })
    return .object(object)
  }
}

@Suite struct JSONWritingTests {
  private let onDisk = """
    {
      "reviewer": "by hand",
      "score": 1.10,
      "title": "Bridge closed",
      "parts": [
        {
          "id": "p1",
          "mine": { "deep": 1.50 },
          "count": 12.0,
          "note": "first",
          "span": [1, 2]
        },
        {
          "id": "p2",
          "count": 1e2,
          "span": [3, 4],
          "why": "é"
        }
      ]
    }
    """

  private func written(_ edit: (inout Report) -> Void) throws -> JSONMerge {
    let theirs = try JSON(parsing: onDisk)
    let decoded = try Report(reading: JSONCursor(theirs))
    var edited = decoded
    edit(&edited)
    let merge = JSON.merging(base: decoded.json, ours: edited.json, theirs: theirs)
    #expect(try Report(reading: JSONCursor(merge.value)) == edited)
    return merge
  }

  @Test func leavesAnUneditedFileAsItIs() throws {
    let merge = try written { _ in }
    #expect(merge.value == (try JSON(parsing: onDisk)))
    #expect(merge.conflicts == [])
  }

  @Test func keepsUnknownKeysAndSpellingsAroundAnEdit() throws {
    let merge = try written { $0.parts[0].count = 13 }
    #expect(merge.conflicts == [])
    #expect(
      merge.value.printed() == """
        {
          "title": "Bridge closed",
          "score": 1.10,
          "parts": [
            {
              "id": "p1",
              "count": 13,
              "note": "first",
              "span": [1, 2],
              "mine": {
                "deep": 1.50
              }
            },
            {
              "id": "p2",
              "count": 1e2,
              "span": [3, 4],
              "why": "é"
            }
          ],
          "reviewer": "by hand"
        }
        """)
  }

  @Test func removesAKnownKeyAndKeepsTheUnknown() throws {
    let merge = try written {
      $0.score = nil
      $0.parts[0].note = nil
    }
    #expect(merge.conflicts == [])
    #expect(merge.value[["score"]] == nil)
    #expect(
      merge.value[["parts", 0]] == (try JSON(parsing: #"{"id":"p1","count":12.0,"span":[1,2],"mine":{"deep":1.50}}"#)))
    #expect(merge.value[["reviewer"]] == "by hand")
  }

  @Test func addsMovesAndChangesParts() throws {
    let merge = try written {
      var new = $0.parts[1]
      new.id = "p3"
      $0.parts = [new, $0.parts[1], $0.parts[0]]
      $0.parts[2].span = [5, 6]
    }
    #expect(merge.conflicts == [])
    #expect(merge.value[["parts", 0]] == ["id": "p3", "count": 100, "span": [3, 4]])
    #expect(merge.value[["parts", 1, "why"]] == "é")
    #expect(merge.value[["parts", 1, "count"]]?.printed() == "1e2")
    #expect(merge.value[["parts", 2, "mine", "deep"]]?.printed() == "1.50")
    #expect(merge.value[["parts", 2, "span"]] == [5, 6])
  }

  @Test func reportsAPartRemovedThatHoldsWhatItDoesNotKnow() throws {
    let theirs = try JSON(parsing: onDisk)
    let decoded = try Report(reading: JSONCursor(theirs))
    var edited = decoded
    edited.parts.remove(at: 1)
    let merge = JSON.merging(base: decoded.json, ours: edited.json, theirs: theirs)
    #expect(merge.conflicts.map(\.path) == [["parts", 1]])
    #expect(merge.conflicts.first?.ours == nil)
    #expect(merge.value[["parts", 1, "why"]] == "é")
  }
}
