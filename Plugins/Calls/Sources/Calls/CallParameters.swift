import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CallCommands {
  /// The call that a command is about.
  static var call: Argument<ID<CallForProjects>> {
    Argument("call", fr: "appel", Text(en: "the call for projects", fr: "l’appel à projets"))
  }

  /// Why a theme or a budget changes after the call opened.
  static var reasonOfChange: Option<String> {
    Option(
      "reason", fr: "motif",
      Text(
        en: "why it changes after the call opened",
        fr: "pourquoi ce point change après l’ouverture de l’appel"))
  }
}
