public import AccordWording

/// Fields by which documents are looked up, by value and by range: see `Lookup`.
extension Field {
  /// A reference by which documents are looked up.
  public init<Target>(
    _ name: String, fr: String, indexed member: any KeyPath<Owner, Reference<Target>> & Sendable,
    help: Text, _ traits: FieldTrait...
  ) {
    self.init(
      name, fr, help, traits,
      FieldShape(.required, .reference(ID<Target>.self, to: Target.self)), indexed: member
    ) { .value($0[keyPath: member].id) }
  }

  /// A reference that may be left out, by which documents are looked up.
  public init<Target>(
    _ name: String, fr: String, indexed member: any KeyPath<Owner, Reference<Target>?> & Sendable,
    help: Text, _ traits: FieldTrait...
  ) {
    self.init(
      name, fr, help, traits,
      FieldShape(.optional, .reference(ID<Target>.self, to: Target.self)), indexed: member
    ) { FieldContent($0[keyPath: member]?.id) }
  }

  /// A value by which documents are looked up.
  public init<V: WrittenValue>(
    _ name: String, fr: String, indexed member: any KeyPath<Owner, V> & Sendable, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(
      name, fr, help, traits, FieldShape(.required, .value(V.self)), indexed: member
    ) { .value($0[keyPath: member]) }
  }

  /// A value that may be left out, by which documents are looked up.
  public init<V: WrittenValue>(
    _ name: String, fr: String, indexed member: any KeyPath<Owner, V?> & Sendable, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(
      name, fr, help, traits, FieldShape(.optional, .value(V.self)), indexed: member
    ) { FieldContent($0[keyPath: member]) }
  }

  /// A calendar year, stored as a number, by which documents are looked up.
  public init(
    _ name: String, fr: String, indexedYear member: any KeyPath<Owner, Int> & Sendable, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(
      name, fr, help, traits, FieldShape(.required, .value(Year.self)), indexed: member
    ) {
      let year = $0[keyPath: member]
      return .value(Year(year) ?? year as any WrittenValue)
    }
  }
}
