/// Words that say nothing about what a text is about.
enum Stopwords {
  /// All of them, in lower case, as the tokenizer cuts them. “us” is left out, since “US” has the same lower case.
  static let all: Set<String> = Set(
    """
    a about above across after again against ago all almost along already also although always am among an and \
    another any anyone anything anywhere are around as at away back be became because become becomes been before behind \
    being below beside besides between beyond both but by came can cannot come could did do does doing done down \
    during each either else enough etc even ever every everyone everything everywhere except far few for former from \
    further get gets getting go goes going got had has have having he hence her here hers herself him himself his how \
    however i if in indeed instead into is it its itself just keep kept last least less let like made make makes \
    many may maybe me meanwhile might mine more moreover most much must my myself n't near nearly neither never \
    nevertheless next no nobody none nor not nothing now nowhere of off often oh on once one only onto or other others \
    otherwise ought our ours ourselves out over own per perhaps put quite rather really s said same say says see \
    seem seemed seems several shall she should since so some somehow someone something sometimes somewhere still such \
    take than that the their theirs them themselves then there therefore these they this those though through \
    throughout thus to together too toward towards under unless until up upon very via was way we well went were \
    what whatever when whenever where whereas wherever whether which while who whoever whole whom whose why will with \
    within without would yet you your yours yourself yourselves 's 're 've 'll 'd 'm
    """.split(separator: " ").map(String.init))
}
