public import AccordDocuments
public import AccordLanguage

/// How documents of a type become entries of an address book: `person list | save people.vcf`.
///
/// ```swift
/// AddressCardSource(Person.self) { session, person in
///   AddressCard(givenName: person.givenName, familyName: person.familyName)
/// }
/// ```
public struct AddressCardSource: Sendable {
  /// The document type.
  let type: any Document.Type
  /// The card of the document of a key; `nil` where there is no such document.
  let card: @Sendable (Session, DocumentKey) throws -> AddressCard?

  /// A source.
  public init<D: Document>(
    _ type: D.Type, _ card: @escaping @Sendable (Session, D) throws -> AddressCard
  ) {
    self.type = type
    self.card = { session, key in
      try session.documents.document(ID<D>(key.slug)).map { try card(session, $0) }
    }
  }
}
