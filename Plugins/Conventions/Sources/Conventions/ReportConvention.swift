import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var report: Command {
    Command(
      "convention report", fr: "convention justifier", .write,
      Text(
        en: "Record that the financial report was accepted",
        fr: "Enregistrer l’acceptation du compte rendu financier"),
      discussion: Text(
        en:
          "It is due six months after the end of the year for which the grant was given (loi 2000-321 art. 10).\n\n\(lifeCycle)",
        fr:
          "Il est dû six mois après la fin de l’exercice pour lequel la subvention a été attribuée (loi 2000-321 art. 10).\n\n\(lifeCycle)"
      ),
      takes: conventions(before: .report), envelope,
      Option<Money>(
        "real-cost", fr: "coût-réel",
        Text(en: "the eligible cost that it shows", fr: "le coût éligible qu’il constate")),
      Option<Money>(
        "other-resources", fr: "autres-ressources",
        Text(en: "the other resources that it shows", fr: "les autres ressources qu’il constate")),
      AgreementCommands.day, note, person,
      examples: [
        Example(
          "convention report 2024.ml-dieppe --on 2025-05-14",
          Text(en: "One report has come", fr: "Un compte rendu est arrivé"))
      ]
    ) { session, named, envelope, cost, others, date, note, person in
      guard cost == nil && others == nil || named.count == 1 && envelope == nil else {
        throw Failure.oneReport
      }
      if let cost, cost < .zero { throw Failure.belowZero(cost, about: "real-cost") }
      if let others, others < .zero { throw Failure.belowZero(others, about: "other-resources") }
      return try session.record(
        .report, in: named, of: envelope, on: date, note: note, person: person,
        en: "Recorded the report of", fr: "justifié"
      ) { convention in
        // Where the office keeps the report itself, it is accepted there.
        if let id = GrantReport.identity(of: convention.id),
          !convention.steps.contains(where: { $0.event == .report }),
          let report = try session.documents.document(id)
        {
          throw Failure.reportIsKept(report)
        }
        var convention = convention
        convention.realCost = cost ?? convention.realCost
        convention.otherResources = others ?? convention.otherResources
        return convention
      }
    }.askingForConventions()
  }
}

extension Failure {
  fileprivate static func reportIsKept(_ report: GrantReport) -> Failure {
    Failure(
      "conventions.report-kept",
      Text(
        en:
          "The report on \"\(report.convention.id)\" is \(report.status.shown): the convention is reported when it is accepted.",
        fr:
          "Le compte rendu de « \(report.convention.id) » est \(report.status.shown) : la convention est justifiée quand il est accepté."
      ),
      about: "convention",
      advice: Text(
        en: "\"grant-report show \(report.id)\" says what is next.",
        fr: "« compte-rendu afficher \(report.id) » dit ce qui suit."))
  }

  fileprivate static let oneReport = Failure(
    "conventions.one-report",
    Text(
      en: "A cost and resources are those of one report.",
      fr: "Un coût et des ressources sont ceux d’un seul compte rendu."),
    about: "real-cost",
    advice: Text(
      en: "Name one convention alone.", fr: "Nommez une seule convention."))
}
