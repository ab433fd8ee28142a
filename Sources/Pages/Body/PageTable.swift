internal import MarkupKit

/// Tables that tell something in rows and columns, and those that only put things in places.
enum PageTable {
  /// Whether a table has rows of several short cells each: no tables in it, no headings, and no cells of several paragraphs.
  static func isOfData(_ table: Int, in page: Markup) -> Bool {
    var (rows, cells, most, paragraphs, length) = (0, 0, 0, 0, 0)
    for node in page.nodes[(table + 1)..<max(table + 1, page.nodes[table].range.upperBound)] {
      switch node.name {
      case "":
        length += node.characters.utf8.count
        if length > longestCell { return false }
      case "tr": (rows, cells) = (rows + 1, 0)
      case "td", "th":
        (cells, paragraphs, length) = (cells + 1, 0, 0)
        most = max(most, cells)
      case "p":
        paragraphs += 1
        if paragraphs > 1 { return false }
      case "table", "article", "section", "form", "h1", "h2", "h3", "h4", "h5", "h6": return false
      default: continue
      }
    }
    return rows > 1 && most > 1
  }

  /// How many bytes a cell has at most that is no text by itself.
  private static let longestCell = 400
}
