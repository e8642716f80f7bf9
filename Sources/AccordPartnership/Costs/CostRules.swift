public import AccordWording

/// Which options of costs go together. Each refusal quotes the article of regulation (EU) 2021/1060.
extension CostPlan {
  /// Requires a legal combination of options.
  ///
  /// - Throws: `Failure`.
  public func requireLegalOptions() throws(Failure) {
    if let fault = optionFaults.first { throw fault }
  }

  /// Everything that keeps it from being filed: options that do not go together, no cost at all, a
  /// small operation at real cost.
  public var faults: [Failure] {
    guard lines.contains(where: { $0.amount > .zero }) else { return optionFaults + [.noCosts] }
    let needsSimplified = !isSimplified && total <= FundLaw.simplifiedUpTo
    return optionFaults + (needsSimplified ? [.mustBeSimplified(total)] : [])
      + (realBesideBase.map { [.realBesideBase($0)] } ?? [])
  }

  /// Requires options that go together, and simplified costs where the total asks for them.
  ///
  /// - Throws: `Failure`.
  public func requireComplete() throws(Failure) {
    if let fault = faults.first { throw fault }
  }

  /// A remark on a small operation that has more at real cost than the base of its flat rate.
  public var remark: Text? {
    guard let others = realBesideBase else { return nil }
    return CostPlan.words(realBesideBase: others)
  }

  /// What a small operation has at real cost beside the base of its flat rate (art. 53(2)).
  private var realBesideBase: Money? {
    let others = sum(CostCategory.otherDirect)
    let isSmall = total <= FundLaw.simplifiedUpTo
    return isSmall && flatRates.contains(.indirect15) && others > .zero ? others : nil
  }

  fileprivate static func words(realBesideBase others: Money) -> Text {
    Text(
      en:
        "Up to \(FundLaw.simplifiedUpTo), only what the flat rate is computed on may be at real cost (art. 53(2)): \(others) is not direct staff.",
      fr:
        "Jusqu’à \(FundLaw.simplifiedUpTo), seules les dépenses servant d’assiette au taux forfaitaire peuvent être au coût réel (art. 53(2)) : \(others) ne sont pas du personnel direct."
    )
  }

  private var optionFaults: [Failure] {
    var faults: [Failure] = []
    if flatRates.count != Set(flatRates).count { faults.append(.flatRateTwice) }
    let indirect = flatRates.filter(\.isIndirect)
    if indirect.count > 1 { faults.append(.indirectTwice(indirect)) }
    if flatRates.contains(.remaining40) {
      if flatRates.contains(.staff20) { faults.append(.remainingOnFlatStaff) }
      if let other = indirect.first { faults.append(.remainingWithIndirect(other)) }
      let real = sum(CostCategory.otherDirect)
      if real > .zero { faults.append(.remainingWithReal(real)) }
    }
    if flatRates.contains(.staff20) {
      let staff = sum([.staff])
      if staff > .zero { faults.append(.flatStaffWithReal(staff)) }
      if hasLargeProcurement != false {
        faults.append(.procurement(isKnown: hasLargeProcurement != nil))
      }
    }
    let needsMethod =
      flatRates.contains(.indirect25) || lines.contains { $0.category.isSimplified }
    if needsMethod, method?.contains(where: { !$0.isWhitespace }) != true {
      faults.append(.noMethod)
    }
    return faults + wrongCovers + coveredTwice
  }
}

extension Failure {
  fileprivate static func realBesideBase(_ others: Money) -> Failure {
    Failure(
      "costs.real-beside-base", CostPlan.words(realBesideBase: others), about: "flat-rate",
      advice: Text(
        en: "Leave these lines out, or choose another flat rate.",
        fr: "Retirez ces lignes, ou choisissez un autre taux forfaitaire."))
  }

  static let flatRateTwice = Failure(
    "costs.flat-rate-twice",
    Text(en: "A flat rate is given twice.", fr: "Un taux forfaitaire est donné deux fois."),
    about: "flat-rate", advice: Text(en: "Give it once.", fr: "Donnez-le une seule fois."))

  static let noCosts = Failure(
    "costs.none",
    Text(en: "The budget has no cost.", fr: "Le budget ne comporte aucune dépense."),
    about: "cost",
    advice: Text(
      en: "Give its lines: \"application cost APPLICATION staff AMOUNT\".",
      fr: "Donnez ses lignes : « candidature dépense CANDIDATURE personnel MONTANT »."))

