import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var add: Command {
    Command(
      "convention add", fr: "convention ajouter", .write,
      Text(en: "Draft one convention", fr: "Préparer une convention"),
      discussion: Text(
        en: "Its agreement and its year are the envelope’s.",
        fr: "Son accord et son année sont ceux de l’enveloppe."),
      takes: Argument<Slug>(
        "id", fr: "identifiant", Text(en: "its identity", fr: "son identifiant")),
      RequiredOption<ID<Envelope>>(
        "envelope", fr: "enveloppe",
        Text(en: "the envelope that it draws on", fr: "l’enveloppe dans laquelle elle puise")),
      RequiredOption<ID<Organisation>>(
        "beneficiary", fr: "bénéficiaire",
        Text(
          en: "the beneficiary, a party of the agreement", fr: "le bénéficiaire, partie à l’accord")
      ),
      RequiredOption<Money>("amount", fr: "montant", Text(en: "its amount", fr: "son montant")),
      objectEnglish, objectFrench, instalments,
      Option<String>(
        "conditions-en", fr: "conditions-en",
        Text(
          en: "the conditions of use in English", fr: "les conditions d’utilisation en anglais")),
      Option<String>(
        "conditions-fr", fr: "conditions-fr",
        Text(en: "the conditions of use in French", fr: "les conditions d’utilisation en français")),
      examples: [
        Example(
          "convention add 2025.ml-rouen --envelope conventions-2025 --beneficiary ml-rouen --amount 150k€ --object-en Support --object-fr Soutien",
          Text(en: "One convention by hand", fr: "Une convention à la main"))
      ]
    ) { session, id, envelope, beneficiary, amount, english, french, plan, useEnglish, useFrench in
      let envelope = try session.find(envelope)
      guard amount > .zero else { throw Failure.notAboveZero(amount) }
      let conditions: Text? =
        useEnglish == nil && useFrench == nil
        ? nil
        : .pair(en: useEnglish ?? "", fr: useFrench ?? "")
      return try session.recordNew(
        Convention(
          id: ID(id), agreement: envelope.agreement, envelope: envelope.id.reference,
          beneficiary: beneficiary.reference, year: envelope.year,
          object: try .either(en: english, fr: french, of: Text(en: "object", fr: "objet")),
          amount: amount,
          payments: plan.payments(of: amount), conditions: conditions),
        saying:
          Text(
            en: "Drafted the convention \"\(id)\": \(amount).",
            fr: "La convention « \(id) » a été préparée : \(amount)."))
    }
  }
}

extension Failure {
  static func notAboveZero(_ amount: Money) -> Failure {
    Failure(
      "conventions.amount",
      Text(
        en: "The amount of a convention must be above zero: \(amount).",
        fr: "Le montant d’une convention doit être supérieur à zéro : \(amount)."),
      about: "amount",
      advice: Text(
        en: "Give the amount of the grant: \"--amount 95000\".",
        fr: "Donnez le montant de la subvention : « --montant 95000 »."))
  }
}
