import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var sendBack: Command {
    Command(
      "convention return", fr: "convention renvoyer", .write,
      Text(
        en: "Return conventions for correction before all have signed, with the reason",
        fr: "Renvoyer des conventions pour correction avant la signature de tous, avec le motif"),
      discussion: Text(
        en:
          "They are drafts again. Signatures that were given become void and are named. Another amount, object or beneficiary needs a new decision; anything else keeps the old one.\n\n\(lifeCycle.en)",
        fr:
          "Elles redeviennent des brouillons. Les signatures données deviennent caduques et sont nommées. Un autre montant, objet ou bénéficiaire demande une nouvelle délibération ; le reste garde l’ancienne.\n\n\(lifeCycle.fr)"
      ),
      takes: conventions(before: .sendBack), envelope,
      RequiredOption<String>("reason", fr: "motif", Text(en: "the reason", fr: "le motif")),
      AgreementCommands.day, person,
      examples: [
        Example(
          "convention return 2024.ml-caen --reason \"Wrong calendar\"",
          Text(en: "To correct its terms", fr: "Pour en corriger les termes"))
      ]
    ) { session, named, envelope, reason, date, person in
      var voided: [ID<Signature>] = []
      let output = try session.record(
        .sendBack, in: named, of: envelope, on: date, note: reason, person: person,
        en: "Returned", fr: "renvoyé"
      ) { convention in
        let signatures = try session.documents(Signature.where(\.convention, is: convention.id))
        voided += signatures.map(\.id)
        return convention
      }
      for id in voided { try session.remove(id) }
      if !voided.isEmpty {
        let names = voided.map(\.name).joined(separator: ", ")
        session.warn(
          Text(
            en: "Void, to be given again: the signatures \(names).",
            fr: "Caduques, à redonner : les signatures \(names)."))
      }
      return output
    }.askingForConventions()
  }
}
