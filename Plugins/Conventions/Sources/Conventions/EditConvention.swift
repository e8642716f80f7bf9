import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var edit: Command {
    Command.edit(
      Convention.self,
      Text(
        en: "Change the terms of a convention that is still a draft",
        fr: "Modifier les termes d’une convention encore à l’état de brouillon"),
      discussion: Text(
        en:
          "Only what is given changes. A new amount is shared out over the instalments anew, in the same shares. What was approved no longer changes, but for its number in the finance software: after the signature an amendment changes it.",
        fr:
          "Seul ce qui est donné change. Un nouveau montant est réparti à nouveau entre les versements, selon les mêmes parts. Ce qui a été approuvé ne change plus, hormis son numéro dans le logiciel financier : après la signature, un avenant le modifie."
      ),
      and: Option<InstalmentPlan>(
        "instalments", fr: "versements",
        Text(en: "the shares of the payments", fr: "la part de chaque versement")),
      examples: [
        Example(
          "convention edit 2024.ml-rouen --amount 95000 --instalments 80/20",
          Text(en: "Another amount, two payments", fr: "Un autre montant, deux versements"))
      ]
    ) { _, before, convention, plan in
      guard convention.amount > .zero else { throw Failure.notAboveZero(convention.amount) }
      let shares = plan ?? InstalmentPlan(convention.instalments.map(\.share))
      if let shares, convention.amount != before.amount || plan != nil {
        let terms = Dictionary(
          uniqueKeysWithValues: convention.instalments.map { ($0.number, $0) })
        convention.instalments = shares.payments(of: convention.amount).map { instalment in
          var instalment = instalment
          instalment.due = terms[instalment.number]?.due
          instalment.conditions = terms[instalment.number]?.conditions ?? []
          return instalment
        }
      }
      var same = convention
      same.commitment = before.commitment
      guard same == before || before.status == .draft else { throw Failure.termsFixed(before) }
    }
  }
}

extension Failure {
  static func termsFixed(_ convention: Convention) -> Failure {
    Failure(
      "conventions.not-draft",
      Text(
        en:
          "The terms of the convention \"\(convention.id)\" can no longer change: its status is \(convention.status.shown).",
        fr:
          "Les termes de la convention « \(convention.id) » ne peuvent plus changer : son statut est « \(convention.status.shown) »."
      ),
      about: "convention",
      advice: Text(
        en: "\"convention show \(convention.id)\" tells what is possible now.",
        fr: "« convention afficher \(convention.id) » dit ce qui est possible maintenant."))
  }
}
