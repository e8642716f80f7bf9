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
    return try told(signatures)
  }

  /// Whether every party has signed by the date of the release; of an attested signature the day is
  /// not known.
  func isSignedByAll() throws -> Bool {
    let signed = Set(
      try documents.documents(Signature.where(\.agreement, is: agreement.id))
        .filter { $0.date.map { $0 <= date } ?? true }.map(\.party))
    return agreement.parties.allSatisfy(signed.contains)
  }

  func ceremony(_ ceremony: Ceremony) throws -> ReleaseFacts.CeremonyFacts {
    ReleaseFacts.CeremonyFacts(
      host: body(try documents.document(ceremony.host)),
      witnesses: try ceremony.witnesses.map { try attendee($0.person, $0.mandate) })
  }
}
