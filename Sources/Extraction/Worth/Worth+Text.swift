internal import English

extension Worth {
  /// How much a sentence deserves to be checked, by its words alone.
  public init(ofSentence text: String) {
    let scalars = Array(text.unicodeScalars)
    let sentences = sentences(of: scalars)
    let figures = WorthFigures(sentences.flatMap { quantities(in: $0, of: scalars) }, of: scalars)
    let dates = sentences.reduce(0) { $0 + English.dates(in: $1, of: scalars, published: nil).count }
    self.init(cues: WorthReader(sentences).cues(figures, dates: dates))
  }
}
