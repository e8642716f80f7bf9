import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What the report of a year says of the young people accompanied.
enum ActivityReport {
  static let figures = ReportSection(
    Text(en: "Young people accompanied", fr: "Jeunes accompagnés"), order: 10
  ) { session, year in
    let rows = try session.documents(Activity.where(\.year, is: year.number))
    return rows.isEmpty
      ? .none : .table(ActivityCommands.shape.table(rows).without("year", "source"))
  }
}
