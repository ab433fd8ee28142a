internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// The claim that a command is about, as its words name it: an id, the beginning of one, a label, any words that fit only it.
struct ClaimArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "An id, the beginning of one, or words that fit only this claim; ~2 after it means two revisions ago.",
      valueName: "claim"), completion: .custom("claims")) var words: [String]

  func validate() throws {
    if words.isEmpty { throw ValidationError("say which claim: an id, or words that fit only one") }
  }

  /// The claim; `~N` at the end of the words is left aside.
  func find(in ledger: borrowing Ledger) throws -> Claim.ID { try ledger.claim(named: split.name) }

  /// How many revisions ago, where the words end in `~N`.
  var earlier: Int? { split.earlier }

  private var split: (name: String, earlier: Int?) {
    let text = words.joined(separator: " ")
    guard let tilde = text.lastIndex(of: "~"), let count = Int(text[text.index(after: tilde)...]), count >= 0 else {
      return (text, nil)
    }
    return (String(text[..<tilde]), count)
  }
}

extension ChangedClaims {
  /// The least that every correction answers.
  var json: JSON {
    [
      "commit": commit.map { .string($0) } ?? .null,
      "claims": .array(
        claims.map { claim in
          [
            "id": .string(claim.id.description), "label": .string(claim.label), "statement": .string(claim.statement),
            "value": claim.value.map { .string($0) } ?? .null, "standing": .array(claim.standing.map(\.json)),
            "disputed": .bool(claim.disputed),
          ]
        }),
    ]
  }

  /// Says what was done, and how the claims stand now.
  func print(_ done: Styled, in context: Context, ledger: borrowing Ledger) {
    if context.options.json { return context.emit(json) }
    guard commit != nil else { return context.print("That is how it was: nothing was written.") }
    context.print(done)
    for claim in claims.prefix(20) {
      let value = claim.value.map { "   \($0)" } ?? ""
      let line: Styled = "  \(ledger.shortID(claim.id.description), .yellow)  \(claim.label)\(value)"
      context.print(line + (claim.disputed ? "   \("disputed", .red)" : ""))
    }
    if claims.count > 20 { context.print("  … and \(claims.count - 20) more") }
  }
}
