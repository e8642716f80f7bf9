import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension CeremonyCommands {
  static var show: Command {
    Command(
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
              SignatureCommands.shape.table(
                try signatures.map { try SignatureCommands.Row($0, in: session) }
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
  }
}
