import AccordDocuments
public import AccordWording

/// What the rules of allocations refuse, in words.
extension Failure {
  /// A figure that a computation needs and nobody recorded.
  struct MissingFigure {
    let organisation: ID<Organisation>
    let criterion: Allocation.Criterion
  }

  static func figuresMissing(_ missing: [MissingFigure]) -> Failure {
    var order: [Allocation.Criterion] = []
    for each in missing where !order.contains(each.criterion) { order.append(each.criterion) }
    let listed = order.map { criterion in
      let names = missing.filter { $0.criterion == criterion }
        .map(\.organisation.name).joined(separator: ", ")
      return Text(
        en: "\(criterion.name) \(criterion.year): \(names)",
        fr: "\(criterion.name) \(criterion.year) : \(names)")
    }
    let all = Text.each { language in
      listed.map { $0[language] }.joined(
        separator: language == .french ? "\(Typography.narrowNoBreakSpace); " : "; ")
    }
    return Failure(
      "allocations.figure-missing",
      Text(
        en: "Figures are missing, and missing is not zero. \(all).",
        fr: "Des chiffres manquent, et une absence n’est pas zéro. \(all)."),
      about: "criterion",
      advice: Text(
        en: "Record them: \"activity record ORGANISATION YEAR …\".",
        fr: "Enregistrez-les : « activité enregistrer STRUCTURE ANNÉE … »."))
  }

  static func nobodyToShareWith(_ envelope: Envelope) -> Failure {
    Failure(
      "allocations.nobody",
      Text(
        en: "There is nobody to share the envelope \"\(envelope.id)\" with.",
        fr: "Il n’y a personne avec qui partager l’enveloppe « \(envelope.id) »."),
      about: "kind",
      advice: Text(
        en: "Shares go to open organisations of the kind that are parties of the agreement.",
        fr: "Les parts vont aux structures ouvertes de ce type, parties à l’accord."))
  }

  /// A vote that the envelope does not have.
  public static func noVote(_ number: Int, of envelope: Envelope) -> Failure {
    Failure(
      "allocations.vote",
      Text(
        en: "The envelope \"\(envelope.id)\" has no supplementary vote \(number).",
        fr: "L’enveloppe « \(envelope.id) » n’a pas de vote complémentaire \(number)."),
      about: "vote",
      advice: Text(
        en: "Record it first: \"envelope vote \(envelope.id) AMOUNT --decision …\".",
        fr: "Enregistrez-le d’abord : « enveloppe voter \(envelope.id) MONTANT --décision … »."))
  }

  static func belowZero(_ envelope: Envelope) -> Failure {
    Failure(
      "allocations.below-zero",
      Text(
        en: "The envelope \"\(envelope.id)\" is below zero: it cannot be shared out.",
        fr: "L’enveloppe « \(envelope.id) » est négative : elle ne peut pas être répartie."),
      about: "envelope")
  }

  static func fixedPart(_ rate: Rate) -> Failure {
    Failure(
      "allocations.fixed",
      Text(
        en: "The fixed part cannot be \(rate).", fr: "La part fixe ne peut pas être de \(rate)."),
      about: "fixed",
      advice: Text(en: "Give a rate from 0% to 100%.", fr: "Donnez un taux de 0 % à 100 %."))
  }

  static func criterionTwice(_ criterion: String) -> Failure {
    Failure(
      "allocations.criterion-twice",
      Text(
        en: "The criterion \"\(criterion)\" is given twice.",
        fr: "Le critère « \(criterion) » est donné deux fois."), about: "criterion")
  }

  static func weight(_ weight: Int) -> Failure {
    Failure(
      "allocations.weight",
      Text(en: "\(weight) cannot be a weight.", fr: "\(weight) ne peut pas être un poids."),
      about: "criterion",
      advice: Text(
        en: "Write a whole number from 1 to 1,000,000.",
        fr: "Écrivez un nombre entier de 1 à 1 000 000."))
  }

  static func noFigure(_ criterion: Allocation.Criterion) -> Failure {
    Failure(
      "allocations.no-figure",
      Text(
        en: "All figures are zero for \(criterion.name) \(criterion.year): nothing to share by.",
        fr:
          "Tous les chiffres sont nuls pour \(criterion.name) \(criterion.year) : rien ne permet de répartir."
      ), about: "criterion")
  }

  static func figureOutOfRange(_ criterion: Allocation.Criterion) -> Failure {
    Failure(
      "allocations.figure",
      Text(
        en: "A figure is below zero or too large for \(criterion.name) \(criterion.year).",
        fr: "Un chiffre est négatif ou trop grand pour \(criterion.name) \(criterion.year)."),
      about: "criterion")
  }

  static func shares(_ allocation: Allocation) -> Failure {
    Failure(
      "allocations.shares",
      Text(
        en: "The shares of the allocation \"\(allocation.id)\" do not follow from its criteria.",
        fr: "Les parts de la répartition « \(allocation.id) » ne découlent pas de ses critères."))
  }

  static func noShare(
    _ allocation: Allocation, _ organisation: ID<Organisation>
  ) -> Failure {
    Failure(
      "allocations.no-share",
      Text(
        en: "\"\(organisation)\" has no share in the allocation \"\(allocation.id)\".",
        fr: "« \(organisation) » n’a pas de part dans la répartition « \(allocation.id) »."),
      about: "organisation",
      advice: Text(
        en: "\"allocation show \(allocation.id)\" lists the shares.",
        fr: "« répartition afficher \(allocation.id) » affiche les parts."))
  }

  static func adopted(_ allocation: Allocation) -> Failure {
    Failure(
      "allocations.is-adopted",
      Text(
        en:
          "The allocation \"\(allocation.id)\" is adopted, and would now come out differently.",
        fr:
          "La répartition « \(allocation.id) » est adoptée, et donnerait maintenant un autre résultat."
      ),
      about: "id",
      advice: Text(
        en:
          "Compute another scenario under another identity, or set this one aside first: \"allocation set-aside \(allocation.id)\".",
        fr:
          "Calculez un autre scénario sous un autre identifiant, ou écartez d’abord celui-ci : « répartition écarter \(allocation.id) »."
      ))
  }
}
