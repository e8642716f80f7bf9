public import AccordDocuments

extension Candidates where Candidate: LifeCycleDocument {
  /// The documents in a status from which an event is possible.
  ///
  /// - Parameter event: what is to happen.
  public static func before(_ event: Candidate.Event) -> Candidates {
    Candidates { document, _, _ in
      Candidate.lifeCycle.next(after: document.status, on: event) != nil
    }
  }
}
