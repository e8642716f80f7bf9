import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AllocationCommands {
  static var remove: Command {
    Command(
      "allocation remove", fr: "répartition supprimer", .write,
      Text(
        en: "Remove a scenario that is not adopted",
        fr: "Supprimer un scénario qui n’est pas adopté"),
      takes: allocation, destructive: true,
      examples: [
        Example(
          "allocation remove equal", Text(en: "Remove a scenario", fr: "Supprimer un scénario"))
      ]
    ) { session, id in
      try session.recordRemoval(id) {
        guard !$0.isAdopted else { throw Failure.alreadyAdopted(id) }
      }
    }
  }
}
