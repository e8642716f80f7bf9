import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  /// The call that a command is about.
  static var call: Argument<ID<CallForProjects>> {
    Argument("call", fr: "appel", Text(en: "the call for projects", fr: "l’appel à projets"))
  }
}
