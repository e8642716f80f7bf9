import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  static var list: Command {
    Command(
      "application list", fr: "candidature lister", .read,
      Text(en: "List applications", fr: "Lister les candidatures"),
      takes: OptionalArgument<ID<CallForProjects>>(
        "call", fr: "appel", Text(en: "only those to this call", fr: "seulement celles à cet appel")
      ),
      returns: ApplicationRow.shape.columns,
      examples: [
        Example(
          "application list fse-2024 | where status = reserve",
          Text(en: "The reserve list", fr: "La liste complémentaire"))
      ]
    ) { session, call in
      .table(
        ApplicationRow.shape.table(
          try ApplicationRow.all(in: session).filter {
            call == nil || $0.application.call.id == call
          },
          whenEmpty: Text(
            en: "No application here. File one: \"application submit …\".",
            fr: "Aucune candidature ici. Déposez-en une : « candidature déposer … ».")))
    }
  }
}
