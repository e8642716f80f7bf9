public import AccordDocuments
public import AccordWording

/// A place where an organisation receives people (point d’accueil, antenne). It has no SIRET of
/// its own.
public struct ReceptionPoint: Document {
  public static let schema = Schema(
    "reception-points", Text(en: "reception point", fr: "point d’accueil"), fields: fields)

  public let id: ID<ReceptionPoint>
  /// The organisation that it belongs to.
  public var organisation: Reference<Organisation>
  public var name: String
  /// The number and the street.
  public var street: String?
  /// The postal code.
  public var postalCode: PostalCode?
  /// The name of the commune.
  public var commune: String
  /// The INSEE code of the commune.
  public var communeCode: CommuneCode?
  /// The telephone number.
  public var phone: PhoneNumber?
  /// Its address on the web.
  public var website: WebAddress?
  /// Where the record comes from: `DILA 2019`.
  public var source: String?

  /// A reception point.
  public init(
    id: ID<ReceptionPoint>, organisation: Reference<Organisation>, name: String,
    street: String? = nil, postalCode: PostalCode? = nil, commune: String,
    communeCode: CommuneCode? = nil, phone: PhoneNumber? = nil, website: WebAddress? = nil,
    source: String? = nil
  ) {
    self.id = id
    self.organisation = organisation
    self.name = name
    self.street = street
    self.postalCode = postalCode
    self.commune = commune
    self.communeCode = communeCode
    self.phone = phone
    self.website = website
    self.source = source
  }

  public var label: String { name }

  public func validate() throws {
    guard !name.folded.isEmpty else {
      throw RegistryFault.blank(Text(en: "name", fr: "nom"), about: "name")
    }
    guard !commune.folded.isEmpty else {
      throw RegistryFault.blank(Text(en: "commune", fr: "commune"), about: "commune")
    }
  }
}

extension ReceptionPoint: DatedActs {
  /// That an organisation receives people there.
  public func acts(on today: CalendarDate) -> [DatedAct] {
    [
      DatedAct(
        Text(en: "point", fr: "point"), on: today, concerning: organisation, about: "organisation")
    ]
  }
}
