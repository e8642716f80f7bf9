import AccordDocuments
import AccordWording

/// What a method of an allocation may not be, and what cannot be met, in words.
extension Failure {
  static func renewedPart(_ rate: Rate) -> Failure {
    Failure(
      "allocations.renewed",
      Text(
        en: "The renewed part cannot be \(rate).",
        fr: "La part reconduite ne peut pas être de \(rate)."),
      about: "renewed",
      advice: Text(en: "Give a rate from 0% to 100%.", fr: "Donnez un taux de 0 % à 100 %."))
  }

  static func partsAboveTheWhole(_ fixed: Rate, _ renewed: Rate) -> Failure {
    let sum = Rate(basisPoints: fixed.basisPoints + renewed.basisPoints)
    return Failure(
      "allocations.parts",
      Text(
        en:
          "A fixed part of \(fixed) and a renewed part of \(renewed) make \(sum): more than the whole.",
        fr:
          "Une part fixe de \(fixed) et une part reconduite de \(renewed) font \(sum) : plus que le tout."
      ),
      about: "renewed",
      advice: Text(
        en: "Give parts of 100% at most together; the criteria share what is left.",
        fr: "Donnez des parts de 100 % au plus ensemble ; les critères répartissent le reste."))
  }

  static func partsAndCriteria(_ method: AllocationMethod, _ count: Int) -> Failure {
    let (fixed, renewed) = (method.fixedPart, method.renewedPart)
    let given = Rate(basisPoints: fixed.basisPoints + renewed.basisPoints)
    let parts =
      renewed == .percent(0)
      ? Text(en: "a fixed part of \(fixed)", fr: "une part fixe de \(fixed)")
      : fixed == .percent(0)
        ? Text(en: "a renewed part of \(renewed)", fr: "une part reconduite de \(renewed)")
        : Text(
          en: "a fixed part of \(fixed) and a renewed part of \(renewed)",
          fr: "une part fixe de \(fixed) et une part reconduite de \(renewed)")
    return Failure(
      "allocations.method",
      count == 0
        ? Text(
          en: "With \(parts) and no criterion, the rest goes to nobody.",
          fr: "Avec \(parts) et aucun critère, le reste ne va à personne.")
        : Text(
          en: "With \(parts), the criteria have no effect.",
          fr: "Avec \(parts), les critères sont sans effet."),
      about: count == 0 || fixed > .percent(0) ? "fixed" : "renewed",
      advice: count == 0
        ? Text(
          en: "Give criteria for the rest, or parts that make 100% (now \(given)).",
          fr: "Donnez des critères pour le reste, ou des parts qui font 100 % (ici \(given)).")
        : Text(
          en: "Give criteria with parts below 100% together, or 100% without criteria.",
          fr: "Donnez des critères avec des parts inférieures à 100 %, ou 100 % sans critère."))
  }

  static func bound(_ rate: Rate, about name: String) -> Failure {
    Failure(
      "allocations.bound",
      name == "floor"
        ? Text(en: "The floor cannot be \(rate).", fr: "Le plancher ne peut pas être de \(rate).")
        : Text(en: "The cap cannot be \(rate).", fr: "Le plafond ne peut pas être de \(rate)."),
      about: name,
      advice: Text(
        en: "Give a change from -100% to 1,000%, for example -5% or 5%.",
        fr: "Donnez une évolution de -100 % à 1 000 %, par exemple -5 % ou 5 %."))
  }

  static func floorAboveTheCap(_ floor: Rate, _ cap: Rate) -> Failure {
    Failure(
      "allocations.floor-above-cap",
      Text(
        en: "The floor of \(floor) is above the cap of \(cap).",
        fr: "Le plancher de \(floor) dépasse le plafond de \(cap)."),
      about: "floor",
      advice: Text(
        en: "Give a floor that is the cap at most, for example -5% and 5%.",
        fr: "Donnez un plancher au plus égal au plafond, par exemple -5 % et 5 %."))
  }

