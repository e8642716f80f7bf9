import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The other commands on mandates.
enum MandateCommands {
  static let mandate = Argument<ID<Mandate>>(
    "mandate", fr: "mandat", Text(en: "the mandate", fr: "le mandat"))

  /// A mandate with the names that its row shows.
  struct Row {
    let mandate: Mandate
    let person: String
    let title: String

    init(_ mandate: Mandate, in session: Session) throws {
      self.mandate = mandate
      person = try session.documents.document(mandate.person).label
      title = mandate.capacity[session.language]
    }
  }

  static let shape = TableShape<Row>(
    .field("id", fr: "id", .identity) { .identity($0.mandate.id.slug) },
    .field("person", fr: "personne", .text) { .text($0.person) },
    .field("organisation", fr: "structure", .identity) { Value($0.mandate.organisation) },
    .field("title", fr: "qualité", .text) { .text($0.title) },
    .field("from", fr: "du", .date, rank: 1) { .date($0.mandate.from) },
    .field("until", fr: "au", .date, rank: 1) { Value($0.mandate.until) },
    .field("may-sign", fr: "peut-signer", .truth) { .truth($0.mandate.maySign) },
    .field("ceiling", fr: "plafond", .amount, rank: 2) { Value($0.mandate.ceiling) },
    .field("delegated-by", fr: "délégué-par", .identity, rank: 3) {
      Value($0.mandate.delegatedBy)
    })

  static let list = Command(
    "mandate list", fr: "mandat lister", .read,
    Text(en: "List mandates", fr: "Lister les mandats"),
    takes: Option<ID<Organisation>>(
      "organisation", fr: "structure",
      Text(en: "only those at this organisation", fr: "seulement ceux de cette structure")),
    Option<ID<Person>>(
      "person", fr: "personne",
      Text(en: "only those of this person", fr: "seulement ceux de cette personne")),
    Option<CalendarDate>(
      "on", fr: "le",
      Text(en: "only those in force on this day", fr: "seulement ceux en vigueur ce jour-là")),
    returns: shape.columns,
    examples: [
      Example(
        "mandate list | where may-sign = yes",
        Text(en: "Who may sign", fr: "Qui peut signer"))
    ]
  ) { session, organisation, person, date in
    let mandates = try session.all(Mandate.self).filter { mandate in
      (organisation.map { mandate.organisation.id == $0 } ?? true)
        && (person.map { mandate.person.id == $0 } ?? true)
        && (date.map { mandate.covers($0) } ?? true)
    }
    return .table(
      shape.table(
        try mandates.map { try Row($0, in: session) },
        whenEmpty: session.noneYet(Mandate.self)))
  }

  static let edit = Command.edit(
    Mandate.self,
    Text(
      en: "Change a mandate under which nothing was signed",
      fr: "Modifier un mandat au titre duquel rien n’a été signé"),
    discussion: Text(
      en: "Only the fields given change. Once something was signed under it, it can only end.",
      fr:
        "Seuls les champs donnés changent. Dès qu’un acte a été signé à ce titre, il ne peut plus que prendre fin."
    ),
    examples: [
      Example(
        "mandate edit canayer-arml --title-en Chair",
        Text(en: "Put a title right", fr: "Rectifier une qualité"))
    ]
  )

  static let load = Command.importing(
    Mandate.self,
    Text(en: "Import mandates from a file", fr: "Importer des mandats depuis un fichier"),
    identity: ["person", "organisation"],
    examples: [
      Example(
        "ensure mandate import mandates.csv",
        Text(
          en: "Import a list, again and again", fr: "Importer une liste, autant de fois que voulu")
      )
    ])

  static let end = Command(
    "mandate end", fr: "mandat terminer", .write,
    Text(en: "Record the last day of mandates", fr: "Enregistrer le dernier jour de mandats"),
    discussion: Text(
      en: "Refused when a signature or a delegation of a later day rests on it.",
      fr: "Refusé si une signature ou une délégation postérieure repose sur lui."),
    takes: RemainingArguments<ID<Mandate>>(
      "mandate", fr: "mandat", Text(en: "the mandates", fr: "les mandats")),
    RequiredOption<CalendarDate>("on", fr: "le", Text(en: "the last day", fr: "le dernier jour")),
    examples: [
      Example(
        "mandate end canayer-arml --on 2030-12-31",
        Text(en: "A mandate ends", fr: "Un mandat se termine"))
    ]
  ) { session, named, date in
    try session.recordChanges(
      named,
      saying: { ended in
        ended.count == 1
          ? nil
          : Text(
            en: "Recorded the last day of \(ended.count) mandates: \(date).",
            fr: "Le dernier jour de \(ended.count) mandats a été enregistré\u{A0}: \(date).")
      }
    ) { mandate in
      guard date >= mandate.from else {
        throw SignatoryFault.endsBeforeItBegins(from: mandate.from, until: date, about: "on")
      }
      mandate.until = date
    }
  }

  static let remove = Command(
    "mandate remove", fr: "mandat supprimer", .write,
    Text(
      en: "Remove a mandate that was entered by mistake",
      fr: "Supprimer un mandat saisi par erreur"),
    discussion: Text(
      en:
        "Refused while a signature, a ceremony or a delegation refers to it. One that ends is kept: see \"mandate end\".",
      fr:
        "Refusé tant qu’une signature, une cérémonie ou une délégation s’y rattache. Un mandat qui s’achève se garde : voir « mandat terminer »."
    ),
    takes: mandate, destructive: true,
    examples: [
      Example(
        "mandate remove saisie-double",
        Text(en: "Remove a double entry", fr: "Supprimer une double saisie"))
    ]
  ) { session, id in try session.recordRemoval(id) }
}
