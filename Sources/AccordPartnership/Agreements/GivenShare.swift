public import AccordDocuments
public import AccordWording

/// A share by hand as people give it: `ml-elbeuf=150000`.
public struct GivenShare: KeyedValue {
  /// Who receives it.
  public let organisation: ID<Organisation>
  /// The amount in euros, zero or more.
  public let amount: Money

  /// A share by hand.
  public init(_ organisation: ID<Organisation>, _ amount: Money) {
    self.organisation = organisation
    self.amount = amount
  }

  public static var kind: ValueKind {
    ValueKind(
      Text(en: "organisation with its amount", fr: "structure avec son montant"),
      examples: ["ml-elbeuf=150000", "ml-caen=120k€", "ml-dieppe=99 999,50 €"])
  }

  /// An organisation stands before the sign.
  public static var keys: [any WrittenValue.Type] { [ID<Organisation>.self] }

  public init(reading text: String) throws(ReadingFault) {
    guard let (key, value) = GivenShare.parts(of: text) else {
      throw ReadingFault(
        "reading.given-share",
        Text(
          en: "\"\(text)\" is not an organisation with its amount.",
          fr: "« \(text) » n’est pas une structure avec son montant."),
        advice: Text(
          en: "Write the organisation, = and its amount, for example ml-elbeuf=150000.",
          fr: "Écrivez la structure, = et son montant, par exemple ml-elbeuf=150000."))
    }
    organisation = try ID(reading: key)
    amount = try Money(reading: value)
    guard amount >= .zero else {
      throw ReadingFault(
        "reading.given-share",
        Text(
          en: "A share cannot be below zero: \"\(text)\".",
          fr: "Une part ne peut pas être négative : « \(text) »."),
        advice: Text(
          en: "Write an amount from 0.", fr: "Écrivez un montant à partir de 0."))
    }
  }

  public func written(in language: Language) -> String {
    "\(organisation.name)=\(amount.written(in: language))"
  }

  public var code: String { "\(organisation.name)=\(amount.code)" }
}
