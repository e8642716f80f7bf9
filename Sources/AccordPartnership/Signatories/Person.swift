public import AccordDocuments
import AccordWording

/// A person with a part in the partnership: who signs, attends, answers the press. What they may
/// do for whom is a `Mandate`.
public struct Person: Document {
  public static let schema = Schema(
    "people", Text(en: "person", fr: "personne"), .feminine, fields: fields)

  public let id: ID<Person>
  /// The given name.
  public var givenName: String
  /// The family name.
  public var familyName: String
  /// The electronic address.
  public var email: EmailAddress?
  /// The telephone number.
  public var phone: PhoneNumber?

  /// A person.
  public init(
    id: ID<Person>, givenName: String, familyName: String, email: EmailAddress? = nil,
    phone: PhoneNumber? = nil
  ) {
    self.id = id
    self.givenName = givenName
    self.familyName = familyName
    self.email = email
    self.phone = phone
  }

  /// `Agnès Canayer`.
  public var label: String { "\(givenName) \(familyName)" }

  public var otherNames: [String] { ["\(familyName) \(givenName)", familyName] }

  public func validate() throws {
    guard !givenName.folded.isEmpty, !familyName.folded.isEmpty else {
      throw SignatoryFault.blank(
        Text(en: "name", fr: "nom"),
        about: givenName.folded.isEmpty ? "given-name" : "family-name")
    }
  }
}
