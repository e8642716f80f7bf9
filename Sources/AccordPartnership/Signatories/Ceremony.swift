public import AccordDocuments
public import AccordWording

/// A signing ceremony: where, when, and who was there without signing.
public struct Ceremony: Document {
  public static let schema = Schema(
    "ceremonies", Text(en: "ceremony", fr: "cérémonie"), .feminine, fields: fields,
    guards: [CeremonyGuards.witnesses])

  public let id: ID<Ceremony>
  /// The framework agreement that it is part of.
  public var agreement: Reference<FrameworkAgreement>
  /// The day of the ceremony.
  public var date: CalendarDate
  /// The organisation on whose premises it takes place.
  public var host: Reference<Organisation>
  /// Those in whose presence it takes place, in order of protocol.
  public var witnesses: [Witness]

  /// Someone in whose presence the ceremony takes place, with the capacity of that day.
  public struct Witness: Sendable, Hashable, Codable {
    /// The person.
    public var person: Reference<Person>
    /// The mandate by which the person is there.
    public var mandate: Reference<Mandate>

    /// A witness.
    public init(person: Reference<Person>, mandate: Reference<Mandate>) {
      self.person = person
      self.mandate = mandate
    }
  }

  /// A ceremony.
  public init(
    id: ID<Ceremony>, agreement: Reference<FrameworkAgreement>, date: CalendarDate,
    host: Reference<Organisation>, witnesses: [Witness] = []
  ) {
    self.id = id
    self.agreement = agreement
    self.date = date
    self.host = host
    self.witnesses = witnesses
  }

  public var label: String { "\(date.code) \(host.id.name)" }

  public func validate() throws {
    guard Set(witnesses.map(\.person)).count == witnesses.count else {
      throw SignatoryFault.repeatedWitness
    }
  }

  /// The witnesses of both, those declared last.
  public func ensuring(_ declared: Ceremony) throws -> Ceremony {
    var kept = try completed(by: declared)
    let known = Set(declared.witnesses.map(\.person))
    kept.witnesses = witnesses.filter { !known.contains($0.person) } + declared.witnesses
    return kept
  }
}
