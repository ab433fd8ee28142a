/// A property that is true if its name is given: `--json`.
@propertyWrapper
public struct Flag: ArgumentDeclaration {
  private var slot: ValueSlot<Bool>
  private let names: NameSpecification
  private let help: ArgumentHelp

  /// A flag; its default is false.
  public init(wrappedValue: Bool, name: NameSpecification = .long, help: ArgumentHelp? = nil) {
    slot = ValueSlot(wrappedValue)
    names = name
    self.help = help ?? ""
  }

  /// Whether it was given.
  public var wrappedValue: Bool {
    get { slot.held(by: "@Flag") }
    set { slot = ValueSlot(newValue) }
  }

  func definitions(label: String) -> [ArgumentDefinition] {
    let slot = slot
    return [
      ArgumentDefinition(
        kind: .flag, names: names.spelled(for: String(label.drop { $0 == "_" })), valueName: "", help: help,
        isRequired: false, isRepeating: false, defaultDescription: nil, valueStrings: [], completion: .default
      ) { _ in slot.value = true }
    ]
  }
}
