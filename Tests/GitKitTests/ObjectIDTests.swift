import GitKit
import Testing

@Suite struct ObjectIDTests {
  let hex = "3f9c1a2b4d5e6f708192a3b4c5d6e7f801234567"

  @Test func readsAndPrintsItsDigits() throws {
    let id = try #require(ObjectID(hex: hex))
    #expect(id.hex == hex)
    #expect(id.description == hex)
    #expect(ObjectID(hex: hex.uppercased()) == id)
    #expect(ObjectID(bytes: id.bytes) == id)
    #expect(id.bytes.first == 0x3f && id.bytes.last == 0x67 && id.bytes.count == 20)
  }

  @Test(arguments: [
    "", "3f9c", "3f9c1a2b4d5e6f708192a3b4c5d6e7f80123456", "3f9c1a2b4d5e6f708192a3b4c5d6e7f8012345678",
    "3f9c1a2b4d5e6f708192a3b4c5d6e7f80123456g", " 3f9c1a2b4d5e6f708192a3b4c5d6e7f80123456",
    "é9c1a2b4d5e6f708192a3b4c5d6e7f801234567",
  ])
  func refusesWhatIsNoID(_ text: String) {
    #expect(ObjectID(hex: text) == nil)
  }

  @Test func refusesTooFewOrTooManyBytes() {
    #expect(ObjectID(bytes: [UInt8](repeating: 1, count: 19)) == nil)
    #expect(ObjectID(bytes: [UInt8](repeating: 1, count: 21)) == nil)
  }

  @Test func ordersByBytes() throws {
    let digits = [
      "0000000000000000000000000000000000000000", "00000000000000010000000000000000000000ff",
      "0000000000000001000000000000000100000000", "7fffffffffffffffffffffffffffffffffffffff",
      "8000000000000000000000000000000000000000", "ffffffffffffffffffffffffffffffff00000000",
    ]
    let ids = try digits.map { try #require(ObjectID(hex: $0)) }
    #expect(ids.reversed().sorted() == ids)
    #expect(ids.first == .zero)
  }

  @Test func abbreviatesToNoLessThanFourDigits() throws {
    let id = try #require(ObjectID(hex: hex))
    #expect(id.abbreviated() == "3f9c1a2")
    #expect(id.abbreviated(12) == "3f9c1a2b4d5e")
    #expect(id.abbreviated(0) == "3f9c")
    #expect(id.abbreviated(99) == hex)
  }
}
