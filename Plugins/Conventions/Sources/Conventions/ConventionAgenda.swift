import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of agreements and conventions. The conventions of an envelope that share a day are one
/// entry: a network has dozens of them.
enum ConventionAgenda {
  /// What has to be done with conventions, their instalments, and the ends of agreements.
  static let source = AgendaSource { session in
    let conventions = try session.all(Convention.self)
    return steps(conventions) + reports(conventions)
      + payments(conventions, on: session.today) + publications(conventions, on: session.today)
      + (try session.all(FrameworkAgreement.self).compactMap(end))
  }

  /// Drafts are approved before October, as the check `convention.draft-late` has it, and what was
  /// sent is signed before the year for which it pays is over.
  private static func steps(_ conventions: [Convention]) -> [AgendaEntry] {
    let drafts = ConventionGroup.all(conventions.filter { $0.status == .draft }) {
      CalendarDate(year: $0.year, month: 9, day: 30)
    }.map { group in
      group.entry(
        en: ("convention to approve", "conventions to approve"),
        fr: ("convention à faire approuver", "conventions à faire approuver"),
        command: Text(
          en: "convention approve --envelope \(group.envelope) --decision …",
          fr: "convention approuver --enveloppe \(group.envelope) --décision …"))
    }
    let unsigned = ConventionGroup.all(conventions.filter { $0.status == .sent }) {
      CalendarDate(year: $0.year, month: 12, day: 31)
    }.map { group in
      group.entry(
        en: ("convention to be signed", "conventions to be signed"),
        fr: ("convention à faire signer", "conventions à faire signer"),
        command: group.list(.sent))
    }
    return drafts + unsigned
  }

  /// Six months after the year: loi 2000-321, art. 10.
  private static func reports(_ conventions: [Convention]) -> [AgendaEntry] {
    let awaited = conventions.filter { [.signed, .inForce].contains($0.status) }
    return ConventionGroup.all(awaited, on: \.reportDue).map { group in
      group.entry(
        en: ("financial report due", "financial reports due"),
        fr: ("compte rendu financier dû", "comptes rendus financiers dus"),
        command: group.list(.signed, .inForce))
    }
  }

  /// Whether an instalment was paid is not known here: a past one is nothing to be done.
  private static func payments(
    _ conventions: [Convention], on today: CalendarDate
  ) -> [AgendaEntry] {
    let live = conventions.filter { [.signed, .inForce].contains($0.status) }
    let days = Set(live.flatMap { $0.payments.compactMap(\.due) }).filter { $0 >= today }.sorted()
    return days.flatMap { day in
      ConventionGroup.all(live.filter { $0.payments.contains { $0.due == day } }) { _ in day }
        .map { group in
          let due = group.conventions.flatMap(\.payments).filter { $0.due == day }
          let total = due.map(\.amount).total()
          return group.entry(
            en: ("instalment to pay", "instalments to pay"),
            fr: ("échéance à verser", "échéances à verser"), amount: total,
            command: Text(
              en: "envelope show \(group.envelope)", fr: "enveloppe afficher \(group.envelope)"))
        }
    }
  }

  /// Décret 2017-779: the data of a grant are published within three months of the signature. That
  /// they were is not known here.
  private static func publications(
    _ conventions: [Convention], on today: CalendarDate
  ) -> [AgendaEntry] {
    ConventionGroup.all(conventions.filter { $0.status != .terminated }) { convention in
      convention.date(of: .sign)?.adding(months: 3).flatMap { $0 < today ? nil : $0 }
    }.map { group in
      group.entry(
        en: ("grant to publish as open data", "grants to publish as open data"),
        fr: (
          "subvention à publier en données ouvertes", "subventions à publier en données ouvertes"
        ),
        command: Text(
          en: "convention list \(group.year)", fr: "convention lister \(group.year)"))
    }
  }

  private static func end(of agreement: FrameworkAgreement) -> AgendaEntry? {
    guard agreement.status != .ended,
      let end = CalendarDate(year: agreement.years.last, month: 12, day: 31)
    else { return nil }
    return AgendaEntry(
      end,
      Text(
        en: "End of the agreement \"\(agreement.id)\"",
        fr: "Fin de l’accord-cadre « \(agreement.id) »"),
      about: agreement.key,
      command: Text(
        en: "agreement show \(agreement.id)", fr: "accord afficher \(agreement.id)"))
  }
}
