public import AccordDocuments
import AccordWording

extension CallForProjects {
  /// What its members are called, and how people read them.
  public static let fields: [Field<CallForProjects>] = [
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what it is called, in both languages", fr: "son intitulé, dans les deux langues"),
      .naming, .freeText, .option("title", fr: "titre")),
    Field(
      "agreement", fr: "accord-cadre", \.agreement,
      help: Text(
        en: "the agreement whose axes its themes follow", fr: "l’accord-cadre dont il suit les axes"
      ), .option("agreement", fr: "accord")),
    Field(
      "managing authority", fr: "autorité de gestion", \.managedBy,
      help: Text(
        en: "the organisation that runs the programme", fr: "la structure qui gère le programme"),
      .key("managedBy"), .option("managed-by", fr: "géré-par")),
    Field(
      "fund", fr: "fonds", \.fund, help: Text(en: "the European fund", fr: "le fonds européen")),
    Field(
      "programme", fr: "programme", \.programme,
      help: Text(
        en: "the programme of the fund, in both languages",
        fr: "celui du fonds, dans les deux langues"), .freeText),
    Field(
      "programme years", fr: "période de programmation", \.programmeYears, with: YearRange.fields,
      help: Text(en: "the programming period", fr: "les années du programme"),
      .option("programme-years", fr: "années-du-programme")),
    Field(
      "themes", fr: "thématiques", one: Text(en: "theme", fr: "thématique"), \.themes,
      each: Theme.fields, help: Text(en: "what can be applied for", fr: "ce sur quoi porte l’appel")
    ),
    Field(
      "budgets", fr: "budgets", one: Text(en: "budget", fr: "budget"), \.budgets,
      each: YearlyBudget.fields,
      help: Text(en: "what may be granted each year", fr: "ce qui peut être accordé chaque année")),
    Field(
      "opening", fr: "ouverture", \.opens,
      help: Text(en: "the first day for applications", fr: "le premier jour de dépôt"),
      .key("opens"), .kept),
    Field(
      "closing", fr: "clôture", \.closes,
      help: Text(en: "the last day for applications", fr: "le dernier jour de dépôt"),
      .key("closes"), .kept),
    Field(
      "corrections", fr: "corrections", one: Text(en: "correction", fr: "correction"),
      \.corrections, each: DateCorrection.fields,
      help: Text(
        en: "the closings that were moved over filed applications",
        fr: "les clôtures déplacées après le dépôt de candidatures"), .byEvents),
    Field(
      "eligible kinds", fr: "types éligibles", one: Text(en: "eligible kind", fr: "type éligible"),
      \.eligibleKinds,
      help: Text(
        en: "the kinds of organisation that may apply",
        fr: "les types de structure admis à candidater"),
      .option("eligible", fr: "éligible")),
    Field(
      "funding rate", fr: "taux de financement", \.fundingRate,
      help: Text(
        en: "the share of the eligible cost that is granted",
        fr: "la part du coût éligible qui est accordée"), .option("rate", fr: "taux"),
      .otherwise(Rate.percent(100))),
    Field(
      "under programme", fr: "relève du programme", \.under,
      help: Text(
        en: "the programme under which it runs", fr: "le programme dont il relève"),
      .key("under"), .word("under-programme", fr: "relève-de")),
    Field(
      "rate of the fund", fr: "taux du fonds", \.fundRate,
      help: Text(
        en: "the fund’s share of the cost, where it is not the programme’s",
        fr: "la part du coût prise en charge par le fonds, si ce n’est pas celle du programme"),
      .key("fundRate"), .word("fund-rate", fr: "taux-du-fonds")),
    Field(
      "rate of the counterpart", fr: "taux de contrepartie", \.counterpartRate,
      help: Text(
        en: "the share of the public counterpart, where it is not the programme’s",
        fr: "la part de la contrepartie publique, si ce n’est pas celle du programme"),
      .key("counterpartRate"), .word("counterpart-rate", fr: "taux-de-contrepartie")),
    Field(
      "basis of the budget", fr: "assiette du budget", \.budgetBasis,
      help: Text(
        en: "whether budgets count the fund’s share or the counterpart too",
        fr: "si les budgets comptent la seule part du fonds ou aussi la contrepartie"),
      .key("budgetBasis"), .word("basis", fr: "assiette")),
    Field(
      "area", fr: "zone géographique", \.area,
      help: Text(
        en: "where projects take place, in both languages",
        fr: "le territoire des projets, dans les deux langues"), .freeText,
      .option("area", fr: "zone")),
    Field(
      "criteria", fr: "critères", one: Text(en: "criterion", fr: "critère"), \.criteria,
      each: Criterion.fields,
      help: Text(en: "by what applications are scored", fr: "ce qui fonde la notation"), .kept),
    Field(
      "rules for equal scores", fr: "règles d’égalité",
      one: Text(en: "rule for equal scores", fr: "règle d’égalité"), \.tieRules,
      help: Text(
        en: "what decides between equal scores, in this order",
        fr: "ce qui départage les notes égales, dans cet ordre"),
      .key("tieRules"), .kept),
    Field(
      "pieces", fr: "pièces", one: Text(en: "piece", fr: "pièce"), \.pieces,
      each: AskedPiece.fields,
      help: Text(en: "what an application comes with", fr: "les pièces de la candidature"), .kept),
    Field(
      "days of instruction", fr: "délai d’instruction", \.instructionDays,
      help: Text(
        en: "the days within which a filed application is examined",
        fr: "le nombre de jours pour instruire une candidature déposée"),
      .key("instructionDays"), .word("instruction-days", fr: "délai-instruction")),
    Field(
      "advance", fr: "avance", \.advance,
      help: Text(
        en: "the share of the grant that is paid in advance",
        fr: "la part de l’aide versée en avance")),
    Field(
      "opinion of the committee", fr: "avis du comité", \.opinion,
      help: Text(
        en: "whether applications are decided on without one",
        fr: "si une candidature peut être décidée sans avis"),
      .key("opinion"), .word("opinion", fr: "avis")),
    Field(
      "changes", fr: "modifications", one: Text(en: "change", fr: "modification"), \.changes,
      each: TermChange.fields,
      help: Text(
        en: "the themes and budgets that changed after it opened",
        fr: "les thématiques et budgets modifiés après son ouverture"), .byEvents),
  ]
}

