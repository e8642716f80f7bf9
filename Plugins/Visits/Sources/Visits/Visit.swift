public import AccordDocuments
public import AccordPartnership
import AccordShell
public import AccordWording

/// A visit to a structure in the field: who went where, what was seen, what follows.
public struct Visit: Document {
  public static let schema = Schema(
    "visits", Text(en: "visit", fr: "visite"), .feminine, fields: fields)

  public static let fields: [Field<Visit>] = [
    Field(
      "date", fr: "date", \.date, help: Text(en: "the day", fr: "le jour"), .today,
      .option("on", fr: "le"), .headings("jour", "date de visite")),
    Field(
      "organisation", fr: "structure", indexed: \.organisation,
      help: Text(en: "who was visited", fr: "la structure visitée"), .naming(with: "date")),
    Field(
      "place", fr: "lieu", \.place,
      help: Text(en: "where it took place", fr: "le lieu de la visite"), .freeText),
    Field(
      "visitors", fr: "visiteurs", one: Text(en: "visitor", fr: "visiteur"), \.visitors,
      help: Text(en: "who went, by function", fr: "qui s’est déplacé, par fonction"), .freeText,
      .onCard, .option("with", fr: "avec")),
    Field(
      "notes", fr: "notes", \.notes, help: Text(en: "what was seen", fr: "ce qui a été constaté"),
      .prose, .freeText, .onCard),
    Field(
      "follow-up", fr: "suite", \.followUp,
      help: Text(en: "what is to be done about it", fr: "ce qu’il faut faire ensuite"), .prose,
      .freeText, .rank(1)),
    Field(
      "next visit", fr: "prochaine visite", \.next,
      help: Text(en: "the day of the next visit", fr: "le jour de la prochaine visite"),
      .key("next"), .option("next", fr: "prochaine"), .column("next", fr: "prochaine"), .rank(2)),
  ]

  public let id: ID<Visit>
  var organisation: Reference<Organisation>
  var date: CalendarDate
  /// Where it took place, such as a reception point.
  var place: String
  /// Who went, by function rather than by name.
  var visitors: [String]
  var notes: String?
  /// What is to be done about it; `nil` when nothing is, or it is done.
  var followUp: String?
  /// The day of the next visit, where it is fixed.
  var next: CalendarDate?

  public var label: String { "\(organisation.id.name) \(date.code)" }
  static let latestFirst: @Sendable (Visit, Visit) -> Bool = { $0.date > $1.date }

  public func validate() throws {
    guard let next, next <= date else { return }
    throw Failure(
      "visits.next",
      Text(
        en: "The next visit must be after this one, on \(date).",
        fr: "La prochaine visite doit suivre celle-ci, du \(date)."),
      about: "next")
  }
}

extension Visit: DatedActs {
  /// That it took place. The next one is a plan.
  public func acts(on today: CalendarDate) -> [DatedAct] {
    [DatedAct(Text(en: "visit", fr: "visite"), on: date, concerning: organisation)]
  }
}
