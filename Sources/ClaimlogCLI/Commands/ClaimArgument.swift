internal import Claims
internal import CommandLineKit
internal import JSONKit
internal import Ledgers
internal import Measures

/// The claim that a command is about, as its words name it: an id, the beginning of one, a label, any words that fit only it.
struct ClaimArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "An id, the beginning of one, or words that fit only this claim.",
      valueName: "claim"), completion: .custom("claims")) var words: [String]

  func validate() throws {
    if words.isEmpty { throw ValidationError("say which claim: an id, or words that fit only one") }
  }

  /// The claim.
  ///
  /// - Parameter isPastWelcome: Whether `~N` behind the words is for the command to look at; else it is refused.
  func find(in ledger: borrowing Ledger, isPastWelcome: Bool = false) throws -> Claim.ID {
    let (name, earlier) = split
    if let earlier, !isPastWelcome {
      throw Failure(
        "go \(earlier) revisions back", why: "this command is about the claim as it is, with all its revisions",
        hint: "claimlog show and claimlog diff take ~\(earlier)")
    }
    return try ledger.claim(named: name)
  }

  /// The words that name it.
  var name: String { split.name }

  /// How many revisions ago, where the words end in `~N`.
  var earlier: Int? { split.earlier }

  private var split: (name: String, earlier: Int?) {
    let text = words.joined(separator: " ")
    guard let tilde = text.lastIndex(of: "~") else { return (text, nil) }
    let digits = text[text.index(after: tilde)...]
    if digits.isEmpty { return (String(text[..<tilde]), 1) }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits) else { return (text, nil) }
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
      let value = (claim.whyNothingStands ?? claim.value).map { "   \($0)" } ?? ""
      let line: Styled = "  \(ledger.shortID(claim.id.description), .yellow)  \(claim.label)\(value)"
      context.print(line + (claim.disputed ? "   \("disputed", .red)" : ""))
    }
    if claims.count > 20 { context.print("  … and \(claims.count - 20) more") }
  }
}