  static func noYearBefore(_ method: AllocationMethod) -> Failure {
    let (option, what): (String, Text) =
      method.renewedPart > .percent(0)
      ? ("renewed", Text(en: "A renewed part", fr: "Une part reconduite"))
      : method.floor != nil
        ? ("floor", Text(en: "A floor", fr: "Un plancher"))
        : ("cap", Text(en: "A cap", fr: "Un plafond"))
    return Failure(
      "allocations.no-year-before",
      Text(
        en: "\(what) needs the year whose amounts it starts from.",
        fr: "\(what) demande l’année dont les montants servent de référence."),
      about: option,
      advice: Text(
        en: "Name it, for example \"--from 2024\".", fr: "Nommez-la, par exemple « --depuis 2024 »."
      ))
  }

  static func agreementBeforeUnused(_ agreement: ID<FrameworkAgreement>) -> Failure {
    Failure(
      "allocations.agreement-before-unused",
      Text(
        en: "The agreement \"\(agreement.name)\" has no effect without the year before.",
        fr: "L’accord « \(agreement.name) » est sans effet sans l’année précédente."),
      about: "from-agreement",
      advice: Text(
        en: "Name the year, for example \"--from 2024\", or leave the agreement out.",
        fr: "Nommez l’année, par exemple « --depuis 2024 », ou retirez l’accord."))
  }

  static func yearBeforeUnused(_ year: Int) -> Failure {
    Failure(
      "allocations.year-before-unused",
      Text(
        en:
          "The amounts of \(year) have no effect: nothing is renewed, and there is neither floor nor cap.",
        fr:
          "Les montants de \(year) sont sans effet : rien n’est reconduit, et il n’y a ni plancher ni plafond."
      ),
      about: "from",
      advice: Text(
        en: "Add \"--renewed 90%\", \"--floor -5%\" or \"--cap 5%\", or leave the year out.",
        fr:
          "Ajoutez « --reconduite 90% », « --plancher -5% » ou « --plafond 5% », ou retirez l’année."
      ))
  }

  static func notBefore(_ year: Int, _ envelope: Envelope) -> Failure {
    Failure(
      "allocations.not-before",
      Text(
        en:
          "\(year) is not before \(envelope.year), the year of the envelope \"\(envelope.id)\".",
        fr:
          "\(year) ne précède pas \(envelope.year), l’année de l’enveloppe « \(envelope.id) »."
      ),
      about: "from",
      advice: Text(
        en: "Name an earlier year: \"--from \(envelope.year - 1)\".",
        fr: "Nommez une année antérieure : « --depuis \(envelope.year - 1) »."))
  }

  static func boundsOfAVote(_ option: String) -> Failure {
    Failure(
      "allocations.bounds-of-vote",
      Text(
        en: "A supplementary vote has no floor or cap: its shares are added to those of the year.",
        fr:
          "Un vote complémentaire n’a ni plancher ni plafond : ses parts s’ajoutent à celles de l’année."
      ),
      about: option,
      advice: Text(
        en: "Leave \"--floor\" and \"--cap\" out; \"--renewed\" may stay.",
        fr: "Retirez « --plancher » et « --plafond » ; « --reconduite » peut rester."))
  }

  static func nothingBefore(_ year: Int) -> Failure {
    Failure(
      "allocations.nothing-before",
      Text(
        en:
          "No convention of \(year) under the agreement was in force on 31 December \(year) for those who share: nothing can be renewed or compared.",
        fr:
          "Aucune convention \(year) de l’accord n’était en vigueur au 31 décembre \(year) pour les structures concernées : rien ne peut être reconduit ni comparé."
      ),
      about: "from",
      advice: Text(
        en: "See \"convention list \(year)\", name another year, or share by criteria alone.",
        fr:
          "Voyez « convention lister \(year) », nommez une autre année, ou répartissez selon les seuls critères."
      ))
  }

  static func unit(_ unit: Money) -> Failure {
    Failure(
      "allocations.unit",
      Text(
        en: "Shares cannot be multiples of \(unit).",
        fr: "Les parts ne peuvent pas être des multiples de \(unit)."),
      about: "unit",
      advice: Text(
        en: "Give an amount from 0.01, for example 1, 10 or 100.",
        fr: "Donnez un montant à partir de 0,01, par exemple 1, 10 ou 100."))
  }

  static func floors(_ least: Money, _ amount: Money, unit: Money) -> Failure {
    Failure(
      "allocations.floors",
      Text(
        en:
          "The floors add up to \(least), and \(amount) is to be shared: \(least - amount) is lacking.",
        fr:
          "Les planchers totalisent \(least) pour \(amount) à répartir : il manque \(least - amount)."
      ),
      about: "floor",
      advice: Text(
        en:
          "Lower the floor, for example \"--floor -10%\"; floors are rounded up to \(unit).",
        fr:
          "Abaissez le plancher, par exemple « --plancher -10% » ; les planchers sont arrondis à \(unit) au-dessus."
      ))
  }

