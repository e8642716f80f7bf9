public import AccordDocuments
import AccordWording

extension GrantReport {
  /// What its members are called, and how people read them.
  public static let fields: [Field<GrantReport>] = [
    Field(
      "convention", fr: "convention", indexed: \.convention,
      help: Text(en: "the convention that it is on", fr: "la convention dont il rend compte"),
      .kept),
    Field(
      "number", fr: "numéro", \.number,
      help: Text(
        en: "the number of an intermediate report", fr: "le numéro d’un compte rendu intermédiaire"),
      .kept, .rank(3)),
    Field(
      "through", fr: "période jusqu’au", \.through,
      help: Text(
        en: "the last day of the period that it reports",
        fr: "le dernier jour de la période dont il rend compte"), .word("through", fr: "jusqu-au"),
      .rank(2)),
    Field(
      "pieces", fr: "pièces", one: Text(en: "piece", fr: "pièce"), \.pieces,
      help: Text(en: "what came with it", fr: "ce qui a été remis"), .byEvents),
    Field(
      "files", fr: "fichiers", one: Text(en: "file", fr: "fichier"), \.files,
      each: SignedFile.fields,
      help: Text(
        en: "the files of its pieces, by name and digest",
        fr: "les fichiers de ses pièces, par leur nom et leur empreinte"), .byEvents, .onCard),
    Field(
      "lines", fr: "postes", one: Text(en: "line", fr: "poste"), \.lines, each: Line.fields,
      help: Text(
        en: "its budget, heading by heading", fr: "son budget, poste par poste"), .kept),
    Field(
      "status", fr: "statut", \.status, help: Text(en: "where it stands", fr: "son état"),
      .byEvents, .otherwise(GrantReportStatus.asked)),
    Field(
      "steps", fr: "étapes", one: Text(en: "step", fr: "étape"), \.steps,
      each: LifeCycleStep<GrantReportEvent>.fields,
      help: Text(en: "what happened to it", fr: "ce qui s’est passé"), .byEvents),
  ]
}

extension GrantReport.Line {
  /// What its members are called, and how people read them.
  public static let fields: [Field<GrantReport.Line>] = [
    Field("heading", fr: "poste", \.heading, help: Text(en: "the heading", fr: "le poste")),
    Field(
      "planned", fr: "prévu", \.planned,
      help: Text(en: "what was planned, in euros", fr: "ce qui était prévu, en euros")),
    Field(
      "actual", fr: "réalisé", \.actual,
      help: Text(
        en: "what was spent or received, in euros", fr: "ce qui a été dépensé ou reçu, en euros")),
  ]
}

extension Failure {
  static func reportIdentity(_ report: GrantReport) -> Failure {
    Failure(
      "reports.identity",
      Text(
        en: "The report \"\(report.id)\" has not the identity of its convention.",
        fr: "Le compte rendu « \(report.id) » n’a pas l’identifiant de sa convention."),
      about: nil)
  }

  static func fileTwice(_ report: GrantReport, _ digest: String) -> Failure {
    Failure(
      "reports.file-twice",
      Text(
        en: "The report \"\(report.id)\" has a file twice: SHA-256 \(digest).",
        fr: "Le compte rendu « \(report.id) » a deux fois un même fichier : SHA-256 \(digest)."),
      about: "file",
      advice: Text(en: "Give it once.", fr: "Donnez-le une seule fois."))
  }

  static func headingTwice(_ report: GrantReport, _ heading: String) -> Failure {
    Failure(
      "reports.heading-twice",
      Text(
        en: "The report \"\(report.id)\" has the heading \(heading) twice.",
        fr: "Le compte rendu « \(report.id) » a deux fois le poste \(heading)."),
      about: "heading",
      advice: Text(en: "Give it once.", fr: "Donnez-le une seule fois."))
  }

  static func headingBelowZero(_ report: GrantReport, _ line: GrantReport.Line) -> Failure {
    Failure(
      "reports.amount",
      Text(
        en: "The heading \(line.heading) of \"\(report.id)\" cannot be below zero.",
        fr: "Le poste \(line.heading) de « \(report.id) » ne peut pas être négatif."),
      about: "planned",
      advice: Text(
        en: "Expenditure and income each have their own headings.",
        fr: "Les charges et les produits ont chacun leurs postes."))
  }

  static func headingUnknown(_ report: GrantReport, _ line: GrantReport.Line) -> Failure {
    Failure(
      "reports.unknown",
      Text(
        en:
          "The report \"\(report.id)\" does not say what was spent or received for \(line.heading.shown).",
        fr:
          "Le compte rendu « \(report.id) » ne dit pas le réalisé du poste \(line.heading.shown)."),
      about: nil,
      advice: Text(
        en:
          "Give it, 0 where there was nothing: \"grant-report line \(report.id) \(line.heading) …\".",
        fr:
          "Donnez-le, 0 s’il n’y a rien eu : « compte-rendu poste \(report.id) \(line.heading) … »."
      ))
  }

  static func unbalanced(
    _ report: GrantReport, _ which: Text, _ sums: (Money, Money), _ received: BudgetHeading.Side
  ) -> Failure {
    let isVoluntary = received == .voluntaryResource
    let (spent, income) =
      isVoluntary
      ? (.same("86"), .same("87"))
      : (Text(en: "expenditure", fr: "charges"), Text(en: "income", fr: "produits"))
    return Failure(
      "reports.unbalanced",
      Text(
        en:
          "The budget of \"\(report.id)\" does not balance (\(which)): \(spent) \(sums.0), \(income) \(sums.1).",
        fr:
          "Le budget de « \(report.id) » n’est pas équilibré (\(which)) : \(spent) \(sums.0), \(income) \(sums.1)."
      ),
      about: nil,
      advice: Text(
        en: "Send it back, or correct the heading that is wrong: the gap is \(gap(sums)).",
        fr: "Renvoyez-le, ou rectifiez le poste erroné : l’écart est de \(gap(sums))."))
  }

  private static func gap(_ sums: (Money, Money)) -> Money {
    max(sums.0 - sums.1, sums.1 - sums.0)
  }

  static func reportTooEarly(_ report: GrantReport, _ day: CalendarDate) -> Failure {
    Failure(
      "reports.too-early",
      Text(
        en:
          "The report \"\(report.id)\" cannot have come on \(day): its period ends on \(report.through).",
        fr:
          "Le compte rendu « \(report.id) » ne peut pas être reçu le \(day) : sa période s’achève le \(report.through)."
      ),
      about: "on",
      advice: Text(
        en: "Before that a report is an intermediate one: \"--number 1\".",
        fr: "Avant cette date, un compte rendu est intermédiaire : « --numéro 1 »."))
  }

  static func reportComment(_ report: GrantReport) -> Failure {
    Failure(
      "reports.comment",
      Text(
        en: "The report \"\(report.id)\" is sent back with a comment.",
        fr: "Le compte rendu « \(report.id) » n’est renvoyé qu’avec un commentaire."),
      about: "comment",
      advice: Text(
        en: "Say what must change: \"--comment\".",
        fr: "Dites ce qui doit changer : « --commentaire »."))
  }
}
