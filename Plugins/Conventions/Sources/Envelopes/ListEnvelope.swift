import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension EnvelopeCommands {
  static var list: Command {
    Command(
      "envelope list", fr: "enveloppe lister", .read,
      Text(
        en: "List the envelopes: voted, committed, ordered, paid, left",
        fr: "Lister les enveloppes : voté, engagé, mandaté, payé, reste"),
      discussion: Text(
        en:
          "Reserved are the drafts; committed what was approved; left to realise is committed less ordered; carried charges are certified and not ordered. --in-force gives the line of a day of effect, such as the end of a year.",
        fr:
          "Réservé : les brouillons ; engagé : ce qui a été approuvé ; reste à réaliser : engagé moins mandaté ; charges rattachées : certifié non mandaté. --en-vigueur donne la ligne à une date d’effet, par exemple la fin d’un exercice."
      ),
      takes: ConventionCommands.inForce,
      returns: EnvelopeRow.shape.columns,
      examples: [
        Example(
          "envelope list | where left > 0", Text(en: "What is left", fr: "Ce qu’il reste"))
      ]
    ) { session, day in
      .table(
        EnvelopeRow.shape.table(
          try EnvelopeRow.all(in: session, on: day),
          whenEmpty: session.noneYet(Envelope.self)))
    }
  }
}
