internal import CommandLineKit
internal import Foundation

/// By what a chart tells a source from the others: a shape and a colour, so that it works in black and white too.
///
/// Eight shapes and eight colours go round at different speeds, so sixty-four sources differ. The colours are Okabe and
/// Ito's (“Color Universal Design”, 2008), which people who see colours differently can tell apart.
struct SourceSymbol {
  /// The shape's corners around its centre, for a radius of one; none for a circle.
  private let corners: [Point]
  /// The colour in an SVG.
  let color: String
  /// The colour in a terminal.
  let style: TextStyle
  /// The shape in a terminal, filled.
  let character: Character
  /// The same, hollow.
  let hollowCharacter: Character

  /// The symbol of the source at a place in the list of sources.
  init(_ place: Int) {
    let shape = Self.shapes[(place + place / 8) % 8]
    corners = shape.corners
    character = shape.filled
    hollowCharacter = shape.hollow
    color = Self.colors[place % 8]
    style = Self.styles[place % Self.styles.count]
  }

  private static let colors = [
    "#0072b2", "#d55e00", "#009e73", "#8c3d8f", "#b8860b", "#2f2f2f", "#3fa0d8", "#cc5f95",
  ]

  private static let styles: [TextStyle] = [.blue, .yellow, .green, .red, .cyan, [], .bold, .dim]

  private static let shapes: [(corners: [Point], filled: Character, hollow: Character)] = [
    ([], "●", "○"),
    (polygon(4, turned: 0.125, radius: 1.2), "■", "□"),
    (polygon(4, turned: 0, radius: 1.3), "◆", "◇"),
    (star(5), "★", "☆"),
    (polygon(6, turned: 0, radius: 1.15), "⬢", "⬡"),
    (cross, "✚", "✛"),
    (polygon(3, turned: 0, radius: 1.3), "▲", "△"),
    (polygon(3, turned: 0.5, radius: 1.3), "▼", "▽"),
  ]

  /// A regular polygon, its first corner on top, turned by a part of a whole turn.
  private static func polygon(_ count: Int, turned: Double, radius: Double) -> [Point] {
    (0..<count).map { corner in
      let angle = 2 * Double.pi * (Double(corner) / Double(count) + turned)
      return Point(x: radius * sin(angle), y: -radius * cos(angle))
    }
  }

  private static func star(_ count: Int) -> [Point] {
    (0..<2 * count).map { corner in
      let radius = corner.isMultiple(of: 2) ? 1.45 : 0.62
      let angle = Double.pi * Double(corner) / Double(count)
      return Point(x: radius * sin(angle), y: -radius * cos(angle))
    }
  }

  private static var cross: [Point] {
    let (arm, half) = (1.2, 0.42)
    return [
      (-half, -arm), (half, -arm), (half, -half), (arm, -half), (arm, half), (half, half), (half, arm), (-half, arm),
      (-half, half), (-arm, half), (-arm, -half), (-half, -half),
    ].map { Point(x: $0.0, y: $0.1) }
  }

  /// Draws the shape.
  func draw(at center: Point, radius: Double, isHollow: Bool, on canvas: inout SVGCanvas) {
    let number = SVGCanvas.number
    var path: String
    if corners.isEmpty {
      let r = number(radius)
      path = "M\(number(center.x - radius)) \(number(center.y))a\(r) \(r) 0 1 0 \(number(2 * radius)) 0"
      path += "a\(r) \(r) 0 1 0 \(number(-2 * radius)) 0z"
    } else {
      path =
        corners.enumerated().map { index, corner in
          "\(index == 0 ? "M" : "L")\(number(center.x + radius * corner.x)) \(number(center.y + radius * corner.y))"
        }.joined() + "z"
    }
    canvas.path(
      path, fill: isHollow ? "#ffffff" : color, stroke: isHollow ? color : "#ffffff", width: isHollow ? 1.8 : 1)
  }
}
