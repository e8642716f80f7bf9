package import AccordWording

/// A day of a calendar file.
package struct CalendarEvent: Sendable, Hashable {
  /// What names it for good, in every file: `loans-l-1-return@accord`.
  package let uid: String
  /// The day; nobody is busy on it.
  package let date: CalendarDate
  /// What is so on that day.
  package let summary: String
  /// More on it; empty where there is nothing.
  package var details = ""
  /// When what it tells was changed last, in UTC: `20240130T101112Z`.
  package var stamp: String
  /// How often that was changed.
  package var sequence: Int
  /// Whether it no longer takes place.
  package var isCancelled = false

  /// A day.
  package init(
    uid: String, date: CalendarDate, summary: String, details: String = "", stamp: String,
    sequence: Int, isCancelled: Bool = false
  ) {
    self.uid = uid
    self.date = date
    self.summary = summary
    self.details = details
    self.stamp = stamp
    self.sequence = sequence
    self.isCancelled = isCancelled
  }
}
