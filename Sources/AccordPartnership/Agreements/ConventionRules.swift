import AccordDocuments
public import AccordWording

/// What holds within one convention, and its dates.
extension Convention {
  /// Checks that the amount is above zero, that the instalments add up to it, and that the steps
  /// give the status.
  public func validate() throws {
    try validateSteps()
    guard amount > .zero else { throw Failure.conventionAmount(self) }
    guard !object.isEmpty else { throw Failure.objectMissing(id) }
    if let start, let end, end < start { throw Failure.endsBeforeItStarts(self, start, end) }
    try validateAmendments()
    guard !instalments.isEmpty else { return }
    guard instalments.map(\.amount).total() == amount,
      instalments.map(\.share.basisPoints).total() == Rate.percent(100).basisPoints,
      instalments.map(\.number) == Array(1...instalments.count),
      instalments.allSatisfy({ $0.amount >= .zero })
    else { throw Failure.instalments(self) }
  }

  /// A batch that declares the convention again changes a draft. From the approval on it is refused
  /// where the terms differ: what was approved or signed does not change under people’s hands. One
  /// payment of the whole is what holds where no instalments are named: those that exist stay.
  public func ensuring(_ declared: Convention) throws -> Convention {
    var result = try keepingProgress(with: declared)
    let isWhole = declared.instalments.map(\.share) == [.percent(100)]
    let shares = (isWhole ? self : declared).instalments.map(\.share)
    if shares == instalments.map(\.share), result.amount == amount {
      result.instalments = instalments
    } else if let plan = InstalmentPlan(shares) {
      result.instalments = plan.payments(of: result.amount)
    }
    // The instalments follow from the amount: where that differs, they are not told as well.
    let isWholeTold = result.amount != amount
    let differing = try decidedDifferences(
      from: result, declared, leavingOut: isWholeTold ? ["payments"] : [])
    guard differing.isEmpty else { throw Failure.otherTerms(self, differing) }
    return result
  }

  /// The last day for the financial report (compte rendu financier): six months after the end of
  /// the year for which the grant was given (loi 2000-321, art. 10).
  public var reportDue: CalendarDate? {
    CalendarDate(year: year, month: 6, day: 30)?.adding(months: 6 + GrantLaw.reportMonths)
  }

  /// Whether the report is due before `day` and has not been received.
  public func isReportLate(on day: CalendarDate) -> Bool {
    guard [.signed, .inForce].contains(status(on: day)), let due = reportDue else { return false }
    return due < day
  }
}

extension Failure {
  static func conventionAmount(_ convention: Convention) -> Failure {
    Failure(
      "conventions.amount",
      Text(
        en:
          "The amount of the convention \"\(convention.id)\" must be above zero: \(convention.amount).",
        fr:
          "Le montant de la convention « \(convention.id) » doit être supérieur à zéro : \(convention.amount)."
      ),
      about: "amount",
      advice: Text(
        en: "Give the amount of the grant: \"--amount 95000\".",
        fr: "Donnez le montant de la subvention : « --montant 95000 »."))
  }

  static func endsBeforeItStarts(
    _ convention: Convention, _ start: CalendarDate, _ end: CalendarDate
  ) -> Failure {
    Failure(
      "conventions.days",
      Text(
        en:
          "The convention \"\(convention.id)\" would end on \(end), before its first day, \(start).",
        fr:
          "La convention « \(convention.id) » finirait le \(end), avant son premier jour, le \(start)."
      ),
      about: "end")
  }

  static func objectMissing(_ id: ID<Convention>) -> Failure {
    Failure(
      "conventions.object",
      Text(
        en: "The object of the convention \"\(id)\" is empty.",
        fr: "L’objet de la convention « \(id) » est vide."),
      about: "object-en",
      advice: Text(
        en: "The law asks a convention for its object: loi 2000-321, art. 10.",
        fr: "La loi exige que la convention dise son objet : loi 2000-321, art. 10."))
  }

