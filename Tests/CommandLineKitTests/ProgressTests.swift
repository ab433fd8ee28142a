import CommandLineKit
import Testing

@Suite struct ProgressTests {
  @Test func showsHowFarItHasCome() {
    let bar = ProgressBar("recording", total: 100)
    #expect(
      bar.line(done: 30, elapsed: .seconds(3))
        == "recording  [#########---------------------]  30/100  10/s  7 s left")
    #expect(bar.line(done: 0, elapsed: .zero) == "recording  [------------------------------]  0/100")
    #expect(
      bar.line(done: 100, elapsed: .seconds(400))
        == "recording  [##############################]  100/100  0.3/s")
  }

  @Test func showsACountWhereThereIsNoTotal() {
    #expect(ProgressBar("reading").line(done: 12, elapsed: .seconds(2)) == "reading  12  6.0/s")
  }

  @Test(arguments: [
    (50, Duration.seconds(1), "50/1000  50/s  19 s left"), (1, .seconds(10), "1/1000  0.1/s  2 h 46 min left"),
    (10, .seconds(10), "10/1000  1.0/s  16 min 30 s left"), (1, .seconds(1_000_000), "1/1000  0.0/s  days left"),
    (2000, .seconds(1), "2000/1000  2000/s"), (-4, .seconds(9), "0/1000"),
  ])
  func tellsTheTimeLeft(done: Int, elapsed: Duration, end: String) {
    #expect(ProgressBar("x", total: 1000).line(done: done, elapsed: elapsed, width: 20 + end.count).hasSuffix(end))
  }

  @Test(arguments: [Int.min, -1, 0, 1, 10, 30, 50, 200])
  func staysWithinItsWidth(width: Int) {
    for total in [nil, 0, 7, Int.max] {
      for elapsed in [Duration.zero, .seconds(-5), .seconds(1), .seconds(Int64.max)] {
        let line = ProgressBar("a title \u{1b}[31m", total: total).line(done: 5, elapsed: elapsed, width: width)
        #expect(displayWidth(line) <= max(width, 0))
        #expect(!line.contains("\u{1b}"))
      }
    }
  }

  @Test func redrawsALineNowAndThen() {
    var line = ProgressLine(ProgressBar("x", total: 4), width: 40)
    #expect(line.clear() == "")
    #expect(line.draw(done: 1, elapsed: .zero).hasPrefix("\r\u{1b}[2Kx  ["))
    #expect(line.draw(done: 2, elapsed: .milliseconds(50)) == "")
    #expect(line.draw(done: 3, elapsed: .milliseconds(150)).hasSuffix("3/4"))
    #expect(line.clear() == "\r\u{1b}[2K")
    #expect(line.draw(done: 3, elapsed: .milliseconds(160)).hasSuffix("3/4"))
  }
}
