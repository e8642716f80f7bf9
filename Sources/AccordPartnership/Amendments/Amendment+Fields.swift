public import AccordDocuments
import AccordWording

extension Amendment {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Amendment>] = [
    Field("number", fr: "numéro", \.number, help: Text(en: "from 1", fr: "à partir de 1")),
    Field("type", fr: "type", \.type, help: Text(en: "what it changes", fr: "ce qu’il modifie")),
    Field(
      "draft day", fr: "date de préparation", \.drafted,
      help: Text(en: "the day on which it was drafted", fr: "le jour de sa préparation"),
      .key("drafted")),
    Field(
      "reason", fr: "motif", \.reason, help: Text(en: "why", fr: "pourquoi"), .prose, .freeText),
    Field(
      "change", fr: "variation", \.change,
      help: Text(
        en: "what the amount grows by; below zero where it becomes less",
        fr: "ce dont le montant augmente ; négatif s’il diminue")),
    Field(
      "end", fr: "fin", \.end, help: Text(en: "the new last day", fr: "le nouveau dernier jour")),
    Field(
      "object", fr: "objet", \.object, help: Text(en: "the new object", fr: "le nouvel objet"),
      .freeText),
    Field(
      "planned cost", fr: "coût prévu", \.plannedCost,
      help: Text(en: "the new planned cost", fr: "le nouveau coût prévu")),
    Field(
      "beneficiary", fr: "bénéficiaire", indexed: \.beneficiary,
      help: Text(en: "the new beneficiary", fr: "le nouveau bénéficiaire")),
    Field(
      "days", fr: "échéances", one: Text(en: "day", fr: "échéance"), \.days,
      each: InstalmentDay.fields,
      help: Text(en: "the new days of instalments", fr: "les nouvelles échéances")),
    Field(
      "effect", fr: "effet", \.effect,
      help: Text(
        en: "from when; from its signature where nothing is said",
        fr: "à compter de quand ; à la signature par défaut")),
    Field(
      "allocation", fr: "répartition", \.allocation,
      help: Text(en: "the scenario of which it comes", fr: "la répartition dont il provient")),
    Field("status", fr: "statut", \.status, help: Text(en: "where it stands", fr: "son état")),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps,
      each: LifeCycleStep<AmendmentEvent>.fields,
      help: Text(en: "what happened to it", fr: "ce qui s’est passé")),
  ]
}

extension Amendment.InstalmentDay {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Amendment.InstalmentDay>] = [
    Field(
      "number", fr: "numéro", \.number, help: Text(en: "of the instalment", fr: "du versement")),
    Field("day", fr: "date", \.day, help: Text(en: "when it falls due", fr: "quand il est dû")),
  ]
}
