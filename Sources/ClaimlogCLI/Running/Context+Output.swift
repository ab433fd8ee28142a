internal import CommandLineKit
internal import Dispatch
internal import Foundation
internal import JSONKit
internal import Synchronization

extension Context {
  /// How results are laid out: the terminal's width and colour; without a terminal, no colour and no cutting.
  var terminal: Terminal { Terminal(width: columns, hasColor: hasColor(output)) }

  private func hasColor(_ stream: Stream) -> Bool {
    stream.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// The columns that text is wrapped to.
  var width: Int { max(20, min(columns ?? 100, 160)) }

  /// Prints a result.
  func print(_ text: Styled = "") {
    var line = ""
    line.writeLine(text, on: terminal)
    write(line)
  }

  /// Prints a result that may be longer than a line: where there is a terminal, it goes on below, indented by `hanging`.
  func print(_ text: Styled, hanging: Int) {
    guard columns != nil else { return print(text) }
    for line in wrap(text, width: width, hanging: hanging) { print(line) }
  }

  /// Prints a table.
  func print(_ table: TextTable) { write(table.rendered(on: terminal)) }

  /// Prints text as it is; it has been made safe.
  func write(_ text: String) {
    if held != nil { held?.append(text) } else { output.write(text) }
  }

  /// Prints the one JSON document of a command.
  func emit(_ json: JSON) { write(json.printed(.pretty) + "\n") }

  /// Prints one of several JSON documents, on a line of its own.
  func emit(line json: JSON) { write(json.printed(.compact) + "\n") }

  /// Prints lines of CSV.
  func print(csv rows: [[CSVField]]) {
    for row in rows { write(CSV.line(row)) }
  }

  /// Says something beside the result.
  ///
  /// What is said while output is held back for the pager comes after it.
  func note(_ text: Styled) {
    if held != nil { return heldNotes.append(text) }
    var line = ""
    line.writeLine(text, on: Terminal(width: columns, hasColor: hasColor(errors)))
    errors.write(line)
  }

  /// Holds the output back, for the pager, where a person reads it on a terminal.
  func page() {
    if output.isTerminal, !options.json, !options.csv, !options.noPager { held = "" }
  }

  /// Shows what was held back, through the pager where it is longer than the screen.
  func endPaging() {
    guard let text = held else { return }
    held = nil
    let pager = environment["GIT_PAGER"] ?? environment["PAGER"] ?? "less"
    if text.isEmpty || pager.isEmpty || pager == "cat" || !show(text, in: pager) { output.write(text) }
    for note in heldNotes { self.note(note) }
    heldNotes = []
  }

  /// Shows a text in a pager; false where there is no such program.
  private func show(_ text: String, in pager: String) -> Bool {
    // As Git sets them: quit at once where all fits the screen, keep colours, leave the text on the screen.
    let own = environment.merging(["LESS": "FRX", "LV": "-c"]) { own, _ in own }
    do {
      // 126 and 127: the shell may not run it, or did not find it.
      return !(126...127).contains(try ForegroundProgram.run(pager, environment: own, input: text))
    } catch {
      return false
    }
  }

  /// A bar on the terminal for long work; call it with what is done of how much, and with zeros at the end.
  func progress(_ title: String) -> @Sendable (_ done: Int, _ total: Int) -> Void {
    guard errors.isTerminal, !options.quiet, !options.json else { return { _, _ in } }
    let bar = ProgressOutput(title: title, columns: columns ?? 80, write: errors.write)
    return { done, total in bar.show(done: done, total: total) }
  }
}

/// Draws a progress bar, not before a second has gone by.
private final class ProgressOutput: Sendable {
  private struct State {
    var line: ProgressLine?
    let started = ContinuousClock.now
    let write: @Sendable (String) -> Void
  }

  private let title: String
  private let columns: Int
  private let state: Mutex<State>

  init(title: String, columns: Int, write: @escaping @Sendable (String) -> Void) {
    self.title = title
    self.columns = columns
    state = Mutex(State(write: write))
  }

  func show(done: Int, total: Int) {
    state.withLock { state in
      let elapsed = ContinuousClock.now - state.started
      if total == 0 {
        if let text = state.line?.clear() { state.write(text) }
        state.line = nil
        return
      }
      guard elapsed > .seconds(1) else { return }
      if state.line == nil { state.line = ProgressLine(ProgressBar(title, total: total), width: columns) }
      if let text = state.line?.draw(done: done, elapsed: elapsed) { state.write(text) }
    }
  }
}
