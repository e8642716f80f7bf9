import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The networks on the dashboard: who leads them, whom they serve, in what numbers.
enum NetworkPanel {
  static let panel = Panel(Text(en: "Networks", fr: "Réseaux"), order: 10) { session in
    let language = session.language
    let sections = try session.all(Network.self).map { network in
      let figures = try NetworkFigures(of: network, on: session.today, in: session.documents)
      return Output.Section(
        network.name,
        .card(Card(network.name, try fields(of: figures, in: session, language))))
    }
    switch sections.count {
    case 0: return .none
    case 1: return sections[0].content
    default: return .page(sections)
    }
  }

  private static func fields(
    of figures: NetworkFigures, in session: Session, _ language: Language
  ) throws -> [Card.Field] {
    let leader = try figures.network.ledBy.map { try session.documents.document($0).name }
    let stated = figures.stated
    var points = stated?.receptionPointsText?[language]
    if points == nil, figures.recordedPoints > 0 {
      points = language.grouped(figures.recordedPoints)
    } else if let known = points {
      let recorded = Text(
        en: "\(known) (\(count: figures.recordedPoints) in the registry)",
        fr: "\(known) (dont \(count: figures.recordedPoints) au répertoire)")
      points = recorded[language]
    }
    return [
      .init("led-by", fr: "animé-par", .text, Value(leader)),
      .init(
        "missions-locales", fr: "missions-locales", heading: .same("Missions Locales"), .integer,
        figures.structures.isEmpty ? .missing : .integer(figures.structures.count)),
      .init("ages", fr: "âges", .text, Value(figures.network.ages?.written(in: language))),
      .init(
        "young-people", fr: "jeunes", .text,
        Value(
          stated.flatMap { activity in
            activity.youngPeopleText.map { "\($0[language]) (\(activity.year))" }
          })),
      .init(
        "sum", fr: "somme", heading: Text(en: "Sum of the structures", fr: "Somme des structures"),
        .text,
        Value(
          figures.youngPeople.map { sum in
            "\(language.grouped(sum)) (\(figures.year.map(String.init) ?? ""))"
          })),
      .init("reception-points", fr: "points-d-accueil", .text, Value(points)),
    ].filter { $0.value != .missing }
  }
}
