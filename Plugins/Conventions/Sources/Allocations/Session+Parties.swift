import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension Session {
  /// The organisations of a kind that are parties of an agreement, under a former name as well, and
  /// were open at some time in `year`, in the order of their identities. The day of today plays no
  /// part: a budget of 2024 is shared out among those of 2024, whenever it is computed.
  func parties(
    of agreement: FrameworkAgreement, kind: OrganisationKind, openIn year: Int
  ) throws -> [Organisation] {
    try all(Organisation.self).filter {
      guard $0.kind == kind, $0.isOpen(in: year) else { return false }
      return try documents.isParty($0.id, of: agreement)
    }
  }
}
