import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The dates of agreements and conventions, as they stand today. The conventions of an envelope that
/// share a day are one entry: a network has dozens of them.
struct ConventionAgenda {
  let conventions: [Convention]
  let today: CalendarDate
  let beneficiaries: [ID<Organisation>: String]
  let envelopes: [ID<Envelope>: Text]

  /// What has to be done with conventions, their instalments, and the ends of agreements.
  static let source = AgendaSource { session in
    let agenda = ConventionAgenda(
      conventions: try session.all(Convention.self), today: session.today,
      beneficiaries: try session.documents.organisationNames(),
      envelopes: Dictionary(
        uniqueKeysWithValues: try session.all(Envelope.self).map { ($0.id, $0.title) }))
    return agenda.steps + agenda.reports + agenda.publications
      + (try session.all(FrameworkAgreement.self).compactMap(agenda.end))
  }

  /// Those with one of these statuses today.
  private func standing(_ statuses: ConventionStatus...) -> [Convention] {
    conventions.filter { statuses.contains($0.status(on: today)) }
  }

  /// What a group is called: a beneficiary where it is one convention, the envelope otherwise.
  private func name(of group: ConventionGroup) -> Text {
    if let only = group.conventions.first, group.conventions.count == 1 {
      return beneficiaries[only.beneficiary.id].map { .same($0) } ?? .same(only.id.name)
    }
    return envelopes[group.envelope] ?? .same(group.envelope.name)
  }

  /// Drafts are approved before October, as the check `convention.draft-late` has it, and what was
  /// sent is signed before the year for which it pays is over.
  private var steps: [AgendaEntry] {
    let drafts = ConventionGroup.all(standing(.draft)) {
      CalendarDate(year: $0.year, month: 9, day: 30)
    }.map { group in
      group.entry(
        called: name(of: group),
        en: ("convention to approve", "conventions to approve"),
        fr: ("convention à faire approuver", "conventions à faire approuver"),
        command: Text(
          en: "convention approve --envelope \(group.envelope) --decision …",
          fr: "convention approuver --enveloppe \(group.envelope) --décision …"))
    }
    let unsigned = ConventionGroup.all(standing(.sent)) {
      CalendarDate(year: $0.year, month: 12, day: 31)
    }.map { group in
      group.entry(
        called: name(of: group),
        en: ("convention to be signed", "conventions to be signed"),
        fr: ("convention à faire signer", "conventions à faire signer"),
        command: group.list(.sent))
    }
    return drafts + unsigned
  }

  /// Six months after the year: loi 2000-321, art. 10.
  private var reports: [AgendaEntry] {
    let awaited = standing(.signed, .inForce)
    return ConventionGroup.all(awaited, on: \.reportDue).map { group in
      group.entry(
        called: name(of: group),
        en: ("financial report due", "financial reports due"),
        fr: ("compte rendu financier dû", "comptes rendus financiers dus"),
        command: group.list(.signed, .inForce))
    }
  }

  /// Décret 2017-779: the data of a grant are published within three months of the signature. That
  /// they were is not known here.
  private var publications: [AgendaEntry] {
    ConventionGroup.all(conventions.filter { $0.status(on: today) != .terminated }) { convention in
      convention.date(of: .sign)?.adding(months: 3).flatMap { $0 < today ? nil : $0 }
    }.map { group in
      group.entry(
        called: name(of: group),
        en: ("grant to publish as open data", "grants to publish as open data"),
        fr: (
          "subvention à publier en données ouvertes", "subventions à publier en données ouvertes"
        ),
        command: Text(
          en: "convention list \(group.year)", fr: "convention lister \(group.year)"))
    }
  }

  private func end(of agreement: FrameworkAgreement) -> AgendaEntry? {
    guard agreement.status(on: today) != .ended,
      let end = CalendarDate(year: agreement.years.last, month: 12, day: 31)
    else { return nil }
    return AgendaEntry(
      end,
      Text(
        en: "End of the agreement \"\(agreement.title)\"",
        fr: "Fin de l’accord-cadre « \(agreement.title) »"),
      about: agreement.key,
      command: Text(
        en: "agreement show \(agreement.id)", fr: "accord afficher \(agreement.id)"))
  }
}