extension CallForProjects.Theme {
  /// What its members are called, and how people read them.
  public static let fields: [Field<CallForProjects.Theme>] = [
    Field(
      "code", fr: "code", \.code,
      help: Text(en: "its code within the call", fr: "celui de la thématique dans l’appel")),
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what it is called, in both languages", fr: "son intitulé, dans les deux langues")),
    Field(
      "axis", fr: "axe", \.axis,
      help: Text(
        en: "the number of the agreement’s axis", fr: "le numéro de l’axe de l’accord-cadre")),
    Field(
      "specific objective", fr: "objectif spécifique", \.objective,
      help: Text(
        en: "the objective of the fund that it serves", fr: "l’objectif du fonds auquel elle répond"
      ), .key("objective")),
  ]
}

extension CallForProjects.YearlyBudget {
  /// What its members are called, and how people read them.
  public static let fields: [Field<CallForProjects.YearlyBudget>] = [
    Field(
      "year", fr: "année", year: \.year,
      help: Text(en: "the calendar year", fr: "l’année civile")),
    Field(
      "amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
  ]
}

extension CallForProjects.Criterion {
  /// What its members are called, and how people read them.
  public static let fields: [Field<CallForProjects.Criterion>] = [
    Field(
      "code", fr: "code", \.code,
      help: Text(en: "its code within the call", fr: "celui du critère dans l’appel")),
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what is judged, in both languages", fr: "ce qui est jugé, dans les deux langues")),
    Field(
      "weight", fr: "poids", \.weight,
      help: Text(
        en: "those of a call add up to 100", fr: "ceux d’un appel totalisent 100")),
    Field(
      "maximum", fr: "maximum", \.maximum,
      help: Text(
        en: "the most points that an assessor gives", fr: "la note la plus haute d’un évaluateur")),
  ]
}

extension CallForProjects.AskedPiece {
  /// What its members are called, and how people read them.
  public static let fields: [Field<CallForProjects.AskedPiece>] = [
    Field(
      "code", fr: "code", \.code,
      help: Text(en: "its code within the call", fr: "celui de la pièce dans l’appel")),
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what it is called, in both languages", fr: "son intitulé, dans les deux langues")),
  ]
}
