import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `activity import`.
enum ImportActivities {
  static let organisation = ImportColumn(
    "organisation", fr: "structure", "mission locale", "nom", "name", "nom de la structure", "id",
    required: true)
  static let year = ImportColumn("year", fr: "année", "exercice", required: true)
  static let youngPeople = ImportColumn(
    "young people", fr: "jeunes", "jeunes accompagnés", "jeunes suivis", "accompagnés")
  static let firstContacts = ImportColumn(
    "first contacts", fr: "premiers accueils", "1ers accueils", "premier accueil")
  static let priorityDistricts = ImportColumn(
    "priority districts", fr: "qpv", "quartiers prioritaires", "jeunes qpv")
  static let rural = ImportColumn("rural", fr: "rural", "ruraux", "zrr", "communes rurales")
  static let receptionPoints = ImportColumn(
    "reception points", fr: "points d'accueil", "points accueil", "antennes")
  static let atLeast = ImportColumn("at least", fr: "au moins", "minimum")
  static let source = ImportColumn("source", fr: "source", "origine")
  static let scope = ImportColumn("scope", fr: "périmètre")
  static let fictitious = ImportColumn("fictitious", fr: "fictif", "fictive", "inventé")

  static let columns = [
    organisation, year, youngPeople, firstContacts, priorityDistricts, rural, receptionPoints,
    atLeast, scope, source, fictitious,
  ]

  static let command = Command(
    "activity import", fr: "activité importer", .write,
    Text(
      en: "Import yearly figures from a CSV file",
      fr: "Importer des chiffres annuels depuis un fichier CSV"),
    discussion: ImportHelp.discussion(columns),
    takes: Argument<FilePath>(
      "file", fr: "fichier", Text(en: "the CSV file", fr: "le fichier CSV")),
    Option<String>(
      "source", fr: "source",
      Text(
        en: "where the figures come from, where no column says it",
        fr: "l’origine des chiffres, si aucune colonne ne la donne")),
    Flag(
      "fictitious", fr: "fictif",
      Text(en: "all figures are invented", fr: "tous les chiffres sont inventés")),
    ImportFaults.option,
    examples: [
      Example(
        "ensure activity import chiffres-2023.csv",
        Text(
          en: "Import figures, again and again",
          fr: "Importer des chiffres, autant de fois que voulu"))
    ]
  ) { session, file, source, isFictitious, faults in
    try session.listingFaults(in: faults) {
      let table = try session.table(of: file, columns: columns)
      let directory = try OrganisationDirectory(in: session)
      var identities = RowIdentities<Activity>(in: session)
      var problems = ImportProblems(of: table)
      var drafts: [(document: Activity, row: ImportedRow)] = []
      for (index, row) in table.rows.enumerated() {
        try session.progress(index, of: table.rows.count)
        guard var draft = try activity(from: row, directory, &identities, &problems)
        else {
          continue
        }
        draft.source = draft.source ?? source
        draft.isFictitious = draft.isFictitious || isFictitious
        drafts.append((draft, row))
      }
      return try session.store(drafts, from: table, problems)
    }
  }

  /// Stands for a year that cannot be read, where the figures are compared all the same.
  private static let anyYear = 2000

  private static func activity(
    from row: ImportedRow, _ directory: OrganisationDirectory,
    _ identities: inout RowIdentities<Activity>, _ problems: inout ImportProblems
  ) throws -> Activity? {
    let before = problems.count
    let organisation = directory.organisation(organisation, of: row, &problems)
    let year = row.required(year, as: Int.self, &problems)
    let counts = [youngPeople, firstContacts, priorityDistricts, rural, receptionPoints].map {
      row.value($0, as: Int.self, &problems)
    }
    let mark = problems.count
    let isAtLeast = row.value(atLeast, as: Bool.self, &problems)
    let isMarkRead = problems.count == mark
    let scope = row.value(scope, as: ActivityScope.self, &problems)
    let isFictitious = row.value(fictitious, as: Bool.self, &problems) ?? false
    let id = organisation.flatMap { owner in year.flatMap { Activity.identity(of: owner, in: $0) } }
    if let id {
      try identities.check(id, row: row, &problems)
    } else if organisation != nil, let year {
      problems.add(RegistryFault.noSuchYear(year), row: row, column: self.year)
      return nil
    }
    guard let standIn = row.standIn else { return nil }
    let activity = Activity(
      id: id ?? ID(standIn), organisation: (organisation ?? ID(standIn)).reference,
      year: year ?? ImportActivities.anyYear, scope: scope ?? .own, youngPeople: counts[0],
      firstContacts: counts[1], priorityDistricts: counts[2], rural: counts[3],
      receptionPoints: counts[4], isAtLeast: isAtLeast ?? false, source: row.text(source),
      isFictitious: isFictitious)
    guard problems.count == before else {
      // Figures may be missing here only because they cannot be read.
      if isMarkRead, counts.contains(where: { $0 != nil }) {
        try problems.add(faultsOf: activity, row: row)
      }
      return nil
    }
    return activity
  }
}
