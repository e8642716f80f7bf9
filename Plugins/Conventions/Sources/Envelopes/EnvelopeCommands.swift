import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Commands on the yearly budgets.
enum EnvelopeCommands {
  static let create = Command(
    "envelope create", fr: "enveloppe créer", .write,
    Text(en: "Create the envelope of a year", fr: "Créer l’enveloppe d’une année"),
    discussion: Text(
      en: "The conventions that draw on it never add up to more than its amount.",
      fr: "Les conventions qui y puisent ne dépassent jamais son montant."),
    takes: Argument<Slug>("id", fr: "identifiant", Text(en: "its identity", fr: "son identifiant")),
    RequiredOption<ID<FrameworkAgreement>>(
      "agreement", fr: "accord", Text(en: "the agreement", fr: "l’accord")),
    RequiredOption<Year>(
      "year", fr: "année", Text(en: "a year of the agreement", fr: "une année de l’accord")),
    RequiredOption<Money>("amount", fr: "montant", Text(en: "its amount", fr: "son montant")),
    Option<String>(
      "title-en", fr: "titre-en", Text(en: "its title in English", fr: "son intitulé en anglais")),
    Option<String>(
      "title-fr", fr: "titre-fr", Text(en: "its title in French", fr: "son intitulé en français")),
    examples: [
      Example(
        "envelope create conventions-2026 --agreement normandie-2024 --year 2026 --amount 4M€ --title-en \"Conventions 2026\" --title-fr \"Conventions 2026\"",
        Text(en: "The 4 million of a year", fr: "Les 4 millions d’une année"))
    ]
  ) { session, id, agreement, year, amount, english, french in
    try session.recordNew(
      Envelope(
        id: ID(id), agreement: agreement.reference, year: year.number,
        title: try .either(en: english, fr: french, of: Text(en: "title", fr: "titre")),
        amount: amount),
      saying:
        Text(
          en: "Created the envelope \"\(id)\": \(amount) for \(year).",
          fr: "L’enveloppe « \(id) » a été créée : \(amount) pour \(year)."))
  }

  static let edit = Command(
    "envelope edit", fr: "enveloppe modifier", .write,
    Text(en: "Change an envelope", fr: "Modifier une enveloppe"),
    discussion: Text(
      en:
        "An amount below what its conventions take is refused. Its agreement and its year change while no convention draws on it.",
      fr:
        "Un montant inférieur à ce que prennent ses conventions est refusé. Son accord et son année changent tant qu’aucune convention n’y puise."
    ),
    takes: envelope,
    Option<Money>("amount", fr: "montant", Text(en: "its new amount", fr: "son nouveau montant")),
    Option<ID<FrameworkAgreement>>(
      "agreement", fr: "accord", Text(en: "another agreement", fr: "un autre accord")),
    Option<Year>(
      "year", fr: "année",
      Text(en: "another year of the agreement", fr: "une autre année de l’accord")
    ),
    Option<String>(
      "title-en", fr: "titre-en", Text(en: "its title in English", fr: "son intitulé en anglais")),
    Option<String>(
      "title-fr", fr: "titre-fr", Text(en: "its title in French", fr: "son intitulé en français")),
    examples: [
      Example(
        "envelope edit conventions-2024 --amount 4,2M€",
        Text(en: "Raise the amount", fr: "Augmenter le montant"))
    ]
  ) { session, id, amount, agreement, year, english, french in
    var envelope = try session.find(id)
    envelope.agreement = agreement?.reference ?? envelope.agreement
    envelope.year = year?.number ?? envelope.year
    envelope.amount = amount ?? envelope.amount
    envelope.title = .pair(en: english ?? envelope.title.en, fr: french ?? envelope.title.fr)
    return try session.recordChange(
      envelope,
      saying:
        Text(
          en: "Changed the envelope \"\(id)\": \(envelope.amount).",
          fr: "L’enveloppe « \(id) » a été modifiée : \(envelope.amount)."))
  }

  static let remove = Command(
    "envelope remove", fr: "enveloppe supprimer", .write,
    Text(
      en: "Remove an envelope that nothing draws on",
      fr: "Supprimer une enveloppe dans laquelle rien ne puise"),
    takes: envelope, destructive: true,
    examples: [
      Example(
        "envelope remove trial-2026",
        Text(en: "Remove an envelope made in error", fr: "Supprimer une enveloppe créée par erreur")
      )
    ]
  ) { session, id in
    try session.recordRemoval(id)
  }

  /// The envelope that a command is about.
  static var envelope: Argument<ID<Envelope>> {
    Argument("envelope", fr: "enveloppe", Text(en: "the envelope", fr: "l’enveloppe"))
  }
}
