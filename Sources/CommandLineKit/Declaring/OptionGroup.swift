/// A property that is itself a set of arguments, options and flags, which several commands share.
@propertyWrapper
public struct OptionGroup<Value: ParsableArguments>: ArgumentDeclaration {
  private var slot: ValueSlot<Value>

  /// A group with its defaults.
  public init() { slot = ValueSlot(Value()) }

  /// What the command line says.
  public var wrappedValue: Value {
    get { slot.held(by: "@OptionGroup") }
    set { slot = ValueSlot(newValue) }
  }

  func definitions(label: String) -> [ArgumentDefinition] { slot.held(by: "@OptionGroup").definitions }

  func validateContents() throws {
    var group = slot.held(by: "@OptionGroup")
    try group.validateAll()
    slot.value = group
  }
}
