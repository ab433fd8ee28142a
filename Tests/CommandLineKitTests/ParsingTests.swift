import CommandLineKit
import Testing

@Suite struct ParsingTests {
  @Test func theDeclarationsAreSound() {
    #expect(Library.declarationFaults == [])
      Library.helpScreen()!.text(), Library.helpScreen(for: ["lend"])!.text(),
      Library.helpScreen(for: ["lend"])!.text(width: 40))
  }
}
