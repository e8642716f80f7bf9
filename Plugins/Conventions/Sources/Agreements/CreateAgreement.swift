import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var create: Command {
    Command(
      "agreement create", fr: "accord créer", .write,
      Text(en: "Create a framework agreement", fr: "Créer un accord-cadre"),
      discussion: Text(
        en:
          "It begins as a draft. Parties, axes and commitments follow; then it is opened for signature.",
        fr:
          "Il commence à l’état de brouillon. Parties, axes et engagements suivent ; puis il est ouvert à la signature."
      ),
      takes: Argument<Slug>(
        "id", fr: "identifiant", Text(en: "its identity", fr: "son identifiant")),
      RequiredOption<YearRange>(
        "years", fr: "années",
        Text(en: "its first and last year", fr: "sa première et sa dernière année")),
      CommonOption.titleInEnglish,
      CommonOption.titleInFrench,
      examples: [
        Example(
          "agreement create normandie-2030 --years 2030-2032 --title-en \"Partnership agreement\" --title-fr \"Accord de partenariat\"",
          Text(en: "Begin an agreement", fr: "Commencer un accord"))
      ]
    ) { session, id, years, english, french in
      try session.recordNew(
        FrameworkAgreement(
          id: ID(id),
          title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")),
          years: years),
        saying:
          Text(
            en: "Created the agreement \"\(id)\" (\(years)).",
            fr: "L’accord-cadre « \(id) » a été créé (\(years))."))
    }
  }
}
