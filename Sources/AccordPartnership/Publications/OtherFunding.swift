public import AccordDocuments
public import AccordWording

/// A project of an organisation on the days of an operation that another authority published for the
/// same organisation: both may carry the same cost (regulation (EU) 2021/1060, art. 63(9)).
public struct OtherFunding: Sendable, Hashable {
  /// The application.
  public let application: Application
  /// Its operation, where it has one already.
  public let operation: Operation?
  /// The operation of the other authority.
  public let grant: OtherGrant

  /// All of them on a day, for applications that are under way or granted. A line of a list is no other
  /// operation where its code is that of one of ours.
  public static func found(on day: CalendarDate, in state: any DocumentReader) throws
    -> [OtherFunding]
  {
    let published = try state.all(OtherGrant.self).filter {
      $0.kind == .operations && $0.organisation != nil
    }
    guard !published.isEmpty else { return [] }
    let operations = try state.all(Operation.self)
    let codes = Set(operations.map(\.code.folded))
    let ours = Dictionary(
      operations.map { ($0.application.id, $0) }, uniquingKeysWith: { first, _ in first })
    let others = Dictionary(
      grouping: published.filter { !codes.contains(($0.reference ?? "").folded) },
      by: \.organisation?.id)
    return try state.all(Application.self)
      .filter { $0.status.isUnderWay || $0.status.drawsOnBudget }
      .flatMap { application in
        let operation = ours[application.id]
        let days =
          operation.map { ClosedDays($0.starts, $0.end(on: day)) } ?? application.days
        return (others[application.applicant.id] ?? [])
          .filter { ClosedDays($0.start, $0.end).overlaps(days) }
          .map { OtherFunding(application: application, operation: operation, grant: $0) }
      }
  }

  /// Our document that it is about.
  public var key: DocumentKey { operation?.key ?? application.key }

  /// What it is, in a sentence.
  public var words: Text {
    let grant = self.grant
    let days = Text(
      en: "\(grant.start?.text ?? .same("–")) to \(grant.end?.text ?? .same("–"))",
      fr: "du \(grant.start?.text ?? .same("–")) au \(grant.end?.text ?? .same("–"))")
    return Text(
      en:
        "\"\(key.slug)\" overlaps the operation \(grant.reference ?? "–") \"\(grant.object)\" of \(grant.funder) for the same organisation (\(days), \(grant.amount) of the Union).",
      fr:
        "« \(key.slug) » chevauche l’opération \(grant.reference ?? "–") « \(grant.object) », \(grant.funder), de la même structure (\(days), \(grant.amount) de l’Union)."
    )
  }
}
