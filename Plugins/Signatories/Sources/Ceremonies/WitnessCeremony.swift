import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CeremonyCommands {
  static var witness: Command {
    Command(
      "ceremony witness", fr: "cérémonie témoin", .write,
      Text(
        en: "Add someone in whose presence a ceremony takes place",
        fr: "Ajouter une personne en présence de laquelle se tient une cérémonie"),
      discussion: Text(
        en: "In order of protocol. The mandate is the witness's own and in force on that day.",
        fr: "Dans l’ordre protocolaire. Le mandat est celui du témoin, en vigueur ce jour-là."),
      takes: ceremony,
      RequiredOption<ID<Person>>(
        "person", fr: "personne", Text(en: "the witness", fr: "le témoin")),
      RequiredOption<ID<Mandate>>(
        "mandate", fr: "mandat", Text(en: "the capacity", fr: "la qualité")),
      examples: [
        Example(
          "ceremony witness signature-2024 --person agnes-canayer --mandate canayer-arml",
          Text(en: "Record a witness", fr: "Noter un témoin"))
      ]
    ) { session, id, person, mandate in
      var ceremony = try session.find(id)
      try session.insert(
        Ceremony.Witness(person: person.reference, mandate: mandate.reference),
        into: &ceremony.witnesses, key: \.person
      ) { _ in
        Failure(
          "ceremony.witness",
          Text(
            en: "\"\(person)\" is already among the witnesses of \"\(id)\".",
            fr: "« \(person) » figure déjà parmi les témoins de « \(id) »."), about: "person")
      }
      return try session.recordChange(ceremony)
    }
  }
}
