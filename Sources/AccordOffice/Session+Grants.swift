import AccordDocuments
public import AccordPartnership
public import AccordShell
public import AccordWording

extension Session {
  /// The grants that are published, as they stand on a day, today where none is given; with the days
  /// of payments where lines are to show them.
  ///
  /// - Throws: `Failure` where the day has not come.
  ///
  /// - Parameter conventions: those that are looked at; all where they are left out.
  public func grants(
    of conventions: [Convention]? = nil, on day: CalendarDate?, withPayments: Bool = true
  ) throws -> PublishedGrants {
    let day = day ?? today
    guard day <= today else { throw Failure.dayAhead(day) }
    return PublishedGrants(
      on: day, conventions: try conventions ?? all(Convention.self),
      organisations: try all(Organisation.self),
      agreements: try all(FrameworkAgreement.self), decisions: try all(Decision.self),
      payments: withPayments ? try all(Payment.self) : [])
  }
}

extension Failure {
  fileprivate static func dayAhead(_ day: CalendarDate) -> Failure {
    Failure(
      "publications.ahead",
      Text(en: "The day \(day) has not come yet.", fr: "Le \(day) n’est pas encore arrivé."),
      about: "on",
      advice: Text(
        en: "What will be signed by then is not known: give a day up to today.",
        fr: "Ce qui sera signé d’ici là n’est pas connu : donnez une date jusqu’à aujourd’hui."))
  }
}
