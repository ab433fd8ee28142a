/// How JSON is laid out when it is printed.
public enum JSONStyle: Hashable, Sendable {
  /// For people and for Git: a member or element a line, two spaces a level; an array of numbers stays on one line.
  case pretty
  /// Without any white space.
  case compact
}
