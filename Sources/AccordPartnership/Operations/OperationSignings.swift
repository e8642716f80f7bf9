import AccordDocuments
import AccordWording

extension Operation {
  /// A signature of the grant agreement, or of an amendment by its number.
  struct Signing: Hashable {
    let party: OperationParty
    let person: Reference<Person>
    let date: CalendarDate
    let amendment: Int?
  }

  /// Who signed, for which party and when.
  var signings: [Signing] {
    steps.compactMap { step -> Signing? in
      guard let person = step.person,
        let party = OperationParty.allCases.first(where: { $0.event == step.event })
      else { return nil }
      return Signing(party: party, person: person, date: step.date, amendment: nil)
    }
      + amendments.flatMap { amendment in
        amendment.signatures.map {
          Signing(party: $0.party, person: $0.person, date: $0.date, amendment: amendment.number)
        }
      }
  }

  /// Whether a person signed for the beneficiary.
  func isSignedForBeneficiary(by person: Reference<Person>) -> Bool {
    signings.contains { $0.party == .beneficiary && $0.person == person }
  }

  /// Requires of each new signature a day from the grant on, a person of that party alone who did not
  /// assess the application, and a mandate in force on that day.
  func reviewSignings(since before: Operation?, in state: any DocumentReader) throws {
    let known = Set(before?.signings ?? [])
    for signing in signings where !known.contains(signing) {
      if let application = try state.document(application.id),
        let granted = application.date(of: .grant), signing.date < granted
      {
        throw Failure.signedBeforeGrant(self, signing, granted)
      }
      if signedForOther(than: signing.party).contains(signing.person) {
        throw Failure.signsForBoth(self, signing)
      }
      if try assessors(in: state).contains(signing.person) {
        throw Failure.assessorSigns(self, signing)
      }
      try requirePower(signing, in: state)
    }
  }

  /// Who signed for the other party.
  private func signedForOther(than party: OperationParty) -> Set<Reference<Person>> {
    Set(signings.filter { $0.party != party }.map(\.person))
  }

  /// Who assessed its application.
  private func assessors(in state: any DocumentReader) throws -> Set<Reference<Person>> {
    Set(
      try state.documents(Assessment.where(\.application, is: application.id)).map(\.assessor))
  }

  /// Who does not sign for a party, whatever their mandates.
  func barred(
    from party: OperationParty, in state: any DocumentReader
  ) throws -> Set<Reference<Person>> {
    try assessors(in: state).union(signedForOther(than: party))
  }

  private func requirePower(_ signing: Signing, in state: any DocumentReader) throws {
    let refusals = try refusals(of: signing, among: state.all(Mandate.self), in: state)
    guard let (refusal, party) = refusals.first else { return }
    throw Failure.noPower(self, signing, refusal, party)
  }

  /// Why no mandate gives the power to sign so, by the organisations that it could be of; empty where
  /// one does.
  func refusals(
    of signing: Signing, among mandates: [Mandate], in state: any DocumentReader
  ) throws -> [(SigningRefusal, Organisation)] {
    guard let person = try state.document(signing.person.id) else { return [] }
    var refusals: [(SigningRefusal, Organisation)] = []
    for party in try organisations(of: signing.party, in: state) {
      let power = SigningPower(
        of: person, for: party, on: signing.date,
        signing: signing.amendment == nil ? .convention : .amendment,
        amount: signing.amendment == nil ? granted : granted - standingReductions)
      do throws(SigningRefusal) {
        _ = try power.mandate(among: mandates)
        return []
      } catch { refusals.append((error, party)) }
    }
    return refusals
  }

  /// Whose mandates sign for a party: for the authority those of the organisation that manages the
  /// call, or those of the managing authority of its programme.
  func organisations(
    of party: OperationParty, in state: any DocumentReader
  ) throws -> [Organisation] {
    guard party == .authority else {
      return [try state.document(beneficiary.id)].compactMap(\.self)
    }
    guard let application = try state.document(application.id),
      let call = try state.document(application.call.id)
    else { return [] }
    let programme = try call.under.flatMap { try state.document($0.id) }
    return try [call.managedBy, programme?.authority].compactMap(\.self)
      .compactMap { try state.document($0.id) }
  }
}

extension Failure {
  fileprivate static func signedBeforeGrant(
    _ operation: Operation, _ signing: Operation.Signing, _ granted: CalendarDate
  ) -> Failure {
    Failure(
      "operations.signed-before-grant",
      Text(
        en:
          "\"\(operation.id)\" cannot be signed on \(signing.date): its application was granted on \(granted).",
        fr:
          "« \(operation.id) » ne peut pas être signée le \(signing.date) : sa candidature a été conventionnée le \(granted)."
      ),
      about: "on",
      advice: Text(
        en: "Give a day from \(granted) on.", fr: "Donnez une date à partir du \(granted)."))
  }

  fileprivate static func signsForBoth(
    _ operation: Operation, _ signing: Operation.Signing
  ) -> Failure {
    Failure(
      "operations.signs-for-both",
      Text(
        en: "\"\(signing.person.id)\" signed \"\(operation.id)\" for the other party.",
        fr: "« \(signing.person.id) » a signé « \(operation.id) » pour l’autre partie."),
      about: "by",
      advice: Text(
        en: "Each party has its own signatory: name another person with \"--by\".",
        fr: "Chaque partie a son signataire : nommez une autre personne avec « --par »."))
  }

  fileprivate static func assessorSigns(
    _ operation: Operation, _ signing: Operation.Signing
  ) -> Failure {
    Failure(
      "operations.assessor-signs",
      Text(
        en:
          "\"\(signing.person.id)\" assessed the application \"\(operation.application.id)\" and does not sign \"\(operation.id)\".",
        fr:
          "« \(signing.person.id) » a évalué la candidature « \(operation.application.id) » et ne signe pas « \(operation.id) »."
      ),
      about: "by",
      advice: Text(
        en: "Name a person who did not assess it: \"--by PERSON\".",
        fr: "Nommez une personne qui ne l’a pas évaluée : « --par PERSONNE »."))
  }

  fileprivate static func noPower(
    _ operation: Operation, _ signing: Operation.Signing, _ refusal: SigningRefusal,
    _ party: Organisation
  ) -> Failure {
    guard case .noMandate = refusal.reason else {
      return Failure(refusal.code, refusal.message, about: "by", advice: refusal.advice)
    }
    let (person, day) = (signing.person.id.name, signing.date.code)
    return Failure(
      refusal.code, refusal.message, about: "by",
      advice: Text(
        en:
          "Record the mandate first: \"mandate add ID --person \(person) --organisation \(party.id) --title-fr … --from \(day) --may-sign\".",
        fr:
          "Enregistrez d’abord le mandat : « mandat ajouter ID --personne \(person) --structure \(party.id) --titre-fr … --du \(day) --peut-signer »."
      ))
  }
}
