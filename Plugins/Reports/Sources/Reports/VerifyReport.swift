import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ReportCommands {
  static var verify: Command {
    Command(
      "grant-report verify", fr: "compte-rendu contrôler", .write,
      Text(
        en: "Record that reports were checked", fr: "Enregistrer le contrôle de comptes rendus"),
      discussion: Text(
        en:
          "Refused while a piece is missing, unless with a reason, or while expenditure is not income. Another person accepts it.\n\n\(lifeCycle.en)",
        fr:
          "Refusé tant qu’une pièce manque, sauf avec un motif, ou que les charges ne sont pas égales aux produits. Une autre personne l’accepte.\n\n\(lifeCycle.fr)"
      ),
      takes: reports(before: .verify),
      Option<String>(
        "missing", fr: "manquant",
        Text(en: "why a piece is not asked", fr: "pourquoi une pièce n’est pas exigée")),
      CommonOption.day, CommonOption.person,
      examples: [
        Example(
          "grant-report verify 2023.ml-rouen --by agente",
          Text(en: "By whom", fr: "Par qui"))
      ]
    ) { session, ids, reason, date, person in
      let reports = try Set(ids).sorted().map { try session.find($0) }
      if reason?.contains(where: { !$0.isWhitespace }) != true {
        for report in reports where report.status == .received {
          let missing = try session.piecesAsked(for: report).filter { !report.pieces.contains($0) }
          guard missing.isEmpty else { throw Failure.piecesMissing(report, missing) }
        }
      }
      for report in reports
      where report.status == .received && report.lines.isEmpty
        && report.pieces.contains(.financialReport)
      {
        throw Failure.noBudget(report)
      }
      let changed = try session.advance(
        reports, by: .verify, on: date, note: reason, person: person?.reference)
      return session.told(changed, of: reports) { first in
        Text.plural(
          changed.count,
          Text(
            en: "Checked the report \"\(first.id)\"; another person accepts it.",
            fr: "Le compte rendu « \(first.id) » a été contrôlé ; une autre personne l’accepte."),
          Text(
            en: "Checked \(changed.count) reports; another person accepts them.",
            fr:
              "\(changed.count) comptes rendus ont été contrôlés ; une autre personne les accepte.")
        )
      }
    }
  }

  static var accept: Command {
    Command(
      "grant-report accept", fr: "compte-rendu accepter", .write,
      Text(
        en: "Accept reports: their conventions are reported",
        fr: "Accepter des comptes rendus : leurs conventions sont justifiées"),
      discussion: Text(
        en:
          "By another person than the one who checked it. What was spent follows from the budget of the report, or is given with --real-cost; where less is due than was paid, the recovery is proposed.\n\n\(lifeCycle.en)",
        fr:
          "Par une autre personne que celle qui l’a contrôlé. Le coût réel découle du budget du compte rendu, ou se donne avec --coût-réel ; s’il est dû moins que ce qui a été payé, l’indu est proposé.\n\n\(lifeCycle.fr)"
      ),
      takes: reports(before: .accept),
      Option<Money>(
        "real-cost", fr: "coût-réel",
        Text(
          en: "the eligible cost, where it is not all expenditure",
          fr: "le coût éligible, si ce ne sont pas toutes les charges")),
      Option<Money>(
        "other-resources", fr: "autres-ressources",
        Text(en: "the other resources that it shows", fr: "les autres ressources qu’il constate")),
      CommonOption.day, CommonOption.person,
      examples: [
        Example(
          "grant-report accept 2023.ml-evreux --by david-margueritte",
          Text(en: "By whom", fr: "Par qui"))
      ]
    ) { session, ids, cost, others, date, person in
      guard cost == nil && others == nil || ids.count == 1 else { throw Failure.oneCost }
      let reports = try Set(ids).sorted().map { try session.find($0) }
      let authors = try session.value(of: ReportSettings.twoAuthors)
      for report in reports where !session.isEnsuring || !report.hasRecorded(.accept, on: date) {
        try report.requireSeparation(
          of: LifeCycleStep(
            event: .accept, date: date ?? session.today, person: person?.reference,
            author: session.author), asked: false, authors: authors)
      }
      let changed = try session.advance(
        reports, by: .accept, on: date, person: person?.reference)
      for report in changed where !report.isIntermediate {
        try session.settle(
          report, cost: cost ?? report.actual(.expenditure), others: others,
          on: date ?? session.today, person: person)
      }
      return session.told(changed, of: reports) { first in
        Text.plural(
          changed.count,
          Text(
            en: "Accepted the report \"\(first.id)\".",
            fr: "Le compte rendu « \(first.id) » a été accepté."),
          Text(
            en: "Accepted \(changed.count) reports.",
            fr: "\(changed.count) comptes rendus ont été acceptés."))
      }
    }
  }
}

