import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The yearly figures of an organisation that is merged into another one. Their identity holds the
/// organisation, so that each becomes a new document.
struct MergedActivities {
  /// Those of the former organisation, each with the identity that it gets and the figures that the
  /// other one has for that year.
  private let years: [(former: Activity, id: ID<Activity>?, current: Activity?)]
  /// What differs in the years that both have.
  private let differences: [Text]

  init(
    of former: ID<Organisation>, into current: ID<Organisation>, in state: any DocumentReader
  ) throws {
    years = try state.documents(Activity.where(\.organisation, is: former))
      .sorted { $0.year < $1.year }
      .map { activity in
        let id = Activity.identity(of: current, in: activity.year)
        return (activity, id, try id.flatMap { try state.document($0) })
      }
    differences = try years.compactMap { former, _, current in
      guard let current else { return nil }
      let figures = try former.figures(unlike: current)
      guard !figures.isEmpty else { return nil }
      let list = figures.joined(separator: ", ")
      return Text(en: "\(former.year): \(list)", fr: "\(former.year) : \(list)")
    }
  }

  /// - Throws: a `Failure` where it is not said whose figures stay.
  func require(
    _ kept: ID<Organisation>?, of former: Organisation, _ current: Organisation
  ) throws {
    if let kept, kept != former.id, kept != current.id {
      throw MergeFault.figuresOfNeither(former, current)
    }
    guard differences.isEmpty || kept != nil else {
      throw MergeFault.figures(former, current, differences)
    }
  }

  /// What is asked where both have figures; `nil` where that makes no difference.
  func question(_ former: Organisation, _ current: Organisation) -> Text? {
    guard !differences.isEmpty else { return nil }
    let list = differences.map { .same("\n  ") + $0 }.reduce(Text.same(""), +)
    return Text(
      en: "Figures of \"\(former.id)\" that \"\(current.id)\" has otherwise:",
      fr: "Chiffres de « \(former.id) » qui diffèrent pour « \(current.id) » :") + list
  }

  /// Gives the figures to the other organisation.
  ///
  /// - Parameters:
  ///   - current: the organisation that they go to.
  ///   - kept: whose figures stay for a year that both have.
  ///   - session: where they are written.
  func move(
    into current: ID<Organisation>, keeping kept: ID<Organisation>?, in session: Session
  ) throws -> MergeResult {
    var result = MergeResult()
    for (former, id, existing) in years {
      guard let id else {
        result.kept.append(
          (former.key, Text(en: "Its identity would be too long.", fr: "Identifiant trop long.")))
        continue
      }
      let isKept =
        try existing.map {
          try kept == former.organisation.id && !former.figures(unlike: $0).isEmpty
        } ?? true
      do {
        if isKept { try session.put(former.moved(to: current, as: id)) }
      } catch let fault as any Fault {
        result.kept.append((former.key, fault.message))
        continue
      }
      result += try session.redirect(former.id, to: id)
      try session.remove(former.id)
      result.count(former.key)
    }
    return result
  }
}

extension Activity {
  fileprivate func moved(to organisation: ID<Organisation>, as id: ID<Activity>) -> Activity {
    Activity(
      id: id, organisation: organisation.reference, year: year, scope: scope,
      youngPeople: youngPeople, firstContacts: firstContacts,
      priorityDistricts: priorityDistricts, rural: rural, receptionPoints: receptionPoints,
      isAtLeast: isAtLeast, source: source, isFictitious: isFictitious)
  }
}
