public import AccordDocuments
public import AccordLanguage
public import AccordWording

/// A value that letters and other documents on a document of a type can show beside its declared
/// fields: what is worked out, or stands elsewhere.
///
/// ```swift
/// TemplateField(
///   Loan.self, "days late", fr: "jours de retard", help: Text(en: "…", fr: "…")
/// ) { session, loan in … }
/// ```
public struct TemplateField: Sendable {
  /// The document type.
  let type: any Document.Type
  /// What it is called, in small letters.
  public let name: Text
  /// What it holds: a phrase without a full stop.
  public let help: Text
  /// What its values are.
  public let kind: ValueType
  /// Its value of a document of the type.
  let value: @Sendable (Session, any Document) throws -> Value

  /// A field.
  ///
  /// - Parameters:
  ///   - type: the document type.
  ///   - name: its English name, in small letters.
  ///   - french: its French name, in small letters.
  ///   - kind: what its values are.
  ///   - help: what it holds.
  ///   - value: its value of a document; `.missing` where it has none.
  public init<D: Document>(
    _ type: D.Type, _ name: String, fr french: String, _ kind: ValueType = .text, help: Text,
    value: @escaping @Sendable (Session, D) throws -> Value
  ) {
    self.type = type
    self.name = .pair(en: name, fr: french)
    self.help = help
    self.kind = kind
    self.value = { session, document in
      guard let document = document as? D else { return .missing }
      return try value(session, document)
    }
  }
}
