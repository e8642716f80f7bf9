public import AccordDocuments
import AccordWording

extension LifeCycleStep {
  /// What its members are called, and how people read them.
  public static var fields: [Field<LifeCycleStep>] {
    [
      Field(
        "event", fr: "événement", \.event, help: Text(en: "what happened", fr: "ce qui s’est passé")
      ),
      Field(
        "date", fr: "date", \.date, help: Text(en: "the day", fr: "le jour")),
      Field(
        "note", fr: "note", \.note,
        help: Text(
          en: "the reference of the decision, or the reason",
          fr: "la référence de la décision, ou le motif"), .prose, .freeText),
      Field(
        "decision", fr: "décision", \.decision,
        help: Text(en: "the decision that it rests on", fr: "la décision qui la fonde")),
      Field(
        "person", fr: "personne", \.person,
        help: Text(en: "who did it", fr: "la personne qui a agi")),
      Field(
        "author", fr: "auteur", \.author,
        help: Text(en: "who recorded it", fr: "la personne qui l’a enregistrée"), .personal),
      Field(
        "corrections", fr: "corrections", one: Text(en: "correction", fr: "correction"),
        \.corrections, each: DateCorrection.fields,
        help: Text(en: "the corrections of a wrong day", fr: "les rectifications d’une date fausse")
      ),
    ]
  }
}
