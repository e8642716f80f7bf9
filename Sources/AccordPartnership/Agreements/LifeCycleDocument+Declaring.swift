import AccordDocuments
import AccordWording

/// What a batch that declares it again makes of a document with a life cycle.
extension LifeCycleDocument {
  /// From the first step on.
  public var isDecided: Bool { !steps.isEmpty || status != Self.lifeCycle.initial }

  /// The document keeps its status and its steps. What is declared becomes so while it stands where
  /// its life begins; from the first step on its terms are decided.
  ///
  /// - Throws: `LifeCycleFault` with both values where other terms are declared.
  public func ensuring(_ declared: Self) throws -> Self {
    let result = try keepingProgress(with: declared)
    let differing = try decidedDifferences(from: result, declared)
    guard differing.isEmpty else { throw LifeCycleFault.otherTerms(self, differing) }
    return result
  }

  /// What is declared, with the status and the steps that this document has.
  func keepingProgress(with declared: Self) throws -> Self {
    var result = try completed(by: declared)
    guard isDecided else { return result }
    (result.status, result.steps) = (status, steps)
    return result
  }

  /// What is decided and would become otherwise: the terms, from the first step on, and the days and
  /// notes of the steps with which the document is declared.
  func decidedDifferences(
    from result: Self, _ declared: Self, calling names: [String: Text] = [:],
    leavingOut unwanted: Set<String> = []
  ) throws -> [Text] {
    guard status != Self.lifeCycle.initial else { return [] }
    var stepped = result
    for (index, step) in declared.steps.enumerated() where index < steps.count {
      // The correction of a day is no other step.
      stepped.steps[index] = LifeCycleStep(
        event: step.event, date: step.date, note: step.note ?? steps[index].note,
        decision: step.decision ?? steps[index].decision,
        person: step.person ?? steps[index].person, author: steps[index].author,
        corrections: steps[index].corrections)
    }
    guard stepped != self else { return [] }
    return try differences(from: stepped, calling: names, leavingOut: unwanted)
  }
}

extension LifeCycleFault {
  static func otherTerms<D: LifeCycleDocument>(
    _ document: D, _ differing: [Text]
  ) -> LifeCycleFault {
    let list = differing.joined(separator: ", ")
    return LifeCycleFault(
      code: "\(D.schema.collection).other-terms",
      message: Text(
        en:
          "The \(D.schema.name) \"\(document.id)\" has other terms, which are decided (status: \(document.status.shown)): \(list).",
        fr:
          "Pour \(D.schema.definite) « \(document.id) », d’autres termes sont arrêtés (statut : \(document.status.shown)) : \(list)."
      ),
      advice: Text(
        en: "Declare the terms that are decided; what changes them is an event of its own.",
        fr: "Déclarez les termes arrêtés ; ce qui les change est un événement à part."),
      parameter: D.parameterName)
  }

  /// An event that is recorded already, on another day or with another note.
  static func recordedOtherwise<D: LifeCycleDocument>(
    _ event: D.Event, on date: CalendarDate?, note: String?, in document: D
  ) -> LifeCycleFault? {
    guard let step = document.steps.last(where: { $0.event == event }) else { return nil }
    var differing: [Text] = []
    if let date, date != step.date {
      differing.append(Text(en: "\(step.date), not \(date)", fr: "\(step.date) et non \(date)"))
    }
    if let note, note != step.note {
      let former = step.note ?? "—"
      differing.append(
        Text(en: "\"\(former)\", not \"\(note)\"", fr: "« \(former) » et non « \(note) »"))
    }
    guard !differing.isEmpty else { return nil }
    let list = differing.joined(separator: ", ")
    return LifeCycleFault(
      code: "\(D.schema.collection).event",
      message: Text(
        en: "The event \"\(event)\" is recorded otherwise for \"\(document.id)\": \(list).",
        fr:
          "L’événement « \(event) » est enregistré autrement pour « \(document.id) » : \(list)."),
      advice: Text(
        en: "Declare it as it is recorded; a wrong day is corrected by a command of its own.",
        fr:
          "Déclarez-le comme il est enregistré ; une date fausse se corrige par une commande à part."
      ),
      parameter: D.parameterName)
  }
}
