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
      "instalments", fr: "versements", one: Text(en: "instalment", fr: "versement"), \.instalments,
      each: Instalment.fields,
      help: Text(
        en: "the instalments; their amounts add up to the whole",
        fr: "les versements ; leurs montants forment le total"), .key("payments")),
    Field(
      "nature", fr: "nature", \.nature,
      help: Text(
        en: "whether it pays the running of the beneficiary or a spending that it names",
        fr: "fonctionnement global ou dépense déterminée")),
    Field(
      "calculation", fr: "calcul", \.calculation,
      help: Text(
        en: "how the amount due follows from the cost; flat where nothing is said",
        fr: "comment le montant dû découle du coût ; forfaitaire par défaut")),
    Field(
      "planned cost", fr: "coût prévu", \.plannedCost,
      help: Text(en: "the eligible cost that was planned", fr: "le coût éligible prévu")),
    Field(
      "tolerance", fr: "tolérance", \.tolerance,
      help: Text(
        en: "how far the cost may stay below the plan before a proportional grant is reduced",
        fr: "l’écart admis sous le coût prévu avant réduction d’une subvention proportionnelle")),
    Field(
      "capped", fr: "plafonnée", \.isCapped,
      help: Text(
        en: "whether no more is due than the cost less the other resources",
        fr: "le montant dû ne dépasse pas le coût diminué des autres ressources"),
      .key("isCapped")),
    Field(
      "real cost", fr: "coût réel", \.realCost,
      help: Text(
        en: "the eligible cost that the report shows",
        fr: "le coût éligible constaté au compte rendu"), .byEvents),
    Field(
      "other resources", fr: "autres ressources", \.otherResources,
      help: Text(
        en: "the other resources that the report shows",
        fr: "les autres ressources constatées au compte rendu"), .byEvents),
    Field(
      "in kind", fr: "en nature", \.inKind,
      help: Text(
        en: "the value of what is given in kind besides, in euros",
        fr: "la valeur de ce qui est donné en nature en plus, en euros")),
    Field(
      "form of aid", fr: "forme de l’aide", \.form,
      help: Text(
        en: "whether it gives money, something in kind or both; money where nothing is said",
        fr: "aide en numéraire, en nature ou les deux ; en numéraire par défaut"), .key("form"),
      .word("form", fr: "forme")),
    Field(
      "notified to the Commission", fr: "notifiée à la Commission", \.isNotified,
      help: Text(
        en: "whether it was notified to the European Commission as state aid",
        fr: "aide d’État notifiée à la Commission européenne"), .key("isNotified"),
      .word("notified", fr: "notifiée")),
    Field(
      "start", fr: "début", \.start,
      help: Text(
        en: "the first day of what it pays for", fr: "le premier jour de ce qu’elle finance")),
    Field(
      "end", fr: "fin", \.end,
      help: Text(
        en: "the last day of what it pays for", fr: "le dernier jour de ce qu’elle finance")),
    Field(
      "conditions", fr: "conditions", \.conditions,
      help: Text(
        en: "the conditions of use of the grant", fr: "les conditions d’emploi de la subvention"),
      .prose, .freeText),
    Field(
      "control", fr: "contrôle", \.control,
      help: Text(
        en: "how the use of the grant is controlled and evaluated",
        fr: "les modalités de contrôle et d’évaluation"), .prose, .freeText),
    Field(
      "unused part", fr: "part non utilisée", \.unused,
      help: Text(
        en: "what the beneficiary may keep of a grant that it did not use wholly",
        fr: "ce que le bénéficiaire peut garder d’une subvention non employée en totalité"),
      .key("unused"), .word("unused", fr: "non-utilisé")),
    Field(
      "commitment number", fr: "numéro d’engagement", \.commitment,
      help: Text(
        en: "the number of its commitment in the finance software",
        fr: "le numéro de son engagement dans le logiciel financier"), .key("commitment"),
      .word("commitment", fr: "engagement")),
    Field(
      "renews", fr: "renouvelle", \.renews,
      help: Text(
        en: "the convention of the year before, which it renews",
        fr: "la convention de l’année précédente qu’elle renouvelle"), .kept),
    Field(
      "entered with its past", fr: "reprise", \.isEntered,
      help: Text(
        en: "whether it was concluded before it was recorded here",
        fr: "conclue avant d’être enregistrée ici"), .key("isEntered"),
      .word("entered", fr: "reprise")),
    Field(
      "approved terms", fr: "termes approuvés", \.approved, with: DecidedTerms.fields,
      help: Text(
        en: "what was decided before it was returned for correction",
        fr: "ce qui a été décidé avant son renvoi pour correction"), .key("approved"), .byEvents),
    Field(
      "amendments", fr: "avenants", one: Text(en: "amendment", fr: "avenant"), \.amendments,
      each: Amendment.fields,
      help: Text(
        en: "what changed it after its signature", fr: "ce qui l’a modifiée après sa signature"),
      .byEvents),
    Field(
      "published", fr: "publiée", \.published,
      help: Text(
        en: "the day on which its data were last published",
        fr: "le jour de la dernière publication de ses données"), .byEvents),
    Field(
      "retained", fr: "maintenu", \.retained,
      help: Text(
        en: "what stays due since it was terminated or closed",
        fr: "ce qui reste dû depuis sa résiliation ou son solde"), .byEvents),
    Field(
      "SIRET at signature", fr: "SIRET à la signature", \.siretAtSignature,
      help: Text(
        en: "the beneficiary’s SIRET on the day that it was signed",
        fr: "le SIRET du bénéficiaire le jour de la signature"), .key("siretAtSignature"), .byEvents
    ),
  ]
}

extension Convention.DecidedTerms {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Convention.DecidedTerms>] = [
    Field("amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
    Field(
      "object", fr: "objet", \.object, help: Text(en: "what the money is for", fr: "l’objet"),
      .freeText),
    Field(
      "beneficiary", fr: "bénéficiaire", \.beneficiary,
      help: Text(en: "who receives it", fr: "qui la reçoit")),
  ]
}

extension Convention.Instalment {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Convention.Instalment>] = [
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
    Field(
      "conditions", fr: "conditions", one: Text(en: "condition", fr: "condition"), \.conditions,
      help: Text(
        en: "what must be there before it is paid", fr: "ce qui doit être réuni avant son paiement")
    ),
  ]
}
