public import AccordDocuments
import AccordWording

extension Operation {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Operation>] = [
    Field(
      "code", fr: "code", \.code,
      help: Text(
        en: "its code in the list of operations", fr: "son code dans la liste des opérations"),
      .unique, .naming, .fixed),
    Field(
      "application", fr: "candidature", indexed: \.application,
      help: Text(en: "of which it is made", fr: "celle dont elle est issue"), .kept),
    Field(
      "beneficiary", fr: "bénéficiaire", indexed: \.beneficiary,
      help: Text(en: "who carries it out", fr: "la structure qui la réalise"), .kept),
    Field(
      "title", fr: "intitulé", \.title,
      help: Text(
        en: "what it is called, in both languages", fr: "son intitulé, dans les deux langues"),
      .naming, .freeText, .option("title", fr: "titre")),
    Field(
      "start", fr: "début", \.starts,
      help: Text(en: "the first day", fr: "le premier jour"), .key("starts"), .kept),
    Field(
      "end", fr: "fin", \.ends,
      help: Text(en: "the last day, before amendments", fr: "le dernier jour, avant avenants"),
      .key("ends"), .kept),
    Field(
      "budget", fr: "budget", \.costs, with: CostPlan.fields,
      help: Text(
        en: "the costs, by the options of the regulation",
        fr: "les dépenses, selon les options du règlement"), .key("costs"), .kept),
    Field(
      "amount granted", fr: "montant accordé", \.granted,
      help: Text(en: "what was granted, before amendments", fr: "l’aide accordée, avant avenants"),
      .key("granted"), .kept),
    Field(
      "kept cost", fr: "coût retenu", \.keptCost,
      help: Text(
        en: "the eligible cost that the decision kept, where it is less",
        fr: "le coût éligible retenu par la décision, s’il est inférieur"),
      .key("keptCost"), .kept),
    Field(
      "rate", fr: "taux", \.rate,
      help: Text(
        en: "the share of the accepted cost that is paid",
        fr: "la part des dépenses acceptées qui est versée"), .kept),
    Field(
      "fund rate", fr: "taux du fonds", \.fundRate,
      help: Text(
        en: "the share of the cost that the fund pays", fr: "la part du coût payée par le fonds"),
      .key("fundRate"), .kept),
    Field(
      "counterpart rate", fr: "taux de contrepartie", \.counterpartRate,
      help: Text(
        en: "the share of the cost that the public counterpart pays",
        fr: "la part du coût payée par la contrepartie publique"), .key("counterpartRate"), .kept),
    Field(
      "purpose", fr: "objet", \.purpose,
      help: Text(en: "what it is for, in both languages", fr: "son objet, dans les deux langues"),
      .freeText, .rank(5)),
    Field(
      "postal code", fr: "code postal", \.postalCode,
      help: Text(en: "where it takes place", fr: "le lieu de réalisation"), .key("postalCode")),
    Field(
      "intervention", fr: "intervention", \.intervention,
      help: Text(
        en: "the code of the type of intervention (art. 73(2)(g))",
        fr: "le code du type d’intervention (art. 73(2), g))")),
    Field(
      "achievements", fr: "réalisations", \.achievements,
      help: Text(
        en: "what it means to achieve or achieved, in both languages",
        fr: "les réalisations prévues ou constatées, dans les deux langues"), .freeText, .rank(5)),
    Field(
      "investment", fr: "investissement", \.hasInvestment,
      help: Text(
        en: "whether it has a physical investment or equipment",
        fr: "s’il comporte un investissement matériel ou des équipements"), .key("hasInvestment")),
    Field(
      "SIRET at signature", fr: "SIRET à la signature", \.siretAtSignature,
      help: Text(
        en: "the beneficiary’s SIRET on the day that the second party signed",
        fr: "le SIRET du bénéficiaire le jour de la seconde signature"),
      .key("siretAtSignature"), .byEvents),
    Field(
      "told of publication", fr: "informée de la publication", \.informed,
      help: Text(
        en: "when the beneficiary was told that the operation is published (art. 49(5))",
        fr: "quand le bénéficiaire a été informé de la publication de l’opération (art. 49, § 5)"),
      .key("informed"), .byEvents),
    Field(
      "opened under way", fr: "ouverte en cours", \.openedRunning,
      help: Text(
        en: "whether its application was running already when it was opened",
        fr: "si sa candidature était déjà en cours à son ouverture"), .key("openedRunning"),
      .byEvents),
    Field(
      "amendments", fr: "avenants", one: Text(en: "amendment", fr: "avenant"), \.amendments,
      each: OperationAmendment.fields,
      help: Text(en: "what changed it after its signature", fr: "ce qui l’a modifiée depuis"),
      .byEvents),
    Field(
      "advance", fr: "avance", \.advance, with: OperationAdvance.fields,
      help: Text(en: "what was paid in advance", fr: "ce qui a été versé d’avance"), .byEvents),
    Field(
      "corrections", fr: "corrections", one: Text(en: "correction", fr: "correction"),
      \.corrections, each: OperationCorrection.fields,
      help: Text(en: "what was taken off for irregularities", fr: "les corrections financières"),
      .byEvents),
    Field(
      "repayments", fr: "reversements", one: Text(en: "repayment", fr: "reversement"),
      \.repayments, each: OperationRepayment.fields,
      help: Text(
        en: "what the beneficiary paid or got back",
        fr: "ce que le bénéficiaire a reversé ou récupéré"),
      .byEvents),
    Field(
      "evidence", fr: "preuves", one: Text(en: "evidence", fr: "preuve"), \.evidence,
      each: VisibilityEvidence.fields,
      help: Text(
        en: "what shows that the duties of visibility are kept",
        fr: "ce qui atteste des obligations de visibilité"), .kept),
    Field(
      "amount released", fr: "montant dégagé", \.released,
      help: Text(
        en: "what the final claim gave back to the budget of the call",
        fr: "ce que la demande finale a rendu au budget de l’appel"), .key("released"), .byEvents),
    Field(
      "amount kept", fr: "montant maintenu", \.kept,
      help: Text(
        en: "what stays granted since it was terminated",
        fr: "l’aide maintenue depuis la résiliation"), .key("kept"), .byEvents),
    Field(
      "status", fr: "statut", \.status, help: Text(en: "where it stands", fr: "son état"),
      .byEvents, .otherwise(OperationStatus.draft)),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps,
      each: LifeCycleStep<OperationEvent>.fields,
      help: Text(en: "what happened to it", fr: "ce qui s’est passé"), .byEvents),
  ]
}

