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
          "In strict order: what fits in the budget of each of its years is proposed; the first that does not fit can be offered the rest; the others are the reserve list in their order. Nothing is selected by itself. A score that was not given is missing, not zero. Between equal scores decides the rule of the call, which is named. Applications that were filed and have no place, those refused or withdrawn too, follow with their status.",
        fr:
          "Dans l’ordre strict : ce qui tient dans le budget de chacune de ses années est proposé ; la première qui n’y tient pas peut se voir offrir le reliquat ; les suivantes forment la liste complémentaire, dans l’ordre. Rien n’est retenu automatiquement. Une note absente n’est pas un zéro. À note égale, la règle de l’appel départage, et elle est citée. Les candidatures déposées et non classées, y compris rejetées ou retirées, suivent avec leur statut."
      ),
      takes: call,
      OptionalArgument<Year>(
        "year", fr: "année",
        Text(
          en: "the year of the budget; all years of the call by default",
          fr: "l’année du budget ; par défaut toutes celles de l’appel")),
      returns: RankRow.shape.columns,
      examples: [
        Example(
          "call rank fse-2024 2024",
          Text(en: "Who is within the budget", fr: "Qui tient dans le budget"))
      ]
    ) { session, id, year in
      let call = try session.find(id)
      let years = try call.rankedYears(year)
      let ranking = try session.ranking(of: call, in: years)
      let names = try session.documents.organisationNames()
      let rows =
        ranking.entries.map { RankRow($0, in: years, names) }
        + ranking.others.map { RankRow($0, in: years, names) }
      return .table(
        RankRow.shape.table(
          rows,
          whenEmpty: Text(
            en: "No application to this call was filed yet.",
            fr: "Aucune candidature à cet appel n’est encore déposée.")))
    }
  }
}

extension CallForProjects {
  /// The years that are ranked: the one given, or all that have a budget.
  fileprivate func rankedYears(_ year: Year?) throws -> Set<Int> {
    if let year {
      guard budget(year.number) != nil else { throw Failure.noBudgetOf(self, year) }
      return [year.number]
    }
    guard !budgets.isEmpty else { throw Failure.nothingToRank(self) }
    return Set(budgets.map(\.year))
  }
}

extension Session {
  /// A sentence on the application that comes next from the reserve list of a call and a year; `nil`
  /// where none waits or nothing is left.
  func nextOnReserve(_ call: CallForProjects, in year: Int) throws -> Text? {
    guard call.budget(year) != nil else { return nil }
    for entry in try ranking(of: call, in: [year]).entries
    where entry.application.status == .reserve {
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
        let options = entry.application.options(granting: rest)
        return Text(
          en:
            "The first on the reserve list, \"\(id)\", can be offered the rest: \"application select \(id) \(options)\".",
          fr:
            "La première de la liste complémentaire, « \(id) », peut se voir offrir le reliquat : « candidature retenir \(id) \(options) »."
        )
      default: return nil
      }
    }
    return nil
  }
}

extension Application {
  /// The options of `application select` that grant these amounts: one, or one for each of its years.
  fileprivate func options(granting amounts: [Int: Money]) -> Text {
    let amounts = amounts.sorted { $0.key < $1.key }
    guard years?.isEmpty == false else {
      let code = amounts.map(\.value).total().code
      return Text(en: "--amount \(code)", fr: "--montant \(code)")
    }
    return Text.each { language in
      let option = Text(en: "--of-year", fr: "--de-l-année")[language]
      return amounts.map { "\(option) \($0.key)=\($0.value.code)" }.joined(separator: " ")
    }
  }
}

/// One line of the ranking: an application in its place, or one that was filed and has none.
private struct RankRow: Sendable {
  let application: Application
  let entry: Ranking.Entry?
  let applicant: String
  let amount: Money
  /// The years of which the amount is.
  let years: [Int]

  init(_ entry: Ranking.Entry, in years: Set<Int>, _ names: [ID<Organisation>: String]) {
    self.init(entry.application, entry, in: years, names)
  }

