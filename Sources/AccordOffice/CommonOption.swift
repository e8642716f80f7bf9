public import AccordDocuments
public import AccordPartnership
public import AccordShell
public import AccordWording

/// The options that commands of several plugins take, in the same words.
public enum CommonOption {
  /// The day of an event.
  public static var day: Option<CalendarDate> {
    Option(
      "on", fr: "le", Text(en: "the day; today by default", fr: "le jour ; par défaut aujourd’hui"))
  }

  /// Who did what an event records.
  public static var person: Option<ID<Person>> {
    Option(
      "by", fr: "par",
      Text(
        en: "who did it, where that is not you", fr: "la personne qui a agi, si ce n’est pas vous"))
  }

  /// The reason of an event that needs one.
  public static var reason: RequiredOption<String> {
    RequiredOption("reason", fr: "motif", Text(en: "the reason", fr: "le motif"))
  }

  /// The conventions of an envelope beside those that are named.
  public static var envelope: Option<ID<Envelope>> {
    Option(
      "envelope", fr: "enveloppe",
      Text(
        en: "every convention of this envelope for which it is possible now",
        fr: "toutes les conventions de cette enveloppe pour lesquelles c’est possible maintenant"))
  }

  /// The conventions, which an option may name instead.
  public static var conventions: RemainingArguments<ID<Convention>> {
    RemainingArguments(
      "convention", fr: "convention", Text(en: "the conventions", fr: "les conventions"),
      optional: true)
  }
}

extension Failure {
  /// Neither conventions nor an envelope.
  public static let noConventionNamed = Failure(
    "usage.missing", Text(en: "The conventions are missing.", fr: "Il manque les conventions."),
    about: "convention",
    advice: Text(
      en: "Name them, or give \"--envelope\" for all those of an envelope.",
      fr: "Nommez-les, ou donnez « --enveloppe » pour toutes celles d’une enveloppe."))
}
