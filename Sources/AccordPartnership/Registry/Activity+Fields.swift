public import AccordDocuments
import AccordWording

extension Activity {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Activity>] = [
    Field(
      "organisation", fr: "structure", \.organisation,
      help: Text(en: "whose figures these are", fr: "la structure dont ce sont les chiffres"),
      .indexed, .naming(with: "year"),
      .headings("mission locale", "nom", "name", "nom de la structure", "id")),
    Field(
      "year", fr: "année", year: \.year,
      help: Text(en: "the calendar year", fr: "l’année civile"), .indexed, .headings("exercice")),
    Field(
      "scope", fr: "périmètre", \.scope,
      help: Text(
        en: "whether the figures are its own or stated for its network",
        fr: "chiffres propres ou annoncés pour le réseau"), .rank(4), .otherwise(ActivityScope.own)),
    Field(
      "young people", fr: "jeunes accompagnés", \.youngPeople,
      help: Text(en: "young people accompanied in the year", fr: "jeunes accompagnés dans l’année"),
      .word("young-people", fr: "jeunes"), .headings("jeunes suivis", "accompagnés")),
    Field(
      "first contacts", fr: "premiers accueils", \.firstContacts,
      help: Text(
        en: "of these, seen for the first time", fr: "dont accueillis pour la première fois"),
      .rank(1), .headings("1ers accueils", "premier accueil")),
    Field(
      "priority districts", fr: "quartiers prioritaires", \.priorityDistricts,
      help: Text(
        en: "of these, living in a priority urban district",
        fr: "dont résidents d’un quartier prioritaire"), .word("priority-districts", fr: "qpv"),
      .rank(2), .headings("jeunes qpv")),
    Field(
      "rural", fr: "communes rurales", \.rural,
      help: Text(
        en: "of these, living in a rural commune", fr: "dont résidents d’une commune rurale"),
      .word("rural", fr: "rural"), .rank(2), .headings("ruraux", "zrr")),
    Field(
      "reception points", fr: "points d’accueil", \.receptionPoints,
      help: Text(en: "places where people are received", fr: "lieux où le public est reçu"),
      .word("reception-points", fr: "points-d-accueil"), .rank(3),
      .headings("points accueil", "antennes")),
    Field(
      "lower bound", fr: "minimum", \.isAtLeast,
      help: Text(
        en: "whether the figures are lower bounds", fr: "chiffres annoncés comme un minimum"),
      .key("isAtLeast"), .word("at-least", fr: "au-moins"), .rank(4)),
    Field(
      "source", fr: "source", \.source,
      help: Text(en: "where the figures come from", fr: "l’origine des chiffres"), .freeText,
      .rank(6), .headings("origine")),
    Field(
      "fictitious", fr: "fictive", \.isFictitious,
      help: Text(en: "whether it is invented, for examples", fr: "invention pour un exemple"),
      .key("isFictitious"), .word("fictitious", fr: "fictif"), .rank(5),
      .headings("fictive", "inventé")),
  ]
}