extension OperationAmendment {
  /// What its members are called, and how people read them.
  public static let fields: [Field<OperationAmendment>] = [
    Field(
      "number", fr: "numéro", \.number, help: Text(en: "from 1", fr: "à partir de 1")),
    Field(
      "reduction", fr: "diminution", \.reduction,
      help: Text(en: "what the grant becomes less by", fr: "ce dont l’aide diminue")),
    Field("end", fr: "fin", \.end, help: Text(en: "the new last day", fr: "le nouveau terme")),
    Field("reason", fr: "motif", \.reason, help: Text(en: "why", fr: "pourquoi"), .freeText),
    Field(
      "decided", fr: "décidé", \.decided,
      help: Text(en: "the day of the decision", fr: "le jour de la décision")),
    Field(
      "signatures", fr: "signatures", one: Text(en: "signature", fr: "signature"), \.signatures,
      each: OperationSignature.fields,
      help: Text(en: "who signed for whom and when", fr: "qui a signé, pour qui et quand")),
    Field(
      "abandoned", fr: "abandonné", \.abandoned,
      help: Text(en: "the day on which it was abandoned", fr: "le jour de son abandon")),
    Field(
      "reason of abandoning", fr: "motif d’abandon", \.abandonReason,
      help: Text(en: "why it was abandoned", fr: "pourquoi il a été abandonné"),
      .key("abandonReason"), .freeText),
  ]
}

