public import AccordDocuments
import AccordWording

extension Activity {
  /// What its members are called, and how people read them.
  public static let fields: [Field<Activity>] = [
    Field(
      "organisation", fr: "structure", \.organisation,
      help: Text(en: "whose figures these are", fr: "la structure dont ce sont les chiffres")),
    Field(
      "year", fr: "année", { Year($0.year) },
      help: Text(en: "the calendar year", fr: "l’année civile")),
    Field(
      "scope", fr: "périmètre", \.scope,
      help: Text(
        en: "whether the figures are its own or stated for its network",
        fr: "chiffres propres ou annoncés pour le réseau")),
    Field(
      "young people", fr: "jeunes accompagnés", \.youngPeople,
      help: Text(en: "young people accompanied in the year", fr: "jeunes accompagnés dans l’année")),
    Field(
      "first contacts", fr: "premiers accueils", \.firstContacts,
      help: Text(
        en: "of these, seen for the first time", fr: "dont accueillis pour la première fois")),
    Field(
      "priority districts", fr: "quartiers prioritaires", \.priorityDistricts,
      help: Text(
        en: "of these, living in a priority urban district",
        fr: "dont résidents d’un quartier prioritaire")),
    Field(
      "rural", fr: "communes rurales", \.rural,
      help: Text(
        en: "of these, living in a rural commune", fr: "dont résidents d’une commune rurale")),
    Field(
      "reception points", fr: "points d’accueil", \.receptionPoints,
      help: Text(en: "places where people are received", fr: "lieux où le public est reçu")),
    Field(
      "lower bound", fr: "minimum", \.isAtLeast,
      help: Text(
        en: "whether the figures are lower bounds", fr: "chiffres annoncés comme un minimum"),
      .key("isAtLeast")),
    Field(
      "source", fr: "source", \.source,
      help: Text(en: "where the figures come from", fr: "l’origine des chiffres")),
    Field(
      "fictitious", fr: "fictive", \.isFictitious,
      help: Text(en: "whether it is invented, for examples", fr: "invention pour un exemple"),
      .key("isFictitious")),
  ]
}
