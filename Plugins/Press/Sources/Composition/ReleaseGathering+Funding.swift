import AccordDocuments
import AccordPartnership
import AccordWording

/// The envelopes, the conventions and the calls.
extension ReleaseGathering {
  /// The envelopes of the year of the release, kept within the years of the agreement.
  func funding(
    of missions: [Organisation], _ gaps: inout Gaps
  ) throws -> ReleaseFacts.Funding? {
    let year = min(max(date.year, agreement.years.first), agreement.years.last)
    let envelopes = try documents.all(Envelope.self).filter {
      $0.agreement.id == agreement.id && $0.year == year
    }
    guard !envelopes.isEmpty else {
      gaps.add(Gap.envelope(agreement, year))
      return nil
    }
    try checkConventions(of: year, for: missions, &gaps)
    return ReleaseFacts.Funding(year: year, amount: envelopes.map { $0.amount(on: date) }.total())
  }

  /// The release says that each Mission Locale is funded: once conventions are drafted, none may
  /// be left out.
  private func checkConventions(
    of year: Int, for missions: [Organisation], _ gaps: inout Gaps
  ) throws {
    let funded = Set(
      try documents.documents(Convention.where(\.agreement, is: agreement.id))
        .filter { $0.year == year }
        .map { $0.terms(on: date).beneficiary.id })
    guard !funded.isEmpty else { return }
    for mission in missions where !funded.contains(mission.id) {
      gaps.add(Gap.convention(mission, year))
    }
  }

  func calls(_ gaps: inout Gaps) throws -> [ReleaseFacts.CallFacts] {
    var facts: [ReleaseFacts.CallFacts] = []
    for call in try documents.all(CallForProjects.self)
    where call.agreement.id == agreement.id {
      facts.append(try terms(of: call, &gaps, from: agreement.years.first))
    }
    return facts
  }
}
