import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  static var amendAgreement: Command {
    Command(
      "agreement amend", fr: "accord amender", .write,
      Text(
        en: "Record that an organisation joins an agreement in force, by an amendment",
        fr: "Enregistrer l’adhésion d’une structure à un accord en vigueur, par avenant"),
      discussion: Text(
        en:
          "The organisation becomes a party with its signature, under a mandate that covers the day. --in-place-of names the party that it succeeds, such as one that merged: what that one signed stays, and new conventions are those of the successor.",
        fr:
          "La structure devient partie avec sa signature, au titre d’un mandat qui couvre cette date. --à-la-place-de nomme la partie à laquelle elle succède, par exemple après une fusion : ce que celle-ci a signé demeure, et les nouvelles conventions sont celles du successeur."
      ),
      takes: Argument<ID<FrameworkAgreement>>(
        "agreement", fr: "accord", Text(en: "the agreement", fr: "l’accord")),
      SigningTerms.party, SigningTerms.person,
      Option<ID<Organisation>>(
        "in-place-of", fr: "à-la-place-de",
        Text(en: "the party that it succeeds", fr: "la partie à laquelle elle succède")),
      Option<String>(
        "decision", fr: "décision",
        Text(en: "the reference of the decision", fr: "la référence de la délibération")),
      SigningTerms.date,
      examples: [
        Example(
          "agreement amend en-vigueur --party ml-caen --person david-margueritte --decision CP-2024-07-01 --on 2024-07-01",
          Text(en: "A Mission Locale joins", fr: "Une Mission Locale y adhère"))
      ]
    ) { session, id, party, person, former, decision, date in
      var agreement = try session.find(id)
      let day = date ?? session.today
      let amendment = FrameworkAgreement.Amendment(
        number: agreement.amendments.count + 1, party: party.reference,
        former: former?.reference, date: day, decision: decision)
      if session.isEnsuring,
        agreement.amendments.contains(where: { $0.party.id == party && $0.date == day })
      {
        return session.unchanged(agreement)
      }
      guard agreement.status(on: day) == .inForce else {
        throw Failure.notAmendable(agreement, day)
      }
      guard !agreement.parties.contains(party.reference) else {
        throw Failure.isPartyAlready(agreement, party)
      }
      if let former, !agreement.parties.contains(former.reference) {
        throw SigningTerms.notAParty(
          try session.find(former), parties: agreement.parties,
          of: Text(en: "agreement \"\(id)\"", fr: "l’accord-cadre « \(id) »"))
      }
      guard let signatureID = Signature.identity(on: id, of: party) else {
        throw SigningTerms.nameTooLong(party)
      }
      let mandate = try SigningTerms.mandate(
        of: person, for: party, on: day, signing: .agreement, amount: nil, in: session)
      agreement.parties.append(party.reference)
      agreement.amendments.append(amendment)
      try session.put(agreement)
      try session.create(
        Signature(
          id: signatureID, agreement: id.reference, party: party.reference,
          person: person.reference, mandate: mandate.id.reference, date: day, manner: .paper))
      let name = try session.find(party).name
      return .message(
        Text(
          en:
            "\"\(name)\" is a party of the agreement \"\(id)\" since \(day), by its amendment \(amendment.number).",
          fr:
            "« \(name) » est partie à l’accord-cadre « \(id) » depuis le \(day), par l’avenant \(amendment.number)."
        ))
    }
  }
}

extension Failure {
  fileprivate static func notAmendable(
    _ agreement: FrameworkAgreement, _ day: CalendarDate
  ) -> Failure {
    Failure(
      "agreements.not-in-force",
      Text(
        en:
          "The agreement \"\(agreement.id)\" is not in force on \(day): \(agreement.status(on: day).shown).",
        fr:
          "L’accord-cadre « \(agreement.id) » n’est pas en vigueur le \(day) : \(agreement.status(on: day).shown)."
      ),
      about: "agreement",
      advice: agreement.status == .draft
        ? Text(
          en: "Add the party to the draft: \"agreement party \(agreement.id) …\".",
          fr: "Ajoutez la partie au brouillon : « accord partie \(agreement.id) … ».")
        : nil)
  }

  fileprivate static func isPartyAlready(
    _ agreement: FrameworkAgreement, _ party: ID<Organisation>
  ) -> Failure {
    Failure(
      "agreements.party-twice",
      Text(
        en: "\"\(party)\" is already a party of the agreement \"\(agreement.id)\".",
        fr: "« \(party) » est déjà partie à l’accord-cadre « \(agreement.id) »."),
      about: "party")
  }
}
