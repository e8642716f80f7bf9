import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

/// The commands on reports, in the order of help.
enum ReportCommands {
  static var all: [Command] {
    [
      list, show, ask, receive, attach, line, load, verify, accept, sendBack, correctDate, remove,
    ]
  }

  static let lifeCycle = GrantReport.lifeCycle.description

  /// The reports for which an event is possible.
  static func reports(before event: GrantReportEvent) -> RemainingArguments<ID<GrantReport>> {
    RemainingArguments<ID<GrantReport>>(
      "report", fr: "compte-rendu", Text(en: "the reports", fr: "les comptes rendus")
    ).among(.before(event))
  }

  static var report: Argument<ID<GrantReport>> {
    Argument("report", fr: "compte-rendu", Text(en: "the report", fr: "le compte rendu"))
  }

  static var list: Command {
    Command.list(
      GrantReport.self, called: Text(en: "grant-report list", fr: "compte-rendu lister"),
      Text(en: "List reports", fr: "Lister les comptes rendus"),
      columns: ["id", "convention", "through", "status"],
      and: [
        .field("since", fr: "depuis", .date, heading: Text(en: "Since", fr: "Depuis")) {
          $0.steps.last.map { .date($0.date) } ?? .missing
        },
        .field("expenditure", fr: "dépenses", .amount, rank: 1) {
          $0.actual(.expenditure).map { .amount($0) } ?? .missing
        },
      ],
      by: ["convention"],
      examples: [
        Example(
          "grant-report list | where status = received",
          Text(en: "What is to be checked", fr: "Ceux qui sont à contrôler"))
      ])
  }

  static var show: Command {
    Command.show(
      GrantReport.self, called: Text(en: "grant-report show", fr: "compte-rendu afficher"),
      example: "2023.ml-rouen",
      sections: { session, report in
        try ReportSections.parts(of: report, in: session)
      })
  }

  static var ask: Command {
    Command(
      "grant-report ask", fr: "compte-rendu demander", .write,
      Text(
        en: "Ask for the report on a convention, or for an intermediate one",
        fr: "Demander le compte rendu d’une convention, ou un compte rendu intermédiaire"),
      takes: CommonOption.conventions, CommonOption.envelope,
      Option<Int>(
        "number", fr: "numéro",
        Text(en: "of an intermediate report, from 1", fr: "d’un compte rendu intermédiaire, dès 1")),
      Option<CalendarDate>(
        "through", fr: "jusqu’au",
        Text(
          en: "the last day of its period; by default the end of the convention or of its year",
          fr: "le dernier jour de sa période ; par défaut la fin de la convention ou de l’année")),
      examples: [
        Example(
          "grant-report ask 2023.ml-dieppe --number 1 --through 2023-06-30",
          Text(en: "Half-way through", fr: "À mi-parcours"))
      ]
    ) { session, named, envelope, number, day in
      guard !named.isEmpty || envelope != nil else { throw Failure.noConventionNamed }
      var conventions = try Set(named).sorted().map { try session.find($0) }
      if let envelope {
        conventions += try session.documents(Convention.where(\.envelope, is: envelope)).filter {
          !named.contains($0.id)
            && [.signed, .inForce].contains($0.status(on: session.today))
        }
      }
      var (asked, left): ([GrantReport], [GrantReport]) = ([], [])
      for convention in conventions {
        guard
          [.signed, .inForce, .reported, .terminated].contains(convention.status(on: session.today))
        else { throw Failure.nothingToReport(convention, on: session.today) }
        guard let report = GrantReport(of: convention, number: number, through: day) else {
          throw Failure.reportTooLong(convention)
        }
        if let before = try session.documents.document(report.id) {
          left.append(before)
        } else {
          try session.put(report)
          asked.append(report)
        }
      }
      guard !asked.isEmpty || session.isEnsuring || !left.isEmpty else {
        throw Failure.noneToReport(envelope)
      }
      return session.told(asked, of: asked + left) { first in
        Text.plural(
          asked.count,
          Text(
            en: "Asked for the report \"\(first.id)\" on \"\(first.convention.id)\".",
            fr: "Le compte rendu « \(first.id) » de « \(first.convention.id) » est demandé."),
          Text(
            en: "Asked for \(asked.count) reports.",
            fr: "\(asked.count) comptes rendus sont demandés."))
      }
    }
  }

  static var receive: Command {
    Command(
      "grant-report receive", fr: "compte-rendu recevoir", .write,
      Text(en: "Record that reports came", fr: "Enregistrer l’arrivée de comptes rendus"),
      discussion: Text(
        en:
          "Not before the end of the period that it reports, but for an intermediate one. Which pieces are asked follows from the nature of the grant and the legal form of the beneficiary.\n\n\(lifeCycle.en)",
        fr:
          "Pas avant la fin de la période dont il rend compte, sauf s’il est intermédiaire. Les pièces demandées découlent de la nature de la subvention et de la forme juridique du bénéficiaire.\n\n\(lifeCycle.fr)"
      ),
      takes: RemainingArguments<ID<GrantReport>>(
        "report", fr: "compte-rendu", Text(en: "the reports", fr: "les comptes rendus")
      ),
      RepeatedOption<ReportPiece>(
        "piece", fr: "pièce",
        Text(
          en: "what came; all that is asked by default",
          fr: "ce qui a été remis ; par défaut tout ce qui est demandé")),
      CommonOption.day, CommonOption.person,
      examples: [
        Example(
          "grant-report receive 2023.ml-dieppe --piece accounts --on 2024-01-15",
          Text(en: "Without the activity report", fr: "Sans le rapport d’activité"))
      ]
    ) { session, ids, pieces, date, person in
      let reports = try Set(ids).sorted().map { id -> GrantReport in
        var report = try session.find(id)
        // What came earlier stays there; a later parcel adds to it.
        let came = pieces.isEmpty ? try session.piecesAsked(for: report) : pieces
        report.pieces = ReportPiece.allCases.filter {
          report.pieces.contains($0) || came.contains($0)
        }
        return report
      }
      let before = try reports.map { try session.find($0.id) }
      var changed = try session.advance(
        reports.filter { $0.status == .asked }, by: .receive, on: date, person: person?.reference)
      // What comes later for a report that is received already.
      for report in reports where report.status != .asked {
        guard report.status == .received else {
          if session.isEnsuring, report.hasRecorded(.receive, on: date) { continue }
          throw Failure.reportMovedOn(report)
        }
        if before.first(where: { $0.id == report.id }) != report {
          try session.put(report)
          changed.append(report)
        }
      }
      return session.told(changed, of: reports) { first in
        Text.plural(
          changed.count,
          Text(
            en: "Received the report \"\(first.id)\".",
            fr: "Le compte rendu « \(first.id) » a été reçu."),
          Text(
            en: "Received \(changed.count) reports.",
            fr: "\(changed.count) comptes rendus ont été reçus."))
      }
    }
  }

