public import AccordWording

/// Fields that hold several values; `one` says what one of them is called.
extension Field {
  /// A list of values.
  public init<V: WrittenValue>(
    _ name: String, fr: String, one: Text, _ values: @escaping @Sendable (Owner) -> [V],
    help: Text, _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits, FieldShape(.repeated, .value(V.self)), one: one) {
      .list(values($0).map { .value($0) })
    }
  }

  /// A list of values, which may be left out.
  public init<V: WrittenValue>(
    _ name: String, fr: String, one: Text, _ values: @escaping @Sendable (Owner) -> [V]?,
    help: Text, _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits, FieldShape(.repeated, .value(V.self)), one: one) {
      values($0).map { .list($0.map { .value($0) }) } ?? .nothing
    }
  }

  /// A list of references, which may be left out.
  public init<Target>(
    _ name: String, fr: String, one: Text,
    _ values: @escaping @Sendable (Owner) -> [Reference<Target>]?, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(
      name, fr, help, traits,
      FieldShape(.repeated, .reference(ID<Target>.self, to: Target.self)), one: one
    ) {
      values($0).map { .list($0.map { .value($0.id) }) } ?? .nothing
    }
  }

  /// A list of references.
  public init<Target>(
    _ name: String, fr: String, one: Text,
    _ values: @escaping @Sendable (Owner) -> [Reference<Target>], help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(
      name, fr, help, traits,
      FieldShape(.repeated, .reference(ID<Target>.self, to: Target.self)), one: one
    ) { .list(values($0).map { .value($0.id) }) }
  }

  /// A list of texts in both languages.
  public init(
    _ name: String, fr: String, one: Text, _ values: @escaping @Sendable (Owner) -> [Text],
    help: Text, _ traits: FieldTrait...
  ) {
    self.init(
      name, fr, help, traits, FieldShape(.repeated, .bilingual), one: one, parts: .languages
    ) {
      .list(values($0).map { FieldContent($0) })
    }
  }

  /// A list of objects with fields of their own.
  public init<Part>(
    _ name: String, fr: String, one: Text, _ values: @escaping @Sendable (Owner) -> [Part],
    each fields: @autoclosure @escaping @Sendable () -> [Field<Part>], help: Text,
    _ traits: FieldTrait...
  ) {
    let fields = LazyValue(fields)
    self.init(
      name, fr, help, traits, FieldShape(.repeated, .object), one: one,
      parts: .fields { fields.value.map(FieldName.init) }
    ) {
      .list(values($0).map { FieldContent($0, fields.value) })
    }
  }

  /// A list of objects with fields of their own, which may be left out.
  public init<Part>(
    _ name: String, fr: String, one: Text, _ values: @escaping @Sendable (Owner) -> [Part]?,
    each fields: @autoclosure @escaping @Sendable () -> [Field<Part>], help: Text,
    _ traits: FieldTrait...
  ) {
    let fields = LazyValue(fields)
    self.init(
      name, fr, help, traits, FieldShape(.repeated, .object), one: one,
      parts: .fields { fields.value.map(FieldName.init) }
    ) {
      values($0).map { .list($0.map { FieldContent($0, fields.value) }) } ?? .nothing
    }
  }
}
