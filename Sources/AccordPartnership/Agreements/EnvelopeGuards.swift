import AccordDocuments
import AccordJSON
public import AccordWording

/// How much of an envelope its conventions take.
public struct EnvelopeUse: Sendable, Hashable {
  /// The envelope.
  public let envelope: Envelope
  /// The conventions that draw on it, the greatest amount first. One that is terminated on a later
  /// day draws on it until then; afterwards by what stays due, and not at all where that is nothing.
  public let conventions: [Convention]
  /// The day.
  public let day: CalendarDate

  /// The use of an envelope, on a day, by those of `conventions` that draw on it.
  public init(
    _ envelope: Envelope, among conventions: some Sequence<Convention>, on day: CalendarDate
  ) {
    self.envelope = envelope
    self.day = day
    self.conventions =
      conventions
      .filter { convention in
        convention.envelope.id == envelope.id
          && (convention.status(on: day) != .terminated || convention.retained ?? .zero > .zero)
      }
      .sorted { ($1.committed(on: day), $0.id) < ($0.committed(on: day), $1.id) }
  }

  /// The sum of what the conventions take: the amounts in force, with the increases to come.
  public var committed: Money { conventions.map { $0.committed(on: day) }.total() }

  /// What was voted by the day.
  public var voted: Money { envelope.amount(on: day) }

  /// What is left; negative when the envelope is overdrawn.
  public var left: Money { voted - committed }
}

/// Rules over an envelope, its agreement and the conventions that draw on it.
extension Envelope {
  /// The conventions of an envelope, terminated ones left out, never add up to more than its
  /// amount, whatever plugin wrote them. One that is terminated on a later day counts until then.
  static let neverOverdrawn: Guard = Guard(
    "envelopes.overdrawn",
    Text(
      en: "The conventions of an envelope stay within its amount",
      fr: "Les conventions d’une enveloppe restent dans la limite de son montant"),
    over: [Envelope.self, Convention.self]
  ) { state, changed, today in
    let touched = Set(
      try changed.compactMap { key in
        key.collection == Envelope.schema.collection
          ? ID<Envelope>(key.slug) : try state.document(ID<Convention>(key.slug))?.envelope.id
      })
    return try touched.sorted().compactMap { try state.document($0) }
      .map { envelope in
        EnvelopeUse(
          envelope,
          among: try state.documents(Convention.where(\.envelope, is: envelope.id)), on: today)
      }
      .filter { use in
        // What was cancelled is looked up only where it decides.
        guard use.left < .zero else { return false }
        let givenBack = try use.conventions.filter { $0.status(on: today) != .closed }.flatMap {
          try state.documents(Payment.where(\.convention, is: $0.id))
        }.map { $0.givenBack(on: today) }.total()
        return use.left + givenBack < .zero
      }
      .map { use in
        let excess = Money.zero - use.left
        let lines = Text.each { language in
          use.conventions.prefix(3)
            .map { "\($0.id.name) (\($0.committed(on: today).written(in: language)))" }
            .joined(separator: ", ")
        }
        return Violation(
          "envelopes.overdrawn",
          Text(
            en:
              "The envelope \"\(use.envelope.id)\" would be overdrawn by \(excess): it holds \(use.voted) and \(use.conventions.count) conventions would take \(use.committed).",
            fr:
              "L’enveloppe « \(use.envelope.id) » serait dépassée de \(excess) : elle contient \(use.voted) et \(use.conventions.count) conventions en prendraient \(use.committed)."
          ),
          advice: Text(
            en: "The conventions that take most of it: \(lines).",
            fr: "Les conventions qui en prennent le plus : \(lines)."),
          document: newest(of: use, among: changed))
      }
  }

  /// The document to point at: a convention that the commit wrote, where there is one.
  private static func newest(of use: EnvelopeUse, among changed: Set<DocumentKey>) -> DocumentKey {
    use.conventions.map(\.key).filter { changed.contains($0) }.max() ?? use.envelope.key
  }

  /// The year of an envelope is one of its agreement's.
  static let withinTheAgreement: Guard = Guard(
    "envelopes.year",
    Text(
      en: "The year of an envelope is one of its agreement’s",
      fr: "L’année d’une enveloppe est une de celles de son accord-cadre"),
    over: [Envelope.self, FrameworkAgreement.self]
  ) { state, changed in
    try state.all(Envelope.self).compactMap { envelope in
      guard changed.contains(envelope.key) || changed.contains(envelope.agreement.id.key),
        let agreement = try state.document(envelope.agreement.id),
        !agreement.years.contains(envelope.year)
      else { return nil }
      return Violation(
        "envelopes.year",
        Text(
          en:
            "The envelope \"\(envelope.id)\" is for \(envelope.year), but the agreement \"\(agreement.id)\" runs over \(agreement.years).",
          fr:
            "L’enveloppe « \(envelope.id) » porte sur \(envelope.year), mais l’accord-cadre « \(agreement.id) » couvre \(agreement.years)."
        ),
        advice: changed.contains(envelope.key)
          ? Text(en: "Give a year of the agreement.", fr: "Donnez une année de l’accord.")
          : Text(
            en:
              "Keep \(envelope.year) among its years, or change the envelope first: \"envelope edit \(envelope.id) --year …\".",
            fr:
              "Conservez \(envelope.year) parmi ses années, ou modifiez d’abord l’enveloppe : « enveloppe modifier \(envelope.id) --année … »."
          ),
        document: envelope.key)
    }
  }

  /// Checks that the amount is above zero.
  public func validate() throws {
    guard amount > .zero else { throw Failure.emptyEnvelope(self) }
    guard !title.isEmpty else { throw Failure.noTitle(id.name) }
    guard votes.map(\.number) == Array(1...max(votes.count, 1)).prefix(votes.count).map(\.self)
    else { throw Failure.voteNumbers(self) }
    guard votes.map(\.amount).reduce(amount, +) > .zero else { throw Failure.emptyEnvelope(self) }
    guard Set(credits.map(\.year)).count == credits.count else { throw Failure.creditTwice(self) }
  }
}

extension Failure {
  static func voteNumbers(_ envelope: Envelope) -> Failure {
    Failure(
      "envelopes.votes",
      Text(
        en: "The votes of the envelope \"\(envelope.id)\" are numbered from 1 without a gap.",
        fr: "Les votes de l’enveloppe « \(envelope.id) » sont numérotés à partir de 1, sans trou."))
  }

  static func creditTwice(_ envelope: Envelope) -> Failure {
    Failure(
      "envelopes.credit-twice",
      Text(
        en: "The envelope \"\(envelope.id)\" has two payment credits for one year.",
        fr: "L’enveloppe « \(envelope.id) » a deux crédits de paiement pour une même année."),
      about: "year")
  }

  static func emptyEnvelope(_ envelope: Envelope) -> Failure {
    Failure(
      "envelopes.amount",
      Text(
        en: "The amount of the envelope \"\(envelope.id)\" must be above zero: \(envelope.amount).",
        fr:
          "Le montant de l’enveloppe « \(envelope.id) » doit être supérieur à zéro : \(envelope.amount)."
      ),
      about: "amount",
      advice: Text(
        en: "Give the amount of the year: \"--amount 4M€\".",
        fr: "Donnez le montant de l’année : « --montant 4M€ »."))
  }
}
