import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension SignatureCommands {
  static var enterIntoForce: Command {
    Command(
      "agreement enter-into-force", fr: "accord mettre-en-vigueur", .write,
      Text(
        en: "Set the day in force of an agreement that rests on attested signatures",
        fr: "Fixer la date d’entrée en vigueur d’un accord qui repose sur des signatures attestées"),
      discussion: Text(
        en:
          "Only where a signature that is needed is attested without a day: otherwise the day is that of the last signature. The source is kept with the event.\n\n\(FrameworkAgreement.lifeCycle.description)",
        fr:
          "Seulement quand une signature nécessaire est attestée sans date : sinon, la date est celle de la dernière signature. La source est conservée avec l’événement.\n\n\(FrameworkAgreement.lifeCycle.description)"
      ),
      takes: Argument<ID<FrameworkAgreement>>(
        "agreement", fr: "accord", Text(en: "the agreement", fr: "l’accord-cadre")),
      RequiredOption<CalendarDate>("on", fr: "le", Text(en: "the day", fr: "la date")),
      RequiredOption<String>(
        "source", fr: "source", Text(en: "what attests the day", fr: "ce qui atteste la date")),
      examples: [
        Example(
          "agreement enter-into-force ancien --on 2024-01-29 --source \"Press release of 30 January 2024\"",
          Text(en: "The day that a press release gives", fr: "La date que donne un communiqué"))
      ]
    ) { session, id, day, source in
      let agreement = try session.find(id)
      if session.isEnsuring,
        agreement.hasRecorded(.enterIntoForce, on: day, note: source)
          || agreement.steps.contains(where: { $0.event == .enterIntoForce && $0.note == nil })
      {
        return session.unchanged(agreement)
      }
      guard source.contains(where: { !$0.isWhitespace }) else {
        throw SignatoryFault.blank(Text(en: "source", fr: "source"), about: "source")
      }
      let state = try SignatureState(of: agreement, in: session.documents)
      if agreement.status == .openForSignature {
        guard state.isComplete else { throw Failure.stillMissing(agreement, state) }
        guard state.restsOnAttestation else { throw Failure.dayFollows(agreement) }
      }
      let changed = try agreement.applying(
        .enterIntoForce, on: day, note: source, author: session.author)
      if let first = state.firstPossibleDay, day < first { throw Failure.inForceBefore(day, first) }
      return try session.recordChange(
        changed,
        saying: Text(
          en:
            "The agreement \"\(id)\" has been in force since \(day), by \"\(source)\": \(state.signedCount) of \(state.parties.count) signatures, \(state.attestedCount) of them attested.",
          fr:
            "L’accord-cadre « \(id) » est en vigueur depuis le \(day), selon « \(source) » : \(state.signedInFrench), dont \(state.attestedCount) \(Language.french.plural(state.attestedCount, "attestée", "attestées"))."
        ))
    }
  }
}

extension Failure {
  fileprivate static func stillMissing(
    _ agreement: FrameworkAgreement, _ state: SignatureState
  ) -> Failure {
    // Of a group that has enough, nobody is missed.
    let missing = state.missing.filter { party in
      state.group(of: party).map { !state.hasEnough($0) } ?? true
    }
    let names = missing.map(\.id.name).joined(separator: ", ")
    return Failure(
      "signature.missing",
      Text(
        en:
          "The agreement \"\(agreement.id)\" cannot enter into force: \(state.signedCount) of \(state.parties.count) parties have signed it. Still to sign: \(names).",
        fr:
          "L’accord-cadre « \(agreement.id) » ne peut pas entrer en vigueur : signatures réunies, \(state.signedCount) sur \(state.parties.count). À signer encore : \(names)."
      ),
      about: "agreement",
      advice: Text(
        en:
          "Record their signatures: \"agreement sign \(agreement.id) --party …\", or \"agreement attest\" where a source alone tells of them.",
        fr:
          "Enregistrez leurs signatures : « accord signer \(agreement.id) --partie … », ou « accord attester » quand seule une source les mentionne."
      ))
  }

  fileprivate static func dayFollows(_ agreement: FrameworkAgreement) -> Failure {
    Failure(
      "signature.day-follows",
      Text(
        en:
          "The day in force of the agreement \"\(agreement.id)\" is that of the last signature: none that is needed is only attested.",
        fr:
          "La date d’entrée en vigueur de l’accord-cadre « \(agreement.id) » est celle de la dernière signature : aucune signature nécessaire n’est seulement attestée."
      ),
      about: "agreement",
      advice: Text(
        en:
          "Give one of its signatures again with \"ensure\": \"ensure agreement sign \(agreement.id) …\".",
        fr:
          "Redonnez l’une de ses signatures avec « assurer » : « assurer accord signer \(agreement.id) … »."
      ))
  }

  fileprivate static func inForceBefore(_ day: CalendarDate, _ first: CalendarDate) -> Failure {
    Failure(
      "signature.too-early",
      Text(
        en: "It cannot be in force on \(day): a signature that it needs is of \(first).",
        fr: "Il ne peut pas être en vigueur le \(day) : une signature nécessaire est du \(first)."),
      about: "on",
      advice: Text(
        en: "Give a day from \(first) on.", fr: "Donnez une date à partir du \(first)."))
  }
}
