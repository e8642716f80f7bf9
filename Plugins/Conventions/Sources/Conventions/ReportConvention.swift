import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var report: Command {
    Command(
      "convention report", fr: "convention justifier", .write,
      Text(
        en: "Record that the financial report was received",
        fr: "Enregistrer la réception du compte rendu financier"),
      discussion: Text(
        en:
          "It is due six months after the end of the year for which the grant was given (loi 2000-321 art. 10).\n\n\(lifeCycle)",
        fr:
          "Il est dû six mois après la fin de l’exercice pour lequel la subvention a été attribuée (loi 2000-321 art. 10).\n\n\(lifeCycle)"
      ),
      takes: conventions(before: .report), envelope, AgreementCommands.day, note,
      examples: [
        Example(
          "convention report 2024.ml-dieppe --on 2025-05-14",
          Text(en: "One report has come", fr: "Un compte rendu est arrivé"))
      ]
    ) { session, named, envelope, date, note in
      try session.record(
        .report, in: named, of: envelope, on: date, note: note,
        en: "Recorded the report of", fr: "justifié")
    }
  }
}
