import AccordDocuments
import AccordPartnership
import AccordWording

/// The network, its figures, and the public services that it belongs to.
extension ReleaseGathering {
  func network(
    ledBy association: Organisation, _ gaps: inout Gaps
  ) throws -> ReleaseFacts.NetworkFacts? {
    let led = try documents.all(Network.self).filter { $0.ledBy?.id == association.id }
    guard let network = gaps.need(led.first, Gap.network(association)) else { return nil }
    let ages = gaps.need(network.ages, Gap.ages(network))
    let audiences = gaps.need(some: network.audiences, Gap.audiences(network))
    // The figures of a year exist once it is over: a release of 2024 states those of 2023.
    let stated = try documents.all(Activity.self)
      .filter {
        $0.organisation.id == association.id && $0.scope == .network && $0.year < date.year
      }
      .max { $0.year < $1.year }
    let year = stated?.year ?? date.year - 1
    let people = gaps.need(stated?.youngPeople, Gap.youngPeople(association, year))
    let points = gaps.need(stated?.receptionPoints, Gap.receptionPoints(association, year))
    guard let stated, let ages, let people, let points else { return nil }
    return ReleaseFacts.NetworkFacts(
      ages: ages, audiences: audiences, youngPeople: people, isAtLeast: stated.isAtLeast,
      receptionPoints: points)
  }

  /// The public services that all of the Missions Locales belong to, their own network aside.
  func memberships(
    of missions: [Organisation], besides association: Organisation?, _ gaps: inout Gaps
  ) throws -> [ReleaseFacts.Membership] {
    guard let first = missions.first else { return [] }
    let shared = missions.dropFirst().reduce(Set(first.networks)) { shared, mission in
      shared.intersection(mission.networks)
    }
    let services = try shared.sorted().map { try documents.document($0) }
      .filter { $0.ledBy == nil || $0.ledBy?.id != association?.id }
    guard !services.isEmpty else {
      gaps.add(Gap.membership(of: missions, like: first))
      return []
    }
    return try services.compactMap { service in
      guard let leader = gaps.need(service.ledBy, Gap.leader(service)) else { return nil }
      return ReleaseFacts.Membership(
        name: service.name, acronym: service.acronym,
        runBy: body(try documents.document(leader)))
    }
  }
}
