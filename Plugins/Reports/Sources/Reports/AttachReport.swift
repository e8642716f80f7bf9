import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The files of the pieces of a report.
extension ReportCommands {
  static var attach: Command {
    Command(
      "grant-report attach", fr: "compte-rendu joindre", .write,
      Text(
        en: "Record a file that came with a report by its name and digest",
        fr: "Enregistrer un fichier remis avec un compte rendu, par son nom et son empreinte"),
      discussion: Text(
        en:
          "The file stays where it is; with --keep the workspace keeps it too, also when it was recorded before. Once a report is checked, no file is added.",
        fr:
          "Le fichier reste où il est ; avec --conserver, l’espace de travail le conserve aussi, même s’il était déjà enregistré. Un compte rendu contrôlé ne reçoit plus de fichier."
      ),
      takes: report,
      Argument<FilePath>("file", fr: "fichier", Text(en: "the file", fr: "le fichier")),
      CommonOption.keep,
      examples: [
        Example(
          "grant-report attach 2023.ml-dieppe comptes.txt --keep",
          Text(en: "The accounts, kept here", fr: "Les comptes, conservés ici"))
      ]
    ) { session, id, path, keep in
      var report = try session.find(id)
      let file = try session.signedFile(path, keeping: keep)
      if let index = report.files?.firstIndex(where: { $0.digest == file.digest }) {
        guard keep, report.files?[index].kept != true else { return session.unchanged(report) }
        report.files?[index].kept = true
      } else {
        guard [.asked, .received].contains(report.status) else {
          throw Failure.reportMovedOn(report)
        }
        report.files = (report.files ?? []) + [file]
      }
      return try session.recordChange(
        report,
        saying: Text(
          en: "Recorded the file of the report \"\(id)\": \(file.shown).",
          fr: "Le fichier du compte rendu « \(id) » est enregistré : \(file.shown)."))
    }
  }
}
