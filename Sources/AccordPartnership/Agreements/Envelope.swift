public import AccordDocuments
public import AccordWording

/// A yearly budget that conventions draw on. The sum of its conventions never exceeds it.
public struct Envelope: Document {
  public static let schema = Schema(
    "envelopes", Text(en: "envelope", fr: "enveloppe"), .feminine, fields: fields,
    guards: [neverOverdrawn, withinTheAgreement])

  public let id: ID<Envelope>
  /// The framework agreement that it is part of.
  public var agreement: Reference<FrameworkAgreement>
  /// The calendar year.
  public var year: Int
  /// What it is called, in both languages.
  public var title: Text
  /// The amount in euros.
  public var amount: Money

  /// An envelope.
  public init(
    id: ID<Envelope>, agreement: Reference<FrameworkAgreement>, year: Int, title: Text,
    amount: Money
  ) {
    self.id = id
    self.agreement = agreement
    self.year = year
    self.title = title
    self.amount = amount
  }

  public var label: String { title[.french] }

  public var otherNames: [String] { [title[.english]] }
}
