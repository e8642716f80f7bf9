import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  /// The convention that a command is about.
  static var convention: Argument<ID<Convention>> {
    Argument("convention", fr: "convention", Text(en: "the convention", fr: "la convention"))
  }

  static var objectEnglish: Option<String> {
    Option(
      "object-en", fr: "objet-en",
      Text(en: "what the money is for, in English", fr: "l’objet de la subvention, en anglais"))
  }

  static var objectFrench: Option<String> {
    Option(
      "object-fr", fr: "objet-fr",
      Text(en: "what the money is for, in French", fr: "l’objet de la subvention, en français"))
  }

  static var instalments: DefaultedOption<InstalmentPlan> {
    DefaultedOption(
      "instalments", fr: "versements",
      Text(en: "the shares of the payments", fr: "la part de chaque versement"), default: .whole)
  }

  /// Who did what an event records.
  static var person: Option<ID<Person>> { CommonOption.person }

  static var inForce: Option<CalendarDate> {
    Option(
      "in-force", fr: "en-vigueur",
      Text(
        en: "with the terms of a day of effect; today by default",
        fr: "avec les termes d’une date d’effet ; par défaut aujourd’hui"))
  }
}
