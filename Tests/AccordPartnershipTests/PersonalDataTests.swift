import AccordDocuments
import AccordJSON
import AccordPartnership
import AccordWording
import Testing

/// What the documents say of natural persons can be erased: each declared field is one that their
/// JSON really has, and what takes its place can be read again.
@Suite struct PersonalDataTests {
  private static let contact = PressContact(
    id: ID("zoe")!, name: "Zoé Untel", role: .journalist, outlet: "La Gazette",
    phone: try? PhoneNumber(reading: "02 31 06 98 85"),
    email: try? EmailAddress(reading: "zoe@example.fr"), beat: "emploi", territory: "Calvados")
  private static let person = Person(
    id: ID("zoe")!, givenName: "Zoé", familyName: "Untel",
    email: try? EmailAddress(reading: "zoe@example.fr"),
    phone: try? PhoneNumber(reading: "02 31 06 98 85"))

  @Test func `everything that tells who a press contact is can be erased`() throws {
    try requireErasable(
      PersonalDataTests.contact, ["name", "outlet", "phone", "email", "beat", "territory"])
  }

  @Test func `everything that tells who a person is can be erased`() throws {
    try requireErasable(PersonalDataTests.person, ["givenName", "familyName", "phone", "email"])
  }

  /// - Parameter paths: all fields but those that say nothing of a natural person.
  private func requireErasable<D: Document>(_ document: D, _ paths: Set<String>) throws {
    let workspace = Workspace(inMemory: [D.schema, Organisation.schema, Network.schema])
    let transaction = try workspace.begin()
    try transaction.put(document)
    let body = try #require(try transaction.stored(document.key)).body
    #expect(Set(D.schema.personal.map(\.path)) == paths)
    for field in D.schema.personal {
      let value = try #require(body[field.path], "\(field.path) is no field of \(document.key)")
      #expect(value != .null && value != field.replacement)
    }
    try transaction.overlayErasure(of: document.key, personal: D.schema.personal)
    let erased = try #require(try transaction.document(document.id))
    #expect(erased.id == document.id)
    #expect(throws: Never.self) { try erased.validate() }
  }
}
