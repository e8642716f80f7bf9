import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension OperationCommands {
  static var sign: Command {
    Command(
      "operation sign", fr: "opération signer", .write,
      Text(
        en: "Record who signed the grant agreement, or an amendment, for a party",
        fr: "Enregistrer qui a signé l’acte attributif, ou un avenant, pour une partie"),
      discussion: Text(
        en:
          "From the grant of the application on, by a person with a mandate of that party in force on that day, who did not assess the application and signs for one party alone.\n\n\(lifeCycle.en)",
        fr:
          "À partir du conventionnement de la candidature, par une personne dont le mandat pour cette partie est en vigueur ce jour-là, qui n’a pas évalué la candidature et ne signe que pour une partie.\n\n\(lifeCycle.fr)"
      ), takes: operation,
      Argument<OperationParty>("party", fr: "partie", Text(en: "for whom", fr: "pour qui")),
      RequiredOption<ID<Person>>("by", fr: "par", Text(en: "who signed", fr: "qui a signé")),
      Option<Int>(
        "amendment", fr: "avenant",
        Text(en: "the number of the amendment", fr: "le numéro de l’avenant")),
      day,
      examples: [
        Example(
          "operation sign op-half authority --by agent --on 2024-02-02",
          Text(en: "The second signature", fr: "La seconde signature")),
        Example(
          "operation sign op-running beneficiary --amendment 1 --by president --on 2024-06-20",
          Text(en: "An amendment", fr: "Un avenant")),
      ]
    ) { session, id, party, person, number, date in
      let before = try session.find(id)
      if let number {
        return try session.signAmendment(number, of: before, party, person, on: date)
      }
      guard
        var operation = try session.advance(
          [before], by: party.event, on: date, person: person.reference
        ).first
      else { return session.unchanged(before) }
      if operation.status == .signed {
        operation.siretAtSignature = try session.find(operation.beneficiary.id).siret
      }
      try session.put(operation)
      return .message(
        operation.status == .signed
          ? Text(
            en: "Both have signed \"\(id)\".", fr: "Les deux parties ont signé « \(id) ».")
          : Text(
            en: "Recorded the signature of \(party.definite) of \"\(id)\".",
            fr: "La signature de « \(id) » par \(party.definite) est enregistrée."))
    }
  }

  static var amend: Command {
    Command(
      "operation amend", fr: "opération avenant", .write,
      Text(
        en: "Record an amendment of the grant agreement: less money, more time",
        fr: "Enregistrer un avenant : diminution de l’aide, prolongation"),
      discussion: Text(
        en:
          "It is in force from the day on which both have signed it; until then no other one is recorded, and claims are checked as if it were. One that is not signed is abandoned with \"--abandon NUMBER\"; \"--decided\" gives the day. The grant is never reduced below what was claimed, and prolonged within the eligible days of the programme.",
        fr:
          "Il entre en vigueur le jour où les deux parties l’ont signé ; d’ici là, aucun autre ne s’enregistre, et les demandes sont vérifiées comme s’il l’était. Un avenant non signé s’abandonne avec « --abandonner NUMÉRO » ; « --décidé » donne la date. L’aide n’est jamais réduite en dessous de ce qui a été demandé, ni prolongée au-delà de la période d’éligibilité du programme."
      ),
      takes: operation,
      Option<Money>(
        "reduction", fr: "diminution",
        Text(en: "what the grant becomes less by", fr: "ce dont l’aide diminue")),
      Option<CalendarDate>("end", fr: "fin", Text(en: "the new last day", fr: "le nouveau terme")),
      Option<CalendarDate>(
        "decided", fr: "décidé",
        Text(
          en: "the day of the decision; today by default",
          fr: "le jour de la décision ; par défaut aujourd’hui")),
      Option<Int>(
        "abandon", fr: "abandonner",
        Text(
          en: "the number of an unsigned amendment to abandon",
          fr: "le numéro d’un avenant non signé à abandonner")), reason,
      examples: [
        Example(
          "operation amend op-started --reduction 500 --reason \"Fewer workshops\" --decided 2024-06-24",
          Text(en: "Less money", fr: "Une diminution")),
        Example(
          "operation amend op-running --abandon 1 --reason \"The project keeps its end\" --decided 2024-06-24",
          Text(en: "It is not signed after all", fr: "Il ne sera finalement pas signé")),
      ]
    ) { session, id, reduction, end, decided, abandoned, reason in
      var operation = try session.find(id)
      if let abandoned {
        guard reduction == nil, end == nil else { throw Failure.abandonsAndAmends }
        return try session.abandonAmendment(abandoned, of: operation, on: decided, reason: reason)
      }
      guard [.running, .ended].contains(operation.status) else {
        throw Failure.notNotified(operation)
      }
      let amendment = OperationAmendment(
        number: operation.amendments.count + 1, reduction: reduction, end: end, reason: reason,
        decided: decided ?? session.today)
      if session.isEnsuring,
        operation.amendments.contains(where: {
          $0.reduction == reduction && $0.end == end && $0.reason == reason
            && (decided == nil || $0.decided == decided)
        })
      {
        return session.unchanged(operation)
      }
      if let open = operation.amendments.first(where: \.isOpen) {
        throw Failure.amendmentOpen(operation, open.number)
      }
      operation.amendments.append(amendment)
      try session.requireAboveClaims(operation)
      if let end {
        let call = try session.find(session.find(operation.application.id).call.id)
        try operation.requireEligible(end, in: try call.under.map { try session.find($0.id) })
      }
      return try session.recordChange(
        operation,
        saying: Text(
          en:
            "Recorded the amendment \(amendment.number) of \"\(id)\": it is in force once both have signed it.",
          fr:
            "L’avenant \(amendment.number) de « \(id) » est enregistré : il entrera en vigueur une fois signé par les deux parties."
        ))
    }
  }
}

