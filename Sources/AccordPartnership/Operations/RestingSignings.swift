public import AccordDocuments
import AccordWording

/// What signatures of operations rest on stays as it is.
extension Mandate {
  /// How many signatures of operations have their power from it and would have none.
  ///
  /// - Parameter changed: what it becomes; `nil` where it is removed.
  func restingSignings(
    leaving changed: Mandate?, in state: any DocumentReader
  ) throws -> Int {
    let others = try state.all(Mandate.self).filter { $0.id != id }
    let after = others + [changed].compactMap(\.self)
    return try state.all(Operation.self).reduce(0) { count, operation in
      try count
        + operation.signings.count { signing in
          guard signing.person == person,
            try operation.refusals(of: signing, among: others + [self], in: state).isEmpty
          else { return false }
          return try !operation.refusals(of: signing, among: after, in: state).isEmpty
        }
    }
  }

  /// Requires that the signatures of operations keep their power.
  ///
  /// - Throws: `SignatoryFault` with the number of those that would have none.
  func requireKeptPower(
    leaving changed: Mandate?, in state: any DocumentReader
  ) throws {
    let count = try restingSignings(leaving: changed, in: state)
    guard count > 0 else { return }
    throw SignatoryFault.signaturesRest(
      count, on: Mandate.schema.definite, id: id.name, about: "mandate", advice: Mandate.restAdvice)
  }

  /// Requires that nothing rests on it that its removal would take away.
  public func requireRemovable(in state: any DocumentReader) throws {
    try requireKeptPower(leaving: nil, in: state)
  }

  /// No undo takes a mandate from under a signature of an operation.
  static let keepsSignings = UndoRule(over: Mandate.self) { now, then, state, _ in
    guard let now, try now.restingSignings(leaving: then, in: state) > 0 else { return nil }
    return UndoRule.Objection(
      Text(
        en: "signatures of operations rest on the mandate \"\(now.id)\"",
        fr: "des signatures d’opérations s’appuient sur le mandat « \(now.id) »"),
      advice: restAdvice)
  }

  private static let restAdvice = Text(
    en: "It can end on the day of the last one or later: \"mandate end\".",
    fr: "Il peut prendre fin le jour de la dernière ou ensuite : « mandat terminer ».")
}
