import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the commands on payments take.
extension PaymentCommands {
  static let lifeCycle = Payment.lifeCycle.description

  /// The conventions whose instalment is meant.
  static var conventions: RemainingArguments<ID<Convention>> {
    RemainingArguments(
      "convention", fr: "convention", Text(en: "the conventions", fr: "les conventions"),
      optional: true)
  }

  static var convention: Argument<ID<Convention>> {
    Argument("convention", fr: "convention", Text(en: "the convention", fr: "la convention"))
  }

  static var envelope: Option<ID<Envelope>> {
    Option(
      "envelope", fr: "enveloppe",
      Text(
        en: "every convention of this envelope for which it is possible now",
        fr: "toutes les conventions de cette enveloppe pour lesquelles c’est possible maintenant"))
  }

  static var instalment: DefaultedOption<Int> {
    DefaultedOption(
      "instalment", fr: "versement",
      Text(en: "the number of the instalment", fr: "le numéro du versement"), default: 1)
  }

  static var day: Option<CalendarDate> {
    Option(
      "on", fr: "le", Text(en: "the day; today by default", fr: "le jour ; par défaut aujourd’hui"))
  }

  static var person: Option<ID<Person>> {
    Option(
      "by", fr: "par",
      Text(
        en: "who did it, where that is not you", fr: "la personne qui a agi, si ce n’est pas vous"))
  }

  static var reason: RequiredOption<String> {
    RequiredOption("reason", fr: "motif", Text(en: "the reason", fr: "le motif"))
  }
}
