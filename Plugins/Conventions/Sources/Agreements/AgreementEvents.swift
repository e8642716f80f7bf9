import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static let open = Command(
    "agreement open", fr: "accord ouvrir", .write,
    Text(en: "Open an agreement for signature", fr: "Ouvrir un accord à la signature"),
    discussion: Text(
      en:
        "It needs two parties and one axis. From then on its parties, axes and commitments no longer change. The signature of the last party brings it into force.\n\n\(FrameworkAgreement.lifeCycle.description)",
      fr:
        "Il faut deux parties et un axe. Dès lors, les parties, les axes et les engagements ne changent plus. La signature de la dernière partie le met en vigueur.\n\n\(FrameworkAgreement.lifeCycle.description)"
    ),
    takes: agreement, day,
    examples: [
      Example(
        "agreement open normandie-2027 --on 2026-10-15",
        Text(en: "Open it for signature", fr: "L’ouvrir à la signature"))
    ]
  ) { session, id, date in
    let before = try session.find(id)
    let changed = try session.advance([before], by: .open, on: date)
    guard let agreement = changed.first else { return session.unchanged(before) }
    return .message(
      Text(
        en:
          "Opened the agreement \"\(id)\" for signature: \(agreement.parties.count) signatures are awaited.",
        fr:
          "L’accord-cadre « \(id) » a été ouvert à la signature : \(agreement.parties.count) signatures sont attendues."
      ))
  }

  static let end = Command(
    "agreement end", fr: "accord terminer", .write,
    Text(en: "Record that an agreement has ended", fr: "Enregistrer la fin d’un accord"),
    discussion: FrameworkAgreement.lifeCycle.description,
    takes: agreement, day,
    examples: [
      Example(
        "agreement end normandie-2024 --on 2026-12-31",
        Text(en: "End it with its last day", fr: "Le terminer à son dernier jour"))
    ]
  ) { session, id, date in
    let before = try session.find(id)
    let changed = try session.advance([before], by: .end, on: date)
    guard let ended = changed.first else { return session.unchanged(before) }
    if let effect = ended.ahead(of: session.today)?.date.effect {
      return .message(
        Text(
          en: "The agreement \"\(id)\" ends, \(effect).",
          fr: "L’accord-cadre « \(id) » prend fin, \(effect)."))
    }
    return .message(
      Text(en: "Ended the agreement \"\(id)\".", fr: "L’accord-cadre « \(id) » a pris fin."))
  }

  /// The day of an event.
  static var day: Option<CalendarDate> {
    Option(
      "on", fr: "le", Text(en: "the day; today by default", fr: "le jour ; par défaut aujourd’hui"))
  }
}
