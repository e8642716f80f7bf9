import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension PublishCommands {
  static var timetable: Command {
    Command(
      "publish timetable", fr: "publier calendrier", .read,
      Text(
        en: "Show the timetable of calls that are open or planned",
        fr: "Afficher le calendrier des appels ouverts ou prévus"),
      discussion: Text(
        en:
          "Area, specific objective, who may apply, total support, first and last day (regulation (EU) 2021/1060, art. 49(2)). It is published at least three times a year: \"publish file FILE --kind timetable\".",
        fr:
          "Zone, objectif spécifique, candidats éligibles, soutien total, premier et dernier jour (règlement (UE) 2021/1060, art. 49, § 2). Il se publie au moins trois fois par an : « publier fichier FICHIER --nature calendrier »."
      ),
      takes: state, returns: shape.columns,
      examples: [
        Example(
          "publish timetable | where support > 100k€",
          Text(en: "The greater ones", fr: "Les plus importants"))
      ]
    ) { session, day in
      .table(
        shape.table(
          try PlannedCall.all(on: day ?? session.today, in: session),
          whenEmpty: Text(
            en: "No call is open or planned.", fr: "Aucun appel n’est ouvert ni prévu.")))
    }
  }

  private static let shape = TableShape<PlannedCall>(
    .field("call", fr: "appel", naming: CallForProjects.self) { $0.call.id },
    .field("area", fr: "zone", .text, rank: 1) { .text($0.area) },
    .field("objectives", fr: "objectifs", .list) { .list($0.objectives.map { .text($0.code) }) },
    .field("eligible", fr: "candidats", .list) { .list($0.call.eligibleKinds.map(Value.choice)) },
    .field("support", fr: "soutien", .amount) { .amount($0.support) },
    .field("start", fr: "début", .date) { Value($0.call.opens) },
    .field("end", fr: "fin", .date) { Value($0.call.closes) })
}

extension PublicationChecks {
  /// At least three times a year, where there are calls whose days are fixed.
  static let timetable = Check(
    "publication.timetable",
    Text(
      en: "A timetable of calls that was not published for four months",
      fr: "Un calendrier des appels non publié depuis quatre mois")
  ) { session in
    let today = session.today
    let planned = try PlannedCall.all(on: today, in: session).filter { $0.call.opens != nil }
    guard !planned.isEmpty else { return [] }
    let last = try session.all(Publication.self).filter {
      $0.kind == .timetable && $0.day <= today
    }.map(\.day).max()
    if let next = last?.adding(months: 12 / FundLaw.timetablesPerYear), today <= next { return [] }
    let message =
      if let last {
        Text(
          en:
            "The timetable of calls was last published on \(last); it is published at least three times a year.",
          fr:
            "Le calendrier des appels a été publié pour la dernière fois le \(last) ; il se publie au moins trois fois par an."
        )
      } else {
        Text(
          en: "The timetable of calls was not published yet.",
          fr: "Le calendrier des appels n’a pas encore été publié.")
      }
    return [
      Finding(
        .notice, message,
        remedy: Text(
          en: "Publish it: \"publish file FILE --kind timetable\".",
          fr: "Publiez-le : « publier fichier FICHIER --nature calendrier »."))
    ]
  }
}
