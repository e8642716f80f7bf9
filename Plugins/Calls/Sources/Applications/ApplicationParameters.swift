import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ApplicationCommands {
  /// The day of an event.
  static var day: Option<CalendarDate> {
    Option(
      "on", fr: "le", Text(en: "the day; today by default", fr: "le jour ; par défaut aujourd’hui"))
  }

  /// The application that a command is about.
  static var application: Argument<ID<Application>> {
    Argument("application", fr: "candidature", Text(en: "the application", fr: "la candidature"))
  }
}
