import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension VisitCommands {
  static var add: Command {
    Command.add(
      Visit.self,
      examples: [
        Example(
          "visit add v-9 --organisation ml-elbeuf --place \"Fictitious site\" --on 2024-01-15",
          Text(en: "Record one", fr: "En enregistrer une"), shows: "v-9"),
        Example(
          "visit add v-8 --organisation ml-elbeuf --place Seat --follow-up \"Send the figures\" --next 2024-06-03",
          Text(en: "Say what follows", fr: "Dire la suite à donner")),
      ])
  }
}
