import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AllocationCommands {
  static var setAside: Command {
    Command(
      "allocation set-aside", fr: "répartition écarter", .write,
      Text(en: "Take the adoption of a scenario back", fr: "Revenir sur l’adoption d’un scénario"),
      discussion: Text(
        en:
          "Drafts that were made from it stay. Refused once conventions of its envelope are approved.",
        fr:
          "Les brouillons qui en découlent restent. Refusé dès que des conventions de son enveloppe sont approuvées."
      ),
      takes: allocation,
      examples: [
        Example(
          "allocation set-aside mixed-2025",
          Text(en: "To adopt another one", fr: "Pour en adopter un autre"))
      ]
    ) { session, id in
      var allocation = try session.find(id)
      guard allocation.isAdopted || session.isEnsuring else { throw Failure.notAdopted(id) }
      allocation.isAdopted = false
      return try session.recordChange(
        allocation,
        saying:
          Text(
            en: "Set the allocation \"\(id)\" aside.", fr: "La répartition « \(id) » a été écartée."
          ))
    }
  }
}
