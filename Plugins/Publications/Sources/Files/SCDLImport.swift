import AccordPartnership
import AccordShell
import AccordWording

/// A file of grants of any office: the names of its columns are folded, and known by those that are
/// in use; it is read in the form in which it was written.
enum SCDLImport {
  static let columns: [(column: SCDLColumn, heading: ImportColumn)] = [
    (
      .nomAttribuant,
      ImportColumn("nomAttribuant", fr: "Nom de l'attribuant", "attribuant", "collectivité")
    ),
    (
      .idAttribuant,
      ImportColumn(
        "idAttribuant", fr: "Identification de l'attribuant", "SIRET attribuant",
        "N° SIRET attribuant", "SIRET de l'attribuant")
    ),
    (
      .dateConvention,
      ImportColumn(
        "dateConvention", fr: "Date de la convention", "Date convention", "Date de convention",
        "Date signature de la convention", "Date de signature de la convention",
        "Date de signature")
    ),
    (
      .referenceDecision,
      ImportColumn(
        "referenceDecision", fr: "Référence de la décision", "Référence décision", "Délibération")
    ),
    (
      .nomBeneficiaire,
      ImportColumn(
        "nomBeneficiaire", fr: "Nom du bénéficiaire", "Bénéficiaire", "Nom de l'association")
    ),
    (
      .idBeneficiaire,
      ImportColumn(
        "idBeneficiaire", fr: "Identification du bénéficiaire", "N° SIRET", "SIRET bénéficiaire",
        "SIRET du bénéficiaire", "Numéro SIRET", "SIRET", "SIREN")
    ),
    (
      .rnaBeneficiaire,
      ImportColumn(
        "rnaBeneficiaire", fr: "RNA du bénéficiaire", "RNA bénéficiaire", "Numéro RNA", "N° RNA",
        "RNA")
    ),
    (
      .objet,
      ImportColumn(
        "objet", fr: "Objet de la subvention", "object", "Objet du dossier", "Nom du projet")
    ),
    (
      .montant,
      ImportColumn(
        "montant", fr: "Montant de la subvention", "Montant voté", "Montant accordé",
        "Montant total", "Montant attribué")
    ),
    (.nature, ImportColumn("nature", fr: "Nature de la subvention", "Nature de l'aide")),
    (
      .conditionsVersement,
      ImportColumn("conditionsVersement", fr: "Conditions de versement", "Conditions")
    ),
    (
      .datesPeriodeVersement,
      ImportColumn(
        "datesPeriodeVersement", fr: "Dates ou période de versement", "Dates de versement",
        "Date de versement", "Période de versement", "Dates période versement")
    ),
    (.idRAE, ImportColumn("idRAE", fr: "Numéro RAE", "Identification RAE")),
    (
      .notificationUE,
      ImportColumn(
        "notificationUE", fr: "Notification à la Commission européenne", "Notification UE")
    ),
    (
      .pourcentageSubvention,
      ImportColumn("pourcentageSubvention", fr: "Pourcentage de la subvention", "Pourcentage")
    ),
    (.dispositifAide, ImportColumn("dispositifAide", fr: "Dispositif d'aide", "Dispositif")),
  ]

  /// What a file holds, row by row.
  struct Row: Sendable {
    let number: Int
    let content: SCDLRow
    var faults: Int
  }

  /// The rows of a file with what is wrong with each, and with the file as a whole. Of a column that
  /// is not there one fault is told, and not one in every row.
  struct Contents {
    var rows: [Row] = []
    var faults: [Int: [SCDLFault]] = [:]
    var fileFaults: [SCDLFault] = []

    /// What is wrong with a row; with the first one stands what is wrong with the file.
    func all(of index: Int) -> [SCDLFault] {
      (index == 0 ? fileFaults : []) + (faults[index] ?? [])
    }

    /// What stands above a column.
    static let headings = Dictionary(uniqueKeysWithValues: columns.map { ($0.column, $0.heading) })
  }

  /// Reads a file whole: what several rows tell together is known once all are read.
  static func contents(of file: FilePath, in session: Session) throws -> Contents {
    var contents = Contents()
    var absent: Set<SCDLColumn> = []
    _ = try session.reading(file, columns: columns.map(\.heading)) { row, _ in
      if contents.rows.isEmpty {
        absent = Set(columns.filter { !row.has($0.heading) }.map(\.column))
        for column in SCDLColumn.allCases where absent.contains(column) && column.isRequired {
          contents.fileFaults.append(.missing(column))
        }
        if absent.isSuperset(of: [.idBeneficiaire, .rnaBeneficiaire]) {
          contents.fileFaults.append(.missing(.idBeneficiaire))
        }
      }
      var content = SCDLRow()
      for (column, heading) in columns { content[column] = row.text(heading) ?? "" }
      let bothAbsent = absent.isSuperset(of: [.idBeneficiaire, .rnaBeneficiaire])
      let faults = content.faults(on: session.today).filter { fault in
        !(content[fault.column].isEmpty && absent.contains(fault.column)
          && (fault.column != .idBeneficiaire || bothAbsent))
      }
      if !faults.isEmpty { contents.faults[contents.rows.count] = faults }
      contents.rows.append(Row(number: row.number, content: content, faults: 0))
    }
    for (index, fault) in SCDLSheet.faults(of: contents.rows.map(\.content)) {
      contents.faults[index, default: []].append(fault)
    }
    for index in contents.rows.indices {
      contents.rows[index].faults = contents.all(of: index).count
    }
    return contents
  }

  /// Reads a file.
  ///
  /// - Returns: its rows, and everything that is wrong with them.
  static func read(_ file: FilePath, in session: Session) throws -> (rows: [Row], faults: Table) {
    let contents = try contents(of: file, in: session)
    var index = 0
    let table = try session.reading(file, columns: columns.map(\.heading)) { row, problems in
      for fault in contents.all(of: index) {
        problems.add(fault, row: row, column: Contents.headings[fault.column])
      }
      index += 1
    }
    return (contents.rows, table)
  }
}
