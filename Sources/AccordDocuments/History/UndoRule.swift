import AccordJSON
public import AccordWording

/// What no undo may take away from the documents of a type, such as a decision that was notified:
/// another command withdraws it, and is recorded as such.
public struct UndoRule: Sendable {
  /// Why an undo is refused for a document.
  public struct Objection: Sendable, Hashable {
    /// Why: a clause without a capital and without a full stop.
    public let reason: Text
    /// The command that does it instead: a sentence.
    public let advice: Text

    /// An objection.
    public init(_ reason: Text, advice: Text) {
      self.reason = reason
      self.advice = advice
    }
  }

  /// Looks at what an undo would make of one document.
  let objection:
    @Sendable (_ change: Change, _ state: any DocumentReader, _ day: CalendarDate) throws ->
      Objection?

  /// A rule over the documents of a type.
  ///
  /// - Parameters:
  ///   - type: the type of the documents.
  ///   - objection: is given the document as it is, and as the undo would leave it: `nil` when it
  ///     would be removed; and the day of the undo. It is not asked where the undo would bring a
  ///     document back.
  public init<D: Document>(
    over type: D.Type,
    objection: @escaping @Sendable (_ now: D, _ then: D?, _ day: CalendarDate) -> Objection?
  ) {
    self.init(over: type) { now, then, _, day in now.flatMap { objection($0, then, day) } }
  }

  /// A rule that looks at other documents too, such as one that keeps a whole year.
  ///
  /// - Parameters:
  ///   - type: the type of the documents.
  ///   - objection: is given the document as it is, as the undo would leave it, all documents as it
  ///     would leave them, and the day of the undo. `nil` stands for no document, on either side.
  public init<D: Document>(
    over type: D.Type,
    objection:
      @escaping @Sendable (
        _ now: D?, _ then: D?, _ state: any DocumentReader, _ day: CalendarDate
      ) throws -> Objection?
  ) {
    self.objection = { change, state, day in
      func document(_ raw: RawJSON?) throws -> D? {
        try raw.map { raw in
          try DocumentDecoder.decode(
            type, from: StoredDocument(key: change.key, revision: 0, raw: raw))
        }
      }
      let now: D?
      do {
        now = try document(change.rawBefore)
      } catch StoreError.unreadable {
        // Nothing that can be read is taken away; the undo may be what mends it.
        return nil
      }
      return try objection(now, try document(change.rawAfter), state, day)
    }
  }
}
