public import AccordDocuments
public import AccordWording

/// What signatures rest on stays as it is.
extension Document {
  /// Requires that no signature rests on this document where it changes.
  ///
  /// - Throws: `SignatoryFault` with the number of the signatures.
  func requireUnsigned(
    by signatures: Lookup<Signature>, in state: any DocumentReader, advice: Text
  ) throws {
    let count = try state.documents(signatures).count
    guard count > 0 else { return }
    throw SignatoryFault.signaturesRest(
      count, on: Self.schema.definite, id: id.name, about: Self.schema.name.en, advice: advice)
  }
}

extension Mandate {
  /// Something was signed under it: then it can only end.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    let remarks = try reviewActs(on: today, in: state)
    if let stored = try before(in: state) {
      var before = stored
      before.until = until
      if before != self {
        try requireUnsigned(
          by: Signature.where(\.mandate, is: id), in: state,
          advice: Text(
            en: "End it with \"mandate end\", and add the right one.",
            fr: "Mettez-y fin avec «\u{A0}mandat terminer\u{A0}», et ajoutez le bon."))
      }
      try stored.requireKeptPower(leaving: self, in: state)
    }
    return remarks
  }
}

extension Ceremony {
  /// Something was signed there: then only its witnesses change.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    if var before = try before(in: state) {
      before.witnesses = witnesses
      if before != self {
        try requireUnsigned(
          by: Signature.where(\.ceremony, is: id), in: state,
          advice: Text(
            en: "A wrong day of a signature is put right with \"signature correct-date\".",
            fr:
              "Une date de signature fausse se rectifie avec «\u{A0}signature corriger-date\u{A0}»."
          ))
      }
    }
    return []
  }
}
