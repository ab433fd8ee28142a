/// What `@Argument` and `@Option` have in common: a value that is read from a word, and where it is kept.
struct ValueDeclaration<Value> {
  var slot: ValueSlot<Value>
  var help: ArgumentHelp
  var completion: CompletionKind
  var valueStrings: [String] = []
  var isRequired: Bool
  var isRepeating = false
  var defaultDescription: String?
  /// What the slot holds after one more word, given what it holds now (`nil` at the first word).
  var reading: (String, Value?) throws -> Value

  /// The definition, for a property called `label` (with the wrapper's underscore).
  func definition(kind: ArgumentDefinition.Kind, names: NameSpecification, label: String) -> ArgumentDefinition {
    let property = String(label.drop { $0 == "_" })
    let spelled = kind == .argument ? [] : names.spelled(for: property)
    let choices = valueStrings.joined(separator: "|")
    let shortChoices = valueStrings.count > 1 && choices.count <= 32 ? choices : nil
    let valueName = help.valueName?.uppercased() ?? shortChoices ?? kebab(property).uppercased()
    let fallback: CompletionKind = valueStrings.isEmpty ? .default : .list(valueStrings)
    let spelling = ([spelled.first { $0.hasPrefix("--") } ?? spelled.first].compactMap { $0 } + [valueName])
      .joined(separator: " ")
    var isFirst = true
    return ArgumentDefinition(
      kind: kind, names: spelled, valueName: valueName, help: help, isRequired: isRequired, isRepeating: isRepeating,
      defaultDescription: defaultDescription, valueStrings: valueStrings,
      completion: completion == .default ? fallback : completion
    ) { word throws(ValidationError) in
      do {
        slot.value = try reading(word, isFirst ? nil : slot.value)
        isFirst = false
      } catch let error as ValidationError {
        throw error.message.isEmpty
          ? ValidationError(refusal(of: word, spelling: spelling))
          : ValidationError("\(quoted(word)) is not valid for \(spelling): \(error.message)")
      } catch {
        throw ValidationError("\(quoted(word)) is not valid for \(spelling): \(error)")
      }
    }
  }

  private func refusal(of word: String, spelling: String) -> String {
    if valueStrings.isEmpty {
      return "\(quoted(word)) is not valid for \(spelling)"
    }
    let guess = nearest(to: word, in: valueStrings).map { "; did you mean \($0)?" } ?? ""
    return "\(quoted(word)) is none of \(valueStrings.joined(separator: ", "))\(guess)"
  }
}

extension ValueDeclaration where Value: ExpressibleByArgument {
  init(one initial: Value?, help: ArgumentHelp?, completion: CompletionKind?) {
    self.init(
      slot: ValueSlot(initial), help: help ?? "", completion: completion ?? Value.defaultCompletionKind,
      valueStrings: Value.allValueStrings, isRequired: initial == nil,
      defaultDescription: initial?.defaultValueDescription
    ) { word, _ in try parsed(word) }
  }
}

extension ValueDeclaration {
  init<Wrapped: ExpressibleByArgument>(optional initial: Wrapped?, help: ArgumentHelp?, completion: CompletionKind?)
  where Value == Wrapped? {
    self.init(
      slot: ValueSlot(.some(initial)), help: help ?? "", completion: completion ?? Wrapped.defaultCompletionKind,
      valueStrings: Wrapped.allValueStrings, isRequired: false, defaultDescription: initial?.defaultValueDescription
    ) { word, _ in try parsed(word) as Wrapped }
  }

  init<Element: ExpressibleByArgument>(many initial: [Element]?, help: ArgumentHelp?, completion: CompletionKind?)
  where Value == [Element] {
    self.init(
      slot: ValueSlot(initial), help: help ?? "", completion: completion ?? Element.defaultCompletionKind,
      valueStrings: Element.allValueStrings, isRequired: initial == nil, isRepeating: true,
      defaultDescription: listed(initial?.map(\.defaultValueDescription))
    ) { word, before in (before ?? []) + [try parsed(word)] }
  }

  init(
    one initial: Value?, help: ArgumentHelp?, completion: CompletionKind?,
    transform: @escaping (String) throws -> Value
  ) {
    self.init(
      slot: ValueSlot(initial), help: help ?? "", completion: completion ?? .default, isRequired: initial == nil,
      defaultDescription: initial.map { String(describing: $0) }
    ) { word, _ in try transform(word) }
  }

  init<Wrapped>(
    optional initial: Wrapped?, help: ArgumentHelp?, completion: CompletionKind?,
    transform: @escaping (String) throws -> Wrapped
  ) where Value == Wrapped? {
    self.init(
      slot: ValueSlot(.some(initial)), help: help ?? "", completion: completion ?? .default, isRequired: false,
      defaultDescription: initial.map { String(describing: $0) }
    ) { word, _ in try transform(word) }
  }

  init<Element>(
    many initial: [Element]?, help: ArgumentHelp?, completion: CompletionKind?,
    transform: @escaping (String) throws -> Element
  ) where Value == [Element] {
    self.init(
      slot: ValueSlot(initial), help: help ?? "", completion: completion ?? .default, isRequired: initial == nil,
      isRepeating: true, defaultDescription: listed(initial?.map { String(describing: $0) })
    ) { word, before in (before ?? []) + [try transform(word)] }
  }
}

/// The value that `word` spells. An error without words stands for "it spells none".
private func parsed<Value: ExpressibleByArgument>(_ word: String) throws -> Value {
  guard let value = Value(argument: word) else { throw ValidationError("") }
  return value
}

private func listed(_ words: [String]?) -> String? {
  guard let words, !words.isEmpty else { return nil }
  return words.joined(separator: ", ")
}