  static var sendBack: Command {
    Command(
      "grant-report send-back", fr: "compte-rendu renvoyer", .write,
      Text(
        en: "Send reports back to be corrected, with a comment",
        fr: "Renvoyer des comptes rendus à corriger, avec un commentaire"),
      discussion: lifeCycle,
      takes: reports(before: .sendBack),
      RequiredOption<String>(
        "comment", fr: "commentaire", Text(en: "what must change", fr: "ce qui doit changer")),
      CommonOption.day, CommonOption.person,
      examples: [
        Example(
          "grant-report send-back 2023.ml-rouen --comment \"The accounts are not certified\"",
          Text(en: "One piece is missing", fr: "Il manque une pièce"))
      ]
    ) { session, ids, comment, date, person in
      let reports = try Set(ids).sorted().map { try session.find($0) }
      let changed = try session.advance(
        reports, by: .sendBack, on: date, note: comment, person: person?.reference)
      return session.told(changed, of: reports) { first in
        Text.plural(
          changed.count,
          Text(
            en: "Sent the report \"\(first.id)\" back.",
            fr: "Le compte rendu « \(first.id) » a été renvoyé."),
          Text(
            en: "Sent \(changed.count) reports back.",
            fr: "\(changed.count) comptes rendus ont été renvoyés."))
      }
    }
  }

  static var remove: Command {
    Command.remove(
      GrantReport.self, called: Text(en: "grant-report remove", fr: "compte-rendu supprimer"),
      Text(
        en: "Remove a report that was asked for by mistake",
        fr: "Supprimer un compte rendu demandé par erreur"), example: "2023.ml-lisieux"
    ) { session, report in
      guard report.steps.isEmpty, report.lines.isEmpty else { throw Failure.reportHappened(report) }
      _ = try report.review(on: session.today, in: session.documents)
    }
  }

  static var correctDate: Command {
    Command.correctDate(
      of: GrantReport.self,
      examples: [
        Example(
          "grant-report correct-date 2023.ml-rouen receive 2024-01-12 --reason \"Typing error\"",
          Text(en: "It came that day", fr: "Il est arrivé ce jour-là"))
      ])
  }
}

extension Session {
  /// What the beneficiary of a report hands over.
  func piecesAsked(for report: GrantReport) throws -> [ReportPiece] {
    guard !report.isIntermediate else { return [] }
    let convention = try find(report.convention.id)
    return convention.piecesDue(
      from: try find(convention.terms(on: today).beneficiary.id))
  }
}

extension Failure {
  fileprivate static func nothingToReport(
    _ convention: Convention, on day: CalendarDate
  ) -> Failure {
    Failure(
      "reports.not-in-force",
      Text(
        en:
          "The convention \"\(convention.id)\" is \(convention.status(on: day).shown): there is nothing to report.",
        fr:
          "La convention « \(convention.id) » est au statut « \(convention.status(on: day).shown) » : il n’y a pas de compte à rendre."
      ),
      about: "convention",
      advice: Text(
        en: "Its report is asked for once it is signed.",
        fr: "Le compte rendu se demande une fois la convention signée."))
  }

  fileprivate static func noneToReport(_ envelope: ID<Envelope>?) -> Failure {
    Failure(
      "reports.none",
      Text(
        en: "No convention of the envelope \"\(envelope?.name ?? "")\" is signed or in force.",
        fr:
          "Aucune convention de l’enveloppe « \(envelope?.name ?? "") » n’est signée ni en vigueur."
      ), about: "envelope")
  }

  static func reportMovedOn(_ report: GrantReport) -> Failure {
    Failure(
      "reports.event",
      Text(
        en: "The report \"\(report.id)\" is \(report.status.shown): nothing more comes for it.",
        fr:
          "Le compte rendu « \(report.id) » est \(report.status.shown) : plus rien n’y est ajouté."),
      about: "report",
      advice: report.status == .checked
        ? Text(
          en: "Send it back first: \"grant-report send-back \(report.id) --comment …\".",
          fr: "Renvoyez-le d’abord : « compte-rendu renvoyer \(report.id) --commentaire … ».")
        : nil)
  }

  fileprivate static func reportHappened(_ report: GrantReport) -> Failure {
    Failure(
      "reports.happened",
      Text(
        en: "The report \"\(report.id)\" stays: something was recorded of it.",
        fr: "Le compte rendu « \(report.id) » reste : des faits y sont enregistrés."),
      about: "report")
  }
}