extension OperationParty {
  fileprivate var definite: Text {
    switch self {
    case .beneficiary: Text(en: "the beneficiary", fr: "le bénéficiaire")
    case .authority: Text(en: "the authority", fr: "l’autorité de gestion")
    }
  }
}

extension Session {
  fileprivate func signAmendment(
    _ number: Int, of before: Operation, _ party: OperationParty, _ person: ID<Person>,
    on date: CalendarDate?
  ) throws -> Output {
    var operation = before
    guard let index = operation.amendments.firstIndex(where: { $0.number == number }) else {
      throw Failure.noAmendment(operation, number)
    }
    if let signed = operation.amendments[index].signatures.first(where: { $0.party == party }) {
      guard isEnsuring, signed.person.id == person, date == nil || date == signed.date else {
        throw Failure.amendmentSigned(operation, number, party)
      }
      return unchanged(before)
    }
    if let day = operation.amendments[index].abandoned {
      throw Failure.amendmentAbandoned(operation, number, day)
    }
    _ = try find(person)
    operation.amendments[index].signatures.append(
      OperationSignature(party: party, person: person.reference, date: date ?? today))
    try requireAboveClaims(operation)
    let inForce = operation.amendments[index].inForceFrom
    return try recordChange(
      operation,
      saying: inForce.map {
        Text(
          en: "Both have signed the amendment \(number) of \"\(before.id)\": in force since \($0).",
          fr:
            "Les deux parties ont signé l’avenant \(number) de « \(before.id) » : en vigueur depuis le \($0)."
        )
      }
        ?? Text(
          en: "Recorded the signature of the amendment \(number) of \"\(before.id)\": \(party).",
          fr: "Signature de l’avenant \(number) de « \(before.id) » enregistrée : \(party)."))
  }

  /// Requires the grant, less every reduction that is recorded, to stay at or above what was claimed.
  fileprivate func requireAboveClaims(_ operation: Operation) throws {
    let account = try account(of: operation)
    let reduced = operation.granted - operation.standingReductions
    let claimed = max(account.claimed, account.advance)
    guard reduced >= claimed else {
      throw Failure.reducedBelowClaims(operation, reduced, claimed)
    }
  }

  /// The money of an operation today.
  func account(of operation: Operation) throws -> OperationAccount {
    OperationAccount(
      operation, try documents(Claim.where(\.operation, is: operation.id)), on: today)
  }
}

extension Failure {
  fileprivate static func amendmentSigned(
    _ operation: Operation, _ number: Int, _ party: OperationParty
  ) -> Failure {
    Failure(
      "operations.amendment-signed",
      Text(
        en: "The amendment \(number) of \"\(operation.id)\" is signed already: \(party).",
        fr: "L’avenant \(number) de « \(operation.id) » est déjà signé : \(party)."),
      about: "party",
      advice: Text(
        en: "\"operation show \(operation.id)\" tells who signed.",
        fr: "« opération afficher \(operation.id) » dit qui a signé."))
  }

  fileprivate static func reducedBelowClaims(
    _ operation: Operation, _ reduced: Money, _ claimed: Money
  ) -> Failure {
    Failure(
      "operations.below-claims",
      Text(
        en:
          "The grant of \"\(operation.id)\" cannot become \(reduced): \(claimed) was claimed or paid in advance.",
        fr:
          "L’aide de « \(operation.id) » ne peut pas être ramenée à \(reduced) : \(claimed) ont été demandés ou avancés."
      ),
      about: "reduction",
      advice: Text(
        en: "At most \(max(operation.granted - claimed, .zero)) can be taken off in all.",
        fr: "La diminution totale est d’au plus \(max(operation.granted - claimed, .zero))."))
  }
}
