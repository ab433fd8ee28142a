public import Claims

/// What a person's change did.
public struct ChangedClaims: Sendable {
  /// The commit in hexadecimal digits; nil where there was nothing to write.
  public let commit: String?
  /// The claims as they are now.
  public let claims: [Claim]
  /// Whether dates within claims were not resolved anew, because the article's text is not here.
  public var isTextMissing = false
}

/// What is to be added to a claim.
public struct AnnotationDraft: Hashable, Sendable {
  /// What kind it is.
  public var kind: Annotation.Kind
  /// The appearance that is meant; nil for the claim as a whole.
  public var appearance: Appearance.ID?
  /// What a source does for the claim.
  public var stance: Annotation.Stance?
  /// The source.
  public var source: Annotation.Source?
  /// The note or the tag.
  public var text: String?
  /// The rating.
  public var verdict: String?
  /// The annotation that it takes the place of.
  public var supersedes: Annotation.ID?

  /// A draft.
  public init(
    kind: Annotation.Kind, appearance: Appearance.ID? = nil, stance: Annotation.Stance? = nil,
    source: Annotation.Source? = nil, text: String? = nil, verdict: String? = nil, supersedes: Annotation.ID? = nil
  ) {
    self.kind = kind
    self.appearance = appearance
    self.stance = stance
    self.source = source
    self.text = text
    self.verdict = verdict
    self.supersedes = supersedes
  }
}
