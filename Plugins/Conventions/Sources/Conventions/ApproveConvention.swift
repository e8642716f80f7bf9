import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var approve: Command {
    Command(
      "convention approve", fr: "convention approuver", .write,
      Text(
        en: "Record the decision that approves conventions",
        fr: "Enregistrer la décision qui approuve des conventions"),
      discussion: lifeCycle,
      takes: conventions(before: .approve), envelope,
      RequiredOption<String>(
        "decision", fr: "décision",
        Text(
          en: "the reference of the standing committee’s decision",
          fr: "la référence de la décision de la commission permanente")),
      AgreementCommands.day,
      examples: [
        Example(
          "convention approve --envelope conventions-2024 --decision CP-2024-03-12 --on 2024-03-12",
          Text(
            en: "Approve every draft of an envelope",
            fr: "Approuver tous les brouillons d’une enveloppe"))
      ]
    ) { session, named, envelope, decision, date in
      try session.record(
        .approve, in: named, of: envelope, on: date, note: decision, en: "Approved", fr: "approuvé")
    }
  }
}
