import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Commands that write what a framework agreement says.
enum AgreementCommands {
  static let create = Command(
    "agreement create", fr: "accord créer", .write,
    Text(en: "Create a framework agreement", fr: "Créer un accord-cadre"),
    discussion: Text(
      en:
        "It begins as a draft. Parties, axes and commitments follow; then it is opened for signature.",
      fr:
        "Il commence à l’état de brouillon. Parties, axes et engagements suivent ; puis il est ouvert à la signature."
    ),
    takes: Argument<Slug>(
      "id", fr: "identifiant", Text(en: "its identity", fr: "son identifiant")),
    RequiredOption<YearRange>(
      "years", fr: "années",
      Text(en: "its first and last year", fr: "sa première et sa dernière année")),
    Option<String>(
      "title-en", fr: "titre-en", Text(en: "its title in English", fr: "son intitulé en anglais")),
    Option<String>(
      "title-fr", fr: "titre-fr", Text(en: "its title in French", fr: "son intitulé en français")),
    examples: [
      Example(
        "agreement create normandie-2030 --years 2030-2032 --title-en \"Partnership agreement\" --title-fr \"Accord de partenariat\"",
        Text(en: "Begin an agreement", fr: "Commencer un accord"))
    ]
  ) { session, id, years, english, french in
    try session.recordNew(
      FrameworkAgreement(
        id: ID(id), title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")),
        years: years),
      saying:
        Text(
          en: "Created the agreement \"\(id)\" (\(years)).",
          fr: "L’accord-cadre « \(id) » a été créé (\(years))."))
  }

  static let axis = Command(
    "agreement axis", fr: "accord axe", .write,
    Text(en: "Add an axis of work to an agreement", fr: "Ajouter un axe de travail à un accord"),
    takes: agreement,
    Argument<Int>(
      "number", fr: "numéro", Text(en: "its number, from 1", fr: "son numéro, à partir de 1")),
    Option<String>(
      "title-en", fr: "titre-en", Text(en: "its title in English", fr: "son intitulé en anglais")),
    Option<String>(
      "title-fr", fr: "titre-fr", Text(en: "its title in French", fr: "son intitulé en français")),
    examples: [
      Example(
        "agreement axis normandie-2027 2 --title-en Training --title-fr Formation",
        Text(en: "Add the second axis", fr: "Ajouter le deuxième axe"))
    ]
  ) { session, id, number, english, french in
    let before = try session.find(id)
    var agreement = before
    let axis = FrameworkAgreement.Axis(
      number: number,
      title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")))
    try session.insert(axis, into: &agreement.axes, key: \.number) { .axisTwice(id, $0.number) }
    agreement.axes.sort { $0.number < $1.number }
    return try session.write(
      agreement, over: before,
      saying:
        Text(
          en: "Added axis \(number) to the agreement \"\(id)\".",
          fr: "L’axe \(number) a été ajouté à l’accord-cadre « \(id) »."))
  }

  static let commit = Command(
    "agreement commit", fr: "accord engagement", .write,
    Text(
      en: "Record what a party undertakes on an axis",
      fr: "Enregistrer l’engagement d’une partie sur un axe"),
    discussion: Text(
      en: "With --kind, the commitment is that of every party of the kind.",
      fr: "Avec --type, l’engagement est celui de toutes les parties de ce type."),
    takes: agreement,
    RequiredOption<Int>(
      "axis", fr: "axe", Text(en: "the number of the axis", fr: "le numéro de l’axe")),
    Option<ID<Organisation>>(
      "party", fr: "partie", Text(en: "the party", fr: "la partie")),
    Option<OrganisationKind>(
      "kind", fr: "type", Text(en: "every party of this kind", fr: "toutes les parties de ce type")),
    Option<String>(
      "text-en", fr: "texte-en",
      Text(en: "the commitment in English", fr: "l’engagement en anglais")
    ),
    Option<String>(
      "text-fr", fr: "texte-fr",
      Text(en: "the commitment in French", fr: "l’engagement en français")),
    examples: [
      Example(
        "agreement commit normandie-2027 --axis 1 --kind mission-locale --text-en \"Inform young people about trades.\" --text-fr \"Informer les jeunes sur les métiers.\"",
        Text(
          en: "Record a commitment of all Missions Locales",
          fr: "Enregistrer un engagement de toutes les Missions Locales"))
    ]
  ) { session, id, axis, party, kind, english, french in
    let before = try session.find(id)
    var agreement = before
    try agreement.requireAxis(axis)
    if let party { try agreement.requireParty(party) }
    let commitment = FrameworkAgreement.Commitment(
      axis: axis, party: party?.reference, kind: kind,
      text: try .either(en: english, fr: french, of: Text(en: "text", fr: "texte")))
    try session.insert(commitment, into: &agreement.commitments, key: { $0 }) { _ in
      .commitmentTwice(id, axis)
    }
    return try session.write(
      agreement, over: before,
      saying:
        Text(
          en: "Recorded a commitment on axis \(axis) of the agreement \"\(id)\".",
          fr: "Un engagement a été enregistré sur l’axe \(axis) de l’accord-cadre « \(id) »."))
  }

  static let remove = Command(
    "agreement remove", fr: "accord supprimer", .write,
    Text(
      en: "Remove an agreement that is still a draft",
      fr: "Supprimer un accord encore à l’état de brouillon"),
    takes: agreement, destructive: true,
    examples: [
      Example(
        "agreement remove normandie-2027", Text(en: "Remove a draft", fr: "Supprimer un brouillon"))
    ]
  ) { session, id in
    try session.recordRemoval(id) { try $0.requireDraft() }
  }

  /// The agreement that a command is about.
  static var agreement: Argument<ID<FrameworkAgreement>> {
    Argument("agreement", fr: "accord", Text(en: "the agreement", fr: "l’accord"))
  }
}

extension Session {
  /// Writes an agreement whose content may have changed: refused once it is open for signature,
  /// unless nothing changes.
  func write(
    _ agreement: FrameworkAgreement, over before: FrameworkAgreement, saying done: Text
  ) throws -> Output {
    if agreement != before { try before.requireDraft() }
    return try recordChange(agreement, saying: done)
  }
}

extension Failure {
  static func axisTwice(_ agreement: ID<FrameworkAgreement>, _ number: Int) -> Failure {
    Failure(
      "agreements.axis-twice",
      Text(
        en: "The agreement \"\(agreement)\" has an axis \(number) already.",
        fr: "L’accord-cadre « \(agreement) » a déjà un axe \(number)."),
      about: "number",
      advice: Text(
        en: "Give another number, or begin the line with \"ensure\" to reword it.",
        fr: "Donnez un autre numéro, ou commencez la ligne par « assurer » pour le reformuler."))
  }

  static func commitmentTwice(_ agreement: ID<FrameworkAgreement>, _ axis: Int) -> Failure {
    Failure(
      "agreements.commitment-twice",
      Text(
        en: "The agreement \"\(agreement)\" holds this very commitment on axis \(axis) already.",
        fr: "L’accord-cadre « \(agreement) » contient déjà cet engagement sur l’axe \(axis)."),
      about: "text-en")
  }
}
