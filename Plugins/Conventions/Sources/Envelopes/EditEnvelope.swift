import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension EnvelopeCommands {
  static var edit: Command {
    Command(
      "envelope edit", fr: "enveloppe modifier", .write,
      Text(en: "Change an envelope", fr: "Modifier une enveloppe"),
      discussion: Text(
        en:
          "An amount below what its conventions take is refused. Its agreement and its year change while no convention draws on it.",
        fr:
          "Un montant inférieur à ce que prennent ses conventions est refusé. Son accord et son année changent tant qu’aucune convention n’y puise."
      ),
      takes: envelope,
      Option<Money>("amount", fr: "montant", Text(en: "its new amount", fr: "son nouveau montant")),
      Option<ID<FrameworkAgreement>>(
        "agreement", fr: "accord", Text(en: "another agreement", fr: "un autre accord")),
      Option<Year>(
        "year", fr: "année",
        Text(en: "another year of the agreement", fr: "une autre année de l’accord")
      ),
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
          "envelope edit conventions-2024 --amount 4,2M€",
          Text(en: "Raise the amount", fr: "Augmenter le montant"))
      ]
    ) {
      session, id, amount, agreement, year, english, french, chapter, account, decision in
      var envelope = try session.find(id)
      envelope.agreement = agreement?.reference ?? envelope.agreement
      envelope.year = year?.number ?? envelope.year
      envelope.amount = amount ?? envelope.amount
      envelope.title = .pair(en: english ?? envelope.title.en, fr: french ?? envelope.title.fr)
      envelope.chapter = chapter ?? envelope.chapter
      envelope.budgetAccount = account ?? envelope.budgetAccount
      envelope.decision =
        try decision.flatMap { try session.recorded($0) } ?? envelope.decision
      return try session.recordChange(
        envelope,
        saying:
          Text(
            en: "Changed the envelope \"\(id)\": \(envelope.amount).",
            fr: "L’enveloppe « \(id) » a été modifiée : \(envelope.amount)."))
    }
  }
}
