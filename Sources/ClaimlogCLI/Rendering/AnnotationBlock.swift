internal import Claims
internal import CommandLineKit
internal import Measures

/// One annotation of a claim for a reader.
struct AnnotationBlock {
  let annotation: Annotation
  let claim: Claim
  let ids: ShortIDs

  init(_ annotation: Annotation, of claim: Claim, ids: ShortIDs) {
    self.annotation = annotation
    self.claim = claim
    self.ids = ids
  }

  /// The lines: a head behind `mark`, and below it what was written.
  func lines(width: Int, mark: Styled) -> [Styled] {
    let successor = claim.annotations.first { $0.supersedes == annotation.id }
    let style: TextStyle = successor == nil ? [] : .dim
    let who = "\(PersonName(annotation.by).name), \(annotation.at.day.words)"
    var lines = wrap(
      "\(mark)\(ids[annotation.id], .yellow)  \(title, style.union(.bold))  \(who, .dim)", width: width, hanging: 4)
    for line in content { lines += wrap(Styled(line, style), width: width, indent: 4) }
    if let moved { lines += wrap(Styled(moved, .red), width: width, indent: 4) }
    if let successor {
      lines += wrap(Styled("superseded by \(ids[successor.id])", .dim), width: width, indent: 4)
    }
    return lines
  }

  private var title: String {
    switch annotation.kind {
    case .verdict: "verdict: \(annotation.verdict ?? "")"
    case .source:
      switch annotation.stance {
      case .supports: "source that supports it"
      case .disputes: "source that disputes it"
      case .context: "source for context"
      case nil: "source"
      }
    case .note: "note"
    case .tag: "tag: \(annotation.text ?? "")"
    }
  }

  private var content: [String] {
    var lines: [String] = []
    if let source = annotation.source {
      lines.append([source.title, source.url].compactMap { $0 }.joined(separator: "  "))
      if let quote = source.quote { lines.append("“\(AppearanceBlock.oneLine(quote))”") }
      if let hash = source.sha256 { lines.append("sha256 \(hash.prefix(16))…") }
    }
    if annotation.kind != .tag, let text = annotation.text { lines.append(text) }
    if let appearance = annotation.target.appearance { lines.append("on \(ids[appearance])") }
    return lines
  }

  /// That a verdict was on what the claim no longer says.
  private var moved: String? {
    guard annotation.kind == .verdict, let value = annotation.target.value, !value.isSame(as: claim.judged) else {
      return nil
    }
    let then = claim.appearances.last { appearance in
      (claim.measure(of: appearance)?.words ?? appearance.statement).isSame(as: value)
    }
    let date = then.flatMap { ($0.asOf ?? $0.published)?.words } ?? annotation.at.day.words
    return "verdict was on \(value), \(date); it now says \(claim.judged)"
  }
}
