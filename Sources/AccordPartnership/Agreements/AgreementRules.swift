public import AccordDocuments
import AccordWording

/// What holds within one framework agreement.
extension FrameworkAgreement {
  /// Checks that the steps give the status, and that parties, axes and commitments fit together.
  public func validate() throws {
    try validateSteps()
    guard !title.isEmpty else { throw Failure.noTitle(id.name) }
    if let twice = parties.firstRepeated() { throw Failure.partyTwice(self, twice.id) }
    if let twice = axes.map(\.number).firstRepeated() {
      throw Failure.axisTwice(self, twice)
    }
    guard amendments.map(\.number) == Array(amendments.indices.map { $0 + 1 }) else {
      throw Failure.agreementAmendments(self)
    }
    for axis in axes where axis.number < 1 { throw Failure.axisNumber(axis.number) }
    try validateCircuit()
    for each in commitments {
      try requireAxis(each.axis)
      guard (each.party == nil) != (each.kind == nil) else {
        throw Failure.commitmentOfWhom(self)
      }
      if let party = each.party { try requireParty(party.id) }
    }
  }

  /// A batch that declares the agreement again keeps its parties, axes, commitments and
  /// progress. Once it is open for signature its title and years can no longer change.
  public func ensuring(_ declared: FrameworkAgreement) throws -> FrameworkAgreement {
    if (title, years) == (declared.title, declared.years) { return self }
    var result = self
    result.title = declared.title
    result.years = declared.years
    guard status == .draft else {
      throw Failure.noLongerDraft(self).listing(try differences(from: result))
    }
    return result
  }

  /// The axis with that number.
  public func axis(_ number: Int) -> Axis? { axes.first { $0.number == number } }

  /// Whether an organisation is a party.
  public func hasParty(_ organisation: ID<Organisation>) -> Bool {
    parties.contains(organisation.reference)
  }

  /// - Throws: `Failure` when the agreement has no such axis.
  public func requireAxis(_ number: Int) throws {
    guard axis(number) != nil else { throw Failure.noSuchAxis(self, number) }
  }

  /// - Throws: `Failure` when the organisation is not a party.
  public func requireParty(_ organisation: ID<Organisation>) throws {
    guard hasParty(organisation) else { throw Failure.noSuchParty(self, organisation) }
  }

  /// What the parties will sign may change only before the agreement is open for signature.
  ///
  /// - Throws: `Failure` when it is open, in force or ended.
  public func requireDraft() throws {
    guard status == .draft else { throw Failure.noLongerDraft(self) }
  }
}

extension Failure {
  static func noTitle(_ id: String) -> Failure {
    Failure(
      "agreements.title",
      Text(
        en: "A title of \"\(id)\" is empty.", fr: "Un intitulé de « \(id) » est vide."),
      about: "title-en",
      advice: Text(
        en: "Give it in one language at least.", fr: "Donnez-le au moins dans une langue."))
  }

  static func agreementAmendments(_ agreement: FrameworkAgreement) -> Failure {
    Failure(
      "agreements.amendments",
      Text(
        en:
          "The amendments of the agreement \"\(agreement.id)\" are numbered from 1 without a gap.",
        fr:
          "Les avenants de l’accord-cadre « \(agreement.id) » sont numérotés à partir de 1, sans trou."
      ))
  }

  static func partyTwice(
    _ agreement: FrameworkAgreement, _ party: ID<Organisation>
  ) -> Failure {
    Failure(
      "agreements.party-twice",
      Text(
        en: "\"\(party)\" is already a party of the agreement \"\(agreement.id)\".",
        fr: "« \(party) » est déjà partie à l’accord-cadre « \(agreement.id) »."),
      about: "organisation")
  }

  static func axisTwice(_ agreement: FrameworkAgreement, _ number: Int) -> Failure {
    Failure(
      "agreements.axis-twice",
      Text(
        en: "The agreement \"\(agreement.id)\" has an axis \(number) already.",
        fr: "L’accord-cadre « \(agreement.id) » a déjà un axe \(number)."),
      about: "number",
      advice: Text(
        en: "Give another number, or begin the line with \"ensure\" to reword it.",
        fr: "Donnez un autre numéro, ou commencez la ligne par « assurer » pour le reformuler."))
  }

