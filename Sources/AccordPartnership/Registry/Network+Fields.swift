public import AccordDocuments
import AccordWording

extension Network {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Network>] = [
    Field(
      "name", fr: "nom", \.name,
      help: Text(en: "its name in both languages", fr: "son nom dans les deux langues"), .naming),
    Field(
      "acronym", fr: "sigle", \.acronym,
      help: Text(en: "its usual abbreviation", fr: "son abréviation usuelle"), .naming, .rank(3)),
    Field(
      "led by", fr: "animé par", \.ledBy,
      help: Text(en: "the organisation that leads or runs it", fr: "la structure qui l’anime"),
      .rank(1)),
    Field(
      "ages", fr: "âges", \.ages, with: AgeRange.fields,
      help: Text(en: "the ages of the people whom it serves", fr: "l’âge du public accueilli"),
      .rank(2)),
    Field(
      "audiences", fr: "publics", one: Text(en: "audience", fr: "public"), \.audiences,
      help: Text(
        en: "the situations of the people whom it serves", fr: "la situation du public accueilli"),
      .option("audience", fr: "public")),
  ]
}

extension AgeRange {
  /// What its members are called, and how people read them.
  public static let fields: [Field<AgeRange>] = [
    Field(
      "youngest age", fr: "âge minimal", \.from,
      help: Text(en: "in whole years", fr: "en années révolues"), .key("from")),
    Field(
      "greatest age", fr: "âge maximal", \.to,
      help: Text(en: "in whole years", fr: "en années révolues"), .key("to")),
  ]
}
