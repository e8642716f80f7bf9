import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the report of a year says of the young people accompanied.
enum ActivityReport {
  /// That data of the registry are made up, above everything.
  static let notice = ReportSection(
    Text(en: "Fictitious data", fr: "Données fictives"), order: 1
  ) { session, year in
    let organisations = try session.all(Organisation.self).count { $0.isFictitious }
    let activities = try session.documents(Activity.where(\.year, is: year.number))
      .count { $0.isFictitious }
    guard organisations + activities > 0 else { return .none }
    let one = Text.plural(
      organisations,
      Text(en: "\(count: organisations) organisation", fr: "\(count: organisations) structure"),
      Text(en: "\(count: organisations) organisations", fr: "\(count: organisations) structures"))
    let two = Text.plural(
      activities,
      Text(
        en: "\(count: activities) activity of \(year)",
        fr: "\(count: activities) activité de \(year)"),
      Text(
        en: "\(count: activities) activities of \(year)",
        fr: "\(count: activities) activités de \(year)"))
    let what =
      activities == 0
      ? one : organisations == 0 ? two : Text(en: "\(one) and \(two)", fr: "\(one) et \(two)")
    return .parts([
      .notice(
        Text(
          en: "This page shows made-up data: the registry marks \(what) as fictitious.",
          fr: "Cette page montre des données inventées : le registre marque comme fictives \(what)."
        ))
    ])
  }

  static let figures = ReportSection(
    Text(en: "Young people accompanied", fr: "Jeunes accompagnés"), order: 55
  ) { session, year in
    let rows = try session.documents(Activity.where(\.year, is: year.number))
    let own = rows.filter { $0.scope == .own && $0.youngPeople != nil }
    let figure =
      own.isEmpty ? try stated(until: year, in: session) : accompanied(own, of: year)
    guard !rows.isEmpty else { return figure.map { .parts([.figure($0)]) } ?? .none }
    let sum = own.compactMap(\.youngPeople).total()
    let table = ActivityCommands.shape.table(rows).without("year", "source")
    let finding: [ReportPart] =
      own.isEmpty
      ? []
      : [
        .finding(
          Text.plural(
            sum,
            Text(
              en: "\(count: sum) young person accompanied in \(year)",
              fr: "\(count: sum) jeune accompagné en \(year)"),
            Text(
              en: "\(count: sum) young people accompanied in \(year)",
              fr: "\(count: sum) jeunes accompagnés en \(year)"))),
        .sentence(figures(of: own.count)),
      ]
    return .parts(
      (figure.map { [.figure($0)] } ?? []) + finding + [
        .table(Text(en: "Activity of \(year)", fr: "Activité de \(year)"), table)
      ])
  }

  private static func figures(of count: Int) -> Text {
    Text.plural(
      count,
      Text(
        en: "By the figures of \(count) structure", fr: "D’après les chiffres de \(count) structure"
      ),
      Text(
        en: "By the figures of \(count: count) structures, added up",
        fr: "D’après les chiffres de \(count: count) structures, additionnés"))
  }

  private static func accompanied(_ own: [Activity], of year: Year) -> KeyFigure {
    let sum = own.compactMap(\.youngPeople).total()
    return KeyFigure(
      Text(en: "\(count: sum)", fr: "\(count: sum)"),
      Text.plural(
        sum,
        Text(en: "young person accompanied in \(year)", fr: "jeune accompagné en \(year)"),
        Text(en: "young people accompanied in \(year)", fr: "jeunes accompagnés en \(year)")),
      detail: Text.plural(
        own.count,
        Text(en: "figures of \(own.count) structure", fr: "chiffres de \(own.count) structure"),
        Text(
          en: "figures of \(count: own.count) structures",
          fr: "chiffres de \(count: own.count) structures")))
  }

  /// What is stated for a whole network, of the last year that is known by then.
  private static func stated(until year: Year, in session: Session) throws -> KeyFigure? {
    let known = try session.all(Activity.self)
      .filter { $0.scope == .network && $0.year <= year.number && $0.youngPeople != nil }
      .max { ($0.year, $0.id) < ($1.year, $1.id) }
    guard let known, let people = known.youngPeopleText else { return nil }
    return KeyFigure(
      people,
      Text(
        en: "young people accompanied in \(known.year)", fr: "jeunes accompagnés en \(known.year)"),
      detail: known.receptionPointsText.map {
        Text(en: "\($0) reception points stated", fr: "\($0) points d’accueil annoncés")
      })
  }
}
