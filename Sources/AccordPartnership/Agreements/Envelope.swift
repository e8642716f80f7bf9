public import AccordDocuments
import AccordJSON
public import AccordWording

/// A yearly budget that conventions draw on. The sum of its conventions never exceeds it.
public struct Envelope: Document {
  public static let schema = Schema(
    "envelopes", Text(en: "envelope", fr: "enveloppe"), .feminine, version: 2, fields: fields,
    migrations: [withVotes], guards: [neverOverdrawn, withinTheAgreement])

  public let id: ID<Envelope>
  /// The framework agreement that it is part of.
  public var agreement: Reference<FrameworkAgreement>
  /// The calendar year.
  public var year: Int
  /// What it is called, in both languages.
  public var title: Text
  /// The amount in euros that was voted first.
  public var amount: Money
  /// The decision that voted it, where that is recorded.
  public var decision: Reference<Decision>?
  /// The chapter of the budget.
  public var chapter: String?
  /// The account of the budget.
  public var budgetAccount: String?
  /// What was voted afterwards, in the order of its numbers.
  public var votes: [Vote]
  /// The payment credits of each year (crédits de paiement), where the office keeps them; the whole
  /// is then the authorised commitment (autorisation d’engagement).
  public var credits: [YearCredit]

  /// A supplementary vote.
  public struct Vote: Sendable, Hashable, Codable {
    /// Its number, from 1.
    public var number: Int
    /// What is added; below zero where it is taken back.
    public var amount: Money
    /// The day.
    public var date: CalendarDate
    /// The decision.
    public var decision: Reference<Decision>?
    /// The reference of a decision that is not recorded as a document.
    public var note: String?

    /// A supplementary vote.
    public init(
      number: Int, amount: Money, date: CalendarDate, decision: Reference<Decision>? = nil,
      note: String? = nil
    ) {
      self.number = number
      self.amount = amount
      self.date = date
      self.decision = decision
      self.note = note
    }
  }

  /// What may be ordered in a year.
  public struct YearCredit: Sendable, Hashable, Codable {
    /// The calendar year.
    public var year: Int
    /// The amount in euros.
    public var amount: Money

    /// What may be ordered in a year.
    public init(year: Int, amount: Money) {
      self.year = year
      self.amount = amount
    }
  }

  /// An envelope.
  public init(
    id: ID<Envelope>, agreement: Reference<FrameworkAgreement>, year: Int, title: Text,
    amount: Money, decision: Reference<Decision>? = nil, chapter: String? = nil,
    budgetAccount: String? = nil, votes: [Vote] = [], credits: [YearCredit] = []
  ) {
    self.id = id
    self.agreement = agreement
    self.year = year
    self.title = title
    self.amount = amount
    self.decision = decision
    self.chapter = chapter
    self.budgetAccount = budgetAccount
    self.votes = votes
    self.credits = credits
  }

  /// What was voted by a day.
  public func amount(on day: CalendarDate) -> Money {
    votes.filter { $0.date <= day }.map(\.amount).reduce(amount, +)
  }

  /// The amount of a vote; that of the first one where the number is `nil`.
  public func amount(ofVote number: Int?) -> Money? {
    guard let number else { return amount }
    return votes.first { $0.number == number }?.amount
  }

  /// Version 1 knew one vote.
  private static let withVotes = Migration(to: 2) { envelope in
    envelope["votes"] = .array([])
    envelope["credits"] = .array([])
  }

  public var label: String { title[.french] }

  public var otherNames: [String] { [title[.english]] }
}
