import AccordLanguage
public import AccordWording

/// A part of the report of a year, which `report` puts together from all plugins.
///
/// ```swift
/// ReportSection(Text(en: "Loans", fr: "Prêts"), order: 50) { session, year in
///   .table(Loan.table(try session.all(Loan.self).filter { … }, in: session.language))
/// }
/// ```
public struct ReportSection: Sendable {
  /// Its heading.
  public let title: Text
  /// Where it stands: sections are ordered by this number, then by plugin.
  public let order: Int
  /// What it shows of a year; `.none` leaves it out.
  public let content: @Sendable (Session, Year) throws -> Output

  /// A section.
  ///
  /// - Parameters:
  ///   - title: its heading.
  ///   - order: where it stands.
  ///   - content: what it shows of a year; `.none` leaves it out.
  public init(
    _ title: Text, order: Int, content: @escaping @Sendable (Session, Year) throws -> Output
  ) {
    self.title = title
    self.order = order
    self.content = content
  }
}
