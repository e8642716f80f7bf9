import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PersonCommands {
  static var remove: Command {
    Command(
      "person remove", fr: "personne supprimer", .write,
      Text(en: "Remove a person", fr: "Supprimer une personne"),
      discussion: Text(
        en: "Refused while a mandate or a signature refers to the person.",
        fr: "Refusé tant qu’un mandat ou une signature s’y rattache."),
      takes: person, destructive: true,
      examples: [
        Example(
          "person remove marc-millet", Text(en: "Remove a person", fr: "Supprimer une personne"))
      ]
    ) { session, id in try session.recordRemoval(id) }
  }

  static let person = Argument<ID<Person>>(
    "person", fr: "personne", Text(en: "the person", fr: "la personne"))
}
