public import AccordDocuments
public import AccordWording

extension Activity {
  /// The identity of an organisation's activity in a year: `ml-elbeuf.2023`; `nil` when the
  /// organisation's own is too long to add a year.
  public static func identity(of organisation: ID<Organisation>, in year: Int) -> ID<Activity>? {
    ID("\(organisation.name).\(year)")
  }

  /// The parts of the young people accompanied, each with its name and its parameter.
  var parts: [(name: Text, count: Int?, parameter: String)] {
    [
      (Text(en: "first contacts", fr: "premiers accueils"), firstContacts, "first-contacts"),
      (
        Text(en: "priority districts", fr: "quartiers prioritaires"), priorityDistricts,
        "priority-districts"
      ),
      (Text(en: "rural communes", fr: "communes rurales"), rural, "rural"),
    ]
  }

  /// Figures are not negative, at least one is known, and no part exceeds the whole. Lower
  /// bounds ("more than 50,000") are not compared: a part may be better known than the whole.
  public func validate() throws {
    guard (1900...2999).contains(year) else { throw RegistryFault.noSuchYear(year) }
    let whole = Text(en: "young people", fr: "jeunes")
    let points = Text(en: "reception points", fr: "points d’accueil")
    let all =
      [(name: whole, count: youngPeople, parameter: "young-people")] + parts
      + [(name: points, count: receptionPoints, parameter: "reception-points")]
    guard all.contains(where: { $0.count != nil }) else {
      throw RegistryFault.noFigures(organisation.id.name, year)
    }
    for (name, count, parameter) in all {
      if let count, count < 0 { throw RegistryFault.negative(name, count, about: parameter) }
    }
    guard !isAtLeast, let youngPeople else { return }
    for (name, count, parameter) in parts {
      if let count, count > youngPeople {
        throw RegistryFault.partExceedsWhole(name, count, of: youngPeople, about: parameter)
      }
    }
  }

  /// The first year of the Missions Locales: ordonnance 82-273 of 26 March 1982.
  static let firstYearOfMissionsLocales = 1982

  /// New figures are of a year from the opening of the organisation to this one.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    try requireOpenYear(in: state)
    guard try before(in: state) == nil else { return [] }
    guard year <= today.year else { throw RegistryFault.yearAhead(year, present: today.year) }
    guard let organisation = try state.readable(organisation.id) else { return [] }
    if let opened = organisation.opened, year < opened.year {
      throw RegistryFault.yearBeforeOpening(
        year, organisation: organisation.name, opened: opened)
    }
    guard organisation.opened == nil, organisation.kind == .missionLocale,
      year < Activity.firstYearOfMissionsLocales
    else { return [] }
    return [
      Text(
        en:
          "The figures of \"\(organisation.id)\" are of \(year); the Missions Locales exist since \(Activity.firstYearOfMissionsLocales) (ordonnance 82-273). If it is a typing error: \"activity remove \(id)\".",
        fr:
          "Les chiffres de « \(organisation.id) » portent sur \(year)\u{A0}; les Missions Locales existent depuis \(Activity.firstYearOfMissionsLocales) (ordonnance 82-273). S’il s’agit d’une erreur de saisie\u{A0}: «\u{A0}activité supprimer \(id)\u{A0}»."
      )
    ]
  }

  /// What the declaration leaves out stays as it is, the mark of invented figures included.
  public func ensuring(_ declared: Activity) throws -> Activity {
    var kept = try completed(by: declared)
    kept.isFictitious = isFictitious || declared.isFictitious
    return kept
  }

  /// The figures that other ones have otherwise, with both: `young people (10, not 12)`. Where they
  /// come from is no figure.
  ///
  /// - Throws: `StoreError` where they cannot be compared.
  public func figures(unlike other: Activity) throws -> [Text] {
    try differences(
      from: other, leavingOut: ["id", "organisation", "year", "source", "isFictitious"])
  }

  /// The young people accompanied as a sentence gives them: `50,000`, `more than 50,000`.
  public var youngPeopleText: Text? { youngPeople.map(stated) }

  /// The reception points as a sentence gives them.
  public var receptionPointsText: Text? {
    receptionPoints.map { Text(en: "\(count: $0)", fr: "\(count: $0)") }
  }

  private func stated(_ count: Int) -> Text {
    isAtLeast
      ? Text(en: "more than \(count: count)", fr: "plus de \(count: count)")
      : Text(en: "\(count: count)", fr: "\(count: count)")
  }
}
