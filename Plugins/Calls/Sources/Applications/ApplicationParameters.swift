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

  /// The call that an application answers.
  static var call: RequiredOption<ID<CallForProjects>> {
    RequiredOption("call", fr: "appel", Text(en: "the call", fr: "l’appel"))
  }

  /// The organisation that applies.
  static var applicant: RequiredOption<ID<Organisation>> {
    RequiredOption(
      "applicant", fr: "candidat", Text(en: "the applicant", fr: "la structure candidate"))
  }

  /// The theme of a project.
  static var theme: RequiredOption<Slug> {
    RequiredOption(
      "theme", fr: "thématique", Text(en: "the code of the theme", fr: "le code de la thématique"))
  }

  /// The year whose budget a project draws on.
  static var budgetYear: RequiredOption<Year> {
    RequiredOption(
      "year", fr: "année",
      Text(en: "the year whose budget it draws on", fr: "l’année du budget demandé"))
  }

  /// The days of a project, and who takes part.
  static var firstDay: Option<CalendarDate> {
    Option(
      "start", fr: "début",
      Text(en: "the first day of the project", fr: "le premier jour du projet"))
  }

  static var lastDay: Option<CalendarDate> {
    Option(
      "end", fr: "fin", Text(en: "the last day of the project", fr: "le dernier jour du projet"))
  }

  static var partners: RepeatedOption<ID<Organisation>> {
    RepeatedOption(
      "partner", fr: "partenaire",
      Text(en: "an organisation that takes part", fr: "une structure associée"))
  }

  /// The application that a command is about.
  static var application: Argument<ID<Application>> {
    Argument("application", fr: "candidature", Text(en: "the application", fr: "la candidature"))
  }
}

extension Command {
  /// The command as one that asks for a title where none is given in either language.
  func askingForTitle() -> Command {
    let places = ["title-en", "title-fr"].map { name in
      parameters.firstIndex { $0.name.en == name }
    }
    return asking("title-fr") { _, given in
      let isGiven = places.contains { place in
        place.map { given.indices.contains($0) && !given[$0].isEmpty } ?? false
      }
      return isGiven
        ? nil : Text(en: "What is the project called?", fr: "Quel est l’intitulé du projet ?")
    }
  }
}
