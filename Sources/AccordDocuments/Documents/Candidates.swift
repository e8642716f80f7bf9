public import AccordWording

/// Which documents a command can mean where it takes one: completion and the questions of the
/// prompt offer no others. What is written is read all the same, so that the command itself says
/// why it refuses a document.
///
/// ```swift
/// Argument<ID<Visit>>("visit", fr: "visite", …)
///   .among(Candidates { visit, _, today in visit.date <= today })
/// ```
public struct Candidates<Candidate: Document>: Sendable {
  /// Whether a document can be meant.
  package let fits: @Sendable (Candidate, any DocumentReader, CalendarDate) throws -> Bool

  /// The documents of which a condition holds.
  ///
  /// - Parameter fits: whether a document can be meant, given all documents and the day. It is asked
  ///   while somebody types: what it reads besides the document costs time there.
  public init(
    _ fits:
      @escaping @Sendable (
        _ document: Candidate, _ state: any DocumentReader, _ today: CalendarDate
      ) throws -> Bool
  ) {
    self.fits = fits
  }
}
