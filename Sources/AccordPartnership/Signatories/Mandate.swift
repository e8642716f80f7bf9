public import AccordDocuments
import AccordJSON
public import AccordWording

/// What a person is at an organisation, from when until when, and whether they may sign for it.
public struct Mandate: Document {
  public static let schema = Schema(
    "mandates", Text(en: "mandate", fr: "mandat"), version: 2, fields: fields,
    migrations: [withDocuments], guards: [MandateGuards.delegation, MandateGuards.overlap],
    undoRule: keepsSignings)

  public let id: ID<Mandate>
  /// The person.
  public var person: Reference<Person>
  /// The organisation that it belongs to.
  public var organisation: Reference<Organisation>
  /// The capacity, in both languages: "President", "Présidente".
  public var title: Text
  /// What the person is in charge of, where the title does not say it.
  public var portfolio: Text?
  /// The first day.
  public var from: CalendarDate
  /// The last day; `nil` while it runs.
  public var until: CalendarDate?
  /// Whether it gives the power to sign for the organisation.
  public var maySign: Bool
  /// The greatest amount that may be signed for; `nil` for any.
  public var ceiling: Money?
  /// The kinds of documents that may be signed; empty for all.
  public var documents: [SignedKind]
  /// The mandate that delegates this power, for a delegation of signature.
  public var delegatedBy: Reference<Mandate>?

  /// Version 1 knew no limit to kinds of documents.
  private static let withDocuments = Migration(to: 2) { mandate in
    mandate["documents"] = .array([])
  }

  /// A mandate.
  public init(
    id: ID<Mandate>, person: Reference<Person>, organisation: Reference<Organisation>,
    title: Text, portfolio: Text? = nil, from: CalendarDate, until: CalendarDate? = nil,
    maySign: Bool, ceiling: Money? = nil, documents: [SignedKind] = [],
    delegatedBy: Reference<Mandate>? = nil
  ) {
    self.id = id
    self.person = person
    self.organisation = organisation
    self.title = title
    self.portfolio = portfolio
    self.from = from
    self.until = until
    self.maySign = maySign
    self.ceiling = ceiling
    self.documents = documents
    self.delegatedBy = delegatedBy
  }

  public var label: String { "\(person.id.name), \(title[.french]), \(organisation.id.name)" }
}
