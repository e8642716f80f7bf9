import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  private static let filed = ImportColumn(
    "filed on", fr: "déposée le", "date de dépôt", "dépôt", "submitted", required: true)

  /// Its columns and their headings: `Application+Fields.swift`.
  static var load: Command {
    Command.importing(
      Application.self,
      Text(
        en: "Import filed applications from a file",
        fr: "Importer des candidatures déposées depuis un fichier"),
      identity: ["year", "applicant", "theme"], joined: ".", imposing: ["call"],
      besides: [filed],
      deriving: { session, given in
        guard let id: ID<CallForProjects> = given["call"], let cost: Money = given["cost"] else {
          return
        }
        given["amount requested"] = try session.find(id).requested(for: cost)
      },
      examples: [
        Example(
          "ensure application import applications.csv --call fse-2024",
          Text(en: "Import the list of a portal", fr: "Importer la liste d’un portail"))
      ]
    ) { session, application, row, problems in
      guard application.cost > .zero else { throw Failure.costNotAboveZero(application.cost) }
      guard let day = row.required(filed, as: CalendarDate.self, &problems) else { return }
      try session.find(application.call.id).requireFiling(
        by: try session.find(application.applicant.id), theme: application.theme,
        year: application.year, on: day)
      application = try application.applying(.submit, on: day)
    }
  }
}
