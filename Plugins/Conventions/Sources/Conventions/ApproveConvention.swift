import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var approve: Command {
    Command(
      "convention approve", fr: "convention approuver", .write,
      Text(
        en: "Record the decision that approves conventions",
        fr: "Enregistrer la décision qui approuve des conventions"),
      discussion: lifeCycle,
      takes: conventions(before: .approve), envelope,
      DecisionCommands.reference, AgreementCommands.day, person,
      examples: [
        Example(
          "convention approve --envelope conventions-2024 --decision CP-2024-03-12 --on 2024-03-12",
          Text(
            en: "Approve every draft of an envelope",
            fr: "Approuver tous les brouillons d’une enveloppe"))
      ]
    ) { session, named, envelope, reference, date, person in
      let decision = try session.decision(called: reference)
      if decision == nil { try session.tell(unrecorded: reference) }
      if let decision, let date, date < decision.date {
        throw Failure.beforeItsDecision(date, decision)
      }
      return try session.record(
        .approve, in: named, of: envelope, on: date ?? decision?.date, note: reference,
        decision: decision?.id.reference, person: person, en: "Approved", fr: "approuvé")
    }.askingForConventions()
  }
}

extension Failure {
  /// An act before the decision on which it rests.
  static func beforeItsDecision(_ day: CalendarDate, _ decision: Decision) -> Failure {
    Failure(
      "decisions.later",
      Text(
        en:
          "The decision \"\(decision.number)\" is of \(decision.date): nothing rests on it on \(day).",
        fr:
          "La délibération « \(decision.number) » est du \(decision.date) : rien ne s’y appuie le \(day)."
      ),
      about: "on",
      advice: Text(
        en: "Give a day from \(decision.date) on.",
        fr: "Donnez une date à partir du \(decision.date)."))
  }
}
