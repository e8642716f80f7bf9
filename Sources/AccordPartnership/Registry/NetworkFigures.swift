public import AccordDocuments
public import AccordWording

/// A network in figures: what its members report, and what is stated for it as a whole.
///
/// The two are kept apart: a stated total is a fact about a statement, the sum of the members'
/// figures another, and members without figures are counted as such, never as zero.
public struct NetworkFigures: Sendable, Hashable {
  /// The network.
  public let network: Network
  /// Its open members of kind Mission Locale.
  public let structures: [Organisation]
  /// The last year of the structures' own figures; `nil` when there are none.
  public let year: Int?
  /// The young people whom the structures accompanied in that year, in total.
  public let youngPeople: Int?
  /// The structures without a figure in that year.
  public let silent: [Organisation]
  /// The latest figures stated for the whole network by the organisation that leads it.
  public let stated: Activity?
  /// The number of the structures' reception points that are in the registry.
  public let recordedPoints: Int

  /// The figures of a network on a day.
  public init(of network: Network, on day: CalendarDate, in state: any DocumentReader) throws {
    let structures = try state.all(Organisation.self).filter { each in
      each.kind == .missionLocale && each.networks.contains(network.id.reference)
        && each.isOpen(on: day)
    }
    let members = Set(structures.map(\.id.reference))
    let activities = try state.all(Activity.self)
    let own = activities.filter {
      $0.scope == .own && members.contains($0.organisation) && $0.youngPeople != nil
    }
    let year = own.map(\.year).max()
    let latest = own.filter { $0.year == year }
    let speaking = Set(latest.map(\.organisation))
    self.network = network
    self.structures = structures
    self.year = year
    youngPeople = latest.isEmpty ? nil : latest.compactMap(\.youngPeople).total()
    silent = structures.filter { !speaking.contains($0.id.reference) }
    stated = activities.filter { $0.scope == .network && $0.organisation == network.ledBy }
      .max { $0.year < $1.year }
    recordedPoints = try state.all(ReceptionPoint.self)
      .filter { members.contains($0.organisation) }.count
  }

  /// Whether the sum of the structures fits what is stated: equal to it, or not below it where
  /// that is a lower bound. `nil` when they cannot be compared: a structure without figures,
  /// nothing stated, or figures of another year.
  public var sumFitsStatement: Bool? {
    guard let youngPeople, let stated, let total = stated.youngPeople, silent.isEmpty,
      stated.year == year
    else { return nil }
    return stated.isAtLeast ? youngPeople >= total : youngPeople == total
  }
}
