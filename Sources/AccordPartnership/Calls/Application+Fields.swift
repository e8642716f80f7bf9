public import AccordDocuments
import AccordWording

extension Application {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Application>] = [
    Field(
      "call", fr: "appel à projets", indexed: \.call,
      help: Text(en: "the call for projects that it answers", fr: "l’appel auquel elle répond"),
      .option("call", fr: "appel"), .headings("appel")),
    Field(
      "applicant", fr: "candidat", \.applicant,
      help: Text(en: "the organisation that applies", fr: "la structure candidate"),
      .headings("structure", "organisation")),
    Field(
      "theme", fr: "thématique", \.theme,
      help: Text(en: "the code of the theme", fr: "le code de la thématique")),
    Field(
      "year", fr: "année", year: \.year,
      help: Text(en: "the year whose budget it draws on", fr: "l’année du budget sollicité")),
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what it is called, in both languages", fr: "son intitulé, dans les deux langues"),
      .naming, .freeText, .option("title", fr: "titre")),
    Field(
      "cost", fr: "coût", \.cost,
      help: Text(en: "the eligible cost of the project", fr: "le coût éligible du projet")),
    Field(
      "amount requested", fr: "montant demandé", \.requested,
      help: Text(
        en: "the eligible cost at the call’s rate", fr: "le coût éligible au taux de l’appel"),
      .key("requested"), .kept),
    Field(
      "status", fr: "statut", \.status,
      help: Text(en: "where it stands", fr: "l’état d’avancement"), .byEvents,
      .otherwise(ApplicationStatus.draft)),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps, each: Step.fields,
      help: Text(
        en: "what happened to it, oldest first",
        fr: "ce qui s’est passé, du plus ancien au plus récent"), .byEvents),
    Field(
      "amount granted", fr: "montant accordé", \.granted,
      help: Text(en: "what is granted, once selected", fr: "ce qui est accordé au projet retenu"),
      .key("granted"), .byEvents),
  ]
}
