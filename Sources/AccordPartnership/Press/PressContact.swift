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
  /// What a journalist writes about.
  public var beat: String?
  /// The area that the outlet or the journalist covers.
  public var territory: String?
  /// The language that a mail begins in; French where it is not known.
  public var language: PressLanguage?
  /// Whether the contact agrees to receive releases; `nil` where nobody asked.
  public var consent: PressConsent?
  /// The day on which the contact said so.
  public var consentDate: CalendarDate?

  /// A press contact.
  public init(
    id: ID<PressContact>, name: String, role: PressRole,
    organisation: Reference<Organisation>? = nil, outlet: String? = nil,
    phone: PhoneNumber? = nil, email: EmailAddress? = nil, beat: String? = nil,
    territory: String? = nil, language: PressLanguage? = nil, consent: PressConsent? = nil,
    consentDate: CalendarDate? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.organisation = organisation
    self.outlet = outlet
    self.phone = phone
    self.email = email
    self.beat = beat
    self.territory = territory
    self.language = language
    self.consent = consent
    self.consentDate = consentDate
  }

  public var label: String { name }

  /// Whether releases may be sent to the contact: a journalist has to agree first.
  public var mayReceive: Bool { role == .officer || consent == .given }

  /// A press officer speaks for an organisation; everyone has a name; a consent has its day.
  public func validate() throws {
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw PressError.namelessContact(id)
    }
    guard role != .officer || organisation != nil else {
      throw PressError.officerWithoutOrganisation(id)
    }
    guard (consent == nil) == (consentDate == nil) else {
      throw PressError.consentWithoutDate(id, isDated: consentDate != nil)
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
