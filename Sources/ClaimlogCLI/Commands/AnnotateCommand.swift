internal import Claims
public import CommandLineKit
internal import Foundation
internal import JSONKit
internal import Ledgers
internal import Measures

/// `claimlog annotate`
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate", abstract: "Add a source, a note, a verdict or a tag to a claim.",
    discussion: "A verdict keeps the value that it judges: when that moves on, claimlog show says so.",
    examples: [
      Example(
        "claimlog annotate troops near border --source https://example.org/map --stance supports --note \"satellite\"",
        "a source"),
      Example(
        "claimlog annotate troops near border --verdict \"mostly true\" --note \"two services agree\"", "a verdict"),
    ])

  @OptionGroup var claim: ClaimArgument
  @Option(
    help: ArgumentHelp("An address, or a file, whose SHA-256 is kept.", valueName: "url|file"), completion: .file())
  var source: String?
  @Option(help: "What the source does for the claim.") var stance: Annotation.Stance?
  @Option(help: ArgumentHelp("The source's title.", valueName: "title")) var title: String?
  @Option(help: ArgumentHelp("The words of the source that matter.", valueName: "words")) var quote: String?
  @Option(help: ArgumentHelp("Your rating.", valueName: "verdict")) var verdict: String?
  @Option(help: ArgumentHelp("A remark.", valueName: "text")) var note: String?
  @Option(help: ArgumentHelp("A word to find it by.", valueName: "word")) var tag: String?
  @Option(
    help: ArgumentHelp("The appearance that is meant.", valueName: "appearance"), completion: .custom("appearances"))
  var appearance: String?
  @Option(help: ArgumentHelp("The annotation that this one takes the place of.", valueName: "annotation"))
  var supersedes: String?

  func validate() throws {
    if [source, verdict, tag].compactMap({ $0 }).count > 1 {
      throw ValidationError("add one at a time: --source, --verdict or --tag")
    }
    if source == nil, verdict == nil, note == nil, tag == nil {
      throw ValidationError("say what to add: --source, --verdict, --note or --tag")
    }
    if source == nil, stance != nil || quote != nil || title != nil {
      throw ValidationError("--stance, --quote and --title are of a --source")
    }
    for (name, text) in [("--source", source), ("--verdict", verdict), ("--note", note), ("--tag", tag)]
    where text?.allSatisfy(\.isWhitespace) ?? false {
      throw ValidationError("there is nothing in \(name)")
    }
  }

  func run(in context: Context) throws {
    var ledger = try context.openLedger()
    let id = try claim.find(in: ledger)
    var draft = AnnotationDraft(kind: source != nil ? .source : verdict != nil ? .verdict : tag != nil ? .tag : .note)
    draft.appearance = try appearance.map { words throws in try ledger.appearance(named: words).appearance }
    draft.stance = stance ?? (source != nil ? .context : nil)
    draft.source = try source.map { source throws in try self.source(source, in: context) }
    draft.text = tag ?? note
    draft.verdict = verdict
    draft.supersedes = try supersedes.map { words throws in try annotation(words, of: ledger.claim(id).claim) }
    let known = try ledger.claim(id).claim.annotations.map(\.id)
    let changed = try ledger.annotate(id, with: draft, as: context.editor(of: ledger))
    let added = changed.claims.first?.annotations.first { !known.contains($0.id) }
    changed.print("Added a \(draft.kind.rawValue)\(added.map { ": \($0.summary)" } ?? "")", in: context, ledger: ledger)
  }

  private func source(_ source: String, in context: Context) throws -> Annotation.Source {
    let today = try ExtendedDate(day: context.now().instant.day)
    if ["http://", "https://"].contains(where: { source.lowercased().hasPrefix($0) }) {
      return Annotation.Source(url: source, title: title, accessed: today, quote: quote)
    }
    do {
      let bytes = try Data(contentsOf: URL(filePath: context.path(source)))
      // A path of this machine is of no use to the others, and says more than its owner may want.
      let name = source.split(separator: "/").last.map(String.init) ?? source
      return Annotation.Source(
        url: name, title: title, accessed: today, sha256: Annotation.Source.digest(of: bytes), quote: quote)
    } catch let error as CocoaError {
      throw Failure(
        "read the source \(source)", why: error.localizedDescription,
        hint: "give an address that begins with https://, or a file that is there")
    }
  }

  private func annotation(_ words: String, of claim: Claim) throws -> Annotation.ID {
    let found = claim.annotations.filter { $0.id.description.hasPrefix(words) }
    guard found.count == 1, let one = found.first else {
      throw Failure(
        "find the annotation \(words)", why: found.isEmpty ? "the claim has none of that id" : "several begin so",
        hint: "claimlog show shows the ids of its annotations")
    }
    return one.id
  }
}

extension Annotation.Stance: ExpressibleByArgument {}
