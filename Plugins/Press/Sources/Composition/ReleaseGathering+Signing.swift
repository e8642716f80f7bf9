import AccordDocuments
import AccordPartnership
import AccordWording

/// Who signed, and who was there.
extension ReleaseGathering {
  /// Those who signed at the ceremony, or up to the date of the release when it reports none;
  /// in the order of the parties.
  func signings(at ceremony: Ceremony?) throws -> [ReleaseFacts.Signing] {
    let order = Dictionary(
      agreement.parties.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    // Of an attested signature there is nobody to name.
    let signatures = try documents.documents(
      Signature.where(\.agreement, is: agreement.id)
    )
    .compactMap { signature -> (day: CalendarDate, signature: Signature)? in
      guard let day = signature.date, day <= date,
        ceremony == nil || signature.ceremony?.id == ceremony?.id
      else { return nil }
      return (day, signature)
    }
    .sorted { left, right in
      let (first, second) = (order[left.signature.party.id], order[right.signature.party.id])
      return (left.day, first ?? .max) < (right.day, second ?? .max)
    }
    var signings: [ReleaseFacts.Signing] = []
    for (day, signature) in signatures {
      guard let person = signature.person, let mandate = signature.mandate else { continue }
      let signatory = try attendee(person, mandate)
      if let last = signings.indices.last, signings[last].date == day {
        signings[last].signatories.append(signatory)
      } else {
        signings.append(ReleaseFacts.Signing(date: day, signatories: [signatory]))
      }
    }
    return signings
  }

  func ceremony(_ ceremony: Ceremony) throws -> ReleaseFacts.CeremonyFacts {
    ReleaseFacts.CeremonyFacts(
      host: body(try documents.document(ceremony.host)),
      witnesses: try ceremony.witnesses.map { try attendee($0.person, $0.mandate) })
  }

  private func attendee(
    _ person: Reference<Person>, _ mandate: Reference<Mandate>
  ) throws -> ReleaseFacts.Attendee {
    let mandate = try documents.document(mandate)
    return ReleaseFacts.Attendee(
      name: try documents.document(person).label, title: mandate.title,
      portfolio: mandate.portfolio,
      organisation: body(try documents.document(mandate.organisation)))
  }

  func contact(_ contact: PressContact, _ gaps: inout Gaps) throws -> ReleaseFacts.Contact? {
    let phone = gaps.need(contact.phone, Gap.phone(contact))
    let email = gaps.need(contact.email, Gap.email(contact))
    guard let phone, let email, let organisation = contact.organisation else { return nil }
    return ReleaseFacts.Contact(
      name: contact.name, organisation: try documents.document(organisation).name, phone: phone,
      email: email)
  }
}