  static func instalments(_ convention: Convention) -> Failure {
    Failure(
      "conventions.instalments",
      Text(
        en:
          "The instalments of the convention \"\(convention.id)\" do not add up to 100% and \(convention.amount).",
        fr:
          "Les versements de la convention « \(convention.id) » ne totalisent pas 100 % et \(convention.amount)."
      ),
      about: "instalments",
      advice: Text(
        en: "Give shares that add up to 100: \"--instalments 50/30/20\".",
        fr: "Donnez des parts dont la somme fait 100 : « --versements 50/30/20 »."))
  }

  static func otherTerms(_ convention: Convention, _ differing: [Text]) -> Failure {
    let list = differing.joined(separator: ", ")
    return Failure(
      "conventions.other-terms",
      Text(
        en:
          "The convention \"\(convention.id)\" exists with other terms (status: \(convention.status.shown)): \(list).",
        fr:
          "La convention « \(convention.id) » existe avec d’autres termes (statut : \(convention.status.shown)) : \(list)."
      ),
      advice: Text(
        en: "Declare the terms that were approved, or terminate it with a reason.",
        fr: "Déclarez les termes approuvés, ou résiliez-la avec un motif."))
  }

  static func decisionMissing(_ id: ID<Convention>) -> Failure {
    Failure(
      "conventions.decision",
      Text(
        en: "The approval of the convention \"\(id)\" needs the reference of the decision.",
        fr: "L’approbation de la convention « \(id) » demande la référence de la décision."),
      about: "decision",
      advice: Text(
        en: "Give the standing committee’s: \"--decision CP-2024-03-12\".",
        fr: "Donnez celle de la commission permanente : « --décision CP-2024-03-12 »."))
  }

  static func returnReason(_ id: ID<Convention>) -> Failure {
    Failure(
      "conventions.return-reason",
      Text(
        en: "To return the convention \"\(id)\" for correction needs a reason.",
        fr: "Le renvoi pour correction de la convention « \(id) » demande un motif."),
      about: "reason",
      advice: Text(en: "Give \"--reason\".", fr: "Donnez « --motif »."))
  }

  static func sameDecision(
    _ convention: Convention, _ before: Convention.DecidedTerms, _ decision: String
  ) -> Failure {
    let now = Convention.DecidedTerms(convention)
    let changed: [Text] = [
      now.amount == before.amount ? nil : Text(en: "amount", fr: "montant"),
      now.object == before.object ? nil : Text(en: "object", fr: "objet"),
      now.beneficiary == before.beneficiary ? nil : Text(en: "beneficiary", fr: "bénéficiaire"),
    ].compactMap(\.self)
    let list = changed.joined(separator: ", ")
    return Failure(
      "conventions.new-decision",
      Text(
        en:
          "The decision \"\(decision)\" approved the convention \"\(convention.id)\" with other terms (\(list)): it needs a new decision.",
        fr:
          "La délibération « \(decision) » a approuvé la convention « \(convention.id) » avec d’autres termes (\(list)) : il en faut une nouvelle."
      ),
      about: "decision")
  }

  static func reasonMissing(_ id: ID<Convention>) -> Failure {
    Failure(
      "conventions.reason",
      Text(
        en: "The termination of the convention \"\(id)\" needs a reason.",
        fr: "La résiliation de la convention « \(id) » demande un motif."),
      about: "reason",
      advice: Text(en: "Give \"--reason\".", fr: "Donnez « --motif »."))
  }

  static func signatureMissing(_ id: ID<Convention>, _ amount: Money) -> Failure {
    let threshold = Convention.writtenConventionThreshold
    return Failure(
      "conventions.unsigned",
      Text(
        en:
          "The convention \"\(id)\" (\(amount)) cannot enter into force unsigned: above \(threshold) a written convention is compulsory (décret 2001-495, art. 1).",
        fr:
          "La convention « \(id) » (\(amount)) ne peut pas entrer en vigueur sans signature : au-delà de \(threshold), une convention écrite est obligatoire (décret 2001-495, art. 1)."
      ),
      about: "convention",
      advice: Text(
        en: "Record both signatures first: \"convention sign \(id) --party …\".",
        fr: "Enregistrez d’abord les deux signatures : « convention signer \(id) --partie … »."))
  }
}
