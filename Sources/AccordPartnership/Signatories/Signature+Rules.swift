public import AccordDocuments
public import AccordWording

extension Signature {
  /// The identity of a party's signature: `document.party`; `nil` when it would be too long.
  public static func identity(
    on agreement: ID<FrameworkAgreement>, of party: ID<Organisation>
  ) -> ID<Signature>? { ID("\(agreement.name).\(party.name)") }

  /// The identity of a party's signature: `document.party`; `nil` when it would be too long.
  public static func identity(
    on convention: ID<Convention>, of party: ID<Organisation>
  ) -> ID<Signature>? { ID("\(convention.name).\(party.name)") }

  /// The identity of a party's signature on an amendment: `convention.aN.party`; `nil` when it would
  /// be too long.
  public static func identity(
    on convention: ID<Convention>, amendment: Int, of party: ID<Organisation>
  ) -> ID<Signature>? { ID("\(convention.name).a\(amendment).\(party.name)") }

  /// It is on one document, its identity says which one and whose it is, and a ceremony is named
  /// for a signature in a ceremony.
  public func validate() throws {
    let documents = [agreement?.id.name, convention?.id.name].compactMap(\.self)
    guard documents.count == 1, let document = documents.first else {
      throw SignatoryFault.notOneDocument
    }
    let expected =
      amendment.map { "\(document).a\($0).\(party.id.name)" }
      ?? "\(document).\(party.id.name)"
    guard id.name == expected else {
      throw SignatoryFault.misnamed(id.name, expected: expected)
    }
    guard (manner == .ceremony) == (ceremony != nil), ceremony == nil || agreement != nil else {
      throw SignatoryFault.ceremonyMismatch
    }
  }

  /// A signature is a dated fact.
  public var isDecided: Bool { true }

  /// A signature is a dated fact: declaring another one in its place is refused.
  public func ensuring(_ declared: Signature) throws -> Signature {
    let same = try completed(by: declared)
    guard same == self else {
      throw SignatoryFault.alreadySigned(id.name, try differences(from: same))
    }
    return self
  }
}

extension Signature: DatedActs {
  /// That the party signed.
  public func acts(on today: CalendarDate) -> [DatedAct] {
    [DatedAct(Text(en: "sign", fr: "signer"), on: date, concerning: party)]
  }
}
