import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  static var opinion: Command {
    Command(
      "application opinion", fr: "candidature avis", .write,
      Text(
        en:
          "Record the committee’s opinion: favourable, unfavourable or postponed, with its reason",
        fr: "Enregistrer l’avis du comité : favorable, défavorable ou ajourné, avec son motif"),
      discussion: Text(
        en:
          "An application that is postponed is assessed again; one against which the committee is selected with a reason only.",
        fr:
          "Une candidature ajournée est instruite à nouveau ; malgré un avis défavorable, elle n’est retenue qu’avec un motif."
      ),
      takes: Argument<CommitteeOpinion>(
        "opinion", fr: "avis", Text(en: "the opinion", fr: "l’avis")),
      RemainingArguments<ID<Application>>(
        "application", fr: "candidature", Text(en: "the applications", fr: "les candidatures")
      ).among(.before(.favour)),
      CommonOption.reason, CommonOption.day, CommonOption.person,
      examples: [
        Example(
          "application opinion favourable 2024.assessed --reason Convergence --on 2024-05-14",
          Text(en: "The committee is for it", fr: "Le comité y est favorable"))
      ]
    ) { session, opinion, ids, reason, date, person in
      try session.record(opinion.event, in: ids, on: date, note: reason, by: person)
    }
  }

  static var select: Command {
    Command(
      "application select", fr: "candidature retenir", .write,
      Text(
        en: "Select an application, while the budget of its year lasts",
        fr: "Retenir une candidature, dans la limite du budget de son année"),
      discussion: Text(
        en:
          "Where the call has criteria, in the order of \"call rank\". Less than what is asked for is granted with --amount, for a project of several years with --of-year for each; the cost stays the one that was filed, so that the share of it falls, unless the decision keeps less of it: --kept-cost.\n\n\(Application.lifeCycle.description.en)",
        fr:
          "Si l’appel a des critères, dans l’ordre de « appel classer ». Un montant inférieur à la demande se donne avec --montant, pour un projet pluriannuel avec --de-l-année pour chacune ; le coût reste celui du dépôt, et le taux baisse, sauf si la décision en retient moins : --coût-retenu.\n\n\(Application.lifeCycle.description.fr)"
      ),
      takes: RemainingArguments<ID<Application>>(
        "application", fr: "candidature", Text(en: "the applications", fr: "les candidatures")
      ).among(.before(.select)),
      CommonOption.day,
      Option<String>(
        "note", fr: "note",
        Text(en: "the reference of the decision", fr: "la référence de la décision")),
      CommonOption.person,
      Option<Money>(
        "amount", fr: "montant",
        Text(en: "what is granted, where it is less", fr: "ce qui est accordé, si c’est moins")),
      RepeatedOption<YearAmount>(
        "of-year", fr: "de-l-année",
        Text(
          en: "a year with what is granted of it", fr: "une année avec ce qui en est accordé")),
      Option<Money>(
        "kept-cost", fr: "coût-retenu",
        Text(
          en: "the eligible cost that the decision keeps, where it is less",
          fr: "le coût éligible retenu par la décision, s’il est inférieur")),
      examples: [
        Example(
          "application select 2024.assessed --on 2024-05-14",
          Text(en: "Within the budget", fr: "Dans la limite du budget")),
        Example(
          "application select 2024.assessed --amount 40000 --on 2024-05-14",
          Text(en: "Less than asked for", fr: "Moins que demandé")),
      ]
    ) { session, ids, date, note, person, amount, years, kept in
      guard amount == nil && years.isEmpty && kept == nil || Set(ids).count == 1 else {
        throw Failure.amountOfOne
      }
      return try session.record(.select, in: ids, on: date, note: note, by: person) {
        application in
        try application.grant(amount, years)
        if let kept { application.keptCost = kept }
      }
    }
  }

  static var revoke: Command {
    Command(
      "application revoke", fr: "candidature révoquer", .write,
      Text(
        en: "Record that the funder takes a grant back, on its ground",
        fr: "Enregistrer le retrait d’une aide par le financeur, sur son fondement"),
      discussion: Text(
        en:
          "A decision that grants creates rights. As unlawful it is taken back within four months (CRPA, art. L242-1), at any time where a condition is not met (art. L242-2), and after the beneficiary could answer (art. L121-1). Where the applicant gives up: \"application withdraw\".",
        fr:
          "Une décision d’aide crée des droits. Illégale, elle est retirée dans les quatre mois (code des relations entre le public et l’administration, art. L242-1) ; si une condition n’est pas respectée, à tout moment (art. L242-2) ; toujours après que le bénéficiaire a pu répondre (art. L121-1). Si le candidat renonce : « candidature retirer »."
      ),
      takes: RemainingArguments<ID<Application>>(
        "application", fr: "candidature", Text(en: "the applications", fr: "les candidatures")
      ).among(.before(.revoke)),
      RequiredOption<RevocationGround>(
        "ground", fr: "fondement", Text(en: "the ground", fr: "le fondement")),
      RequiredOption<CalendarDate>(
        "heard", fr: "contradictoire",
        Text(
          en: "the day until which the beneficiary could answer",
          fr: "le jour jusqu’auquel le bénéficiaire a pu répondre")),
      CommonOption.reason, CommonOption.day, CommonOption.person, confirmed: true,
      examples: [
        Example(
          "application revoke 2024.granted --ground conditions-not-met --heard 2024-06-20 --reason Abandon --on 2024-06-30",
          Text(en: "A condition is not met", fr: "Une condition n’est pas respectée"))
      ]
    ) { session, ids, ground, heard, reason, date, person in
      try session.record(.revoke, in: ids, on: date, note: reason, by: person) { application in
        application.revocation = Revocation(ground: ground, heard: heard)
      }
    }
  }
}

