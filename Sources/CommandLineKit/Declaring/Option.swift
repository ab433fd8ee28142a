/// A property that a named value gives: `--published DATE`, `--published=DATE`, `-n 5`, `-n5`.
///
/// The type says what is expected: `Int` must be given if there is no default, `Int?` may be left out, `[Int]` gathers all
/// values if it is given several times; otherwise the last one holds.
@propertyWrapper
public struct Option<Value>: ArgumentDeclaration {
  private var declaration: ValueDeclaration<Value>
  private var names: NameSpecification = .long

  private init(_ declaration: ValueDeclaration<Value>, names: NameSpecification) {
    self.declaration = declaration
    self.names = names
  }

  /// What the command line says, or the default.
  public var wrappedValue: Value {
    get { declaration.slot.held(by: "@Option") }
    set { declaration.slot = ValueSlot(newValue) }
  }

  func definitions(label: String) -> [ArgumentDefinition] {
    [declaration.definition(kind: .option, names: names, label: label)]
  }
}

extension Option where Value: ExpressibleByArgument {
  /// An option with a default.
  public init(
    wrappedValue: Value, name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) {
    self.init(ValueDeclaration(one: wrappedValue, help: help, completion: completion), names: name)
  }

  /// An option that must be given.
  public init(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  ) {
    self.init(ValueDeclaration(one: nil, help: help, completion: completion), names: name)
  }
}

extension Option {
  /// An option that need not be given.
  public init<Wrapped: ExpressibleByArgument>(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  )
  where Value == Wrapped? {
    self.init(ValueDeclaration(optional: nil, help: help, completion: completion), names: name)
  }

  /// An option that need not be given.
  public init<Wrapped: ExpressibleByArgument>(
    wrappedValue: Wrapped?, name: NameSpecification = .long, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil
  )
  where Value == Wrapped? {
    self.init(ValueDeclaration(optional: wrappedValue, help: help, completion: completion), names: name)
  }

  /// An option that may be given several times.
  public init<Element: ExpressibleByArgument>(
    wrappedValue: [Element], name: NameSpecification = .long, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil
  )
  where Value == [Element] {
    self.init(ValueDeclaration(many: wrappedValue, help: help, completion: completion), names: name)
  }

  /// An option that must be given, and may be several times.
  public init<Element: ExpressibleByArgument>(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil
  )
  where Value == [Element] {
    self.init(ValueDeclaration(many: nil, help: help, completion: completion), names: name)
  }
}

extension Option {
  // Where the value is an optional or an array, the next ones are meant.
  /// An option with a default, read by `transform`.
  @_disfavoredOverload
  public init(
    wrappedValue: Value, name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping (String) throws -> Value
  ) {
    self.init(
      ValueDeclaration(one: wrappedValue, help: help, completion: completion, transform: transform), names: name)
  }

  // Where the value is an optional or an array, the next ones are meant.
  /// An option that must be given, read by `transform`.
  @_disfavoredOverload
  public init(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping (String) throws -> Value
  ) {
    self.init(ValueDeclaration(one: nil, help: help, completion: completion, transform: transform), names: name)
  }

  /// An option that need not be given, read by `transform`.
  public init<Wrapped>(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping (String) throws -> Wrapped
  )
  where Value == Wrapped? {
    self.init(ValueDeclaration(optional: nil, help: help, completion: completion, transform: transform), names: name)
  }

  /// An option that may be given several times, each read by `transform`.
  public init<Element>(
    wrappedValue: [Element], name: NameSpecification = .long, help: ArgumentHelp? = nil,
    completion: CompletionKind? = nil, transform: @escaping (String) throws -> Element
  )
  where Value == [Element] {
    self.init(
      ValueDeclaration(many: wrappedValue, help: help, completion: completion, transform: transform), names: name)
  }

  /// An option that must be given, and may be several times, each read by `transform`.
  public init<Element>(
    name: NameSpecification = .long, help: ArgumentHelp? = nil, completion: CompletionKind? = nil,
    transform: @escaping (String) throws -> Element
  )
  where Value == [Element] {
    self.init(ValueDeclaration(many: nil, help: help, completion: completion, transform: transform), names: name)
  }
}
