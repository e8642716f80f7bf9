import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// A template that is part of the program, in French, of our own wording.
struct BuiltInTemplate: Sendable {
  /// What it is called: one word.
  let name: Text
  /// The documents that it is about.
  let type: any Document.Type
  /// What it is for: a phrase.
  let purpose: Text
  /// Why it says nothing true of a document on a day.
  let refusal: Refusal?
  private let make: @Sendable () -> [UInt8]

  /// A reason against the document of a day, as a phrase; `nil` where nothing speaks against it.
  typealias Refusal = @Sendable (any Document, CalendarDate, Session) throws -> Text?

  /// The flat OpenDocument text.
  var bytes: [UInt8] { make() }

  static let all = [
    BuiltInTemplate(
      name: Text(en: "convention", fr: "convention"), type: Convention.self,
      purpose: Text(
        en: "a convention with the six contents of the law",
        fr: "une convention avec les six mentions de la loi"),
      refusal: BuiltInTemplate.amended
    ) { ConventionModel.bytes },
    BuiltInTemplate(
      name: Text(en: "amendment", fr: "avenant"), type: Convention.self,
      purpose: Text(
        en: "the amendment of a convention that was drafted last, by the day of --on",
        fr: "le dernier avenant préparé d’une convention, au jour de --le")
    ) { AmendmentModel.bytes },
    BuiltInTemplate(
      name: Text(en: "notification", fr: "notification"), type: Convention.self,
      purpose: Text(
        en: "the letter with a grant", fr: "la lettre de notification d’une subvention"),
      refusal: BuiltInTemplate.amended
    ) { NotificationModel.bytes },
    BuiltInTemplate(
      name: Text(en: "reminder", fr: "relance"), type: Convention.self,
      purpose: Text(
        en: "a letter on a report that is awaited", fr: "la relance d’un compte rendu attendu"),
      refusal: BuiltInTemplate.awaitsNothing
    ) { ReminderModel.bytes },
    BuiltInTemplate(
      name: Text(en: "annex", fr: "annexe"), type: Decision.self,
      purpose: Text(
        en: "the list of beneficiaries of a decision",
        fr: "la liste des bénéficiaires d’une délibération"),
      refusal: BuiltInTemplate.hasNoLines
    ) { AnnexModel.bytes },
    BuiltInTemplate(
      name: Text(en: "attendance", fr: "présence"), type: Ceremony.self,
      purpose: Text(
        en: "the attendance sheet of a ceremony", fr: "la feuille de présence d’une cérémonie")
    ) { AttendanceModel.bytes },
  ]

  private init(
    name: Text, type: any Document.Type, purpose: Text, refusal: Refusal? = nil,
    make: @escaping @Sendable () -> [UInt8]
  ) {
    self.name = name
    self.type = type
    self.purpose = purpose
    self.refusal = refusal
    self.make = make
  }

  /// The template of that name in either language.
  init?(named word: String) {
    let wanted = word.folded
    let found = BuiltInTemplate.all.first {
      $0.name.en.folded == wanted || $0.name.fr.folded == wanted
    }
    guard let found else { return nil }
    self = found
  }
}

extension BuiltInTemplate {
  /// Its rule for a file that was made from it, with how that rule ends.
  var refusalOfFiles: Refusal? {
    guard let refusal else { return nil }
    let origin = Text(
      en:
        " (the file was made from the template \"\(name.en)\"; one that says something else has no property \"Accord\")",
      fr:
        " (le fichier vient du modèle « \(name.fr) » ; s’il dit autre chose, supprimez sa propriété « Accord »)"
    )
    return { document, day, session in
      guard let reason = try refusal(document, day, session) else { return nil }
      return reason + origin
    }
  }

  /// Both name the decision that granted what stands in them: an amendment has another one.
  private static let amended: Refusal = { document, day, _ in
    guard let convention = document as? Convention,
      let amendment = convention.amendments.last(where: { $0.isInForce(on: day) })
    else { return nil }
    let decided = convention.date(of: .approve) ?? day
    return Text(
      en:
        "amendment \(amendment.number) is in force on \(day), and the decision granted other terms; those of the decision: --on \(decided.code)",
      fr:
        "l’avenant \(amendment.number) est en vigueur le \(day), et la délibération portait d’autres termes ; pour ceux de la délibération : --le \(decided.code)"
    )
  }

  /// A reminder of a report is sent where one is due and was not received.
  private static let awaitsNothing: Refusal = { document, day, session in
    guard let convention = document as? Convention else { return nil }
    let reports = try session.documents(GrantReport.where(\.convention, is: convention.id))
    let isReceived = reports.contains {
      !$0.isIntermediate && [.received, .checked, .accepted].contains($0.status(on: day))
    }
    let isAwaited = [.signed, .inForce, .terminated].contains(convention.status(on: day))
    guard !isReceived, isAwaited, let due = convention.reportDue, due < day else {
      return Text(
        en: "no report is awaited on \(day)", fr: "aucun compte rendu n’est attendu le \(day)")
    }
    return nil
  }

  /// An annex lists what a decision grants.
  private static let hasNoLines: Refusal = { document, _, _ in
    guard let decision = document as? Decision, decision.lines.isEmpty else { return nil }
    return Text(
      en: "the decision has no lines; \"decision line\" adds them",
      fr: "la délibération n’a pas de ligne ; « délibération ligne » en ajoute")
  }
}
