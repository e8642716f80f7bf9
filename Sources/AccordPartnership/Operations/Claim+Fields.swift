public import AccordDocuments
import AccordWording

extension Claim {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Claim>] = [
    Field(
      "operation", fr: "opération", indexed: \.operation,
      help: Text(en: "the operation", fr: "l’opération"), .kept),
    Field("number", fr: "numéro", \.number, help: Text(en: "from 1", fr: "à partir de 1"), .kept),
    Field(
      "final", fr: "finale", \.isFinal,
      help: Text(en: "whether it is the last one", fr: "si c’est la dernière"), .key("isFinal"),
      .kept),
    Field(
      "through", fr: "jusqu’au", \.through,
      help: Text(en: "the last day of its period", fr: "le dernier jour de sa période"), .kept),
    Field(
      "costs", fr: "dépenses", one: Text(en: "cost", fr: "dépense"), \.lines,
      each: ClaimLine.fields, help: Text(en: "by category", fr: "par catégorie"), .key("lines"),
      .kept),
    Field(
      "flat rates", fr: "taux forfaitaires",
      one: Text(en: "flat rate", fr: "taux forfaitaire"), \.flatRates,
      help: Text(
        en: "the flat rates of the operation", fr: "les taux forfaitaires de l’opération"),
      .key("flatRates"), .kept),
    Field(
      "other resources", fr: "autres ressources", \.otherResources,
      help: Text(
        en: "the other resources received in its period",
        fr: "les autres ressources perçues sur la période"), .key("otherResources"), .kept),
    Field(
      "support", fr: "aide", \.support,
      help: Text(
        en: "what is supported of it, before the advance is cleared",
        fr: "l’aide due, avant apurement de l’avance"), .byEvents),
    Field(
      "amount", fr: "montant", \.amount,
      help: Text(en: "what is to be paid of it", fr: "ce qui en est à payer"), .byEvents),
    Field(
      "conclusions", fr: "conclusions", \.conclusions, with: ConcludedAmounts.fields,
      help: Text(
        en: "what the final conclusions rest on, as it stood then",
        fr: "ce sur quoi reposent les conclusions définitives, à leur date"), .byEvents),
    Field(
      "account", fr: "compte", \.account,
      help: Text(
        en: "the account that it is paid to", fr: "le compte sur lequel elle est payée"),
      .byEvents),
    Field(
      "order number", fr: "numéro de mandat", \.order,
      help: Text(en: "the number of the order", fr: "le numéro du mandat"), .key("order"),
      .byEvents),
    Field(
      "status", fr: "statut", \.status, help: Text(en: "where it stands", fr: "son état"),
      .byEvents, .otherwise(ClaimStatus.draft)),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps,
      each: LifeCycleStep<ClaimEvent>.fields,
      help: Text(en: "what happened to it", fr: "ce qui s’est passé"), .byEvents),
  ]
}

extension ClaimLine {
  /// What its members are called, and how people read them.
  public static let fields: [Field<ClaimLine>] = [
    Field(
      "category", fr: "catégorie", \.category,
      help: Text(en: "what kind of cost it is", fr: "la nature de la dépense")),
    Field(
      "declared", fr: "déclaré", \.declared,
      help: Text(en: "what is declared", fr: "ce qui est déclaré")),
    Field(
      "accepted", fr: "accepté", \.accepted,
      help: Text(en: "what is accepted", fr: "ce qui est accepté")),
    Field(
      "reason", fr: "motif", \.reason,
      help: Text(en: "why less is accepted", fr: "le motif des dépenses écartées"), .freeText),
  ]
}
