import English
import Measures
import Testing

/// Each case is a sentence with its places in an order in brackets, and what they are; a minus counts from the end.
@Suite struct OrdinalTests {
  @Test(arguments: [
    ("The [third] quake and the [21st] storm.", "3; 21"),
    ("The [twenty-first], the [one hundred and fifth], the [two thousandth].", "21; 105; 2000"),
    ("A [second] flight left on the [1,000th] day.", "2; 1000"),
    ("She came [second to last], he was [penultimate], they the [next to last], we the [last] ones.", "-2; -2; -2; -1"),
    ("A second later it was one third of the [first] size, two thirds of it per second.", "1"),
    ("In the last two weeks and the last year a third of them left.", ""),
  ])
  func areReadFromFiguresAndWords(marked: String, expected: String) {
    let marked = MarkedText(marked)
    let found = sentences(of: marked.text).flatMap { ordinals(in: $0, of: marked.text) }
    #expect(marked.marking(found.map(\.span)) == marked.marking(marked.spans))
    #expect(found.map { "\($0.isFromEnd ? "-" : "")\($0.place)" }.joined(separator: "; ") == expected)
  }
}
