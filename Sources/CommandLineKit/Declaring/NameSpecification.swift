/// How an option or a flag is called: `.long` (the default), `.short`, `.customLong("as-of")`, or a list of such.
public struct NameSpecification: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// One name.
  public enum Element: Hashable, Sendable {
    /// The property's name in kebab case, after two dashes.
    case long
    /// The first letter of the property's name, after one dash.
    case short
    /// A name of more than one letter, after two dashes.
    case customLong(String)
    /// A letter, after one dash.
    case customShort(Character)
  }

  var elements: [Element]

  /// Several names for one thing.
  public init(arrayLiteral elements: Element...) { self.elements = elements }

  /// The property's name in kebab case, after two dashes.
  public static var long: NameSpecification { [.long] }
  /// The first letter of the property's name, after one dash.
  public static var short: NameSpecification { [.short] }
  /// Both.
  public static var shortAndLong: NameSpecification { [.short, .long] }
  /// A name of more than one letter, after two dashes.
  public static func customLong(_ name: String) -> NameSpecification { [.customLong(name)] }
  /// A letter, after one dash.
  public static func customShort(_ letter: Character) -> NameSpecification { [.customShort(letter)] }

  /// The names as they are typed, with their dashes, for a property called `label`.
  func spelled(for label: String) -> [String] {
    elements.map { element in
      switch element {
      case .long: "--" + kebab(label)
      case .short: "-" + kebab(label).prefix(1)
      case .customLong(let name): "--" + name
      case .customShort(let letter): "-" + String(letter)
      }
    }
  }
}
