public import AccordDocuments
public import AccordWording

/// Someone whom the press may call (attachée de presse), or whom a release is sent to.
public struct PressContact: Document {
  public static let schema = Schema(
    "press-contacts", Text(en: "press contact", fr: "contact presse"), fields: fields)

  public let id: ID<PressContact>
  public var name: String
  /// What the contact does.
  public var role: PressRole
  /// The organisation that the person speaks for, for a press officer.
  public var organisation: Reference<Organisation>?
  /// The newspaper, station or site, for a journalist.
  public var outlet: String?
  /// The telephone number.
  public var phone: PhoneNumber?
  /// The electronic address.
  public var email: EmailAddress?

  /// A press contact.
  public init(
    id: ID<PressContact>, name: String, role: PressRole,
    organisation: Reference<Organisation>? = nil, outlet: String? = nil,
    phone: PhoneNumber? = nil, email: EmailAddress? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.organisation = organisation
    self.outlet = outlet
    self.phone = phone
    self.email = email
  }

  public var label: String { name }

  /// A press officer speaks for an organisation; everyone has a name.
  public func validate() throws {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw PressError.namelessContact(id)
    }
    guard role != .officer || organisation != nil else {
      throw PressError.officerWithoutOrganisation(id)
    }
  }
}

/// Which side of the press a contact is on.
public enum PressRole: String, Choice {
  case officer
  case journalist

  public static let name = Text(en: "role", fr: "rôle")

  public var word: Text {
    switch self {
    case .officer: Text(en: "officer", fr: "attaché-de-presse")
    case .journalist: Text(en: "journalist", fr: "journaliste")
    }
  }
}
