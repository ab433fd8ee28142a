/// A property that a word by its place gives: `SOURCE` in `record SOURCE`.
///
/// Words are given out in the order of the properties. The type says what is expected: `String` must be given if there is
/// no default, `String?` may be left out, `[String]` takes all words that are left.
@propertyWrapper
public struct Argument<Value>: ArgumentDeclaration {
  private var declaration: ValueDeclaration<Value>

  private init(_ declaration: ValueDeclaration<Value>) {
    self.declaration = declaration

  }

  /// What the command line says, or the default.
  public var wrappedValue: Value {
    get { declaration.slot.held(by: "@Argument") }
    set { declaration.slot = ValueSlot(newValue) }
  }

  func definitions(label: String) -> [ArgumentDefinition] {
    [declaration.definition(kind: .argument, names: [], label: label)]
  }
}

extension Argument where Value: ExpressibleByArgument {
  /// An argument with a default.
  public init(
    wrappedValue: Value, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) {
    self.init(ValueDeclaration(one: wrappedValue, help: help, completion: completion))
  }

  /// An argument that must be given.
  public init(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) {
    self.init(ValueDeclaration(one: nil, help: help, completion: completion))
  }
}

extension Argument {
  /// An argument that need not be given.
  public init<Wrapped: ExpressibleByArgument>(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  )
  where Value == Wrapped? {
    self.init(ValueDeclaration(optional: nil, help: help, completion: completion))
  }

  /// An argument that need not be given.
  public init<Wrapped: ExpressibleByArgument>(
    wrappedValue: Wrapped?, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  )
  where Value == Wrapped? {
    self.init(ValueDeclaration(optional: wrappedValue, help: help, completion: completion))
  }

  /// An argument that takes all words that are left.
  public init<Element: ExpressibleByArgument>(
    wrappedValue: [Element], help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  )
  where Value == [Element] {
    self.init(ValueDeclaration(many: wrappedValue, help: help, completion: completion))
  }

  /// An argument that takes all words that are left, at least one.
  public init<Element: ExpressibleByArgument>(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  )
  where Value == [Element] {
    self.init(ValueDeclaration(many: nil, help: help, completion: completion))
  }
}

extension Argument {
  // Where the value is an optional or an array, the next ones are meant.
  /// An argument with a default, read by `transform`.
  @_disfavoredOverload
  public init(
    wrappedValue: Value, help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping (String) throws -> Value
  ) {
    self.init(ValueDeclaration(one: wrappedValue, help: help, completion: completion, transform: transform))
  }

  // Where the value is an optional or an array, the next ones are meant.
  /// An argument that must be given, read by `transform`.
  @_disfavoredOverload
  public init(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil, transform: @escaping (String) throws -> Value
  ) {
    self.init(ValueDeclaration(one: nil, help: help, completion: completion, transform: transform))
  }

  /// An argument that need not be given, read by `transform`.
  public init<Wrapped>(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil, transform: @escaping (String) throws -> Wrapped
  )
  where Value == Wrapped? {
    self.init(ValueDeclaration(optional: nil, help: help, completion: completion, transform: transform))
  }

  /// An argument that takes all words that are left, each read by `transform`.
  public init<Element>(
    wrappedValue: [Element], help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping (String) throws -> Element
  )
  where Value == [Element] {
    self.init(ValueDeclaration(many: wrappedValue, help: help, completion: completion, transform: transform))
  }

  /// An argument that takes all words that are left, at least one, each read by `transform`.
  public init<Element>(
    help: ArgumentHelp? = nil, completion: CompletionKind? = nil, transform: @escaping (String) throws -> Element
  )
  where Value == [Element] {
    self.init(ValueDeclaration(many: nil, help: help, completion: completion, transform: transform))
  }
}
