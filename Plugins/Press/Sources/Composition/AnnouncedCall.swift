import AccordPartnership
import AccordWording

/// What a release on a call for projects says.
struct AnnouncedCall: Sendable, Hashable {
  var title: Text
  var terms: ReleaseFacts.CallFacts
  /// The titles of its themes; at least one.
  var themes: [Text]
  /// The first day for applications.
  var opens: CalendarDate
  /// The last day for applications.
  var closes: CalendarDate
  var contact: ReleaseFacts.Contact
}
