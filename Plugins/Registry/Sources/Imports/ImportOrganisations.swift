import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// `organisation import`.
enum ImportOrganisations {
  static let id = ImportColumn("id", fr: "identifiant", "code", "code structure")
  static let name = ImportColumn(
    "name", fr: "nom", "structure", "organisation", "nom de la structure", "nom structure",
    "dénomination", "raison sociale", "libellé", required: true)
  static let kind = ImportColumn("kind", fr: "type", "nature", "type de structure", "catégorie")
  static let shortName = ImportColumn("short name", fr: "nom court", "sigle", "acronym")
  static let alias = ImportColumn("alias", fr: "alias", "aliases", "autre nom", "autres noms")
  static let siret = ImportColumn(
    "siret", fr: "siret", "n° siret", "numéro siret", "siret number", "no siret")
  static let rna = ImportColumn("rna", fr: "rna", "n° rna", "numéro rna")
  static let street = ImportColumn("street", fr: "rue", "adresse", "address", "voie")
  static let postalCode = ImportColumn("postal code", fr: "code postal", "cp", "postcode")
  static let commune = ImportColumn("commune", fr: "commune", "ville", "town", "city", "siège")
  static let communeCode = ImportColumn(
    "commune code", fr: "code commune", "code insee", "insee", "insee code", "code insee commune")
  static let department = ImportColumn(
    "department", fr: "département", "code département", "dpt", "dept")
  static let phone = ImportColumn("phone", fr: "téléphone", "tel", "telephone number")
  static let email = ImportColumn(
    "email", fr: "courriel", "e-mail", "mail", "mél", "adresse électronique")
  static let website = ImportColumn(
    "website", fr: "site", "site web", "site internet", "url", "web")
  static let miloCode = ImportColumn(
    "milo code", fr: "code milo", "id milo", "identifiant milo", "milo")
  static let networks = ImportColumn("networks", fr: "réseaux", "network", "réseau")
  static let opened = ImportColumn("opened", fr: "ouverture", "opening", "date d'ouverture")
  static let closed = ImportColumn("closed", fr: "fermeture", "closing", "date de fermeture")
  static let fictitious = ImportColumn("fictitious", fr: "fictif", "fictive", "inventé")

  static let columns = [
    id, name, kind, shortName, alias, siret, rna, street, postalCode, commune, communeCode,
    department, phone, email, website, miloCode, networks, opened, closed,
    fictitious,
  ]

  static let command = Command(
    "organisation import", fr: "structure importer", .write,
    Text(
      en: "Import organisations from a CSV file",
      fr: "Importer des structures depuis un fichier CSV"),
    discussion: ImportHelp.discussion(columns),
    takes: Argument<FilePath>(
      "file", fr: "fichier", Text(en: "the CSV file", fr: "le fichier CSV")),
    Option<OrganisationKind>(
      "kind", fr: "type",
      Text(
        en: "what the rows are, whatever a column says",
        fr: "ce que sont les lignes, quoi qu’en dise une colonne")),
    RepeatedOption<ID<Network>>(
      "network", fr: "réseau",
      Text(en: "a network that all of them belong to", fr: "un réseau dont toutes sont membres")),
    ImportFaults.option,
    examples: [
      Example(
        "organisation import structures.csv --kind mission-locale",
        Text(en: "Import the Missions Locales", fr: "Importer les Missions Locales"))
    ]
  ) { session, file, kind, networks, faults in
    try session.listingFaults(in: faults) {
      let table = try session.table(of: file, columns: columns)
      var problems = ImportProblems(of: table)
      var identities = RowIdentities<Organisation>(in: session)
      var unique = try UniqueOrganisations(in: session)
      var drafts: [(document: Organisation, row: ImportedRow)] = []
      for (index, row) in table.rows.enumerated() {
        try session.progress(index, of: table.rows.count)
        if let draft = try organisation(
          from: row, kind: kind, networks: networks, &identities, &unique, &problems)
        {
          drafts.append((draft, row))
        }
      }
      return try session.store(drafts, from: table, problems)
    }
  }

