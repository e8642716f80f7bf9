import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension NetworkCommands {
  static var remove: Command {
    Command(
      "network remove", fr: "réseau supprimer", .write,
      Text(en: "Remove a network", fr: "Supprimer un réseau"),
      discussion: Text(
        en: "Refused while an organisation belongs to it.",
        fr: "Refusé tant qu’une structure en est membre."),
      takes: Argument<ID<Network>>(
        "network", fr: "réseau", Text(en: "the network", fr: "le réseau")),
      destructive: true,
      examples: [
        Example("network remove essai", Text(en: "Remove a trial", fr: "Supprimer un essai"))
      ]
    ) { session, id in try session.recordRemoval(id) }
  }
}
