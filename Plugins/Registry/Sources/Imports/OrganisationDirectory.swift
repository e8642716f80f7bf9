import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Finds organisations by identity or by any of their names, as files write them: accents,
/// capitals, spaces and marks aside. Built once for a file.
struct OrganisationDirectory {
  private var byName: [String: Set<ID<Organisation>>] = [:]
  private var names: [String] = []

  init(in session: Session) throws {
    for organisation in try session.all(Organisation.self) {
      for name in [organisation.id.name, organisation.label] + organisation.otherNames {
        byName[OrganisationDirectory.key(name), default: []].insert(organisation.id)
        names.append(name)
      }
    }
  }

  /// The organisation that is meant.
  ///
  /// - Throws: `RowFault` when there is none or several.
  func find(_ name: String) throws(RowFault) -> ID<Organisation> {
    let found = byName[OrganisationDirectory.key(name), default: []]
    guard let first = found.first else {
      throw .unknownOrganisation(name, near: Spelling.nearest(to: name, among: names))
    }
    guard found.count == 1 else {
      throw .ambiguousOrganisation(name, found.sorted().map(\.name))
    }
    return first
  }

  /// The organisation that a compulsory cell names; faults go to `problems`.
  func organisation(
    _ column: ImportColumn, of row: ImportedRow, _ problems: inout ImportProblems
  ) -> ID<Organisation>? {
    guard let name = row.required(column, as: String.self, &problems) else { return nil }
    do throws(RowFault) {
      return try find(name)
    } catch {
      problems.add(error, row: row, column: column)
      return nil
    }
  }

  private static func key(_ name: String) -> String {
    String(name.folded.filter { $0.isLetter || $0.isNumber })
  }
}
