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
      "applicant", fr: "candidat", indexed: \.applicant,
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
    Field(
      "kept cost", fr: "coût retenu", \.keptCost,
      help: Text(
        en: "the eligible cost that the decision keeps, where it is less",
        fr: "le coût éligible retenu par la décision, s’il est inférieur"),
      .key("keptCost"), .byEvents),
    Field(
      "start", fr: "début", \.starts,
      help: Text(en: "the first day of the project", fr: "le premier jour du projet"),
      .key("starts"), .word("start", fr: "début")),
    Field(
      "end", fr: "fin", \.ends,
      help: Text(en: "the last day of the project", fr: "le dernier jour du projet"),
      .key("ends"), .word("end", fr: "fin")),
    Field(
      "partners", fr: "partenaires", one: Text(en: "partner", fr: "partenaire"),
      \.partners,
      help: Text(en: "the organisations that take part", fr: "les structures associées"),
      .key("partners"), .option("partner", fr: "partenaire")),
    Field(
      "budget", fr: "budget", \.budget, with: CostPlan.fields,
      help: Text(
        en: "the costs, by the options of the regulation",
        fr: "les dépenses, selon les options du règlement"), .kept),
    Field(
      "financing", fr: "financement",
      one: Text(en: "source of financing", fr: "source de financement"), \.financing,
      each: FinancingLine.fields,
      help: Text(en: "the financing plan", fr: "le plan de financement"), .kept),
    Field(
      "targets", fr: "cibles", one: Text(en: "target", fr: "cible"), \.targets,
      each: ExpectedIndicator.fields,
      help: Text(en: "what the project means to reach", fr: "ce que vise le projet"), .kept),
    Field(
      "years", fr: "années", one: Text(en: "year", fr: "année"), \.years,
      each: YearShare.fields,
      help: Text(en: "what is asked for year by year", fr: "ce qui est demandé par année"), .kept),
    Field(
      "pieces", fr: "pièces", one: Text(en: "piece", fr: "pièce"), \.pieces,
      help: Text(en: "the pieces that came with it", fr: "les pièces reçues"),
      .key("pieces"), .kept),
    Field(
      "revocation", fr: "révocation", \.revocation, with: Revocation.fields,
      help: Text(en: "on what the grant was revoked", fr: "ce qui fonde la révocation"),
      .byEvents),
  ]
}
