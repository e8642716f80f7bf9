public import AccordDocuments
public import AccordWording

/// An entity of the partnership (structure): the Region, an association, a Mission Locale.
/// Its sites are `ReceptionPoint`s, which share its SIRET.
public struct Organisation: Document {
  public static let schema = Schema(
    "organisations", Text(en: "organisation", fr: "structure"), .feminine, fields: fields)

  public let id: ID<Organisation>
  /// What it is.
  public var kind: OrganisationKind
  /// Its legal form, which decides which duties apply to it; unknown where `nil`.
  public var legalForm: LegalForm?
  /// Its official name.
  public var name: String
  /// Its acronym or usual short name.
  public var shortName: String?
  /// Earlier names and other spellings, still found.
  public var aliases: [String]
  /// Its number in the register of establishments, where known.
  public var siret: SIRET?
  /// Its number in the register of associations, where it is one.
  public var rna: RNA?
  /// Street, building, post box.
  public var street: String?
  /// The postal code.
  public var postalCode: PostalCode?
  /// The name of the commune of its seat.
  public var commune: String?
  /// The INSEE code of that commune.
  public var communeCode: CommuneCode?
  /// The department of its seat.
  public var department: DepartmentCode?
  /// The telephone number.
  public var phone: PhoneNumber?
  /// The electronic address.
  public var email: EmailAddress?
  /// Its address on the web.
  public var website: WebAddress?
  /// The networks that it belongs to.
  public var networks: [Reference<Network>]
  /// The account that grants are paid to, as it was given; what is paid goes to a `BankAccount`.
  public var iban: IBAN?
  /// Its number in the finance software.
  public var thirdParty: String?
  /// The day on which it subscribed to the contrat d’engagement républicain.
  public var committed: CalendarDate?
  /// The officer who follows it.
  public var officer: Reference<Person>?
  /// The day that it opened, where known.
  public var opened: CalendarDate?
  /// The day that it closed; `nil` while it is open.
  public var closed: CalendarDate?
  /// The organisation into which it was merged, of which it is a former name since.
  public var mergedInto: Reference<Organisation>?
  /// Its number in the information system of the Missions Locales: `14327S00`.
  public var miloCode: MiloCode?
  /// Whether identifiers in this document are invented, for examples.
  public var isFictitious: Bool

  /// An organisation.
  public init(
    id: ID<Organisation>, kind: OrganisationKind, name: String, shortName: String? = nil,
    aliases: [String] = [], siret: SIRET? = nil, rna: RNA? = nil, street: String? = nil,
    postalCode: PostalCode? = nil, commune: String? = nil, communeCode: CommuneCode? = nil,
    department: DepartmentCode? = nil, phone: PhoneNumber? = nil, email: EmailAddress? = nil,
    website: WebAddress? = nil, networks: [Reference<Network>] = [], iban: IBAN? = nil,
    opened: CalendarDate? = nil, closed: CalendarDate? = nil, miloCode: MiloCode? = nil,
    isFictitious: Bool = false, mergedInto: Reference<Organisation>? = nil,
    legalForm: LegalForm? = nil, thirdParty: String? = nil, officer: Reference<Person>? = nil,
    committed: CalendarDate? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.shortName = shortName
    self.aliases = aliases
    self.siret = siret
    self.rna = rna
    self.street = street
    self.postalCode = postalCode
    self.commune = commune
    self.communeCode = communeCode
    self.department = department
    self.phone = phone
    self.email = email
    self.website = website
    self.networks = networks
    self.iban = iban
    self.opened = opened
    self.closed = closed
    self.mergedInto = mergedInto
    self.legalForm = legalForm
    self.thirdParty = thirdParty
    self.officer = officer
    self.committed = committed
    self.miloCode = miloCode
    self.isFictitious = isFictitious
  }

  public var label: String { name }

  public var otherNames: [String] {
    [shortName].compactMap(\.self) + aliases + [siret?.code, miloCode?.code].compactMap(\.self)
  }
}
