import English
import Measures
import Testing

@Suite struct NumberTests {
  @Test(arguments: [
    ("He saw [one hundred and thirty thousand] of [two] kinds.", ["130000", "2"]),
    ("[1,674.5] or [12,34,567] or [1 234 567] or [100 000] of them.", ["1674.5", "1234567", "1234567", "100000"]),
    ("[Minus 5], [-7.5] and [.25].", ["-5", "-7.5", "0.25"]),
    ("[Two and a half million] and [a million and a half].", ["2500000", "1500000"]),
    ("[Half a million], [three quarters of a million], [half a dozen].", ["500000", "750000", "6"]),
    (
      "[Two thirds], [a hundredth], [three and one fourth], [one over three].",
      ["0.666666666667", "0.01", "3.25", "0.333333333333"]
    ),
    ("[4 thousand 3 hundred and 21] or [3 hundred and one].", ["4321", "301"]),
    ("[Nine point nought four] or [two point five billion].", ["9.04", "2500000000"]),
    ("[1.3e6], [2.5^-1], [2^10], [2 1/4], [½].", ["1300000", "0.4", "1024", "2.25", "0.5"]),
    ("[One billion and three quarters million], [three lakh crore].", ["1000750000", "3000000000000"]),
    ("[Twenty-five], [ninety nine], [one hundred and two] hundreds.", ["25", "99", "102"]),
    ("No one and this one, F-16 and 1.2.3, 180ml.", []),
    ("[One hundred] and [two hundred] came, [three million and twenty] left.", ["100", "200", "3000020"]),
  ])
  func areReadFromFiguresAndWords(marked: String, values: [String]) {
    let marked = MarkedText(marked)
    let found = sentences(of: marked.text).flatMap { numbers(in: $0, of: marked.text) }
    #expect(marked.marking(found.map(\.span)) == marked.marking(marked.spans))
    #expect(found.map(\.value.description) == values)
  }
}
