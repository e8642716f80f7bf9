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
    let signatures = try documents.documents(
      Signature.where(\.agreement, is: agreement.id)
    )
    .filter { signature in
      guard signature.date <= date else { return false }
      return ceremony == nil || signature.ceremony?.id == ceremony?.id
    }
    .sorted { left, right in
      (left.date, order[left.party.id] ?? .max) < (right.date, order[right.party.id] ?? .max)
    }
    var signings: [ReleaseFacts.Signing] = []
    for signature in signatures {
      let signatory = try attendee(signature.person, signature.mandate)
      if let last = signings.indices.last, signings[last].date == signature.date {
        signings[last].signatories.append(signatory)
      } else {
        signings.append(ReleaseFacts.Signing(date: signature.date, signatories: [signatory]))
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
