import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static let open = Command(
    "agreement open", fr: "accord ouvrir", .write,
    Text(en: "Open agreements for signature", fr: "Ouvrir des accords à la signature"),
    discussion: Text(
      en:
        "It needs two parties and one axis. From then on its parties, axes and commitments no longer change. The signature of the last party brings it into force.\n\n\(FrameworkAgreement.lifeCycle.description)",
      fr:
        "Il faut deux parties et un axe. Dès lors, les parties, les axes et les engagements ne changent plus. La signature de la dernière partie le met en vigueur.\n\n\(FrameworkAgreement.lifeCycle.description)"
    ),
    takes: agreements(before: .open), day,
    examples: [
      Example(
        "agreement open normandie-2027 --on 2026-10-15",
        Text(en: "Open it for signature", fr: "L’ouvrir à la signature"))
    ]
  ) { session, named, date in
    let agreements = try Set(named).sorted().map { try session.find($0) }
    let opened = try session.advance(agreements, by: .open, on: date)
    let count = opened.map(\.parties.count).reduce(0, +)
    let awaited = Text.plural(
      count, Text(en: "1 signature is awaited", fr: "1 signature est attendue"),
      Text(en: "\(count) signatures are awaited", fr: "\(count) signatures sont attendues"))
    return session.told(opened, of: agreements) { first in
      Text.plural(
        opened.count,
        Text(
          en:
            "Opened the agreement \"\(first.id)\" for signature: \(awaited).",
          fr:
            "L’accord-cadre « \(first.id) » a été ouvert à la signature : \(awaited)."
        ),
        Text(
          en:
            "Opened \(opened.count) agreements for signature: \(awaited).",
          fr:
            "\(opened.count) accords-cadres ont été ouverts à la signature : \(awaited)."
        ))
    }
  }

  static let end = Command(
    "agreement end", fr: "accord terminer", .write,
    Text(en: "Record that agreements have ended", fr: "Enregistrer la fin d’accords"),
    discussion: FrameworkAgreement.lifeCycle.description,
    takes: agreements(before: .end), day,
    irreversible: FrameworkAgreement.irreversible.contains(.end),
    examples: [
      Example(
        "agreement end normandie-2024 --on 2026-12-31",
        Text(en: "End it with its last day", fr: "Le terminer à son dernier jour"))
    ]
  ) { session, named, date in
    let agreements = try Set(named).sorted().map { try session.find($0) }
    let ended = try session.advance(agreements, by: .end, on: date)
    return session.told(ended, of: agreements) { first in
      if let effect = first.ahead(of: session.today)?.date.effect {
        return Text.plural(
          ended.count,
          Text(
            en: "The agreement \"\(first.id)\" ends, \(effect).",
            fr: "L’accord-cadre « \(first.id) » prend fin, \(effect)."),
          Text(
            en: "\(ended.count) agreements end, \(effect).",
            fr: "\(ended.count) accords-cadres prennent fin, \(effect)."))
      }
      return Text.plural(
        ended.count,
        Text(
          en: "Ended the agreement \"\(first.id)\".",
          fr: "L’accord-cadre « \(first.id) » a pris fin."),
        Text(
          en: "Ended \(ended.count) agreements.",
          fr: "\(ended.count) accords-cadres ont pris fin."))
    }
  }

  /// The agreements in which an event is recorded: offered are those for which it is possible.
  private static func agreements(
    before event: AgreementEvent
  ) -> RemainingArguments<ID<FrameworkAgreement>> {
    RemainingArguments<ID<FrameworkAgreement>>(
      "agreement", fr: "accord", Text(en: "the agreements", fr: "les accords")
    ).among(.before(event))
  }

  /// The day of an event.
  static var day: Option<CalendarDate> {
    Option(
      "on", fr: "le", Text(en: "the day; today by default", fr: "le jour ; par défaut aujourd’hui"))
  }
}
