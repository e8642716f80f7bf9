public import AccordDocuments
public import AccordWording

/// A press release on an agreement, composed from the store.
public struct Release: Document {
  public static let schema = Schema(
    "releases", Text(en: "press release", fr: "communiqué de presse"),
    references: ["agreement", "ceremony", "contact"])

  public let id: ID<Release>
  public var agreement: Reference<FrameworkAgreement>
  /// The ceremony that it reports, where there was one.
  public var ceremony: Reference<Ceremony>?
  public var contact: Reference<PressContact>
  /// The day on its head.
  public var date: CalendarDate
  /// The day before which it may not be sent.
  public var embargo: CalendarDate?
  public var headline: Text
  /// Its paragraphs, each in both languages.
  public var paragraphs: [Text]

  /// A press release.
  public init(
    id: ID<Release>, agreement: Reference<FrameworkAgreement>,
    ceremony: Reference<Ceremony>? = nil, contact: Reference<PressContact>, date: CalendarDate,
    embargo: CalendarDate? = nil, headline: Text, paragraphs: [Text]
  ) {
    self.id = id
    self.agreement = agreement
    self.ceremony = ceremony
    self.contact = contact
    self.date = date
    self.embargo = embargo
    self.headline = headline
    self.paragraphs = paragraphs
  }

  public var label: String { headline.fr }
}
