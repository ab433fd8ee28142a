internal import Foundation

/// Elements of an SVG, one a line, with coordinates to a tenth of a pixel.
struct SVGCanvas {
  private(set) var elements: [String] = []

  /// How text is set.
  struct TextSetting {
    var size = 12.0
    var color = "#222222"
    var anchor = "start"
    var isBold = false
    /// Whether a white rim keeps lines off the letters.
    var hasRim = false
  }

  mutating func text(_ text: String, x: Double, y: Double, _ setting: TextSetting) {
    var attributes = "x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(setting.size))\""
    attributes += " fill=\"\(setting.color)\""
    if setting.anchor != "start" { attributes += " text-anchor=\"\(setting.anchor)\"" }
    if setting.isBold { attributes += " font-weight=\"bold\"" }
    if setting.hasRim { attributes += " stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\"" }
    elements.append("<text \(attributes)>\(SVGText.escaped(text))</text>")
  }

  mutating func line(_ start: Point, _ end: Point, color: String, width: Double, opacity: Double = 1) {
    let fade = opacity < 1 ? " stroke-opacity=\"\(number(opacity))\"" : ""
    elements.append(
      "<line x1=\"\(number(start.x))\" y1=\"\(number(start.y))\" x2=\"\(number(end.x))\" y2=\"\(number(end.y))\""
        + " stroke=\"\(color)\" stroke-width=\"\(number(width))\"\(fade)/>")
  }

  mutating func path(_ description: String, fill: String, stroke: String, width: Double, opacity: Double = 1) {
    let fade = opacity < 1 ? " opacity=\"\(number(opacity))\"" : ""
    elements.append(
      "<path d=\"\(description)\" fill=\"\(fill)\" stroke=\"\(stroke)\" stroke-width=\"\(number(width))\""
        + " stroke-linejoin=\"round\"\(fade)/>")
  }

  /// Puts what `draw` draws into a group that says `title` where a pointer rests on it.
  mutating func group(title: String, _ draw: (inout SVGCanvas) -> Void) {
    elements.append("<g><title>\(SVGText.escaped(title))</title>")
    draw(&self)
    elements.append("</g>")
  }

  /// The whole document.
  func document(width: Double, height: Double, title: String, description: String) -> String {
    let size = "width=\"\(number(width))\" height=\"\(number(height))\""
    let head = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) viewBox=\"0 0 \(number(width)) \(number(height))\" role=\"img\""
        + " font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">",
      "<title>\(SVGText.escaped(title))</title>",
      "<desc>\(SVGText.escaped(description))</desc>",
      "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
    ]
    return (head + elements + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  /// A number with at most one digit after the point.
  static func number(_ value: Double) -> String {
    let tenths = (min(max(value, -1e6), 1e6) * 10).rounded()
    let whole = Int(tenths)
    let sign = whole < 0 ? "-" : ""
    let size = abs(whole)
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
  }

  private func number(_ value: Double) -> String { Self.number(value) }
}

/// A place on a drawing, in pixels from its upper left corner.
struct Point: Hashable {
  var x: Double
  var y: Double
}

/// A stretch of a drawing.
struct Box: Hashable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  func contains(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}
