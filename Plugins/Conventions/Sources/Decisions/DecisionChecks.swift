import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in decisions.
enum DecisionChecks {
  /// A convention is approved as the decision says: for its beneficiary, and for that amount.
  static let otherLines = Check(
    "decision.lines",
    Text(
      en: "Conventions are approved as their decision says",
      fr: "Les conventions sont approuvées comme leur délibération le dit")
  ) { session in
    let decisions = Dictionary(
      uniqueKeysWithValues: try session.all(Decision.self).map { ($0.id, $0) })
    return try session.all(Convention.self).compactMap { convention in
      guard convention.status != .draft,
        let step = convention.steps.last(where: { $0.event == .approve }),
        let decision = step.decision.flatMap({ decisions[$0.id] }), !decision.lines.isEmpty
      else { return nil }
      let line = decision.lines.first { $0.organisation == convention.beneficiary }
      guard line?.amount != convention.amount else { return nil }
      let said = line?.amount.text ?? Text(en: "nothing", fr: "rien")
      return Finding(
        .error,
        Text(
          en:
            "The convention \"\(convention.id)\" is of \(convention.amount); the decision \"\(decision.id)\" grants \(said) to \"\(convention.beneficiary.id)\".",
          fr:
            "La convention « \(convention.id) » est de \(convention.amount) ; la délibération « \(decision.id) » attribue \(said) à « \(convention.beneficiary.id) »."
        ),
        about: convention.key,
        remedy: Text(
          en: "Correct the line, or return the convention for correction.",
          fr: "Corrigez la ligne, ou renvoyez la convention pour correction."))
    }
  }

  /// A decision is sent to the prefect: it is not enforceable before (CGCT L4141-1).
  static let notSent = Check(
    "decision.not-sent",
    Text(
      en: "Decisions that were not sent to the prefect",
      fr: "Délibérations non transmises au préfet"),
    each: Decision.self
  ) { _, decision in
    guard decision.transmitted == nil else { return nil }
    return Finding(
      .notice,
      Text(
        en:
          "The decision \"\(decision.id)\" of \(decision.date) is not marked as sent to the prefect.",
        fr:
          "La délibération « \(decision.id) » du \(decision.date) n’est pas notée comme transmise au préfet."
      ),
      about: decision.key,
      remedy: Text(
        en: "Give the day: \"decision edit \(decision.id) --transmitted DAY\".",
        fr: "Donnez la date : « délibération modifier \(decision.id) --transmise-le DATE »."))
  }
}