/// What a committee says of an application.
enum CommitteeOpinion: String, Choice {
  case favourable
  case unfavourable
  case postponed

  static let name = Text(en: "opinion", fr: "avis")

  var word: Text {
    switch self {
    case .favourable: Text(en: "favourable", fr: "favorable")
    case .unfavourable: Text(en: "unfavourable", fr: "défavorable")
    case .postponed: Text(en: "postponed", fr: "ajourné")
    }
  }

  /// The event that records it.
  var event: ApplicationEvent {
    switch self {
    case .favourable: .favour
    case .unfavourable: .disfavour
    case .postponed: .postpone
    }
  }
}

/// A year with an amount as people give it: `2024=30000`.
struct YearAmount: WrittenValue {
  let year: Year
  let amount: Money

  static let kind = ValueKind(
    Text(en: "year with its amount", fr: "année avec son montant"),
    examples: ["2024=30000", "2025=12 500,00 €"])

  init(reading text: String) throws(ReadingFault) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .shape(text, YearAmount.kind) }
    year = try Year(reading: String(parts[0]))
    amount = try Money(reading: String(parts[1]))
  }

  func written(in language: Language) -> String {
    "\(year.written(in: language))=\(amount.written(in: language))"
  }

  var code: String { "\(year.code)=\(amount.code)" }
}

extension Application {
  /// Says what is granted before it is selected: an amount, or one for each of its years.
  fileprivate mutating func grant(_ amount: Money?, _ given: [YearAmount]) throws(Failure) {
    guard amount != nil || !given.isEmpty else { return }
    if let amount, amount <= .zero { throw Failure.nothingGranted(amount) }
    guard let shares = years, !shares.isEmpty else {
      guard given.isEmpty else { throw Failure.oneYearOnly(self) }
      granted = amount
      return
    }
    guard !given.isEmpty else {
      guard amount == requested else { throw Failure.eachYear(self) }
      return
    }
    var result: [YearShare] = []
    for share in shares {
      guard let named = given.last(where: { $0.year.number == share.year }) else {
        throw Failure.eachYear(self)
      }
      guard named.amount >= .zero else { throw Failure.nothingGranted(named.amount) }
      result.append(
        YearShare(year: share.year, requested: share.requested, granted: named.amount))
    }
    let sum = result.map { $0.granted ?? .zero }.total()
    guard amount.map({ $0 == sum }) ?? true else { throw Failure.eachYear(self) }
    guard sum > .zero else { throw Failure.nothingGranted(sum) }
    (years, granted) = (result, sum)
  }
}

extension Failure {
  fileprivate static let amountOfOne = Failure(
    "applications.amount-of-one",
    Text(
      en: "An amount is given for one application at a time.",
      fr: "Un montant se donne pour une seule candidature à la fois."),
    about: "amount",
    advice: Text(
      en: "Select the others on a line of their own.",
      fr: "Retenez les autres sur une ligne à part."))

  fileprivate static func nothingGranted(_ amount: Money) -> Failure {
    Failure(
      "applications.nothing-granted",
      Text(
        en: "A selected application is granted more than zero: \(amount).",
        fr: "Une candidature retenue reçoit plus que zéro : \(amount)."),
      about: "amount",
      advice: Text(
        en: "Give an amount above zero, or reject the application.",
        fr: "Donnez un montant supérieur à zéro, ou rejetez la candidature."))
  }

  fileprivate static func oneYearOnly(_ application: Application) -> Failure {
    Failure(
      "applications.one-year",
      Text(
        en: "\"\(application.id)\" draws on \(application.year) alone.",
        fr: "« \(application.id) » ne sollicite que \(application.year)."),
      about: "of-year",
      advice: Text(en: "Give \"--amount\".", fr: "Donnez « --montant »."))
  }

  fileprivate static func eachYear(_ application: Application) -> Failure {
    let years = application.drawnYears.map { "\($0)" }.joined(separator: ", ")
    return Failure(
      "applications.each-year",
      Text(
        en: "\"\(application.id)\" has several years: \(years). What is granted is said for each.",
        fr:
          "« \(application.id) » a plusieurs années : \(years). Le montant accordé se donne pour chacune."
      ),
      about: "of-year",
      advice: Text(
        en: "For instance \"--of-year \(application.year)=20000\", once for each year.",
        fr: "Par exemple « --de-l-année \(application.year)=20000 », une fois par année."))
  }
}
