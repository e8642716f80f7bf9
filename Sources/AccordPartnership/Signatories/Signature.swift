public import AccordDocuments
public import AccordWording

/// The dated fact that a person signed a document for a party, under a mandate.
///
/// Of an attested signature a source alone says that the party signed: it has neither day nor person.
public struct Signature: Document {
  public static let schema = Schema(
    "signatures", Text(en: "signature", fr: "signature"), .feminine, fields: fields,
    guards: [
      SignatureGuards.mandate, SignatureGuards.party, SignatureGuards.document,
      SignatureGuards.ceremony, SignatureGuards.order, SignatureGuards.completion,
      SignatureGuards.removal,
    ])

  /// `document.party`.
  public let id: ID<Signature>
  /// The agreement signed; exactly one of this and `convention` is set.
  public var agreement: Reference<FrameworkAgreement>?
  /// The convention signed.
  public var convention: Reference<Convention>?
  /// The number of the amendment of that convention that is signed; `nil` for the convention.
  public var amendment: Int?
  /// The organisation signed for.
  public var party: Reference<Organisation>
  /// Who signed; `nil` for an attested signature.
  public var person: Reference<Person>?
  /// The mandate under which the person signed: it covers the date, the party, the kind of document
  /// and the amount; `nil` for an attested signature.
  public var mandate: Reference<Mandate>?
  /// The day of the signature; `nil` for an attested signature.
  public var date: CalendarDate?
  /// How it was signed.
  public var manner: SigningManner
  /// The ceremony where it was signed, for that manner.
  public var ceremony: Reference<Ceremony>?
  /// What attests that the party signed, where neither the day nor the person is known.
  public var source: String?
  /// The file that shows it, by name and digest.
  public var file: SignedFile?
  /// The files that were recorded by mistake, oldest first; `nil` where there is none.
  public var formerFiles: [FormerFile]?
  /// The corrections of a day that was typed wrongly, oldest first; `nil` where there is none.
  public var corrections: [DateCorrection]?

  /// A signature.
  public init(
    id: ID<Signature>, agreement: Reference<FrameworkAgreement>? = nil,
    convention: Reference<Convention>? = nil, amendment: Int? = nil, party: Reference<Organisation>,
    person: Reference<Person>, mandate: Reference<Mandate>, date: CalendarDate,
    manner: SigningManner, ceremony: Reference<Ceremony>? = nil, file: SignedFile? = nil
  ) {
    self.id = id
    self.agreement = agreement
    self.convention = convention
    self.amendment = amendment
    self.party = party
    self.person = person
    self.mandate = mandate
    self.date = date
    self.manner = manner
    self.ceremony = ceremony
    self.file = file
  }

  /// A signature on an agreement of which a source alone tells.
  public init(
    id: ID<Signature>, agreement: Reference<FrameworkAgreement>, party: Reference<Organisation>,
    attestedBy source: String
  ) {
    self.id = id
    self.agreement = agreement
    self.party = party
    self.manner = .attested
    self.source = source
  }

  /// Whether a source alone says that the party signed.
  public var isAttested: Bool { manner == .attested }

  public var label: String { id.name }
}
