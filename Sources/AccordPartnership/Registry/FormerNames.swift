public import AccordDocuments

extension DocumentReader {
  /// The organisation as it is called now: that into which it was merged, or itself.
  func current(_ organisation: Reference<Organisation>) throws -> Reference<Organisation> {
    try readable(organisation.id)?.mergedInto ?? organisation
  }

  /// The former names of an organisation, as the organisations that were merged into it.
  public func formerNames(of organisation: ID<Organisation>) throws -> [Organisation] {
    try documents(Organisation.where(\.mergedInto, is: organisation))
  }

  /// Whether an organisation is a party of an agreement, under its name or a former one.
  public func isParty(
    _ organisation: ID<Organisation>, of agreement: FrameworkAgreement
  ) throws -> Bool {
    if agreement.hasParty(organisation) { return true }
    return try formerNames(of: organisation).contains { agreement.hasParty($0.id) }
  }
}