  static func caps(_ most: Money, _ amount: Money, unit: Money) -> Failure {
    Failure(
      "allocations.caps",
      Text(
        en:
          "The caps add up to \(most), and \(amount) is to be shared: \(amount - most) would be left over.",
        fr:
          "Les plafonds totalisent \(most) pour \(amount) à répartir : il resterait \(amount - most)."
      ),
      about: "cap",
      advice: Text(
        en: "Raise the cap, for example \"--cap 10%\"; caps are rounded down to \(unit).",
        fr:
          "Relevez le plafond, par exemple « --plafond 10% » ; les plafonds sont arrondis à \(unit) au-dessous."
      ))
  }

  static func nothingBetween(
    _ least: Money, _ most: Money, _ organisation: ID<Organisation>, unit: Money
  ) -> Failure {
    Failure(
      "allocations.unit-too-great",
      Text(
        en:
          "\"\(organisation)\" may get from \(least) to \(most), and no multiple of \(unit) lies between.",
        fr:
          "« \(organisation) » peut recevoir de \(least) à \(most), et aucun multiple de \(unit) ne s’y trouve."
      ),
      about: "unit",
      advice: Text(
        en: "Give a smaller unit, or a floor and a cap that are wider apart.",
        fr: "Donnez un arrondi plus petit, ou un plancher et un plafond plus écartés."))
  }

  static func remainder(_ amount: Money, unit: Money) -> Failure {
    Failure(
      "allocations.remainder",
      Text(
        en:
          "Shares in multiples of \(unit) leave \(amount) over, and the caps leave no room for it.",
        fr:
          "Des parts multiples de \(unit) laissent un reste de \(amount), et les plafonds ne lui laissent pas de place."
      ),
      about: "unit",
      advice: Text(
        en: "Give a smaller unit, or raise the cap.",
        fr: "Donnez un arrondi plus petit, ou relevez le plafond."))
  }

  static func byHandForNobody(_ organisation: ID<Organisation>) -> Failure {
    Failure(
      "allocations.by-hand-for-nobody",
      Text(
        en:
          "\"\(organisation)\" has no share that could be given: it is not among those who share.",
        fr: "« \(organisation) » n’a pas de part à fixer : la structure n’est pas bénéficiaire."),
      about: "share",
      advice: Text(
        en: "Shares go to open organisations of the kind that are parties of the agreement.",
        fr: "Les parts vont aux structures ouvertes de ce type, parties à l’accord."))
  }

  static func byHandTwice(_ organisation: ID<Organisation>) -> Failure {
    Failure(
      "allocations.by-hand-twice",
      Text(
        en: "The share of \"\(organisation)\" is given twice.",
        fr: "La part de « \(organisation) » est donnée deux fois."),
      about: "share",
      advice: Text(
        en: "Give one amount for each organisation.",
        fr: "Donnez un seul montant par structure."))
  }

  static func byHandAbove(_ given: Money, _ amount: Money) -> Failure {
    Failure(
      "allocations.by-hand-above",
      Text(
        en:
          "The shares by hand add up to \(given), and \(amount) is to be shared: \(given - amount) too much.",
        fr:
          "Les parts imposées totalisent \(given) pour \(amount) à répartir : \(given - amount) de trop."
      ),
      about: "share",
      advice: Text(
        en: "Give smaller amounts, or leave some to be computed.",
        fr: "Donnez des montants plus faibles, ou laissez-en calculer certaines."))
  }

  static func byHandBelow(_ given: Money, _ amount: Money) -> Failure {
    Failure(
      "allocations.by-hand-below",
      Text(
        en:
          "All shares are given by hand and add up to \(given), and \(amount) is to be shared: \(amount - given) would go to nobody.",
        fr:
          "Toutes les parts sont imposées et totalisent \(given) pour \(amount) à répartir : \(amount - given) n’iraient à personne."
      ),
      about: "share",
      advice: Text(
        en: "Leave one share to be computed, or give amounts that add up.",
        fr: "Laissez calculer une part, ou donnez des montants dont le total est exact."))
  }
}
