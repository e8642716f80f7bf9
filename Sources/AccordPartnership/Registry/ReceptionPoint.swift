public import AccordDocuments
import AccordWording

/// A place where an organisation receives people (point d’accueil, antenne). It has no SIRET of
/// its own.
public struct ReceptionPoint: Document {
  public static let schema = Schema(
    "reception-points", Text(en: "reception point", fr: "point d’accueil"),
    references: ["organisation"])

  public let id: ID<ReceptionPoint>
  public var organisation: Reference<Organisation>
  public var name: String
  public var street: String?
  public var postalCode: PostalCode?
  public var commune: String
  public var communeCode: CommuneCode?
  public var phone: PhoneNumber?
  public var website: String?
  /// Where the record comes from: `DILA 2019`.
  public var source: String?

  /// A reception point.
  public init(
    id: ID<ReceptionPoint>, organisation: Reference<Organisation>, name: String,
    street: String? = nil, postalCode: PostalCode? = nil, commune: String,
    communeCode: CommuneCode? = nil, phone: PhoneNumber? = nil, website: String? = nil,
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
}
