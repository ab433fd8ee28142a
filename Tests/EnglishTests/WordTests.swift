import English
import Testing

@Suite struct WordTests {
  @Test(arguments: [
    ["election", "elections", "elected", "electing"], ["estimate", "estimated", "estimates", "estimating"],
    ["troop", "troops"], ["kill", "killed", "killing", "kills"], ["country", "countries"],
    ["stop", "stopped", "stopping"],
    ["nation", "nations"], ["deny", "denied", "denies"], ["man", "men"], ["house", "houses", "housed"],
    ["agree", "agreed"], ["relate", "relational", "relation"], ["use", "used", "uses"],
    ["child", "children"], ["organise", "organisation"], ["large", "largely"], ["city", "cities"],
  ])
  func formsOfAWordHaveOneStem(words: [String]) {
    #expect(Set(words.map(stem)).count == 1)
  }

  @Test(arguments: [
    ["army", "arm"], ["general", "generous"], ["new", "news"], ["hop", "hope"], ["test", "testament"],
  ])
  func otherWordsHaveOthers(words: [String]) {
    #expect(Set(words.map(stem)).count == words.count)
  }

  @Test(arguments: [
    "", "a", "ab", "'s", "'", "’’’", "ssss", "ing", "eed", "y", "yyyy", "été", "100,000", "sses", "ied",
  ])
  func anythingHasAStem(word: String) {
    #expect(stem(word).utf8.count <= word.utf8.count + 1)
  }

  @Test func stopwordsSayNothing() {
    #expect(["the", "of", "which", "n't", "said"].allSatisfy(isStopword))
    #expect(!["troops", "us", "ai", "may-day", "border", "war", "won"].contains(where: isStopword))
  }
}
