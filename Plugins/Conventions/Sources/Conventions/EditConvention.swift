import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var edit: Command {
    Command(
      "convention edit", fr: "convention modifier", .write,
      Text(
        en: "Change the terms of a convention that is still a draft",
        fr: "Modifier les termes d’une convention encore à l’état de brouillon"),
      discussion: Text(
        en:
          "Only what is given changes. A new amount is shared out over the instalments anew, in the same shares. What was approved no longer changes.",
        fr:
          "Seul ce qui est donné change. Un nouveau montant est réparti à nouveau entre les versements, selon les mêmes parts. Ce qui a été approuvé ne change plus."
      ),
      takes: convention,
      Option<Money>("amount", fr: "montant", Text(en: "its new amount", fr: "son nouveau montant")),
      Option<String>(
        "object-en", fr: "objet-en", Text(en: "its object in English", fr: "son objet en anglais")),
      Option<String>(
        "object-fr", fr: "objet-fr", Text(en: "its object in French", fr: "son objet en français")),
      Option<String>(
        "conditions-en", fr: "conditions-en",
        Text(en: "the conditions of use in English", fr: "les conditions d’emploi en anglais")),
      Option<String>(
        "conditions-fr", fr: "conditions-fr",
        Text(en: "the conditions of use in French", fr: "les conditions d’emploi en français")),
      Option<InstalmentPlan>(
        "instalments", fr: "versements",
        Text(en: "the shares of the payments", fr: "la part de chaque versement")),
      examples: [
        Example(
          "convention edit 2024.ml-rouen --amount 95000 --instalments 80/20",
          Text(en: "Another amount, two payments", fr: "Un autre montant, deux versements"))
      ]
    ) { session, id, amount, english, french, conditionsEnglish, conditionsFrench, plan in
      let before = try session.find(id)
      var convention = before
      if let amount { guard amount > .zero else { throw Failure.notAboveZero(amount) } }
      convention.amount = amount ?? convention.amount
      convention.object = .pair(
        en: english ?? convention.object.en, fr: french ?? convention.object.fr)
      if conditionsEnglish != nil || conditionsFrench != nil {
        convention.conditions = try .either(
          en: conditionsEnglish ?? convention.conditions?.en,
          fr: conditionsFrench ?? convention.conditions?.fr,
          of: Text(en: "conditions", fr: "conditions"))
      }
      let shares = plan ?? InstalmentPlan(convention.payments.map(\.share))
      if let shares, amount != nil || plan != nil {
        let due = Dictionary(
          uniqueKeysWithValues: convention.payments.map { ($0.number, $0.due) })
        convention.payments = shares.payments(of: convention.amount).map { payment in
          var payment = payment
          payment.due = due[payment.number] ?? nil
          return payment
        }
      }
      guard convention == before || before.status == .draft else {
        throw Failure.termsFixed(before)
      }
      return try session.recordChange(convention)
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
