import AccordPartnership
import AccordWording

/// What a release on a granted application or on an operation says.
struct GrantedProject: Sendable, Hashable {
  var title: Text
  var beneficiary: ReleaseFacts.Body
  /// What is granted on the date of the release.
  var amount: Money
  /// The title of the call in which it was selected.
  var call: Text
  /// The title of its theme in the call, where it is there.
  var theme: Text?
  var terms: ReleaseFacts.CallFacts
  /// Its first day and its last one, where they are known.
  var days: Days?
  /// What it is for, where that is recorded.
  var purpose: Text?
  var contact: ReleaseFacts.Contact

  /// A first day and a last one.
  struct Days: Sendable, Hashable {
    var first: CalendarDate
    var last: CalendarDate
  }
}
