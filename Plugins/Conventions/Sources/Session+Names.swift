import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension Session {
  /// The names of all organisations by their identities, for lists.
  func organisationNames() throws -> [ID<Organisation>: String] {
    Dictionary(uniqueKeysWithValues: try all(Organisation.self).map { ($0.id, $0.name) })
  }

  /// The organisations of a kind that are parties of an agreement and were open at some time in
  /// `year`, in the order of their identities. The day of today plays no part: a budget of 2024
  /// is shared out among those of 2024, whenever it is computed.
  func parties(
    of agreement: FrameworkAgreement, kind: OrganisationKind, openIn year: Int
  ) throws -> [Organisation] {
    try all(Organisation.self).filter {
      $0.kind == kind && $0.isOpen(in: year) && agreement.hasParty($0.id)
    }
  }
}

extension Organisation {
  /// Whether the organisation has not closed before `day`.
  func isOpen(on day: CalendarDate) -> Bool { closed.map { day <= $0 } ?? true }

  /// Whether the organisation was open on some day of `year`: neither closed before 1 January
  /// nor opened after 31 December.
  func isOpen(in year: Int) -> Bool {
    (closed.map { year <= $0.year } ?? true) && (opened.map { $0.year <= year } ?? true)
  }
}
