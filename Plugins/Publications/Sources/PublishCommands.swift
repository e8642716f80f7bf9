import AccordShell
import AccordWording

/// The commands on what is published, in the order of help.
enum PublishCommands {
  static var all: [Command] {
    [
      scdl, leftOut, due, timetable, operations, file, list, show, verify, remove, read, faults,
      readOperations,
    ]
  }

  static var year: RequiredOption<Year> {
    RequiredOption(
      "year", fr: "année", Text(en: "the year of the conventions", fr: "l’année des conventions"))
  }

  static var state: Option<CalendarDate> {
    Option(
      "on", fr: "le",
      Text(
        en: "as they stood on a day; today by default",
        fr: "dans leur état à une date ; par défaut aujourd’hui"))
  }
}
