import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension AllocationCommands {
  static var compute: Command {
    Command(
      "allocation compute", fr: "répartition calculer", .write,
      Text(
        en: "Compute a scenario that splits an envelope",
        fr: "Calculer un scénario de répartition d’une enveloppe"),
      discussion: Text(
        en:
          "The fixed part is shared out equally, the renewed part in proportion to what the conventions of an earlier year had in force on 31 December, under the envelope’s agreement or the one named with --from-agreement; what is left follows the criteria, each with its weight, in proportion to the figures of a year. Without criteria what is not renewed is shared out equally. A share by hand is taken as it is, also beyond a floor or a cap, and the others share what is left. A floor and a cap limit the change against the year before: what is held there goes to the others in proportion, until all fit; an organisation with nothing in force that year has neither. The exact shares are rounded once: down to the unit, then the units left go one each to the largest remainders, equal ones in the order of the identities; floors are rounded up to the unit, caps down. What is less than a unit of the amount goes to the greatest share that its cap leaves room for. The sum is exact. A missing figure is refused: missing is not zero.",
        fr:
          "La part fixe est partagée à égalité, la part reconduite au prorata de ce que les conventions d’une année antérieure avaient en vigueur au 31 décembre, sous l’accord de l’enveloppe ou celui indiqué par --depuis-accord ; le reste suit les critères, chacun avec son poids, au prorata des chiffres d’une année. Sans critère, ce qui n’est pas reconduit est partagé à égalité. Une part imposée est prise telle quelle, même au-delà d’un plancher ou d’un plafond, et les autres se partagent le reste. Un plancher et un plafond limitent l’évolution par rapport à l’année précédente : ce qui est ainsi retenu va aux autres à proportion, jusqu’à ce que toutes conviennent ; une structure sans montant en vigueur cette année-là n’a ni l’un ni l’autre. Les parts exactes sont arrondies une seule fois : à l’unité inférieure, puis les unités restantes vont une par une aux plus forts restes, à égalité dans l’ordre des identifiants ; les planchers sont arrondis à l’unité supérieure, les plafonds à l’unité inférieure. Ce que le montant laisse en dessous de l’unité va à la plus forte part dont le plafond le permet. La somme est exacte. Un chiffre manquant est refusé : une absence n’est pas zéro."
      ),
      takes: Argument<Slug>(
        "id", fr: "identifiant",
        Text(en: "the scenario’s identity", fr: "l’identifiant du scénario")),
      RequiredOption<ID<Envelope>>(
        "envelope", fr: "enveloppe", Text(en: "the envelope to split", fr: "l’enveloppe à répartir")
      ),
      CommonOption.titleInEnglish,
      CommonOption.titleInFrench,
      Option<Rate>(
        "fixed", fr: "fixe",
        Text(
          en:
            "the part shared out equally; by default 0%, and without criteria what is not renewed",
          fr:
            "la part partagée à égalité ; par défaut 0 %, et sans critère ce qui n’est pas reconduit"
        )),
      Option<Rate>(
        "renewed", fr: "reconduite",
        Text(
          en: "the part that follows the amounts in force at the end of the year before",
          fr: "la part au prorata des montants en vigueur à la fin de l’année précédente")),
      Option<Year>(
        "from", fr: "depuis",
        Text(
          en: "the year before, for the renewed part, the floor and the cap",
          fr: "l’année précédente, pour la part reconduite, le plancher et le plafond")),
      Option<ID<FrameworkAgreement>>(
        "from-agreement", fr: "depuis-accord",
        Text(
          en: "the agreement of that year’s conventions; by default the envelope’s",
          fr: "l’accord des conventions de cette année-là ; par défaut celui de l’enveloppe")),
      RepeatedOption<WeightedMeasure>(
        "criterion", fr: "critère",
        Text(en: "a criterion and its weight", fr: "un critère et son poids")),
      Option<Year>(
        "year-of-figures", fr: "année-des-chiffres",
        Text(
          en: "the year of the figures; by default the year before the envelope’s",
          fr: "l’année des chiffres ; par défaut celle qui précède l’enveloppe")),
      Option<Rate>(
        "floor", fr: "plancher",
        Text(
          en: "the least change against the year before, such as -5%",
          fr: "l’évolution minimale par rapport à l’année précédente, comme -5 %")),
      Option<Rate>(
        "cap", fr: "plafond",
        Text(
          en: "the greatest change against the year before, such as 5%",
          fr: "l’évolution maximale par rapport à l’année précédente, comme 5 %")),
      Option<Money>(
        "unit", fr: "arrondi",
        Text(
          en: "what shares are multiples of, such as 1, 10 or 100; by default 0.01",
          fr: "ce dont les parts sont des multiples, comme 1, 10 ou 100 ; par défaut 0,01")),
      RepeatedOption<GivenShare>(
        "share", fr: "part",
        Text(en: "a share by hand", fr: "une part imposée")),
      Option<Int>(
        "vote", fr: "vote",
        Text(
          en: "the number of a supplementary vote, to split it alone",
          fr: "le numéro d’un vote complémentaire, pour le répartir seul")),
      DefaultedOption<OrganisationKind>(
        "kind", fr: "type",
        Text(
          en: "the parties of this kind get a share",
          fr: "les parties de ce type reçoivent une part"), default: .missionLocale),
      examples: [
        Example(
          "allocation compute trial-a --envelope conventions-2024 --title-en \"Equal shares\" --title-fr \"Parts égales\"",
          Text(en: "The same for everybody", fr: "La même part pour chacun")),
        Example(
          "allocation compute trial-b --envelope conventions-2024 --title-en Mixed --title-fr Mixte --fixed 30% --criterion young-people=70 --criterion rural=30 --year-of-figures 2023",
          Text(
            en: "30% in equal shares, the rest by two criteria",
            fr: "30 % à égalité, le reste selon deux critères")),
        Example(
          "allocation compute trial-c --envelope conventions-2025 --title-en Renewed --title-fr Reconduite --renewed 90% --from 2024 --criterion young-people=100 --year-of-figures 2023 --floor -50% --unit 100 --share ml-elbeuf=150000",
          Text(
            en:
              "90% by the amounts of the year before, a floor, hundreds of euros, a share by hand",
            fr:
              "90 % selon l’année précédente, un plancher, des centaines d’euros, une part imposée"
          )),
      ]
    ) {
      session, id, envelope, english, french, fixed, renewed, from, under, criteria, year, floor,
      cap, unit, given, vote, kind in
      let envelope = try session.find(envelope)
      let agreement = try session.find(envelope.agreement.id)
      let figures = year?.number ?? envelope.year &- 1
      let method = AllocationMethod(
        fixedPart: fixed ?? .unsaid(renewed: renewed, hasCriteria: !criteria.isEmpty),
        renewedPart: renewed ?? .percent(0), yearBefore: from?.number,
        agreementBefore: try under.map { try session.find($0).id.reference },
        criteria: try criteria.map {
          try session.criterion($0, of: figures)
        }, floor: floor, cap: cap, unit: unit)
      // Shares of figures that somebody corrects meanwhile would look right and be wrong.
      try session.require(unchanged: envelope.id)
      try session.require(unchanged: agreement.id)
      if !criteria.isEmpty {
        try session.require(unchanged: Activity.where(\.year, is: figures))
        try session.require(unchanged: IndicatorFigure.where(\.year, is: figures))
      }
      if from != nil {
        try session.require(unchanged: Convention.where(\.agreement, is: under ?? agreement.id))
      }
      for each in given { _ = try session.find(each.organisation) }
      let allocation = try Allocation.splitting(
        envelope, as: ID(id),
        title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")),
        by: method,
        over: try session.parties(of: agreement, kind: kind, openIn: envelope.year).map(\.id),
        from: try session.source(of: method, under: agreement.id), given: given, vote: vote)
      session.warnOfNothingBefore(allocation)
      return try session.recordNew(
        allocation,
        saying:
          Text(
            en:
              "Computed the allocation \"\(id)\": \(allocation.total) over \(allocation.shares.count) organisations.",
            fr:
              "La répartition « \(id) » a été calculée : \(allocation.total) entre \(allocation.shares.count) structures."
          ))
    }
  }
}

