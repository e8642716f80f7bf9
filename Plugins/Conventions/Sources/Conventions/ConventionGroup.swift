import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The conventions of an envelope that have the same day in the agenda.
struct ConventionGroup {
  let envelope: ID<Envelope>
  let day: CalendarDate
  let conventions: [Convention]
  /// The day as of which it is told whose they are.
  let today: CalendarDate

  /// Their year; those of an envelope share it.
  var year: Int { conventions.first?.year ?? day.year }

  /// Groups conventions by envelope and day, day by day. Those without a day are left out.
  static func all(
    _ conventions: [Convention], asOf today: CalendarDate, on day: (Convention) -> CalendarDate?
  ) -> [ConventionGroup] {
    struct Key: Hashable {
      let envelope: ID<Envelope>
      let day: CalendarDate
    }
    var groups: [Key: [Convention]] = [:]
    for convention in conventions {
      guard let day = day(convention) else { continue }
      groups[Key(envelope: convention.envelope.id, day: day), default: []].append(convention)
    }
    return groups.map {
      ConventionGroup(envelope: $0.envelope, day: $0.day, conventions: $1, today: today)
    }.sorted { ($0.day, $0.envelope) < ($1.day, $1.envelope) }
  }

  /// An entry that counts them and says whose they are. What is due of several of an envelope may be
  /// so on several days.
  func entry(
    called name: Text, duty: String, en: (one: String, many: String),
    fr: (one: String, many: String),
    command: Text, isMovedByBeneficiaries: Bool = false, otherwise: Text? = nil
  ) -> AgendaEntry {
    let beneficiaries = conventions.map { $0.terms(on: today).beneficiary.id.key }
    let isAlone = conventions.count == 1
    let what = Text.each { language in
      let count = conventions.count
      let words = language == .french ? fr : en
      return language.grouped(count) + " " + language.plural(count, words.one, words.many)
        + (language == .french ? "\u{A0}: " : ": ")
        + name[language]
    }
    return AgendaEntry(
      day, what, about: isAlone ? conventions[0].key : envelope.key,
      duty: isAlone ? duty : "\(duty)-\(day.code)", command: command,
      mover: isMovedByBeneficiaries
        ? isAlone
          ? name
          : Text(
            en: "the \(conventions.count) structures", fr: "les \(conventions.count) structures")
        : nil, movers: isMovedByBeneficiaries ? beneficiaries : [],
      concerning: isMovedByBeneficiaries ? [] : beneficiaries, otherwise: otherwise,
      parts: isAlone
        ? []
        : conventions.map { convention in
          ConventionGroup(envelope: envelope, day: day, conventions: [convention], today: today)
            .entry(
              called: .same(convention.id.name), duty: duty, en: en, fr: fr, command: command,
              isMovedByBeneficiaries: isMovedByBeneficiaries, otherwise: otherwise)
        })
  }

  /// The line that lists those of these statuses.
  func list(_ status: ConventionStatus...) -> Text {
    Text.each { language in
      let words = status.map { $0.word[language] }.joined(separator: ", ")
      return language == .french
        ? "convention lister \(year) | où enveloppe = \(envelope.name) et statut dans (\(words))"
        : "convention list \(year) | where envelope = \(envelope.name) and status in (\(words))"
    }
  }
}
