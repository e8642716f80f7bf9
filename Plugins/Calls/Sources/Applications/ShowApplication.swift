import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  static var show: Command {
    Command(
      "application show", fr: "candidature afficher", .read,
      Text(
        en: "Show an application and its progress",
        fr: "Afficher une candidature et son avancement"),
      discussion: Application.lifeCycle.description,
      takes: application,
      examples: [
        Example(
          "application show 2024.submitted",
          Text(en: "One application", fr: "Une candidature"))
      ]
    ) { session, id in
      let application = try session.find(id)
      let applicant = try session.find(application.applicant.id)
      return try .card(
        Card(
          application.title,
          [
            .init("id", fr: "id", .identity, .identity(id.slug)),
            .init("call", fr: "appel", .identity, .identity(application.call.id.slug)),
            .init("applicant", fr: "candidat", .text, .text(applicant.name)),
            .init("theme", fr: "thématique", .identity, .identity(application.theme)),
            .init("year", fr: "année", .year, .year(application.year)),
            .init("start", fr: "début", .date, application.starts.map { .date($0) } ?? .missing),
            .init("end", fr: "fin", .date, application.ends.map { .date($0) } ?? .missing),
            .init(
              "partners", fr: "partenaires", .list,
              .list((application.partners ?? []).map { .identity($0.id.slug) })),
            .init("cost", fr: "coût", .amount, .amount(application.cost)),
            .init("requested", fr: "demandé", .amount, .amount(application.requested)),
            .init(
              "granted", fr: "accordé", heading: ApplicationRow.selectedHeading, .amount,
              application.granted.map { .amount($0) } ?? .missing),
            .init(
              "kept-cost", fr: "coût-retenu", heading: Text(en: "Cost kept", fr: "Coût retenu"),
              .amount,
              application.granted.map { _ in .amount(application.keptCost ?? application.cost) }
                ?? .missing),
            .init(
              "requested-share", fr: "taux-demandé",
              heading: Text(en: "Share asked for", fr: "Taux demandé"), .rate,
              application.requestedShare.map { .rate($0) } ?? .missing),
            .init(
              "granted-share", fr: "taux-accordé",
              heading: Text(en: "Share granted", fr: "Taux accordé"), .rate,
              application.grantedShare.map { .rate($0) } ?? .missing),
            .init(
              "status", fr: "statut", .choice(ApplicationStatus.self), .choice(application.status)),
            .init(
              "ground", fr: "fondement",
              heading: Text(en: "Revoked on the ground", fr: "Révoquée sur le fondement"),
              .choice(RevocationGround.self),
              application.revocation.map { .choice($0.ground) } ?? .missing),
            .init(
              "heard", fr: "contradictoire",
              heading: Text(en: "Could answer until", fr: "Réponse possible jusqu’au"), .date,
              application.revocation.map { .date($0.heard) } ?? .missing),
            .init(
              "next", fr: "suite", heading: Text(en: "Possible now", fr: "Possible maintenant"),
              .list, Application.lifeCycle.choices(in: application.status)),
          ],
          sections: [
            .init(Text(en: "Progress", fr: "Avancement"), .table(application.stepTable))
          ] + projectSections(of: application, call: session.find(application.call.id), session)
            + session.sections(on: application)))
    }
  }

  /// Its budget, its money, its years, its targets, its pieces and its scores, where there are any.
  private static func projectSections(
    of application: Application, call: CallForProjects, _ session: Session
  ) throws -> [Output.Section] {
    var sections: [Output.Section] = []
    if let budget = application.budget, !budget.lines.isEmpty {
      sections.append(
        .init(
          Text(en: "Costs", fr: "Dépenses"), .table(CostRow.shape.table(CostRow.rows(of: budget)))))
    }
    if let financing = application.financing {
      sections.append(
        .init(
          Text(en: "Financing plan", fr: "Plan de financement"),
          .table(FinancingRow.shape.table(financing))))
    }
    if let years = application.years {
      sections.append(.init(Text(en: "Years", fr: "Années"), .table(YearRow.shape.table(years))))
    }
    if let targets = application.targets {
      sections.append(
        .init(Text(en: "Targets", fr: "Cibles"), .table(TargetRow.shape.table(targets))))
    }
    if let pieces = call.pieces, !pieces.isEmpty {
      let came = Set(application.pieces ?? [])
      sections.append(
        .init(
          Text(en: "Pieces", fr: "Pièces"),
          .table(
            PieceRow.shape.table(
              pieces.map { PieceRow(piece: $0, hasCome: came.contains($0.code)) }))))
    }
    let assessments = try session.documents(Assessment.where(\.application, is: application.id))
    if call.criteria?.isEmpty == false, !assessments.isEmpty {
      let score = ApplicationScore(call, assessments)
      sections.append(
        .init(
          Text(en: "Scores", fr: "Notes"),
          .table(ScoreRow.shape.table(ScoreRow.rows(of: score)))))
      sections.append(
        .init(
          Text(en: "Assessors", fr: "Évaluateurs"),
          .table(AssessorRow.shape.table(assessments))))
    }
    return sections
  }
}
