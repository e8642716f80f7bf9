import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension EnvelopeCommands {
  static var create: Command {
    Command(
      "envelope create", fr: "enveloppe créer", .write,
      Text(en: "Create the envelope of a year", fr: "Créer l’enveloppe d’une année"),
      discussion: Text(
        en: "The conventions that draw on it never add up to more than its amount.",
        fr: "Les conventions qui y puisent ne dépassent jamais son montant."),
      takes: Argument<Slug>(
        "id", fr: "identifiant", Text(en: "its identity", fr: "son identifiant")),
      RequiredOption<ID<FrameworkAgreement>>(
        "agreement", fr: "accord", Text(en: "the agreement", fr: "l’accord")),
      RequiredOption<Year>(
        "year", fr: "année", Text(en: "a year of the agreement", fr: "une année de l’accord")),
      RequiredOption<Money>("amount", fr: "montant", Text(en: "its amount", fr: "son montant")),
      CommonOption.titleInEnglish,
      CommonOption.titleInFrench,
      Option<String>(
        "chapter", fr: "chapitre",
        Text(en: "the chapter of the budget", fr: "le chapitre budgétaire")),
      Option<String>(
        "budget-account", fr: "compte-budgétaire",
        Text(en: "the account of the budget", fr: "l’article ou compte d’imputation")),
      Option<String>(
        "decision", fr: "décision",
        Text(en: "the decision that voted it", fr: "la délibération qui l’a votée")),
      examples: [
        Example(
          "envelope create conventions-2026 --agreement normandie-2024 --year 2026 --amount 4M€ --title-en \"Conventions 2026\" --title-fr \"Conventions 2026\"",
          Text(en: "The 4 million of a year", fr: "Les 4 millions d’une année"))
      ]
    ) {
      session, id, agreement, year, amount, english, french, chapter, account, decision in
      try session.recordNew(
        Envelope(
          id: ID(id), agreement: agreement.reference, year: year.number,
          title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")),
          amount: amount, decision: try decision.flatMap { try session.recorded($0) },
          chapter: chapter, budgetAccount: account),
        saying:
          Text(
            en: "Created the envelope \"\(id)\": \(amount) for \(year).",
            fr: "L’enveloppe « \(id) » a été créée : \(amount) pour \(year)."))
    }
  }
}