extension Session {
  /// The convention of an accepted report is reported, with what the report shows; what was paid too
  /// much is named with the command that claims it.
  fileprivate func settle(
    _ report: GrantReport, cost: Money?, others: Money?, on day: CalendarDate, person: ID<Person>?
  ) throws {
    var convention = try find(report.convention.id)
    if convention.status == .inForce || convention.status == .signed {
      convention.realCost = cost ?? convention.realCost
      convention.otherResources = others ?? convention.otherResources
      convention = try convention.applying(
        .report, on: day, person: person?.reference, author: author)
      try put(convention)
    } else if convention.status != .reported {
      warn(
        Text(
          en:
            "The convention \"\(convention.id)\" is \(convention.status.shown) and stays so: what is due of it follows from its end.",
          fr:
            "La convention « \(convention.id) » est au statut « \(convention.status.shown) » et le reste : ce qui est dû découle de sa fin."
        ))
    }
    let paid = try documents(Payment.where(\.convention, is: convention.id)).map(\.paid).total()
    let due = convention.settled(on: day)
    let claimed = try documents(Recovery.where(\.convention, is: convention.id))
      .filter { $0.status != .dropped }.map(\.amount).total()
    // A clause that unused money is paid back speaks of a flat grant too, and somebody decides it.
    if let cost = convention.realCost, convention.calculation != .proportional,
      convention.unused == .some(.none), cost < due
    {
      warn(
        Text(
          en:
            "The grant \"\(convention.id)\" is flat: \(due) is due, and the report shows \(cost). Its clause has unused money paid back: \"recovery add … --convention \(convention.id) --due \(cost) --ground …\" claims it.",
          fr:
            "La subvention « \(convention.id) » est forfaitaire : \(due) sont dus, et le compte rendu constate \(cost). Sa clause veut que le non-utilisé soit reversé : « indu ajouter … --convention \(convention.id) --dû \(cost) --fondement … » le réclame."
        ))
    }
    guard paid - due > claimed else { return }
    warn(
      Text(
        en:
          "\(due) is due of \"\(convention.id)\" and \(paid) was paid: \(paid - due - claimed) to recover. \"recovery add … --convention \(convention.id) --ground …\" claims it.",
        fr:
          "\(due) sont dus sur « \(convention.id) » et \(paid) ont été payés : \(paid - due - claimed) à recouvrer. « indu ajouter … --convention \(convention.id) --fondement … » les réclame."
      ))
  }
}

extension Failure {
  fileprivate static func noBudget(_ report: GrantReport) -> Failure {
    Failure(
      "reports.no-budget",
      Text(
        en: "The financial report of \"\(report.id)\" has no heading: nothing can be checked.",
        fr:
          "Le compte rendu financier de « \(report.id) » n’a aucun poste : rien n’est à contrôler."),
      about: "report",
      advice: Text(
        en:
          "Enter it: \"grant-report line \(report.id) 64 --planned … --actual …\", or \"grant-report import FILE\".",
        fr:
          "Saisissez-le : « compte-rendu poste \(report.id) 64 --prévu … --réalisé … », ou « compte-rendu importer FICHIER »."
      ))
  }

  fileprivate static func piecesMissing(
    _ report: GrantReport, _ missing: [ReportPiece]
  ) -> Failure {
    let list = Text.each { language in
      missing.map { $0.shown[language] }.joined(separator: ", ")
    }
    return Failure(
      "reports.pieces",
      Text(
        en: "The report \"\(report.id)\" is not complete: \(list).",
        fr: "Le compte rendu « \(report.id) » n’est pas complet : \(list)."),
      about: "report",
      advice: Text(
        en:
          "Record what came, \"grant-report receive \(report.id) --piece …\", send it back, or say why without: \"--missing\".",
        fr:
          "Enregistrez ce qui est arrivé, « compte-rendu recevoir \(report.id) --pièce … », renvoyez-le, ou dites pourquoi s’en passer : « --manquant »."
      ))
  }

  fileprivate static let oneCost = Failure(
    "reports.one-cost",
    Text(
      en: "A cost and resources are those of one report.",
      fr: "Un coût et des ressources sont ceux d’un seul compte rendu."),
    about: "real-cost",
    advice: Text(en: "Name one report alone.", fr: "Nommez un seul compte rendu."))
}
