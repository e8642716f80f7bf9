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
  let voteMonth: Int
  let signMonth: Int
  let patience: Int

  /// What has to be done with conventions. Their payments are of the payments.
  static let source = AgendaSource(
    of: Convention.self, concerning: { try $0.documents.conventions(everOf: $1) }
  ) { session, conventions in
    let agenda = ConventionAgenda(
      conventions: conventions, today: session.today,
      beneficiaries: try session.documents.organisationNames(),
      envelopes: Dictionary(
        uniqueKeysWithValues: try session.all(Envelope.self).map { ($0.id, $0.title) }),
      voteMonth: try session.value(of: ConventionSettings.voteMonth),
      signMonth: try session.value(of: ConventionSettings.signMonth),
      patience: try session.value(of: ConventionSettings.patience))
    return agenda.steps + agenda.standing + agenda.reports
  }

  /// Those with one of these statuses today.
  private func standing(_ statuses: ConventionStatus...) -> [Convention] {
    conventions.filter { statuses.contains($0.status(on: today)) }
  }

  /// What a group is called: a beneficiary where it is one convention, the envelope otherwise.
  private func name(of group: ConventionGroup) -> Text {
    if let only = group.conventions.first, group.conventions.count == 1 {
      return beneficiaries[only.terms(on: today).beneficiary.id].map { .same($0) }
        ?? .same(only.id.name)
    }
    return envelopes[group.envelope] ?? .same(group.envelope.name)
  }

  /// Drafts are approved and what was sent is signed by the months that the office set.
  private var steps: [AgendaEntry] {
    let drafts = ConventionGroup.all(standing(.draft), asOf: today) {
      ConventionSettings.lastDay(of: voteMonth, in: $0.year)
    }.map { group in
      group.entry(
        called: name(of: group), duty: "approval",
        en: ("convention to approve", "conventions to approve"),
        fr: ("convention à faire approuver", "conventions à faire approuver"),
        command: Text(
          en: "convention approve --envelope \(group.envelope) --decision …",
          fr: "convention approuver --enveloppe \(group.envelope) --décision …"),
        otherwise: Text(
          en: "they are not notified in their year: setting conventions.vote-month",
          fr: "elles ne sont pas notifiées dans l’année : réglage conventions.mois-vote"))
    }
    let unsigned = ConventionGroup.all(standing(.sent), asOf: today) {
      ConventionSettings.lastDay(of: signMonth, in: $0.year)
    }.map { group in
      group.entry(
        called: name(of: group), duty: "signature",
        en: ("convention to be signed", "conventions to be signed"),
        fr: ("convention à faire signer", "conventions à faire signer"),
        command: group.list(.sent), isMovedByBeneficiaries: true,
        otherwise: Text(
          en: "above 23 000 € nothing is paid (loi 2000-321, art. 10)",
          fr: "au-delà de 23 000 €, rien n’est versé (loi 2000-321, art. 10)"))
    }
    return drafts + unsigned
  }

  /// A number of days in words.
  private func ago(_ days: Int) -> String { "\(days) " + (days == 1 ? "day" : "days") }

  private func jours(_ days: Int) -> String { "\(days) " + (days < 2 ? "jour" : "jours") }

  /// What stands still: voted and not sent, sent and not signed, since more days than the office waits.
  private var standing: [AgendaEntry] {
    func still(
      _ status: ConventionStatus, since event: ConventionEvent, duty: String,
      en: (Int) -> (one: String, many: String), fr: (Int) -> (one: String, many: String),
      isMovedByBeneficiaries: Bool, command: (ConventionGroup) -> Text
    ) -> [AgendaEntry] {
      ConventionGroup.all(standing(status), asOf: today) { convention in
        convention.date(of: event).flatMap { $0.adding(days: patience) }
      }.filter { $0.day <= today }.map { group in
        let days = group.day.days(to: today) + patience
        return group.entry(
          called: name(of: group), duty: duty, en: en(days), fr: fr(days), command: command(group),
          isMovedByBeneficiaries: isMovedByBeneficiaries,
          otherwise: Text(
            en: "it stands still", fr: "le dossier n’avance pas"))
      }
    }
    return still(
      .approved, since: .approve, duty: "sending",
      en: {
        (
          "convention voted \(ago($0)) ago and not sent",
          "conventions voted \(ago($0)) ago and not sent"
        )
      },
      fr: {
        (
          "convention votée il y a \(jours($0)) et non envoyée",
          "conventions votées il y a \(jours($0)) et non envoyées"
        )
      }, isMovedByBeneficiaries: false,
      command: {
        Text(
          en: "convention send --envelope \($0.envelope)",
          fr: "convention envoyer --enveloppe \($0.envelope)")
      })
      + still(
        .sent, since: .send, duty: "reminder",
        en: {
          (
            "convention sent \(ago($0)) ago and not signed",
            "conventions sent \(ago($0)) ago and not signed"
          )
        },
        fr: {
          (
            "convention envoyée il y a \(jours($0)) et non signée",
            "conventions envoyées il y a \(jours($0)) et non signées"
          )
        }, isMovedByBeneficiaries: true, command: { $0.list(.sent) })
  }

  /// Six months after the year: loi 2000-321, art. 10.
  private var reports: [AgendaEntry] {
    let awaited = standing(.signed, .inForce)
    return ConventionGroup.all(awaited, asOf: today, on: \.reportDue).map { group in
      group.entry(
        called: name(of: group), duty: "report",
        en: ("financial report due", "financial reports due"),
        fr: ("compte rendu financier dû", "comptes rendus financiers dus"),
        command: group.list(.signed, .inForce), isMovedByBeneficiaries: true,
        otherwise: Text(
          en: "the grant may be claimed back", fr: "la subvention peut être réclamée"))
    }
  }

  /// The ends of agreements.
  static let agreements = AgendaSource(each: FrameworkAgreement.self) { session, agreement in
    guard agreement.status(on: session.today) != .ended,
      let end = CalendarDate(year: agreement.years.last, month: 12, day: 31)
    else { return nil }
    return AgendaEntry(
      end,
      Text(
        en: "End of the agreement \"\(agreement.title)\"",
        fr: "Fin de l’accord-cadre « \(agreement.title) »"),
      about: agreement.key, duty: "end",
      command: Text(
        en: "agreement show \(agreement.id)", fr: "accord afficher \(agreement.id)"),
      concerning: agreement.parties.map(\.id.key),
      otherwise: Text(
        en: "the conventions of the next year have no framework",
        fr: "les conventions de l’année suivante n’ont pas de cadre"))
  }
}
