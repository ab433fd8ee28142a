import Testing

@testable import ClaimlogCLI

@Suite struct AmountScaleTests {
  @Test(arguments: [
    [100_000, 130_000, 150_000, 190_000], [5], [0], [0, 0], [-12.5, 3, 5], [-7, -6.5], [7.5, 7.9, 8.5], [1e57, 2e57],
    [1e-9, 2e-9],
    [1, 1e12], [500, 2.5e9, 9e10], [99_999, 100_000],
  ])
  func holdsAllAmountsBetweenItsEnds(_ amounts: [Double]) {
    let scale = AmountScale(for: amounts, tickCount: 6)
    for amount in amounts {
      #expect(scale.ends.contains(amount))
      #expect((0...1).contains(scale.place(of: amount)))
    }
    #expect(scale.ticks.count >= 2 && scale.ticks.count <= 12)
    #expect(scale.ticks == scale.ticks.sorted())
    #expect(Set(scale.ticks).count == scale.ticks.count)
  }

  @Test func startsAtZeroUnlessAmountsAreTooCloseForThat() {
    #expect(AmountScale(for: [100_000, 190_000], tickCount: 6).ends.lowerBound == 0)
    #expect(AmountScale(for: [100_000], tickCount: 6).ends.lowerBound == 0)
    #expect(AmountScale(for: [7.5, 8.5], tickCount: 6).ends.lowerBound > 7)
  }

  @Test func isLogarithmicWhereAmountsDifferTooMuch() {
    let scale = AmountScale(for: [500, 9e10], tickCount: 6)
    #expect(scale.isLogarithmic)
    #expect(abs(scale.place(of: 1e6) - scale.place(of: 1e5) - (scale.place(of: 1e5) - scale.place(of: 1e4))) < 1e-9)
    #expect(!AmountScale(for: [0, 9e10], tickCount: 6).isLogarithmic)
    #expect(!AmountScale(for: [-5, 9e10], tickCount: 6).isLogarithmic)
  }

  @Test(arguments: [
    (0, nil, "0"), (150_000, nil, "150,000"), (2_500_000, nil, "2.5M"), (1e9, "USD", "$1B"), (-1500, nil, "−1,500"),
    (0.25, nil, "0.25"), (1e18, nil, "1e18"), (7.75, "%", "7.75"),
  ])
  func labelsAreShort(_ tick: Double, _ unit: String?, _ label: String) {
    #expect(AmountScale.label(of: tick, unit: unit) == label)
  }
}
