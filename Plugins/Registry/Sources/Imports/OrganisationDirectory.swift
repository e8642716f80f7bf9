import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Finds organisations by identity or by any of their names, as files write them: accents,
/// capitals, spaces and marks aside. Built once for a file.
final class OrganisationDirectory {
  private var byName: [String: Set<ID<Organisation>>] = [:]
  private var names: [String] = []
  /// What was found near names that nobody has: a search goes through all names.
  private var near: [String: String?] = [:]

  /// How many such searches are made for a file: one for each of the faults that a person is shown.
  private static let searches = 50

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
      throw .unknownOrganisation(name, near: nearest(to: name))
    }
    guard found.count == 1 else {
      throw .ambiguousOrganisation(name, found.sorted().map(\.name))
    }
    return first
  }

  /// The name that may be meant, sought once for each text, and no more once many were.
  private func nearest(to name: String) -> String? {
    let key = OrganisationDirectory.key(name)
    if let known = near[key] { return known }
    guard near.count < OrganisationDirectory.searches else { return nil }
    let found = Spelling.nearest(to: name, among: names)
    near.updateValue(found, forKey: key)
    return found
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
