import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PersonCommands {
  static var show: Command {
    Command.show(
      Person.self,
      Text(en: "Show a person with their mandates", fr: "Afficher une personne et ses mandats"),
      brief: true,
      examples: [
        Example("person show agnes-canayer", Text(en: "Show a person", fr: "Afficher une personne"))
      ],
      sections: { session, person in
        let mandates = try session.documents(Mandate.where(\.person, is: person.id))
        let rows = try mandates.map { try MandateCommands.Row($0, in: session) }
        guard !rows.isEmpty else { return [] }
        return [
          .init(
            Text(en: "Mandates", fr: "Mandats"),
            .table(MandateCommands.shape.table(rows).without("person")))
        ]
      })
  }
}
