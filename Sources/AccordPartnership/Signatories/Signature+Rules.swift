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
    try isAttested ? validateAttestation() : validateFact()
    if let file, !file.isSound { throw SignatoryFault.fileUnsound(file.name) }
  }

  /// A source tells of it, and nothing else is known.
  private func validateAttestation() throws {
    guard agreement != nil else { throw SignatoryFault.attestedConvention(id.name) }
    guard let source, source.contains(where: { !$0.isWhitespace }) else {
      throw SignatoryFault.blank(Text(en: "source", fr: "source"), about: "source")
    }
    guard person == nil, mandate == nil, date == nil else {
      throw SignatoryFault.attestedWithPerson(id.name)
    }
  }

  /// Somebody signed on a day, and no source stands for that.
  private func validateFact() throws {
    guard person != nil, mandate != nil, date != nil else {
      throw SignatoryFault.withoutPerson(id.name)
    }
    guard source == nil else { throw SignatoryFault.attestedWithPerson(id.name) }
  }

  /// A signature is a dated fact.
  public var isDecided: Bool { true }

  /// A signature is a dated fact: declaring another one in its place is refused. One that was
  /// attested becomes the one that is known, what is attested again stays what is known, and a file
  /// is added where there was none.
  public func ensuring(_ declared: Signature) throws -> Signature {
    guard isAttested == declared.isAttested else { return isAttested ? declared : self }
    if let file, let other = declared.file, file.digest != other.digest {
      throw SignatoryFault.otherFile(id.name, file, instead: other)
    }
    var (same, before) = (try completed(by: declared), self)
    (same.file, before.file) = (nil, nil)
    guard same == before else {
      throw SignatoryFault.alreadySigned(id.name, try before.differences(from: same))
    }
    var result = self
    result.file = declared.file.flatMap { file?.merged(with: $0) } ?? file ?? declared.file
    return result
  }
}

extension Signature: DatedActs {
  /// That the party signed.
  public func acts(on today: CalendarDate) -> [DatedAct] {
    date.map { [DatedAct(Text(en: "sign", fr: "signer"), on: $0, concerning: party)] } ?? []
  }
}