  static func mustBeSimplified(_ total: Money) -> Failure {
    Failure(
      "costs.simplified",
      Text(
        en:
          "An operation of \(total) has simplified costs: its total is not above \(FundLaw.simplifiedUpTo) (art. 53(2)).",
        fr:
          "Une opération de \(total) relève des coûts simplifiés : son total n’excède pas \(FundLaw.simplifiedUpTo) (art. 53(2))."
      ),
      about: "flat-rate",
      advice: Text(
        en: "Choose a flat rate (\"--flat-rate remaining-40\"), unit costs or a lump sum.",
        fr:
          "Choisissez un taux forfaitaire (« --forfait restants-40 »), des coûts unitaires ou un montant forfaitaire."
      ))
  }

  static func indirectTwice(_ rates: [FlatRate]) -> Failure {
    let list = rates.map(\.word).joined(separator: ", ")
    return Failure(
      "costs.indirect-twice",
      Text(
        en: "Indirect costs have one flat rate, not several: \(list) (art. 54).",
        fr:
          "Les coûts indirects relèvent d’un seul taux forfaitaire, non de plusieurs : \(list) (art. 54)."
      ),
      about: "flat-rate", advice: Text(en: "Keep one of them.", fr: "N’en gardez qu’un."))
  }

  static let remainingOnFlatStaff = Failure(
    "costs.remaining-on-flat-staff",
    Text(
      en: "The 40% do not apply to staff costs that are themselves a flat rate (art. 56(3)).",
      fr:
        "Les 40 % ne s’appliquent pas à des dépenses de personnel elles-mêmes forfaitaires (art. 56(3))."
    ),
    about: "flat-rate",
    advice: Text(
      en: "Give the staff at real cost, or leave remaining-40 out.",
      fr: "Donnez le personnel au coût réel, ou renoncez à restants-40."))

  static func remainingWithIndirect(_ rate: FlatRate) -> Failure {
    Failure(
      "costs.remaining-with-indirect",
      Text(
        en: "The 40% stand for all remaining costs: \(rate.word) is in them (art. 56(1)).",
        fr: "Les 40 % couvrent tous les coûts restants : \(rate.word) y est compris (art. 56(1))."),
      about: "flat-rate", advice: Text(en: "Keep one of them.", fr: "N’en gardez qu’un."))
  }

  static func remainingWithReal(_ amount: Money) -> Failure {
    Failure(
      "costs.remaining-with-real",
      Text(
        en:
          "The 40% stand for all costs but staff and participants: \(amount) of other direct costs are in them (art. 56(1)).",
        fr:
          "Les 40 % couvrent tous les coûts autres que le personnel et les participants : \(amount) d’autres dépenses directes y sont compris (art. 56(1))."
      ),
      about: "flat-rate",
      advice: Text(
        en: "Leave these lines out, or choose another flat rate.",
        fr: "Retirez ces lignes, ou choisissez un autre taux forfaitaire."))
  }

  static func flatStaffWithReal(_ amount: Money) -> Failure {
    Failure(
      "costs.flat-staff-with-real",
      Text(
        en: "Staff is either at 20% of the other direct costs or real: \(amount) (art. 55(1)).",
        fr:
          "Le personnel est soit à 20 % des autres coûts directs, soit au coût réel : \(amount) (art. 55(1))."
      ),
      about: "flat-rate",
      advice: Text(
        en: "Leave the staff lines out, or staff-20.",
        fr: "Retirez les lignes de personnel, ou personnel-20."))
  }

  static func procurement(isKnown: Bool) -> Failure {
    Failure(
      "costs.procurement",
      isKnown
        ? Text(
          en:
            "The 20% for staff are not open to direct costs with a public procurement above the thresholds of the Union (art. 55(1)).",
          fr:
            "Les 20 % de personnel ne s’appliquent pas si les coûts directs comprennent un marché supérieur aux seuils européens (art. 55(1))."
        )
        : Text(
          en:
            "The 20% for staff ask for direct costs without a public procurement above the thresholds of the Union (art. 55(1)).",
          fr:
            "Les 20 % de personnel supposent des coûts directs sans marché supérieur aux seuils européens (art. 55(1))."
        ),
      about: "large-procurement",
      advice: Text(
        en: "Say so: \"--large-procurement no\"; otherwise choose another option.",
        fr: "Dites-le : « --marché-supérieur non » ; sinon choisissez une autre option."))
  }

  static let noMethod = Failure(
    "costs.method",
    Text(
      en:
        "Unit costs, lump sums and the rate of 25% rest on a fair, equitable and verifiable method (art. 53(3), 54 c)).",
      fr:
        "Coûts unitaires, montants forfaitaires et taux de 25 % reposent sur une méthode juste, équitable et vérifiable (art. 53(3), 54, c))."
    ),
    about: "method",
    advice: Text(
      en: "Say which: \"--method …\".", fr: "Dites laquelle : « --méthode … »."))
}