  private static func organisation(
    from row: ImportedRow, kind given: OrganisationKind?,
    networks: [ID<Network>], _ identities: inout RowIdentities<Organisation>,
    _ unique: inout UniqueOrganisations, _ problems: inout ImportProblems
  ) throws -> Organisation? {
    let before = problems.count
    let name = row.required(name, as: String.self, &problems)
    let slug =
      row.text(id) == nil
      ? name.flatMap { Slug(from: $0) } : row.value(id, as: Slug.self, &problems)
    if slug == nil, problems.count == before { problems.add(RowFault.noIdentity, row: row) }
    if let slug { try identities.check(ID(slug), row: row, &problems) }
    // A foreign column may bear this name; what the person says wins.
    let kind = given ?? row.value(self.kind, &problems)
    if kind == nil, row.text(self.kind) == nil {
      problems.add(RowFault.noKind, row: row, column: self.kind)
    }
    let communeCode = row.value(communeCode, as: CommuneCode.self, &problems)
    let department = row.value(department, as: DepartmentCode.self, &problems)
    let siret = row.value(siret, as: SIRET.self, &problems)
    let rna = row.value(rna, as: RNA.self, &problems)
    let postalCode = row.value(postalCode, as: PostalCode.self, &problems)
    let phone = row.value(phone, as: PhoneNumber.self, &problems)
    let email = row.value(email, as: EmailAddress.self, &problems)
    let website = row.value(website, as: WebAddress.self, &problems)
    let miloCode = row.value(miloCode, as: MiloCode.self, &problems)
    let opened = row.value(opened, as: CalendarDate.self, &problems)
    let closed = row.value(closed, as: CalendarDate.self, &problems)
    let networks = networks + self.networks(of: row, &problems).filter { !networks.contains($0) }
    let isFictitious = row.value(fictitious, as: Bool.self, &problems) ?? false
    unique.check(
      name: name, siret: siret, rna: rna, miloCode: miloCode, of: slug, row: row, &problems)
    guard let slug = slug ?? row.standIn else { return nil }
    let organisation = Organisation(
      id: ID(slug), kind: kind ?? .other, name: name ?? slug.name, shortName: row.text(shortName),
      aliases: row.list(alias), siret: siret, rna: rna, street: row.text(street),
      postalCode: postalCode, commune: row.text(commune), communeCode: communeCode,
      department: department ?? communeCode?.department, phone: phone, email: email,
      website: website, networks: networks.map(\.reference), opened: opened, closed: closed,
      miloCode: miloCode, isFictitious: isFictitious)
    guard problems.count == before else {
      try problems.add(faultsOf: organisation, row: row)
      return nil
    }
    return organisation
  }

  /// The networks that a row names, each once.
  private static func networks(
    of row: ImportedRow, _ problems: inout ImportProblems
  ) -> [ID<Network>] {
    var found: [ID<Network>] = []
    for part in row.list(networks) {
      do throws(ReadingFault) {
        let id = ID<Network>(try Slug(reading: part))
        if !found.contains(id) { found.append(id) }
      } catch {
        problems.add(error, row: row, column: networks)
      }
    }
    return found
  }
}

/// Finds rows that share a SIRET or a name with another row or with what is stored, whatever else
/// is wrong with them. The store refuses that too; only here is the row known.
struct UniqueOrganisations {
  private var owners: [[String]: (slug: Slug?, shown: Text)] = [:]

  init(in session: Session) throws {
    for organisation in try session.all(Organisation.self) {
      let values = UniqueOrganisations.values(
        organisation.name, organisation.siret, organisation.rna, organisation.miloCode)
      for (field, value) in values {
        let slug = organisation.id.slug
        owners[[field.en, value.folded]] = (slug, UniqueOrganisations.shown(slug))
      }
    }
  }

  /// - Parameter slug: the identity of the row; `nil` where none can be told.
  mutating func check(
    name: String?, siret: SIRET?, rna: RNA?, miloCode: MiloCode?, of slug: Slug?, row: ImportedRow,
    _ problems: inout ImportProblems
  ) {
    for (field, value) in UniqueOrganisations.values(name, siret, rna, miloCode) {
      let key = [field.en, value.folded]
      if let owner = owners[key], slug == nil || owner.slug != slug {
        problems.add(RowFault.sharedValue(field, value, with: owner.shown), row: row)
      }
      let place = Text(en: "row \(row.number)", fr: "la ligne \(row.number)")
      owners[key] = (slug, slug.map(UniqueOrganisations.shown) ?? place)
    }
  }

  private static func shown(_ slug: Slug) -> Text {
    Text(en: "\"\(slug.name)\"", fr: "«\u{A0}\(slug.name)\u{A0}»")
  }

  private static func values(
    _ name: String?, _ siret: SIRET?, _ rna: RNA?, _ miloCode: MiloCode?
  ) -> [(Text, String)] {
    [
      (Text(en: "name", fr: "nom"), name), (.same("SIRET"), siret?.code),
      (.same("RNA"), rna?.code), (MiloCode.kind.name, miloCode?.code),
    ].compactMap { name, value in value.map { (name, $0) } }
  }
}
