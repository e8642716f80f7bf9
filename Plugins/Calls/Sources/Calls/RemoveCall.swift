import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  static var remove: Command {
    Command(
      "call remove", fr: "appel supprimer", .write,
      Text(
        en: "Remove a call that has no application",
        fr: "Supprimer un appel qui n’a aucune candidature"),
      takes: call, destructive: true,
      examples: [
        Example("call remove fse-trial", Text(en: "Remove a call", fr: "Supprimer un appel"))
      ]
    ) { session, id in
      try session.recordRemoval(id)
    }
  }
}
