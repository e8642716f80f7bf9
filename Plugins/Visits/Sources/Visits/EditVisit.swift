import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension VisitCommands {
  static var edit: Command {
    Command.edit(
      Visit.self,
      and: Flag(
        "done", fr: "faite",
        Text(en: "what was to be done is done", fr: "ce qui était à faire est fait")),
      examples: [
        Example("visit edit v-1 --done", Text(en: "Settle what follows", fr: "Clore la suite"))
      ]
    ) { _, _, visit, isDone in if isDone { visit.followUp = nil } }
  }
}
