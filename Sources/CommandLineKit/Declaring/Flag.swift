/// A property that is true if its name is given: `--json`.
@propertyWrapper
public struct Flag<Value>: ArgumentDeclaration {
  private var slot: ValueSlot<Value>
  private let given: Value
  private let names: NameSpecification
  private let help: ArgumentHelp

  /// Whether it was given.
  public var wrappedValue: Value {
    get { slot.held(by: "@Flag") }
    set { slot = ValueSlot(newValue) }
  }

  func definitions(label: String) -> [ArgumentDefinition] {
    let (slot, given) = (slot, given)
    return [
      ArgumentDefinition(
        kind: .flag, names: names.spelled(for: String(label.drop { $0 == "_" })), valueName: "", help: help,
        isRequired: false, isRepeating: false, defaultDescription: nil, valueStrings: [], completion: .default
      ) { _ in slot.value = given }
    ]
  }
}

extension Flag where Value == Bool {
  /// A flag; its default is false.
  public init(wrappedValue: Bool, name: NameSpecification = .long, help: ArgumentHelp? = nil) {
    slot = ValueSlot(wrappedValue)
    given = true
    names = name
    self.help = help ?? ""
  }
}
