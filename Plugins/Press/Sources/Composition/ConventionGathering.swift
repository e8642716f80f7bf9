import AccordDocuments
import AccordPartnership
import AccordWording

/// Reads what a release on a convention says.
struct ConventionGathering: FactGathering {
  let documents: any DocumentReader
  let date: CalendarDate
  let convention: Convention

  /// The facts.
  ///
  /// - Throws: `PressError`, listing all facts that are missing.
  func facts(contact: PressContact) throws -> ConventionFacts {
    var gaps = Gaps()
    let terms = convention.terms(on: date)
    let agreement = try documents.document(convention.agreement)
    let region = gaps.need(
      try agreement.parties.map { try documents.document($0) }.first { $0.kind == .region },
      Gap.party(agreement, .region))
    let standing = convention.status(on: date)
    let signed = gaps.need(
      [.signed, .inForce, .reported, .closed].contains(standing)
        ? convention.date(of: .sign) : nil, Gap.signature(convention))
    let answering = try self.contact(contact, &gaps)
    guard let region, let signed, let answering, gaps.isEmpty else {
      throw PressError.missingFacts(gaps.list)
    }
    return ConventionFacts(
      region: body(region), signatory: body(try documents.document(convention.beneficiary)),
      beneficiary: body(try documents.document(terms.beneficiary)),
      agreement: agreement.title, year: convention.year, object: terms.object,
      amount: terms.amount, isAmended: terms.amendment != nil, signed: signed,
      signings: try signings(region.id), contact: answering)
  }

  /// Those who signed the convention itself, the region first on a day.
  private func signings(_ region: ID<Organisation>) throws -> [ReleaseFacts.Signing] {
    let signatures = try documents.documents(Signature.where(\.convention, is: convention.id))
      .compactMap { signature -> (day: CalendarDate, signature: Signature)? in
        guard signature.amendment == nil, let day = signature.date, day <= date else { return nil }
        return (day, signature)
      }
    return try told(
      signatures.sorted { left, right in
        (left.day, left.signature.party.id == region ? 0 : 1)
          < (right.day, right.signature.party.id == region ? 0 : 1)
      })
  }
}
