import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var due: Command {
    Command(
      "convention due", fr: "convention échéance", .write,
      Text(
        en: "Set the day on which an instalment falls due",
        fr: "Fixer la date d’échéance d’un versement"),
      takes: convention,
      Argument<Int>(
        "number", fr: "numéro", Text(en: "its number, from 1", fr: "son numéro, dès 1")),
      Argument<CalendarDate>("date", fr: "date", Text(en: "the day", fr: "la date")),
      examples: [
        Example(
          "convention due 2024.ml-rouen 1 2024-07-01",
          Text(en: "The advance, on 1 July", fr: "L’avance, le 1er juillet"))
      ]
    ) { session, id, number, date in
      var convention = try session.find(id)
      guard let index = convention.payments.firstIndex(where: { $0.number == number }) else {
        throw Failure.noInstalment(number, of: convention)
      }
      guard ![.closed, .terminated].contains(convention.status(on: session.today)) else {
        throw Failure.termsFixed(convention)
      }
      convention.payments[index].due = date
      return try session.recordChange(
        convention,
        saying: Text(
          en: "Instalment \(number) of the convention \"\(id)\" falls due on \(date).",
          fr: "L’échéance du versement \(number) de la convention « \(id) » a été fixée au \(date)."
        ))
    }
  }
}

extension Failure {
  fileprivate static func noInstalment(_ number: Int, of convention: Convention) -> Failure {
    Failure(
      "conventions.no-instalment",
      Text(
        en: "The convention \"\(convention.id)\" has no instalment \(number).",
        fr: "La convention « \(convention.id) » n’a pas de versement \(number)."),
      about: "number",
      advice: Text(
        en: "\"convention show \(convention.id)\" lists its \(convention.payments.count).",
        fr: "« convention afficher \(convention.id) » en affiche \(convention.payments.count)."))
  }
}
