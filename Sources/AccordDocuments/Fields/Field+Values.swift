public import AccordWording

/// Fields that hold one value.
extension Field {
  /// A field that always has a value.
  public init<V: WrittenValue>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> V, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits) { .value(value($0)) }
  }

  /// A field that may be left out.
  public init<V: WrittenValue>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> V?, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits) { FieldContent(value($0)) }
  }

  /// A reference to another document.
  public init<Target>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Reference<Target>,
    help: Text, _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits) { .value(value($0).id) }
  }

  /// A reference that may be left out.
  public init<Target>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Reference<Target>?,
    help: Text, _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits) { FieldContent(value($0)?.id) }
  }

  /// A text in both languages.
  public init(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Text, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits, parts: .languages) { FieldContent(value($0)) }
  }

  /// A text in both languages that may be left out.
  public init(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Text?, help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits, parts: .languages) { FieldContent(value($0)) }
  }

  /// An object with fields of its own.
  public init<Part>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Part,
    with fields: @autoclosure @escaping @Sendable () -> [Field<Part>], help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits, parts: .fields { fields().map(FieldName.init) }) {
      FieldContent(value($0), fields())
    }
  }

  /// An object with fields of its own, which may be left out.
  public init<Part>(
    _ name: String, fr: String, _ value: @escaping @Sendable (Owner) -> Part?,
    with fields: @autoclosure @escaping @Sendable () -> [Field<Part>], help: Text,
    _ traits: FieldTrait...
  ) {
    self.init(name, fr, help, traits, parts: .fields { fields().map(FieldName.init) }) {
      value($0).map { FieldContent($0, fields()) } ?? .nothing
    }
  }
}
