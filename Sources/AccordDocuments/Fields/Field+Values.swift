public import AccordWording

/// Fields that hold one value.
extension Field {
  /// A field that always has a value.
  public init<V: WrittenValue>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> V, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits, FieldShape(.required, .value(V.self))) { .value(value($0)) }
  }

  /// A field that may be left out.
  public init<V: WrittenValue>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> V?, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits, FieldShape(.optional, .value(V.self))) {
      FieldContent(value($0))
    }
  }

  /// A calendar year, which is stored as a number.
  public init(
    _ name: String, fr: String, year: @escaping @Sendable (Owner) -> Int, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits, FieldShape(.required, .value(Year.self))) {
      .value(Year(year($0)) ?? year($0) as any WrittenValue)
    }
  }

  /// A reference to another document.
  public init<Target>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Reference<Target>,
    help: Text, _ traits: FieldTrait...
  ) {
    self.init(
      name, fr, help, traits,
      FieldShape(.required, .reference(ID<Target>.self, to: Target.self))
    ) { .value(value($0).id) }
  }

  /// A reference that may be left out.
  public init<Target>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Reference<Target>?,
    help: Text, _ traits: FieldTrait...
  ) {
    self.init(
      name, fr, help, traits,
      FieldShape(.optional, .reference(ID<Target>.self, to: Target.self))
    ) { FieldContent(value($0)?.id) }
  }

  /// A text in both languages.
  public init(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Text, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits, FieldShape(.required, .bilingual), parts: .languages) {
      FieldContent(value($0))
    }
  }

  /// A text in both languages that may be left out.
  public init(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Text?, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits, FieldShape(.optional, .bilingual), parts: .languages) {
      FieldContent(value($0))
    }
  }

  /// An object with fields of its own that people write whole: `16-25`.
  public init<Part: WrittenValue>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Part,
    with fields: @autoclosure @escaping @Sendable () -> [Field<Part>], help: Text,
    _ traits: FieldTrait...
  ) {
    let fields = LazyValue(fields)
    self.init(
      name, fr, help, traits, FieldShape(.required, .value(Part.self)),
      parts: .fields { fields.value.map(FieldName.init) }, whole: { value($0) }
    ) { FieldContent(value($0), fields.value) }
  }

  /// An object with fields of its own that people write whole and that may be left out.
  public init<Part: WrittenValue>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Part?,
    with fields: @autoclosure @escaping @Sendable () -> [Field<Part>], help: Text,
    _ traits: FieldTrait...
  ) {
    let fields = LazyValue(fields)
    self.init(
      name, fr, help, traits, FieldShape(.optional, .value(Part.self)),
      parts: .fields { fields.value.map(FieldName.init) }, whole: { value($0) }
    ) { value($0).map { FieldContent($0, fields.value) } ?? .nothing }
  }

  /// An object with fields of its own.
  public init<Part>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Part,
    with fields: @autoclosure @escaping @Sendable () -> [Field<Part>], help: Text,
    _ traits: FieldTrait...
  ) {
    let fields = LazyValue(fields)
    self.init(
      name, fr, help, traits, FieldShape(.required, .object),
      parts: .fields { fields.value.map(FieldName.init) }
    ) { FieldContent(value($0), fields.value) }
  }

  /// An object with fields of its own, which may be left out.
  public init<Part>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Part?,
    with fields: @autoclosure @escaping @Sendable () -> [Field<Part>], help: Text,
    _ traits: FieldTrait...
  ) {
    let fields = LazyValue(fields)
    self.init(
      name, fr, help, traits, FieldShape(.optional, .object),
      parts: .fields { fields.value.map(FieldName.init) }
    ) {
      value($0).map { FieldContent($0, fields.value) } ?? .nothing
    }
  }
}
