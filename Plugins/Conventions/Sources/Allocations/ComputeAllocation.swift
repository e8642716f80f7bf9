import AccordDocuments
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
          "The fixed part is shared out equally; the rest follows the criteria, each with its weight, in proportion to the figures of a year. Without criteria everything is shared out equally. The exact shares are rounded once: down to the cent, then the cents left go one each to the largest remainders, equal ones in the order of the identities. The sum is exact. A missing figure is refused: missing is not zero.",
        fr:
          "La part fixe est partagée à égalité ; le reste suit les critères, chacun avec son poids, au prorata des chiffres d’une année. Sans critère, tout est partagé à égalité. Les parts exactes sont arrondies une seule fois : au centime inférieur, puis les centimes restants vont un par un aux plus forts restes, à égalité dans l’ordre des identifiants. La somme est exacte. Un chiffre manquant est refusé : une absence n’est pas zéro."
      ),
      takes: Argument<Slug>(
        "id", fr: "identifiant",
        Text(en: "the scenario’s identity", fr: "l’identifiant du scénario")),
      RequiredOption<ID<Envelope>>(
        "envelope", fr: "enveloppe", Text(en: "the envelope to split", fr: "l’enveloppe à répartir")
      ),
      Option<String>(
        "title-en", fr: "titre-en", Text(en: "its title in English", fr: "son intitulé en anglais")),
      Option<String>(
        "title-fr", fr: "titre-fr", Text(en: "its title in French", fr: "son intitulé en français")),
      Option<Rate>(
        "fixed", fr: "fixe",
        Text(
          en: "the part shared out equally; by default 0%, and 100% without criteria",
          fr: "la part partagée à égalité ; par défaut 0 %, et 100 % sans critère")),
      RepeatedOption<WeightedMeasure>(
        "criterion", fr: "critère",
        Text(en: "a criterion and its weight", fr: "un critère et son poids")),
      Option<Year>(
        "year-of-figures", fr: "année-des-chiffres",
        Text(
          en: "the year of the figures; by default the year before the envelope’s",
          fr: "l’année des chiffres ; par défaut celle qui précède l’enveloppe")),
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
      ]
    ) { session, id, envelope, english, french, fixed, criteria, year, vote, kind in
      let envelope = try session.find(envelope)
      let agreement = try session.find(envelope.agreement.id)
      let figures = year?.number ?? envelope.year &- 1
      // Shares of figures that somebody corrects meanwhile would look right and be wrong.
      try session.require(unchanged: envelope.id)
      try session.require(unchanged: agreement.id)
      if !criteria.isEmpty {
        try session.require(unchanged: Activity.where(\.year, is: figures))
      }
      let allocation = try Allocation.splitting(
        envelope, as: ID(id),
        title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")),
        fixedPart: fixed ?? .percent(criteria.isEmpty ? 100 : 0),
        criteria: criteria.map {
          Allocation.Criterion(
            measure: $0.measure, weight: $0.weight, year: figures)
        },
        over: try session.parties(of: agreement, kind: kind, openIn: envelope.year).map(\.id),
        activities: try session.all(Activity.self), vote: vote)
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
