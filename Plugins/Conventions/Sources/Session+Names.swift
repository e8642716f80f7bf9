import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension Session {
  /// The names of all organisations by their identities, for lists.
  func organisationNames() throws -> [ID<Organisation>: String] {
    Dictionary(uniqueKeysWithValues: try all(Organisation.self).map { ($0.id, $0.name) })
  }

  /// The open organisations of a kind that are parties of an agreement, in the order of their
  /// identities.
  func openParties(
    of agreement: FrameworkAgreement, kind: OrganisationKind
  ) throws -> [Organisation] {
    try all(Organisation.self).filter {
      $0.kind == kind && $0.isOpen(on: today) && agreement.hasParty($0.id)
    }
  }
}

extension Organisation {
  /// Whether the organisation has not closed before `day`.
  func isOpen(on day: CalendarDate) -> Bool { closed.map { day <= $0 } ?? true }
}
