import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ReportCommands {
  static var line: Command {
    Command(
      "grant-report line", fr: "compte-rendu poste", .write,
      Text(
        en: "Record a heading of the budget of a report: planned and actual",
        fr: "Enregistrer un poste du budget d’un compte rendu : prévu et réalisé"),
      discussion: Text(
        en:
          "The headings are the classes of accounts of the financial report (order of 11 October 2006, cerfa 15059):\n\n\(headings.en)",
        fr:
          "Les postes sont les classes de comptes du compte rendu financier (arrêté du 11 octobre 2006, cerfa 15059) :\n\n\(headings.fr)"
      ),
      takes: report,
      Argument<BudgetHeading>("heading", fr: "poste", Text(en: "the heading", fr: "le poste")),
      Option<Money>(
        "planned", fr: "prévu", Text(en: "what was planned", fr: "ce qui était prévu")),
      Option<Money>(
        "actual", fr: "réalisé",
        Text(en: "what was spent or received", fr: "ce qui a été dépensé ou reçu")),
      examples: [
        Example(
          "grant-report line 2023.ml-rouen 64 --planned 60000 --actual 58500",
          Text(en: "The staff", fr: "Le personnel"))
      ]
    ) { session, id, heading, planned, actual in
      var report = try session.find(id)
      try report.requireOpenBudget()
      guard planned != nil || actual != nil else { throw Failure.headingAmount }
      let before = report.lines.first { $0.heading == heading }
      report.setting(
        GrantReport.Line(
          heading: heading, planned: planned ?? before?.planned ?? .zero,
          actual: actual ?? before?.actual))
      return try session.recordChange(
        report,
        saying: Text(
          en: "Recorded the heading \(heading.shown) of the report \"\(id)\".",
          fr: "Le poste \(heading.shown) du compte rendu « \(id) » a été enregistré."))
    }
  }

  private static let reference = ImportColumn(
    "report", fr: "compte rendu", "convention", "compte-rendu", required: true)
  private static let heading = ImportColumn(
    "heading", fr: "poste", "compte", "account", required: true)
  private static let planned = ImportColumn(
    "planned", fr: "prévu", "budget", "prévisionnel", required: false)
  private static let actual = ImportColumn(
    "actual", fr: "réalisé", "réel", required: false)

  static var load: Command {
    Command(
      "grant-report import", fr: "compte-rendu importer", .write,
      Text(
        en: "Read the budgets of reports from a file, a row for each heading",
        fr: "Lire les budgets de comptes rendus d’un fichier, une ligne par poste"),
      discussion: Text(
        en:
          "Columns: report (its identity is that of the convention), heading, planned, actual. All faults are told at once, and nothing is stored then.",
        fr:
          "Colonnes : compte rendu (son identifiant est celui de la convention), poste, prévu, réalisé. Toutes les anomalies sont signalées d’un coup, et rien n’est alors enregistré."
      ),
      takes: CommonOption.table,
      CommonOption.faults,
      examples: [
        Example(
          "ensure grant-report import budgets.csv",
          Text(en: "As often as wanted", fr: "Autant de fois que voulu"))
      ]
    ) { session, file, faults in
      var seen: Set<[String]> = []
      // The line of the row that is read.
      var read: GrantReport.Line?
      return try session.updating(
        file, columns: [reference, heading, planned, actual], faults: faults,
        joining: { earlier, _ in
          var joined = earlier
          if let read { joined.setting(read) }
          return joined
        }
      ) { row, problems -> GrantReport? in
        let id = row.required(reference, as: ID<GrantReport>.self, &problems)
        let heading = row.required(heading, as: BudgetHeading.self, &problems)
        let planned = row.value(planned, as: Money.self, &problems)
        let actual = row.value(actual, as: Money.self, &problems)
        guard let id, let heading else { return nil }
        var report = try session.find(id)
        guard seen.insert([id.name, heading.rawValue]).inserted else {
          throw Failure.headingRepeated(id, heading)
        }
        let before = report.lines.first { $0.heading == heading }
        let line = GrantReport.Line(
          heading: heading, planned: planned ?? before?.planned ?? .zero,
          actual: actual ?? before?.actual)
        read = line
        if line != before { try report.requireOpenBudget() }
        report.setting(line)
        return report
      }
    }
  }

  private static let headings = Text.each { language in
    BudgetHeading.allCases.map {
      let word = $0.written(in: language)
      let padding = String(repeating: " ", count: max(11 - word.count, 1))
      return "  " + word + padding + $0.title[language]
    }.joined(separator: "\n")
  }
}

extension GrantReport {
  /// Sets a heading of its budget; the headings stand in the order of the accounts.
  mutating func setting(_ line: Line) {
    lines.removeAll { $0.heading == line.heading }
    lines.append(line)
    let order = BudgetHeading.allCases
    lines.sort {
      (order.firstIndex(of: $0.heading) ?? 0) < (order.firstIndex(of: $1.heading) ?? 0)
    }
  }

  /// A budget changes until it is checked.
  func requireOpenBudget() throws {
    guard [.asked, .received].contains(status) else { throw Failure.budgetChecked(self) }
  }
}

extension Failure {
  fileprivate static let headingAmount = Failure(
    "usage.missing",
    Text(en: "The amount is missing.", fr: "Il manque le montant."), about: "planned",
    advice: Text(
      en: "Give \"--planned\", \"--actual\" or both.",
      fr: "Donnez « --prévu », « --réalisé » ou les deux."))

  fileprivate static func headingRepeated(
    _ id: ID<GrantReport>, _ heading: BudgetHeading
  ) -> Failure {
    Failure(
      "reports.heading-twice",
      Text(
        en: "The heading \(heading) of \"\(id)\" stands in an earlier row.",
        fr: "Le poste \(heading) de « \(id) » figure dans une ligne précédente."),
      about: "heading")
  }

  fileprivate static func budgetChecked(_ report: GrantReport) -> Failure {
    Failure(
      "reports.checked",
      Text(
        en: "The report \"\(report.id)\" is \(report.status.shown): its budget stays.",
        fr: "Le compte rendu « \(report.id) » est \(report.status.shown) : son budget reste."),
      about: "report",
      advice: report.status == .checked
        ? Text(
          en: "Send it back first: \"grant-report send-back \(report.id) --comment …\".",
          fr: "Renvoyez-le d’abord : « compte-rendu renvoyer \(report.id) --commentaire … ».")
        : nil)
  }
}
