/// `text` in lines of at most `width` columns, broken at blanks.
///
/// Line feeds in the text stay line breaks; blanks at the start of such a line stay and also indent what is broken off it.
/// A word that is longer than a line is broken where the line ends. `width` is taken to leave room for 8 columns of text at
/// least.
///
/// - Parameters:
///   - text: What to wrap; it is not made visible here.
///   - width: How many columns a line may take, its indentation included.
///   - indent: By how many columns lines are indented.
///   - hanging: By how many columns lines that continue another are indented; as `indent` if `nil`.
public func wrap(_ text: String, width: Int, indent: Int = 0, hanging: Int? = nil) -> [String] {
  var styled = Styled()
  styled.append(text, [])
  return wrap(styled, width: width, indent: indent, hanging: hanging).map(\.plain)
}

/// `text` in lines of at most `width` columns, broken at blanks; as for plain text.
public func wrap(_ text: Styled, width: Int, indent: Int = 0, hanging: Int? = nil) -> [Styled] {
  var wrapper = LineWrapper(width: width, indent: indent, hanging: hanging ?? indent)
  for run in text.runs {
    for character in run.text {
      wrapper.take(character, run.style)
    }
  }
  return wrapper.finish()
}

/// Lays characters out in lines.
private struct LineWrapper {
  let width: Int
  let indent: Int
  let hanging: Int

  private var lines: [Styled] = []
  private var line = Styled()
  private var column = 0
  /// Whether the line holds more than its indentation.
  private var hasText = false
  /// The blanks at the start of the source line, which its continuations are given too.
  private var margin = 0
  private var isAtStart = true

  private var word = Styled()
  private var wordWidth = 0
  private var blanks = Styled()

  init(width: Int, indent: Int, hanging: Int) {
    self.indent = min(max(indent, 0), 1000)
    self.hanging = min(max(hanging, 0), 1000)
    self.width = max(width, max(self.indent, self.hanging) + 8)
  }

  mutating func take(_ character: Character, _ style: TextStyle) {
    switch character {
    case "\n", "\r\n":
      endLine()
      (margin, isAtStart) = (0, true)
    case " ":
      if isAtStart && !hasText && word.isEmpty {
        margin = min(margin + 1, (width - max(indent, hanging)) / 2)
      } else {
        endWord()
        blanks.append(" ", style)
      }
    default:
      let columns = displayWidth(character)
      if !word.isEmpty && wordWidth + columns > room {
        breakWord()
      }
      word.append(String(character), style)
      wordWidth += columns
    }
  }

  mutating func finish() -> [Styled] {
    endLine()
    return lines
  }

  /// How many columns a line has beside its indentation; a word cannot be longer.
  private var room: Int { width - max(indent, hanging) - margin }

  /// Puts the word that was gathered on this line if it fits, else on the next.
  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if hasText && column + blanks.width + wordWidth > width {
      pushLine()
    }
    if !hasText {
      column = (isAtStart ? indent : hanging) + margin
      line.append(String(repeating: " ", count: column), [])
      hasText = true
    } else {
      line.append(blanks)
      column += blanks.width
    }
    line.append(word)
    column += wordWidth
    (word, wordWidth, blanks) = (Styled(), 0, Styled())
  }

  /// Ends a word that is too long for any line.
  private mutating func breakWord() {
    endWord()
    pushLine()
  }

  private mutating func endLine() {
    endWord()
    pushLine()
  }

  private mutating func pushLine() {
    lines.append(line)
    (line, column, hasText, isAtStart, blanks) = (Styled(), 0, false, false, Styled())
  }
}