extension Rate {
  /// The fixed part where nobody says it: nothing, or without criteria what is not renewed.
  fileprivate static func unsaid(renewed: Rate?, hasCriteria: Bool) -> Rate {
    let rest = Rate.percent(100).basisPoints - (renewed?.basisPoints ?? 0)
    return hasCriteria ? .percent(0) : Rate(basisPoints: max(0, rest))
  }
}

extension Session {
  /// A criterion as it was given, whose indicator is there.
  fileprivate func criterion(
    _ given: WeightedMeasure, of year: Int
  ) throws -> Allocation.Criterion {
    if case .indicator(let id) = given.subject, try documents.document(id) == nil {
      throw Failure.noCriterion(id)
    }
    return given.criterion(of: year)
  }

  /// Where the figures of a method are, as they are now.
  func source(
    of method: AllocationMethod, under agreement: ID<FrameworkAgreement>
  ) throws -> AllocationSource {
    let before = try method.yearBefore.map {
      try documents.amountsInForce(
        under: method.agreementBefore?.id ?? agreement, atTheEndOf: $0)
    }
    return AllocationSource(
      activities: try all(Activity.self), figures: try all(IndicatorFigure.self),
      of: try all(Indicator.self), before: before ?? [:])
  }

  /// Names those who had nothing in force the year before: they have a renewed share of zero and
  /// neither floor nor cap.
  fileprivate func warnOfNothingBefore(_ allocation: Allocation) {
    guard let year = allocation.yearBefore else { return }
    let without = allocation.shares.filter { !$0.isByHand && $0.before ?? .zero == .zero }
    guard !without.isEmpty else { return }
    let names = without.map(\.organisation.id.name).joined(separator: ", ")
    let renewed = allocation.renewedPart > .percent(0)
    let isBounded = allocation.floor != nil || allocation.cap != nil
    let consequence =
      switch (renewed, isBounded) {
      case (true, true):
        Text(
          en: "their renewed share is zero, and they have neither floor nor cap",
          fr: "leur part reconduite est nulle, sans plancher ni plafond")
      case (true, false):
        Text(en: "their renewed share is zero", fr: "leur part reconduite est nulle")
      default:
        Text(en: "they have neither floor nor cap", fr: "elles n’ont ni plancher ni plafond")
      }
    warn(
      Text(
        en: "Nothing in force on 31 December \(year): \(names). So \(consequence).",
        fr:
          "Rien en vigueur au 31 décembre \(year) : \(names). Par conséquent, \(consequence)."
      ))
  }
}

extension Failure {
  fileprivate static func noCriterion(_ id: ID<Indicator>) -> Failure {
    let measures = Text.each { language in
      AllocationMeasure.allCases.map { $0.written(in: language) }.joined(separator: ", ")
    }
    return Failure(
      "allocations.criterion",
      Text(
        en: "\"\(id)\" is neither a figure of activities nor an indicator.",
        fr: "« \(id) » n’est ni un chiffre d’activité ni un indicateur."),
      about: "criterion",
      advice: Text(
        en: "The figures of activities are: \(measures). \"indicator list\" shows the indicators.",
        fr:
          "Les chiffres d’activité sont : \(measures). « indicateur lister » affiche les indicateurs."
      ))
  }
}
