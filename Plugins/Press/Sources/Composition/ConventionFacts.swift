import AccordPartnership
import AccordWording

/// What a release on a signed convention says.
struct ConventionFacts: Sendable, Hashable {
  var region: ReleaseFacts.Body
  /// Who signed it with the region.
  var signatory: ReleaseFacts.Body
  /// Who receives the grant on the date of the release: another one after a succession.
  var beneficiary: ReleaseFacts.Body
  /// The title of the framework agreement.
  var agreement: Text
  var year: Int
  /// What the money is for.
  var object: Text
  /// The amount in force on the date of the release.
  var amount: Money
  /// Whether an amendment is in force on that day.
  var isAmended: Bool
  /// The day on which the last party signed.
  var signed: CalendarDate
  /// Who signed, by day; none where the convention was entered with its past.
  var signings: [ReleaseFacts.Signing]
  var contact: ReleaseFacts.Contact
}