extension OperationSignature {
  /// What its members are called, and how people read them.
  public static let fields: [Field<OperationSignature>] = [
    Field("party", fr: "partie", \.party, help: Text(en: "for whom", fr: "pour qui")),
    Field("person", fr: "personne", \.person, help: Text(en: "who", fr: "qui")),
    Field("date", fr: "date", \.date, help: Text(en: "when", fr: "quand")),
  ]
}

extension OperationAdvance {
  /// What its members are called, and how people read them.
  public static let fields: [Field<OperationAdvance>] = [
    Field("amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
    Field(
      "date", fr: "date", \.date, help: Text(en: "the day of payment", fr: "le jour du versement")),
    Field(
      "account", fr: "compte", \.account,
      help: Text(en: "the account that it was paid to", fr: "le compte crédité")),
  ]
}

extension OperationCorrection {
  /// What its members are called, and how people read them.
  public static let fields: [Field<OperationCorrection>] = [
    Field(
      "kind", fr: "nature", \.kind,
      help: Text(en: "what kind of irregularity it is", fr: "la nature de l’irrégularité")),
    Field("amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
    Field(
      "fund", fr: "fonds", \.fund,
      help: Text(en: "the part of it that is the fund’s", fr: "la part du fonds")),
    Field(
      "counterpart", fr: "contrepartie", \.counterpart,
      help: Text(
        en: "the part of it that is the counterpart’s", fr: "la part de la contrepartie")),
    Field("reason", fr: "motif", \.reason, help: Text(en: "why", fr: "pourquoi"), .freeText),
    Field("date", fr: "date", \.date, help: Text(en: "the day", fr: "le jour")),
    Field(
      "taken back", fr: "levée", \.takenBack,
      help: Text(en: "the day on which it was taken back", fr: "le jour où elle a été levée"),
      .key("takenBack")),
    Field(
      "reason of taking back", fr: "motif de levée", \.takenBackReason,
      help: Text(en: "why it was taken back", fr: "pourquoi elle a été levée"),
      .key("takenBackReason"), .freeText),
  ]
}

extension OperationRepayment {
  /// What its members are called, and how people read them.
  public static let fields: [Field<OperationRepayment>] = [
    Field("amount", fr: "montant", \.amount, help: Text(en: "in euros", fr: "en euros")),
    Field("date", fr: "date", \.date, help: Text(en: "the day", fr: "le jour")),
    Field(
      "account", fr: "compte", \.account,
      help: Text(
        en: "the beneficiary’s account, where it is given back to the beneficiary",
        fr: "le compte du bénéficiaire, si la somme lui est restituée")),
    Field(
      "order number", fr: "numéro de mandat", \.order,
      help: Text(
        en: "the number of the order by which it is given back",
        fr: "le numéro du mandat de restitution"), .key("order")),
    Field(
      "person", fr: "personne", \.person,
      help: Text(en: "who ordered that", fr: "qui l’a mandatée")),
  ]
}

extension VisibilityEvidence {
  /// What its members are called, and how people read them.
  public static let fields: [Field<VisibilityEvidence>] = [
    Field("duty", fr: "obligation", \.duty, help: Text(en: "the duty", fr: "l’obligation")),
    Field(
      "date", fr: "date", \.date,
      help: Text(en: "the day on which it was seen", fr: "le jour du constat")),
    Field(
      "note", fr: "note", \.note,
      help: Text(en: "where, in words", fr: "où, en quelques mots"), .freeText),
    Field(
      "digest", fr: "empreinte", \.digest,
      help: Text(
        en: "the digest (SHA-256) of the file that shows it",
        fr: "l’empreinte (SHA-256) du fichier qui l’atteste")),
    Field(
      "name", fr: "nom", \.name,
      help: Text(en: "what that file is called", fr: "le nom de ce fichier")),
    Field(
      "kept", fr: "conservé", \.kept,
      help: Text(
        en: "whether the workspace keeps that file",
        fr: "indique si ce fichier est conservé dans l’espace"), .keepsFile),
  ]
}
