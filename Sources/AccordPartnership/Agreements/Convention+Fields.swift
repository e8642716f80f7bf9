public import AccordDocuments
import AccordWording

extension Convention {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Convention>] = [
    Field(
      "agreement", fr: "accord-cadre", indexed: \.agreement,
      help: Text(
        en: "the framework agreement that it is part of", fr: "l’accord-cadre dont elle relève"),
      .kept),
    Field(
      "envelope", fr: "enveloppe", indexed: \.envelope,
      help: Text(
        en: "the envelope that it draws on", fr: "l’enveloppe sur laquelle elle est imputée")),
    Field(
      "beneficiary", fr: "bénéficiaire", indexed: \.beneficiary,
      help: Text(
        en: "the organisation that receives the grant", fr: "la structure qui reçoit la subvention"),
      .headings("structure", "organisation")),
    Field(
      "year", fr: "année", year: \.year,
      help: Text(en: "the calendar year", fr: "l’année civile"), .kept,
      .naming(with: "beneficiary")),
    Field(
      "object", fr: "objet", \.object,
      help: Text(
        en: "what the money is for, in both languages",
        fr: "l’objet de la subvention, dans les deux langues"), .freeText),
    Field(
      "amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros"),
      .headings("subvention")),
    Field(
      "status", fr: "statut", \.status,
      help: Text(en: "where it stands", fr: "l’état d’avancement"), .byEvents,
      .otherwise(ConventionStatus.draft)),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps, each: Step.fields,
      help: Text(
        en: "what happened to it, oldest first",
        fr: "ce qui s’est passé, du plus ancien au plus récent"), .byEvents),
    Field(
      "instalments", fr: "versements", one: Text(en: "instalment", fr: "versement"), \.payments,
      each: Payment.fields,
      help: Text(
        en: "the instalments; their amounts add up to the whole",
        fr: "les versements ; leurs montants forment le total"), .key("payments")),
    Field(
      "conditions", fr: "conditions", \.conditions,
      help: Text(
        en: "the conditions of use of the grant", fr: "les conditions d’emploi de la subvention"),
      .prose, .freeText),
    Field(
      "SIRET at signature", fr: "SIRET à la signature", \.siretAtSignature,
      help: Text(
        en: "the beneficiary’s SIRET on the day that it was signed",
        fr: "le SIRET du bénéficiaire le jour de la signature"), .key("siretAtSignature"), .byEvents
    ),
  ]
}

extension Convention.Payment {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Convention.Payment>] = [
    Field(
      "number", fr: "numéro", \.number, help: Text(en: "from 1", fr: "à partir de 1")),
    Field(
      "share", fr: "part", \.share, help: Text(en: "its share of the whole", fr: "sa part du total")
    ),
    Field(
      "amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
    Field(
      "due date", fr: "échéance", \.due,
      help: Text(en: "the day that it falls due", fr: "le jour où il est dû"), .key("due")),
  ]
}
