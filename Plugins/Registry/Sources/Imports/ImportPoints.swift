import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `point import`. The columns of the directory of the DILA are understood, with a column added
/// that names the organisation.
enum ImportPoints {
  static let id = ImportColumn("id", fr: "identifiant", "pivot_local", "code")
  static let organisation = ImportColumn(
    "organisation", fr: "structure", "mission locale", "nom de la structure", "id structure",
    required: true)
  static let name = ImportColumn(
    "name", fr: "nom", "libellé", "point d'accueil", "antenne", "site d'accueil", required: true)
  static let source = ImportColumn("source", fr: "source", "origine")
  static let commune = ImportColumn(
    "commune", fr: "commune", "ville", "town", "city", required: true)

  static let columns = [
    id, organisation, name, ImportOrganisations.street, ImportOrganisations.postalCode, commune,
    ImportOrganisations.communeCode, ImportOrganisations.phone, ImportOrganisations.website, source,
  ]

  static let command = Command(
    "point import", fr: "point importer", .write,
    Text(
      en: "Import reception points from a CSV file",
      fr: "Importer des points d’accueil depuis un fichier CSV"),
    discussion: ImportHelp.discussion(columns),
    takes: Argument<FilePath>(
      "file", fr: "fichier", Text(en: "the CSV file", fr: "le fichier CSV")),
    Option<String>(
      "source", fr: "source",
      Text(
        en: "where the rows come from, where no column says it",
        fr: "l’origine des lignes, si aucune colonne ne la donne")),
    ImportFaults.option,
    examples: [
      Example(
        "point import points.csv --source \"DILA 2019\"",
        Text(en: "Import a directory", fr: "Importer un annuaire"))
    ]
  ) { session, file, source, faults in
    try session.listingFaults(in: faults) {
      let table = try session.table(of: file, columns: columns)
      let directory = try OrganisationDirectory(in: session)
      var identities = RowIdentities<ReceptionPoint>(in: session)
      var problems = ImportProblems(of: table)
      var drafts: [(document: ReceptionPoint, row: ImportedRow)] = []
      for (index, row) in table.rows.enumerated() {
        try session.progress(index, of: table.rows.count)
        if let draft = try point(
          from: row, source: source, directory, &identities, &problems)
        {
          drafts.append((draft, row))
        }
      }
      return try session.store(drafts, from: table, problems)
    }
  }

  private static func point(
    from row: ImportedRow, source fallback: String?, _ directory: OrganisationDirectory,
    _ identities: inout RowIdentities<ReceptionPoint>, _ problems: inout ImportProblems
  ) throws -> ReceptionPoint? {
    let before = problems.count
    let organisation = directory.organisation(organisation, of: row, &problems)
    let name = row.required(name, as: String.self, &problems)
    let commune = row.required(commune, as: String.self, &problems)
    let postalCode = row.value(ImportOrganisations.postalCode, as: PostalCode.self, &problems)
    let communeCode = row.value(ImportOrganisations.communeCode, as: CommuneCode.self, &problems)
    let phone = row.value(ImportOrganisations.phone, as: PhoneNumber.self, &problems)
    let website = row.value(ImportOrganisations.website, as: WebAddress.self, &problems)
    // Identities of other directories (mission_locale-14047-01) become the nearest slug.
    let identity =
      row.text(id) ?? organisation.flatMap { owner in name.map { "\(owner.name)-\($0)" } }
    let slug = identity.flatMap { Slug(from: $0) }
    if let slug {
      try identities.check(ID(slug), row: row, &problems)
    } else if identity != nil {
      problems.add(RowFault.noIdentity, row: row)
    }
    guard let name, let commune, let standIn = row.standIn else { return nil }
    let point = ReceptionPoint(
      id: ID(slug ?? standIn), organisation: (organisation ?? ID(standIn)).reference, name: name,
      street: row.text(ImportOrganisations.street), postalCode: postalCode, commune: commune,
      communeCode: communeCode, phone: phone, website: website,
      source: row.text(source) ?? fallback)
    guard problems.count == before else {
      try problems.add(faultsOf: point, row: row)
      return nil
    }
    return point
  }
}
