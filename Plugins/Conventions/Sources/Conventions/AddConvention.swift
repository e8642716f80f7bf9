import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  /// Its options: `Convention+Fields.swift`.
  static var add: Command {
    Command.add(
      Convention.self,
      Text(en: "Draft one convention", fr: "Préparer une convention"),
      discussion: Text(
        en:
          "Its agreement and its year are the envelope’s. With --entered it is one that was concluded before it was recorded here: it is entered with its past.",
        fr:
          "Son accord et son année sont ceux de l’enveloppe. Avec --reprise, elle a été conclue avant d’être enregistrée ici : elle est saisie avec son passé."
      ),
      and: instalments,
      deriving: { session, given in
        guard let id: ID<Envelope> = given["envelope"] else { return }
        let envelope = try session.find(id)
        given["agreement"] = envelope.agreement.id
        given["year"] = Year(envelope.year)
      },
      examples: [
        Example(
          "convention add 2025.ml-rouen --envelope conventions-2025 --beneficiary ml-rouen --amount 150k€ --object-en Support --object-fr Soutien",
          Text(en: "One convention by hand", fr: "Une convention à la main"))
      ]
    ) { _, convention, plan in
      guard convention.amount > .zero else { throw Failure.notAboveZero(convention.amount) }
      convention.instalments = plan.payments(of: convention.amount)
    }
  }
}

extension Failure {
  static func notAboveZero(_ amount: Money) -> Failure {
    Failure(
      "conventions.amount",
      Text(
        en: "The amount of a convention must be above zero: \(amount).",
        fr: "Le montant d’une convention doit être supérieur à zéro : \(amount)."),
      about: "amount",
      advice: Text(
        en: "Give the amount of the grant: \"--amount 95000\".",
        fr: "Donnez le montant de la subvention : « --montant 95000 »."))
  }
}
