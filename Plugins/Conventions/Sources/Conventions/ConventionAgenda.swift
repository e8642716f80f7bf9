import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of agreements and conventions.
enum ConventionAgenda {
  /// Instalments, reports and publications of conventions, and the ends of agreements.
  static let source = AgendaSource { session in
    try session.all(Convention.self).flatMap { entries(of: $0, on: session.today) }
      + session.all(FrameworkAgreement.self).compactMap { end(of: $0, on: session.today) }
  }

  private static func entries(of convention: Convention, on today: CalendarDate) -> [AgendaEntry] {
    guard [.signed, .inForce].contains(convention.status) else { return [] }
    let beneficiary = convention.beneficiary.id.name
    var entries = convention.payments.compactMap { payment in
      // Whether an instalment was paid is not known here: a past one is nothing to be done.
      payment.due.flatMap { $0 < today ? nil : $0 }.map { due in
        AgendaEntry(
          due,
          Text(
            en: "Pay instalment \(payment.number) to \(beneficiary): \(payment.amount)",
            fr: "Verser l’échéance \(payment.number) à \(beneficiary) : \(payment.amount)"),
          about: convention.key)
      }
    }
    if let due = convention.reportDue {
      entries.append(
        AgendaEntry(
          due,
          Text(
            en: "Financial report of \(beneficiary) for \(convention.year)",
            fr: "Compte rendu financier de \(beneficiary) pour \(convention.year)"),
          about: convention.key,
          command: Text(
            en: "convention report \(convention.id)", fr: "convention justifier \(convention.id)")))
    }
    // Décret 2017-779: the data of a grant are published within three months of the signature.
    if let publication = convention.date(of: .sign)?.adding(months: 3), publication >= today {
      entries.append(
        AgendaEntry(
          publication,
          Text(
            en: "Last day to publish the grant to \(beneficiary)",
            fr: "Dernier jour pour publier la subvention à \(beneficiary)"),
          about: convention.key))
    }
    return entries
  }

  private static func end(
    of agreement: FrameworkAgreement, on today: CalendarDate
  ) -> AgendaEntry? {
    guard agreement.status != .ended,
      let end = CalendarDate(year: agreement.years.last, month: 12, day: 31)
    else { return nil }
    return AgendaEntry(
      end,
      Text(
        en: "End of the agreement \"\(agreement.id)\"",
        fr: "Fin de l’accord-cadre « \(agreement.id) »"),
      about: agreement.key)
  }
}