  static func axisNumber(_ number: Int) -> Failure {
    Failure(
      "agreements.axis-number",
      Text(
        en: "\(number) cannot be the number of an axis.",
        fr: "\(number) ne peut pas être le numéro d’un axe."),
      about: "number",
      advice: Text(en: "Number the axes from 1.", fr: "Numérotez les axes à partir de 1."))
  }

  static func commitmentOfWhom(_ agreement: FrameworkAgreement) -> Failure {
    Failure(
      "agreements.commitment",
      Text(
        en: "A commitment is either a party’s or that of every party of a kind.",
        fr: "Un engagement est celui d’une partie, ou de toutes les parties d’un type."),
      about: "party",
      advice: Text(
        en: "Give one of \"--party\" and \"--kind\".", fr: "Donnez « --partie » ou « --type »."))
  }

  static func noSuchAxis(_ agreement: FrameworkAgreement, _ number: Int) -> Failure {
    let axes = agreement.axes.map { "\($0.number)" }.joined(separator: ", ")
    return Failure(
      "agreements.no-axis",
      Text(
        en: "The agreement \"\(agreement.id)\" has no axis \(number).",
        fr: "L’accord-cadre « \(agreement.id) » n’a pas d’axe \(number)."),
      about: "axis",
      advice: axes.isEmpty
        ? Text(
          en: "Add axes first: \"agreement axis \(agreement.id) 1 …\".",
          fr: "Ajoutez d’abord les axes : « accord axe \(agreement.id) 1 … ».")
        : Text(en: "Its axes are: \(axes).", fr: "Ses axes sont : \(axes)."))
  }

  static func noSuchParty(
    _ agreement: FrameworkAgreement, _ party: ID<Organisation>
  ) -> Failure {
    Failure(
      "agreements.no-party",
      Text(
        en: "\"\(party)\" is not a party of the agreement \"\(agreement.id)\".",
        fr: "« \(party) » n’est pas partie à l’accord-cadre « \(agreement.id) »."),
      about: "party",
      advice: Text(
        en: "\"agreement show \(agreement.id)\" lists its parties.",
        fr: "« accord afficher \(agreement.id) » affiche ses parties."))
  }

  static func noLongerDraft(_ agreement: FrameworkAgreement) -> Failure {
    Failure(
      "agreements.not-draft",
      Text(
        en:
          "What the agreement \"\(agreement.id)\" says can no longer change: its status is \(agreement.status.shown).",
        fr:
          "Le contenu de l’accord-cadre « \(agreement.id) » ne peut plus changer : son statut est « \(agreement.status.shown) »."
      ),
      advice: Text(
        en: "Title, years, parties, axes and commitments change only while it is a draft.",
        fr:
          "L’intitulé, les années, les parties, les axes et les engagements ne changent qu’à l’état de brouillon."
      ))
  }

  static func tooFewParties(_ agreement: FrameworkAgreement) -> Failure {
    Failure(
      "agreements.parties",
      Text(
        en:
          "The agreement \"\(agreement.id)\" cannot be opened for signature: it needs at least two parties and has \(agreement.parties.count).",
        fr:
          "L’accord-cadre « \(agreement.id) » ne peut pas être ouvert à la signature : il lui faut au moins deux parties, il en a \(agreement.parties.count)."
      ),
      advice: Text(
        en: "Add parties: \"agreement party \(agreement.id) …\".",
        fr: "Ajoutez des parties : « accord partie \(agreement.id) … »."))
  }

  static func noAxis(_ agreement: FrameworkAgreement) -> Failure {
    Failure(
      "agreements.axes",
      Text(
        en: "The agreement \"\(agreement.id)\" cannot be opened for signature: it has no axis.",
        fr:
          "L’accord-cadre « \(agreement.id) » ne peut pas être ouvert à la signature : il n’a aucun axe."
      ),
      advice: Text(
        en: "Add one: \"agreement axis \(agreement.id) 1 …\".",
        fr: "Ajoutez-en un : « accord axe \(agreement.id) 1 … »."))
  }
}

extension Sequence where Element: Hashable {
  /// The first element that occurred before; `nil` when all differ.
  func firstRepeated() -> Element? {
    var seen: Set<Element> = []
    return first { !seen.insert($0).inserted }
  }
}
