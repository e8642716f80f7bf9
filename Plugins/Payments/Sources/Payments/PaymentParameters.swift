import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What the commands on payments take.
extension PaymentCommands {
  static let lifeCycle = Payment.lifeCycle.description

  /// The conventions whose instalment is meant.
  static var conventions: RemainingArguments<ID<Convention>> { CommonOption.conventions }

  static var convention: Argument<ID<Convention>> {
    Argument("convention", fr: "convention", Text(en: "the convention", fr: "la convention"))
  }

  static var envelope: Option<ID<Envelope>> { CommonOption.envelope }

  static var instalment: DefaultedOption<Int> {
    DefaultedOption(
      "instalment", fr: "versement",
      Text(en: "the number of the instalment", fr: "le numéro du versement"), default: 1)
  }

  static var day: Option<CalendarDate> { CommonOption.day }

  static var person: Option<ID<Person>> { CommonOption.person }

  static var reason: RequiredOption<String> { CommonOption.reason }
}
