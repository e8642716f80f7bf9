import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension EnvelopeCommands {
  static var list: Command {
    Command(
      "envelope list", fr: "enveloppe lister", .read,
      Text(
        en: "List the envelopes: amount, committed, left",
        fr: "Lister les enveloppes : montant, engagé, reste"),
      returns: EnvelopeRow.shape.columns,
      examples: [
        Example(
          "envelope list | where left > 0", Text(en: "What is left", fr: "Ce qu’il reste"))
      ]
    ) { session in
      .table(
        EnvelopeRow.shape.table(
          try EnvelopeRow.all(in: session),
          whenEmpty: session.noneYet(Envelope.self)))
    }
  }
}
