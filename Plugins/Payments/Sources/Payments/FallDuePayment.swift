import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var fallDue: Command {
    Command(
      "payment fall-due", fr: "paiement échoir", .write,
      Text(
        en: "Record that instalments have fallen due, before they are certified",
        fr: "Enregistrer que des versements sont dus, avant leur certification"),
      discussion: Text(
        en:
          "\"payment certify\" records it by itself. It is refused while a condition is not met.\n\n\(lifeCycle)",
        fr:
          "« paiement certifier » l’enregistre de lui-même. Refusé tant qu’une condition manque.\n\n\(lifeCycle)"
      ),
      takes: conventions, envelope, instalment, day, person,
      examples: [
        Example(
          "payment fall-due 2024.ml-dieppe", Text(en: "The advance is due", fr: "L’avance est due"))
      ]
    ) { session, named, envelope, number, date, person in
      let day = date ?? session.today
      return try session.change(
        PaymentTargets(named: named, envelope: envelope, number: number), by: .fallDue, on: date,
        en: "Recorded as due", fr: "constaté"
      ) { line in
        try line.requireDue(on: day)
        return try line.payment.applying(
          .fallDue, on: day, person: person?.reference, author: session.author)
      }
    }.askingForConventions()
  }
}
