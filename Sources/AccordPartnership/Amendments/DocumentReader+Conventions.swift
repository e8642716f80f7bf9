public import AccordDocuments
public import AccordWording

extension DocumentReader {
  /// The conventions of which an organisation is or was the beneficiary, in the order of their
  /// identities: those that were concluded with it, and those in which it succeeded by an amendment.
  public func conventions(everOf organisation: ID<Organisation>) throws -> [Convention] {
    let first = try documents(Convention.where(\.beneficiary, is: organisation))
    let known = Set(first.map(\.id))
    let taken = try stored(
      FieldQuery(
        Convention.schema.collection, where: "amendments[].beneficiary", .refers(to: organisation))
    ).compactMap { try document(ID<Convention>($0.key.slug)) }
      .filter { !known.contains($0.id) }
    return taken.isEmpty ? first : (first + taken).sorted { $0.id < $1.id }
  }

  /// The conventions of which an organisation is the beneficiary on a day, with the amendments that
  /// are in force then.
  public func conventions(
    of organisation: ID<Organisation>, on day: CalendarDate
  ) throws -> [Convention] {
    try conventions(everOf: organisation).filter {
      $0.terms(on: day).beneficiary.id == organisation
    }
  }
}
