import AccordDocuments
import AccordPartnership
import AccordWording

/// Reads from the documents every fact that a release says; what is missing is listed, all at
/// once, and never made up.
struct ReleaseGathering: FactGathering {
  let documents: any DocumentReader
  let agreement: FrameworkAgreement
  let date: CalendarDate

  /// Gathers for a release on `agreement`, dated `date`.
  init(
    _ agreement: FrameworkAgreement, date: CalendarDate, from documents: any DocumentReader
  ) {
    self.documents = documents
    self.agreement = agreement
    self.date = date
  }

  /// The facts.
  ///
  /// - Parameters:
  ///   - ceremony: the ceremony that the release reports, where there was one.
  ///   - contact: whom the press may call.
  /// - Throws: `PressError`, listing all facts that are missing.
  func facts(
    ceremony: Ceremony?, contact: PressContact
  ) throws -> ReleaseFacts {
    if let ceremony { try check(ceremony) } else { try checkSignatures() }
    var gaps = Gaps()
    let parties = try agreement.parties.map { try documents.document($0) }
    let region = gaps.need(parties.first { $0.kind == .region }, Gap.party(agreement, .region))
    let association = gaps.need(
      parties.first { $0.kind == .regionalAssociation },
      Gap.party(agreement, .regionalAssociation))
    let missions = gaps.need(
      some: parties.filter { $0.kind == .missionLocale }, Gap.party(agreement, .missionLocale))
    let axes = gaps.need(
      some: agreement.axes.sorted { $0.number < $1.number }.map(\.title), Gap.axes(agreement))
    if !axes.isEmpty, agreement.commitments.isEmpty { gaps.add(Gap.commitments(agreement)) }
    let signings = gaps.need(
      some: try signings(at: ceremony), Gap.signatures(agreement, ceremony))
    let network = try association.flatMap { try self.network(ledBy: $0, &gaps) }
    let memberships = try memberships(of: missions, besides: association, &gaps)
    let funding = try funding(of: missions, &gaps)
    let calls = try calls(&gaps)
    let answering = try self.contact(contact, &gaps)
    let host = try ceremony.map { try self.ceremony($0) }
    guard let region, let association, let network, let funding, let answering, gaps.isEmpty else {
      throw PressError.missingFacts(gaps.list)
    }
    let named = Set([region.id, association.id] + missions.map(\.id))
    return ReleaseFacts(
      region: body(region), association: body(association), missionsLocales: missions.map(body),
      otherParties: parties.filter { !named.contains($0.id) }.map(body), years: agreement.years,
      axes: axes, signings: signings, isSignedByAll: try isSignedByAll(), ceremony: host,
      network: network,
      memberships: memberships, funding: funding, calls: calls, contact: answering)
  }

  private func check(_ ceremony: Ceremony) throws {
    guard ceremony.agreement.id == agreement.id else {
      throw PressError.ceremonyOfAnotherAgreement(ceremony.id, agreement.id)
    }
    guard ceremony.date <= date else {
      throw PressError.releaseBeforeCeremony(date, ceremony.date)
    }
  }

  /// Signatures to come are not told; a release that would have none but those comes too early.
  private func checkSignatures() throws {
    let days = try documents.documents(
      Signature.where(\.agreement, is: agreement.id)
    ).compactMap(\.date)
    guard let first = days.min(), date < first else { return }
    throw PressError.releaseBeforeSignatures(date, first)
  }
}
