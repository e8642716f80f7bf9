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

  /// What something is called in English.
  public static var titleInEnglish: Option<String> {
    Option(
      "title-en", fr: "titre-en", Text(en: "its title in English", fr: "son intitulé en anglais"))
  }

  /// What something is called in French.
  public static var titleInFrench: Option<String> {
    Option(
      "title-fr", fr: "titre-fr", Text(en: "its title in French", fr: "son intitulé en français"))
  }

  /// A file that is read as a table.
  public static var table: Argument<FilePath> {
    Argument(
      "file", fr: "fichier",
      Text(en: "a CSV, JSON or JSON lines file", fr: "un fichier CSV, JSON ou JSON lines"))
  }

  /// Where the faults of an import that is refused are written.
  public static var faults: Option<FilePath> {
    Option(
      "faults", fr: "défauts",
      Text(en: "a file for everything that is wrong", fr: "un fichier pour tous les défauts"))
  }

  /// Whether the workspace keeps the files that a command records.
  public static var keep: Flag {
    Flag(
      "keep", fr: "conserver",
      Text(
        en: "keep a copy of the file in the workspace, under its SHA-256",
        fr: "conserver une copie du fichier dans l’espace, sous son empreinte SHA-256"))
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