  init(
    _ application: Application, _ entry: Ranking.Entry? = nil, in years: Set<Int>,
    _ names: [ID<Organisation>: String]
  ) {
    self.application = application
    self.entry = entry
    applicant = names[application.applicant.id] ?? application.applicant.id.name
    amount = years.map { application.drawn(in: $0) }.total()
    self.years = application.drawnYears.filter(years.contains)
  }

  static let shape = TableShape<RankRow>(
    .field("rank", fr: "rang", .integer) { $0.entry?.rank.map { .integer($0) } ?? .missing },
    .field("id", fr: "id", .identity) { .identity($0.application.id.slug) },
    .field("applicant", fr: "candidat", .text, rank: 3) { .text($0.applicant) },
    .field("score", fr: "note", .rate, heading: Text(en: "Score (of 100)", fr: "Note (sur 100)")) {
      $0.entry?.score.rate.map { .rate($0) } ?? .missing
    },
    .field(
      "parted-by", fr: "départage", .list,
      heading: Text(en: "Equal scores parted by", fr: "À note égale, départagée par"), rank: 2
    ) {
      guard let rules = $0.entry?.partedBy, !rules.isEmpty else { return .missing }
      return .list(rules.map { .choice($0) })
    },
    .field("assessors", fr: "évaluateurs", .integer, rank: 4) {
      $0.entry.map { .integer($0.score.assessors) } ?? .missing
    },
    .field(
      "missing", fr: "manque", .list,
      heading: Text(en: "Points missing", fr: "Notes manquantes"), rank: 3
    ) {
      guard let gaps = $0.entry?.score.gaps, !gaps.isEmpty else { return .missing }
      return .list(gaps.map { .phrase($0.words) })
    },
    .field(
      "years", fr: "années", .list, heading: Text(en: "Years counted", fr: "Années comptées"),
      rank: 3
    ) { .list($0.years.map { .year($0) }) },
    .field("amount", fr: "montant", .amount) { .amount($0.amount) },
    .field("cumulated", fr: "cumul", .amount, rank: 1) {
      $0.entry.map { .amount($0.cumulated) } ?? .missing
    },
    .field(
      "passed", fr: "dépassement", .list,
      heading: Text(en: "Budgets passed", fr: "Budgets dépassés"), rank: 2
    ) {
      guard let years = $0.entry?.passed, !years.isEmpty else { return .missing }
      return .list(years.map { .year($0) })
    },
    .field("status", fr: "statut", .choice(ApplicationStatus.self)) {
      .choice($0.application.status)
    },
    .field("proposal", fr: "proposition", .text) {
      $0.entry?.proposal.words.map { .phrase($0) } ?? .missing
    })
}

extension Ranking.Proposal {
  /// What can be done, in words; `nil` for what is decided.
  fileprivate var words: Text? {
    switch self {
    case .decided: nil
    case .select: Text(en: "within the budget", fr: "dans le budget")
    case .offer(let rest): Ranking.Proposal.words(offering: rest)
    case .reserve(let place): Text(en: "reserve no. \(place)", fr: "complémentaire n° \(place)")
    case .tie:
      Text(en: "equal scores: no rule decides", fr: "égalité : aucune règle ne départage")
    case .unscored: Text(en: "score missing", fr: "note absente")
    case .unfavourable: Text(en: "unfavourable opinion", fr: "avis défavorable")
    }
  }

  /// The rest, of each year where there are several.
  private static func words(offering rest: [Int: Money]) -> Text {
    let sum = rest.values.total()
    guard rest.count > 1 else { return Text(en: "the rest: \(sum)", fr: "le reliquat : \(sum)") }
    let years = Text.each { language in
      rest.sorted { $0.key < $1.key }.map { year, amount in
        Text(en: "\(year): \(amount)", fr: "\(year) : \(amount)")[language]
      }.joined(separator: ", ")
    }
    return Text(en: "the rest: \(sum) (\(years))", fr: "le reliquat : \(sum) (\(years))")
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
