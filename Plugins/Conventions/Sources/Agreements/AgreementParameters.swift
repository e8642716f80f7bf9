import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  /// The agreement that a command is about.
  static var agreement: Argument<ID<FrameworkAgreement>> {
    Argument("agreement", fr: "accord", Text(en: "the agreement", fr: "l’accord"))
  }

  /// The agreements in which an event is recorded: offered are those for which it is possible.
  static func agreements(
    before event: AgreementEvent
  ) -> RemainingArguments<ID<FrameworkAgreement>> {
    RemainingArguments<ID<FrameworkAgreement>>(
      "agreement", fr: "accord", Text(en: "the agreements", fr: "les accords")
    ).among(.before(event))
  }

  /// The day of an event.
  static var day: Option<CalendarDate> {
    Option(
      "on", fr: "le", Text(en: "the day; today by default", fr: "le jour ; par défaut aujourd’hui"))
  }
}
