import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in claims.
enum ClaimChecks {
  static let late = Check(
    "claim.late",
    Text(
      en: "Claims that were not paid within 80 days",
      fr: "Demandes non payées dans les 80 jours"), each: Claim.self
  ) { session, claim in
    let clock = ClaimClock(claim, on: session.today)
    guard let late = clock.late, let day = clock.lastDay else { return nil }
    let days = ClaimClock.days(late: late)
    return Finding(
      .warning,
      claim.status == .paid
        ? Text(
          en: "The claim \"\(claim.id)\" was to be paid by \(day): paid \(days).",
          fr:
            "La demande de paiement « \(claim.id) » était à payer avant le \(day) : payée avec \(days)."
        )
        : Text(
          en:
            "The claim \"\(claim.id)\" was to be paid by \(day): \(days), \(claim.status.shown).",
          fr:
            "La demande de paiement « \(claim.id) » était à payer avant le \(day) : \(days), \(claim.status.shown)."
        ),
      about: claim.key,
      remedy: Text(
        en: "See what is missing: \"claim show \(claim.id)\".",
        fr: "Voyez ce qui manque : « demande-de-paiement afficher \(claim.id) »."))
  }

  static let noFinal = Check(
    "claim.no-final",
    Text(
      en: "Operations whose final claim is late",
      fr: "Opérations dont la demande finale est en retard"), each: Operation.self
  ) { session, operation in
    let months = try session.value(of: OperationSettings.finalMonths)
    guard [.running, .ended].contains(operation.status),
      let last = operation.end(on: session.today).adding(months: months), last < session.today,
      try !session.documents(Claim.where(\.operation, is: operation.id)).contains(where: {
        $0.isFinal && $0.counts
      })
    else { return nil }
    return Finding(
      .warning,
      Text(
        en: "The final claim of \"\(operation.id)\" was due by \(last).",
        fr: "Le bilan d’exécution final de « \(operation.id) » était dû avant le \(last)."),
      about: operation.key,
      remedy: Text(
        en: "Record it: \"claim add \(operation.id) --final\".",
        fr: "Enregistrez-la : « demande-de-paiement ajouter \(operation.id) --finale »."))
  }

  static let secondPerson = Check.secondPerson(
    of: Claim.self, "claim.second-person",
    Text(
      en: "Claims that one hand checked and ordered",
      fr: "Demandes contrôlées et mandatées par une même main"),
    authors: OperationSettings.twoAuthors)
}

extension ClaimClock {
  /// How late a claim is, in words.
  static func days(late: Int) -> Text {
    Text.plural(
      late, Text(en: "a day late", fr: "un jour de retard"),
      Text(en: "\(late) days late", fr: "\(late) jours de retard"))
  }
}

/// The last days of claims, as far ahead as they are known; a late one stays.
enum ClaimAgenda {
  static let source = AgendaSource { session in
    let claims = try session.all(Claim.self).filter { !$0.isSettled && $0.status != .draft }
    return try claims.compactMap { claim in
      guard let day = ClaimClock(claim, on: session.today).lastDay else { return nil }
      let operation = try session.find(claim.operation.id)
      return AgendaEntry(
        day,
        Text(
          en: "The claim \(claim.id) is to be paid (\(claim.amount ?? claim.declared))",
          fr: "Demande de paiement \(claim.id) à payer (\(claim.amount ?? claim.declared))"),
        about: claim.key, duty: "payment",
        command: Text(
          en: "claim show \(claim.id)", fr: "demande-de-paiement afficher \(claim.id)"),
        concerning: [operation.beneficiary.id.key],
        otherwise: Text(
          en: "the 80 days of the regulation pass (art. 74(1)(b))",
          fr: "le délai réglementaire de 80 jours est dépassé (art. 74(1), b))"))
    }
  }
}
