public import AccordDocuments
import AccordWording

/// What an organisation did in a year, in numbers. For the association that leads a network it
/// holds the network's stated totals. What is not known is missing, never zero.
public struct Activity: Document {
  public static let schema = Schema(
    "activities", Text(en: "activity", fr: "activité"), .feminine, fields: fields)

  /// `organisation.year`.
  public let id: ID<Activity>
  /// The organisation whose figures these are.
  public var organisation: Reference<Organisation>
  /// The calendar year.
  public var year: Int
  /// Whether the figures are an organisation's own or stated for its whole network.
  public var scope: ActivityScope
  /// Young people accompanied in the year.
  public var youngPeople: Int?
  /// Of these, seen for the first time.
  public var firstContacts: Int?
  /// Living in a priority urban district (QPV).
  public var priorityDistricts: Int?
  /// Living in a rural commune.
  public var rural: Int?
  /// Places where people are received.
  public var receptionPoints: Int?
  /// Whether the figures are lower bounds: "more than 50,000".
  public var isAtLeast: Bool
  /// Where the figures come from.
  public var source: String?
  /// Whether they are invented, for examples.
  public var isFictitious: Bool

  /// The activity of an organisation in a year.
  public init(
    id: ID<Activity>, organisation: Reference<Organisation>, year: Int,
    scope: ActivityScope = .own, youngPeople: Int? = nil, firstContacts: Int? = nil,
    priorityDistricts: Int? = nil, rural: Int? = nil, receptionPoints: Int? = nil,
    isAtLeast: Bool = false, source: String? = nil, isFictitious: Bool = false
  ) {
    self.id = id
    self.organisation = organisation
    self.year = year
    self.scope = scope
    self.youngPeople = youngPeople
    self.firstContacts = firstContacts
    self.priorityDistricts = priorityDistricts
    self.rural = rural
    self.receptionPoints = receptionPoints
    self.isAtLeast = isAtLeast
    self.source = source
    self.isFictitious = isFictitious
  }

  public var label: String { "\(organisation.id.name) \(year)" }
}
