import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on ceremonies.
enum CeremonyCommands {
  static let ceremony = Argument<ID<Ceremony>>(
    "ceremony", fr: "cérémonie", Text(en: "the ceremony", fr: "la cérémonie"))

  static let add = Command.add(
    Ceremony.self,
    examples: [
      Example(
        "ceremony add caen-2024 --agreement normandie-2024 --date 2024-01-29 --host ml-caen",
        Text(en: "Add a ceremony", fr: "Ajouter une cérémonie"))
    ])

  static let edit = Command.edit(
    Ceremony.self,
    Text(
      en: "Change a ceremony while nothing was signed there",
      fr: "Modifier une cérémonie tant que rien n’y a été signé"),
    examples: [
      Example(
        "ceremony edit signature-2024 --host arml",
        Text(en: "Move it elsewhere", fr: "Changer de lieu"))
    ]
  )

  static let load = Command.importing(
    Ceremony.self,
    Text(en: "Import ceremonies from a file", fr: "Importer des cérémonies depuis un fichier"),
    identity: ["agreement", "date"],
    examples: [
      Example(
        "ensure ceremony import ceremonies.csv",
        Text(en: "Import a calendar", fr: "Importer un calendrier"))
    ])

  static let witness = Command(
    "ceremony witness", fr: "cérémonie témoin", .write,
    Text(
      en: "Add someone in whose presence a ceremony takes place",
      fr: "Ajouter une personne en présence de laquelle se tient une cérémonie"),
    discussion: Text(
      en: "In order of protocol. The mandate is the witness's own and in force on that day.",
      fr: "Dans l’ordre protocolaire. Le mandat est celui du témoin, en vigueur ce jour-là."),
    takes: ceremony,
    RequiredOption<ID<Person>>("person", fr: "personne", Text(en: "the witness", fr: "le témoin")),
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

  static let show = Command(
    "ceremony show", fr: "cérémonie afficher", .read,
    Text(en: "Show a ceremony", fr: "Afficher une cérémonie"), takes: ceremony,
    examples: [
      Example(
        "ceremony show signature-2024", Text(en: "Show a ceremony", fr: "Afficher une cérémonie"))
    ]
  ) { session, id in
    let ceremony = try session.find(id)
    let signatures = try session.documents(Signature.where(\.ceremony, is: id))
    let witnesses: [[Value]] = try ceremony.witnesses.map { witness in
      let mandate = try session.documents.document(witness.mandate)
      let organisation = try session.documents.document(mandate.organisation)
      return [
        .text(try session.documents.document(witness.person).label),
        .text(mandate.capacity[session.language]),
        .named(organisation.id, .same(organisation.name)),
      ]
    }
    let columns = [
      Column("person", fr: "personne", .text), Column("title", fr: "qualité", .text),
      Column("organisation", fr: "structure", .text),
    ]
    let agreement = try session.documents.document(ceremony.agreement)
    var sections: [Output.Section] = []
    if !signatures.isEmpty {
      sections.append(
        .init(
          Text(en: "Signatures", fr: "Signatures"),
          .table(
            ListSignatures.shape.table(
              try signatures.map { try ListSignatures.Row($0, in: session) }
            ).without("document", "date", "manner"))))
    }
    if !witnesses.isEmpty {
      sections.append(
        .init(
          Text(en: "In the presence of", fr: "En présence de"),
          .table(Table(columns, rows: witnesses))))
    }
    return try .card(
      Card(
        Text(
          en: "Ceremony of \(ceremony.date.long(in: .english))",
          fr: "Cérémonie du \(ceremony.date.long(in: .french))"),
        [
          .init("id", fr: "id", .identity, .identity(ceremony.id.slug)),
          .init("agreement", fr: "accord", .text, .named(agreement.id, agreement.title)),
          .init("date", fr: "date", .date, .date(ceremony.date)),
          .init(
            "host", fr: "hôte", .text, .text(try session.documents.document(ceremony.host).name)),
        ], sections: sections + session.sections(on: ceremony)))
  }

  static let shape = TableShape<Ceremony>(
    .field("id", fr: "id", .identity) { .identity($0.id.slug) },
    .field("agreement", fr: "accord", naming: FrameworkAgreement.self) { $0.agreement.id },
    .field("date", fr: "date", .date) { .date($0.date) },
    .field("host", fr: "hôte", naming: Organisation.self, rank: 1) { $0.host.id },
    .field("witnesses", fr: "témoins", .list, rank: 2) {
      .list($0.witnesses.map { .identity($0.person.id.slug) })
    })

  static let list = Command(
    "ceremony list", fr: "cérémonie lister", .read,
    Text(en: "List ceremonies", fr: "Lister les cérémonies"), returns: shape.columns,
    examples: [Example("ceremony list", Text(en: "All ceremonies", fr: "Toutes les cérémonies"))]
  ) { session in
    .table(
      shape.table(
        try session.all(Ceremony.self),
        whenEmpty: session.noneYet(Ceremony.self)))
  }

  static let remove = Command(
    "ceremony remove", fr: "cérémonie supprimer", .write,
    Text(
      en: "Remove a ceremony that was entered by mistake",
      fr: "Supprimer une cérémonie saisie par erreur"),
    discussion: Text(
      en: "Refused while a signature or a press release refers to it.",
      fr: "Refusé tant qu’une signature ou un communiqué s’y rattache."),
    takes: ceremony, destructive: true,
    examples: [
      Example(
        "ceremony remove signature-2024",
        Text(en: "Remove a ceremony", fr: "Supprimer une cérémonie"))
    ]
  ) { session, id in try session.recordRemoval(id) }
}
