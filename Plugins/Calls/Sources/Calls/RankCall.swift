import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var rank: Command {
    Command(
      "call rank", fr: "appel classer", .read,
      Text(
        en: "Rank the applications by score, with the line at which the budget ends",
        fr: "Classer les candidatures par note, avec la limite du budget"),
      discussion: Text(
        en:
          "In strict order: what fits is proposed; the first that does not fit can be offered the rest; the others are the reserve list in their order. Nothing is selected by itself. A score that lacks is missing, not zero. Between equal scores decides the rule of the call.",
        fr:
          "Dans l’ordre strict : ce qui tient dans le budget est proposé ; la première qui n’y tient pas peut se voir offrir le reliquat ; les suivantes forment la liste complémentaire, dans l’ordre. Rien n’est retenu automatiquement. Une note absente n’est pas un zéro. À note égale, la règle de l’appel départage."
      ),
      takes: call,
      OptionalArgument<Year>(
        "year", fr: "année",
        Text(
          en: "the year of the budget; this year, or the first of the call, by default",
          fr: "l’année du budget ; par défaut l’année en cours, ou la première de l’appel")),
      returns: RankRow.shape.columns,
      examples: [
        Example(
          "call rank fse-2024 2024",
          Text(en: "Who is within the budget", fr: "Qui tient dans le budget"))
      ]
    ) { session, id, year in
      let call = try session.find(id)
      guard let budget = try call.rankedBudget(year, on: session.today) else {
        throw Failure.nothingToRank(call)
      }
      let ranking = try session.ranking(of: call, budget)
      let names = try session.documents.organisationNames()
      return .table(
        RankRow.shape.table(
          ranking.entries.map { entry in
            RankRow(
              entry: entry,
              applicant: names[entry.application.applicant.id]
                ?? entry.application.applicant.id.name,
              amount: entry.application.drawn(in: budget.year))
          },
          whenEmpty: Text(
            en: "No application to this call was declared admissible yet.",
            fr: "Aucune candidature à cet appel n’est encore déclarée recevable.")))
    }
  }
}

extension CallForProjects {
  /// The budget that is ranked: that of the year given, of this year, or its first.
  fileprivate func rankedBudget(_ year: Year?, on today: CalendarDate) throws -> YearlyBudget? {
    if let year {
      guard let budget = budget(year.number) else { throw Failure.noBudgetOf(self, year) }
      return budget
    }
    return budget(today.year) ?? budgets.first
  }
}

extension Session {
  /// The ranking of a call for the year of a budget.
  func ranking(
    of call: CallForProjects, _ budget: CallForProjects.YearlyBudget
  ) throws -> Ranking {
    let applications = try self.documents(Application.where(\.call, is: call.id))
    return Ranking(
      call, try call.use(of: budget, among: applications, in: documents), among: applications,
      scoredBy: try Assessment.all(of: applications, in: documents))
  }

  /// A sentence on the application that comes next from the reserve list of a call and a year; `nil`
  /// where none waits or nothing is left.
  func nextOnReserve(_ call: CallForProjects, in year: Int) throws -> Text? {
    guard let budget = call.budget(year) else { return nil }
    for entry in try ranking(of: call, budget).entries where entry.application.status == .reserve {
      let id = entry.application.id
      switch entry.proposal {
      case .select:
        return Text(
          en:
            "The first on the reserve list, \"\(id)\", fits in what is left: \"application select \(id)\".",
          fr:
            "La première de la liste complémentaire, « \(id) », tient dans le reliquat : « candidature retenir \(id) »."
        )
      case .offer(let rest):
        return Text(
          en:
            "The first on the reserve list, \"\(id)\", can be offered the rest: \"application select \(id) --amount \(rest.code)\".",
          fr:
            "La première de la liste complémentaire, « \(id) », peut se voir offrir le reliquat : « candidature retenir \(id) --montant \(rest.code) »."
        )
      default: return nil
      }
    }
    return nil
  }
}

/// One line of the ranking.
private struct RankRow: Sendable {
  let entry: Ranking.Entry
  let applicant: String
  let amount: Money

  static let shape = TableShape<RankRow>(
    .field("rank", fr: "rang", .integer) { $0.entry.rank.map { .integer($0) } ?? .missing },
    .field("id", fr: "id", .identity) { .identity($0.entry.application.id.slug) },
    .field("applicant", fr: "candidat", .text, rank: 3) { .text($0.applicant) },
    .field("score", fr: "note", .rate, heading: Text(en: "Score (of 100)", fr: "Note (sur 100)")) {
      $0.entry.score.rate.map { .rate($0) } ?? .missing
    },
    .field("assessors", fr: "évaluateurs", .integer, rank: 4) {
      .integer($0.entry.score.assessors)
    },
    .field("amount", fr: "montant", .amount) { .amount($0.amount) },
    .field("cumulated", fr: "cumul", .amount, rank: 1) { .amount($0.entry.cumulated) },
    .field("status", fr: "statut", .choice(ApplicationStatus.self)) {
      .choice($0.entry.application.status)
    },
    .field("proposal", fr: "proposition", .text) {
      $0.entry.proposal.words.map { .phrase($0) } ?? .missing
    })
}

extension Ranking.Proposal {
  /// What can be done, in words; `nil` for what is decided.
  fileprivate var words: Text? {
    switch self {
    case .decided: nil
    case .select: Text(en: "within the budget", fr: "dans le budget")
    case .offer(let rest): Text(en: "the rest: \(rest)", fr: "le reliquat : \(rest)")
    case .reserve(let place): Text(en: "reserve no. \(place)", fr: "complémentaire n° \(place)")
    case .tie:
      Text(en: "equal scores: no rule decides", fr: "égalité : aucune règle ne départage")
    case .unscored: Text(en: "score missing", fr: "note absente")
    case .unfavourable: Text(en: "unfavourable opinion", fr: "avis défavorable")
    }
  }
}

extension Failure {
  fileprivate static func nothingToRank(_ call: CallForProjects) -> Failure {
    Failure(
      "calls.no-budget",
      Text(
        en: "The call \"\(call.id)\" has no budget: nothing can be ranked.",
        fr: "L’appel « \(call.id) » n’a pas de budget : rien ne peut être classé."),
      about: "call",
      advice: Text(
        en: "Give it one: \"call budget \(call.id) YEAR AMOUNT\".",
        fr: "Donnez-lui-en un : « appel budget \(call.id) ANNÉE MONTANT »."))
  }

  fileprivate static func noBudgetOf(_ call: CallForProjects, _ year: Year) -> Failure {
    let years = call.budgets.map { "\($0.year)" }.joined(separator: ", ")
    return Failure(
      "calls.no-budget-of-year",
      Text(
        en: "The call \"\(call.id)\" has no budget for \(year).",
        fr: "L’appel « \(call.id) » n’a pas de budget pour \(year)."),
      about: "year",
      advice: Text(en: "It has one for: \(years).", fr: "Il en a un pour : \(years)."))
  }
}
