import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var show: Command {
    Command(
      "call show", fr: "appel afficher", .read,
      Text(
        en: "Show a call: terms, themes, budgets, applications",
        fr: "Afficher un appel : conditions, thématiques, budgets, candidatures"),
      takes: call,
      examples: [
        Example("call show fse-2024", Text(en: "Everything about a call", fr: "Tout sur un appel"))
      ]
    ) { session, id in
      let call = try session.find(id)
      let agreement = try session.find(call.agreement.id)
      let manager = try session.find(call.managedBy.id)
      let language = session.language
      let shares = call.shares(in: try call.under.map { try session.find($0.id) })
      return try .card(
        Card(
          call.title,
          [
            .init("id", fr: "id", .identity, .identity(id.slug)),
            .init("agreement", fr: "accord", .text, .named(agreement.id, agreement.title)),
            .init(
              "managed-by", fr: "géré-par", heading: Text(en: "Managed by", fr: "Géré par"),
              .text, .named(manager.id, .same(manager.name))),
            .init("fund", fr: "fonds", .text, .text(call.fund)),
            .init("programme", fr: "programme", .text, .text(call.programme[language])),
            .init(
              "years", fr: "années", heading: Text(en: "Programming period", fr: "Programmation"),
              .text, Value(written: call.programmeYears)),
            .init("opens", fr: "ouverture", .date, call.opens.map { .date($0) } ?? .missing),
            .init("closes", fr: "clôture", .date, call.closes.map { .date($0) } ?? .missing),
            .init(
              "eligible", fr: "éligible", heading: Text(en: "Reserved to", fr: "Réservé à"), .list,
              .list(call.eligibleKinds.map { .choice($0) })),
            .init("rate", fr: "taux", .rate, .rate(call.fundingRate)),
            .init(
              "under-programme", fr: "relève-de", heading: Text(en: "Under", fr: "Relève de"),
              .identity, call.under.map { .identity($0.id.slug) } ?? .missing),
            .init(
              "fund-rate", fr: "taux-du-fonds", heading: Text(en: "Fund", fr: "Part du fonds"),
              .rate,
              shares.map { .rate($0.fund) } ?? .missing),
            .init(
              "counterpart-rate", fr: "taux-de-contrepartie",
              heading: Text(en: "Counterpart", fr: "Contrepartie"), .rate,
              shares.map { .rate($0.counterpart) } ?? .missing),
            .init(
              "basis", fr: "assiette",
              heading: Text(en: "Budgets count", fr: "Les budgets comptent"),
              .text, call.budgetBasis.map { .phrase($0.shown) } ?? .missing),
            .init(
              "instruction-days", fr: "délai-instruction",
              heading: Text(en: "Days of instruction", fr: "Délai d’instruction (jours)"), .integer,
              call.instructionDays.map { .integer($0) } ?? .missing),
            .init("advance", fr: "avance", .rate, call.advance.map { .rate($0) } ?? .missing),
            .init(
              "opinion", fr: "avis",
              heading: Text(en: "Opinion of the committee", fr: "Avis du comité"),
              .choice(OpinionTerm.self), call.opinion.map { .choice($0) } ?? .missing),
            .init(
              "tie-rules", fr: "égalité", heading: Text(en: "Equal scores", fr: "À note égale"),
              .list,
              .list((call.tieRules ?? []).map { .choice($0) })),
          ],
          sections: scoringSections(of: call) + [
            .init(
              Text(en: "Themes", fr: "Thématiques"),
              .table(
                ThemeRow.shape.table(
                  call.themes.map { ThemeRow($0, of: agreement, in: language) }))),
            .init(
              Text(en: "Budgets", fr: "Budgets"),
              .table(
                BudgetRow.shape.table(try BudgetRow.rows(of: [call], in: session)).without("call"))),
            .init(
              Text(en: "Applications", fr: "Candidatures"),
              .table(
                ApplicationRow.shape.table(
                  try ApplicationRow.all(in: session).filter { $0.application.call.id == id }
                ).without("call"))),
          ] + session.sections(on: call)))
    }
  }
}

extension CallCommands {
  /// Its criteria and the pieces that it asks for, where there are any.
  private static func scoringSections(of call: CallForProjects) -> [Output.Section] {
    var sections: [Output.Section] = []
    if let criteria = call.criteria, !criteria.isEmpty {
      sections.append(
        .init(Text(en: "Criteria", fr: "Critères"), .table(criterionShape.table(criteria))))
    }
    if let changes = call.changes, !changes.isEmpty {
      sections.append(
        .init(
          Text(en: "Changes since its opening", fr: "Modifications depuis l’ouverture"),
          .table(changeShape.table(changes))))
    }
    if let pieces = call.pieces, !pieces.isEmpty {
      sections.append(.init(Text(en: "Pieces", fr: "Pièces"), .table(pieceShape.table(pieces))))
    }
    return sections
  }

  private static let criterionShape = TableShape<CallForProjects.Criterion>(
    .field("code", fr: "code", .identity) { .identity($0.code) },
    .field("title", fr: "intitulé", .text) { .phrase($0.title) },
    .field("weight", fr: "poids", .integer) { .integer($0.weight) },
    .field("maximum", fr: "maximum", .integer) { .integer($0.maximum) })

  private static let changeShape = TableShape<CallForProjects.TermChange>(
    .field("theme", fr: "thématique", .identity) { $0.theme.map { .identity($0) } ?? .missing },
    .field("year", fr: "année", .year) { $0.year.map { .year($0) } ?? .missing },
    .field(
      "former", fr: "ancien", .amount, heading: Text(en: "Former amount", fr: "Ancien montant")
    ) { $0.former.map { .amount($0) } ?? .missing },
    .field("reason", fr: "motif", .text) { .text($0.reason) })

  private static let pieceShape = TableShape<CallForProjects.AskedPiece>(
    .field("code", fr: "code", .identity) { .identity($0.code) },
    .field("title", fr: "intitulé", .text) { .phrase($0.title) })
}

/// A theme of a call.
private struct ThemeRow: Sendable {
  let theme: CallForProjects.Theme
  let title: String
  let axis: String
  let objective: String

  init(_ theme: CallForProjects.Theme, of agreement: FrameworkAgreement, in language: Language) {
    self.theme = theme
    title = theme.title[language]
    axis = agreement.axis(theme.axis)?.title[language] ?? ""
    objective = theme.objective.title[language]
  }

  static let shape = TableShape<ThemeRow>(
    .field("code", fr: "code", .identity) { .identity($0.theme.code) },
    .field("title", fr: "intitulé", .text) { .text($0.title) },
    .field("axis", fr: "axe", .integer) { .integer($0.theme.axis) },
    .field(
      "axis-title", fr: "intitulé-axe", .text,
      heading: Text(en: "Axis title", fr: "Intitulé de l’axe"),
      rank: 1
    ) { .text($0.axis) },
    .field("objective", fr: "objectif", .text) { .text($0.theme.objective.code) },
    .field(
      "objective-title", fr: "intitulé-objectif", .text,
      heading: Text(en: "Specific objective", fr: "Objectif spécifique"), rank: 2
    ) { .text($0.objective) })
}
