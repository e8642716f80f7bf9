public import AccordDocuments
import AccordWording

extension CostPlan {
  /// What its members are called, and how people read them.
  public static let fields: [Field<CostPlan>] = [
    Field(
      "lines", fr: "lignes", one: Text(en: "line", fr: "ligne"), \.lines, each: CostLine.fields,
      help: Text(en: "the costs, line by line", fr: "les dépenses, ligne par ligne")),
    Field(
      "flat rates", fr: "taux forfaitaires",
      one: Text(en: "flat rate", fr: "taux forfaitaire"), \.flatRates,
      help: Text(
        en: "the flat rates that it takes", fr: "les taux forfaitaires retenus"),
      .key("flatRates")),
    Field(
      "method", fr: "méthode", \.method,
      help: Text(
        en: "by which the amounts of unit costs and lump sums were set",
        fr: "celle qui a fixé coûts unitaires et montants forfaitaires"), .freeText),
    Field(
      "large procurement", fr: "marché supérieur aux seuils", \.hasLargeProcurement,
      help: Text(
        en: "whether the direct costs hold a procurement above the thresholds of the Union",
        fr: "si les coûts directs comprennent un marché supérieur aux seuils européens"),
      .key("hasLargeProcurement")),
  ]
}

extension CostLine {
  /// What its members are called, and how people read them.
  public static let fields: [Field<CostLine>] = [
    Field(
      "category", fr: "catégorie", \.category,
      help: Text(en: "what kind of cost it is", fr: "la nature de la dépense")),
    Field(
      "label", fr: "libellé", \.label,
      help: Text(en: "what it pays for", fr: "ce que la dépense paie"), .freeText),
    Field("amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
    Field(
      "heading", fr: "poste", \.heading,
      help: Text(
        en: "the heading of the accounts in which it is booked",
        fr: "le poste comptable où la dépense est inscrite")),
    Field(
      "year", fr: "année", \.year,
      help: Text(en: "the year in which it is spent", fr: "l’année de la dépense")),
    Field(
      "covered categories", fr: "catégories couvertes",
      one: Text(en: "covered category", fr: "catégorie couverte"), \.covers,
      help: Text(
        en: "the categories that a unit cost or a lump sum covers",
        fr: "les catégories que couvrent des coûts unitaires ou un montant forfaitaire"),
      .key("covers")),
  ]
}

extension FinancingLine {
  /// What its members are called, and how people read them.
  public static let fields: [Field<FinancingLine>] = [
    Field(
      "source", fr: "source", \.source,
      help: Text(en: "what kind of source it is", fr: "la nature du financement")),
    Field(
      "organisation", fr: "structure", \.organisation,
      help: Text(en: "who pays", fr: "la structure qui finance")),
    Field(
      "label", fr: "libellé", \.label,
      help: Text(en: "who pays, in words", fr: "le financeur, en toutes lettres"), .freeText),
    Field("amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
  ]
}

extension YearShare {
  /// What its members are called, and how people read them.
  public static let fields: [Field<YearShare>] = [
    Field(
      "year", fr: "année", year: \.year,
      help: Text(en: "the year whose budget it draws on", fr: "l’année du budget sollicité")),
    Field(
      "amount requested", fr: "montant demandé", \.requested,
      help: Text(en: "what is asked for", fr: "ce qui est demandé"), .key("requested")),
    Field(
      "amount granted", fr: "montant accordé", \.granted,
      help: Text(en: "what is granted", fr: "ce qui est accordé"), .key("granted")),
  ]
}

extension ExpectedIndicator {
  /// What its members are called, and how people read them.
  public static let fields: [Field<ExpectedIndicator>] = [
    Field(
      "indicator", fr: "indicateur", \.indicator,
      help: Text(en: "a common indicator of the fund", fr: "un indicateur commun du fonds")),
    Field("target", fr: "cible", \.target, help: Text(en: "how many", fr: "combien")),
  ]
}
