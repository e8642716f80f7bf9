public import AccordWording

/// The shares of a grant that are paid one after the other: `50/30/20`.
public struct InstalmentPlan: WrittenValue {
  /// The shares, the first payment first; each above zero, together 100 %.
  public let shares: [Rate]

  /// All in one payment.
  public static let whole = InstalmentPlan(unchecked: [.percent(100)])

  private init(unchecked shares: [Rate]) { self.shares = shares }

  /// A plan, or `nil` when the shares are not all above zero or do not add up to 100 %.
  public init?(_ shares: [Rate]) {
    guard shares.allSatisfy({ $0.basisPoints > 0 }),
      shares.map(\.basisPoints).reduce(0, +) == Rate.percent(100).basisPoints
    else { return nil }
    self.shares = shares
  }

  public static let kind = ValueKind(
    Text(en: "instalment plan", fr: "échéancier"), examples: ["50/30/20", "80/20", "100"])

  public init(reading text: String) throws(ReadingFault) {
    var shares: [Rate] = []
    for part in text.split(separator: "/", omittingEmptySubsequences: false) {
      let number = part.filter { !$0.isWhitespace && $0 != "%" }
      shares.append(try Rate(reading: number + "%"))
    }
    guard let plan = InstalmentPlan(shares) else {
      throw ReadingFault(
        "reading.instalments",
        Text(
          en: "The instalments \"\(text)\" do not add up to 100%.",
          fr: "Les versements « \(text) » ne totalisent pas 100 %."),
        advice: Text(
          en: "Write the shares of the payments in their order, for example 50/30/20.",
          fr: "Écrivez la part de chaque versement dans l’ordre, par exemple 50/30/20."))
    }
    self = plan
  }

  /// `50% / 30% / 20%`, `50 % / 30 % / 20 %`.
  public func written(in language: Language) -> String {
    shares.map { $0.written(in: language) }.joined(separator: " / ")
  }

  /// `50/30/20`.
  public var code: String {
    shares.map { String($0.code.dropLast()) }.joined(separator: "/")
  }

  /// The payments of an amount: exact to the cent by the largest remainder, equal fractions to
  /// the earlier payment. 50/30/20 on 166 666,67 € gives 83 333,34 + 50 000,00 + 33 333,33 €.
  ///
  /// An amount below zero has no payments.
  public func payments(of amount: Money) -> [Convention.Instalment] {
    guard amount >= .zero else { return [] }
    let cents = Apportionment.largestRemainder(amount.cents, by: shares.map(\.basisPoints))
    return zip(shares, cents).enumerated().map { index, part in
      Convention.Instalment(number: index + 1, share: part.0, amount: Money(cents: part.1))
    }
  }
}
