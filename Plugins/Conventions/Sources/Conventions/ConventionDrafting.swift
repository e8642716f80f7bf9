import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Commands on the yearly conventions.
enum ConventionCommands {
  static let draft = Command(
    "convention draft", fr: "convention préparer", .write,
    Text(
      en: "Draft one convention for every share of the adopted allocation",
      fr: "Préparer une convention pour chaque part de la répartition adoptée"),
    discussion: Text(
      en:
        "Each convention is named YEAR.ORGANISATION and begins as a draft: nothing is approved by drafting. All are written in one transaction, or none. Under \"ensure\", drafts become what is declared; conventions that were approved keep their progress, and other terms are refused.",
      fr:
        "Chaque convention est nommée ANNÉE.STRUCTURE et commence à l’état de brouillon : préparer n’approuve rien. Toutes sont écrites en une transaction, ou aucune. Avec « assurer », les brouillons deviennent ce qui est déclaré ; les conventions approuvées gardent leur avancement, et d’autres termes sont refusés."
    ),
    takes: AllocationCommands.allocation, objectEnglish, objectFrench, instalments,
    examples: [
      Example(
        "convention draft mixed-2025 --object-en \"Support of the usual activity\" --object-fr \"Soutien à l’activité classique\" --instalments 50/30/20",
        Text(
          en: "All conventions of the year at once",
          fr: "Toutes les conventions de l’année d’un coup"))
    ]
  ) { session, id, english, french, plan in
    let allocation = try session.find(id)
    guard allocation.isAdopted else { throw Failure.notAdopted(id) }
    let envelope = try session.find(allocation.envelope.id)
    let shares = allocation.shares.filter { $0.amount > .zero }
    var drafted: [Convention] = []
    for share in shares {
      let organisation = share.organisation.id
      guard let slug = Slug("\(envelope.year).\(organisation.name)") else {
        throw Failure.longIdentity(organisation)
      }
      let convention = Convention(
        id: ID(slug), agreement: envelope.agreement, envelope: envelope.id.reference,
        beneficiary: share.organisation, year: envelope.year,
        object: try .either(en: english, fr: french, of: Text(en: "object", fr: "objet")),
        amount: share.amount,
        payments: plan.payments(of: share.amount))
      if try session.documents.document(convention.id) == nil { drafted.append(convention) }
      try session.create(convention)
    }
    guard !drafted.isEmpty else {
      return .message(
        Text(
          en: "Left the \(shares.count) conventions of \(envelope.year) as they were.",
          fr: "Les \(shares.count) conventions \(envelope.year) restent inchangées."))
    }
    let total = drafted.map(\.amount).total()
    return .message(
      Text(
        en: "Drafted \(drafted.count) conventions of \(envelope.year), together \(total).",
        fr:
          "\(drafted.count) conventions \(envelope.year) ont été préparées, pour un total de \(total)."
      ))
  }

  static let add = Command(
    "convention add", fr: "convention ajouter", .write,
    Text(en: "Draft one convention", fr: "Préparer une convention"),
    discussion: Text(
      en: "Its agreement and its year are the envelope’s.",
      fr: "Son accord et son année sont ceux de l’enveloppe."),
    takes: Argument<Slug>("id", fr: "identifiant", Text(en: "its identity", fr: "son identifiant")),
    RequiredOption<ID<Envelope>>(
      "envelope", fr: "enveloppe",
      Text(en: "the envelope that it draws on", fr: "l’enveloppe dans laquelle elle puise")),
    RequiredOption<ID<Organisation>>(
      "beneficiary", fr: "bénéficiaire",
      Text(
        en: "the beneficiary, a party of the agreement", fr: "le bénéficiaire, partie à l’accord")),
    RequiredOption<Money>("amount", fr: "montant", Text(en: "its amount", fr: "son montant")),
    objectEnglish, objectFrench, instalments,
    Option<String>(
      "conditions-en", fr: "conditions-en",
      Text(
        en: "the conditions of use in English", fr: "les conditions d’utilisation en anglais")),
    Option<String>(
      "conditions-fr", fr: "conditions-fr",
      Text(en: "the conditions of use in French", fr: "les conditions d’utilisation en français")),
    examples: [
      Example(
        "convention add 2025.ml-rouen --envelope conventions-2025 --beneficiary ml-rouen --amount 150k€ --object-en Support --object-fr Soutien",
        Text(en: "One convention by hand", fr: "Une convention à la main"))
    ]
  ) { session, id, envelope, beneficiary, amount, english, french, plan, useEnglish, useFrench in
    let envelope = try session.find(envelope)
    guard amount > .zero else { throw Failure.notAboveZero(amount) }
    let conditions: Text? =
      useEnglish == nil && useFrench == nil
      ? nil
      : .pair(en: useEnglish ?? "", fr: useFrench ?? "")
    return try session.recordNew(
      Convention(
        id: ID(id), agreement: envelope.agreement, envelope: envelope.id.reference,
        beneficiary: beneficiary.reference, year: envelope.year,
        object: try .either(en: english, fr: french, of: Text(en: "object", fr: "objet")),
        amount: amount,
        payments: plan.payments(of: amount), conditions: conditions),
      saying:
        Text(
          en: "Drafted the convention \"\(id)\": \(amount).",
          fr: "La convention « \(id) » a été préparée : \(amount)."))
  }

  static let load = Command.importing(
    Convention.self,
    Text(
      en: "Import drafts of conventions from a file",
      fr: "Importer des brouillons de convention depuis un fichier"),
    identity: ["year", "beneficiary"], joined: ".", imposing: ["envelope"],
    deriving: { session, given in
      guard let id: ID<Envelope> = given["envelope"] else { return }
      let envelope = try session.find(id)
      given["agreement"] = envelope.agreement.id
      given["year"] = Year(envelope.year)
    },
    examples: [
      Example(
        "ensure convention import conventions.csv --envelope conventions-2025",
        Text(
          en: "All conventions of the year from a table",
          fr: "Toutes les conventions de l’année depuis un tableau"))
    ]
  ) { _, convention, _, _ in
    guard convention.amount > .zero else { throw Failure.notAboveZero(convention.amount) }
    convention.payments = InstalmentPlan.whole.payments(of: convention.amount)
  }

  static let remove = Command(
    "convention remove", fr: "convention supprimer", .write,
    Text(en: "Remove a draft", fr: "Supprimer un brouillon"),
    discussion: Text(
      en: "A convention that was approved is not removed but terminated, with a reason.",
      fr: "Une convention approuvée ne se supprime pas : elle se résilie, avec un motif."),
    takes: convention, destructive: true,
    examples: [
      Example(
        "convention remove 2024.ml-rouen", Text(en: "Remove a draft", fr: "Supprimer un brouillon"))
    ]
  ) { session, id in
    try session.recordRemoval(id) {
      guard $0.status == .draft else { throw Failure.notDraft($0) }
    }
  }

  /// The convention that a command is about.
  static var convention: Argument<ID<Convention>> {
    Argument("convention", fr: "convention", Text(en: "the convention", fr: "la convention"))
  }

  private static var objectEnglish: Option<String> {
    Option(
      "object-en", fr: "objet-en",
      Text(en: "what the money is for, in English", fr: "l’objet de la subvention, en anglais"))
  }

  private static var objectFrench: Option<String> {
    Option(
      "object-fr", fr: "objet-fr",
      Text(en: "what the money is for, in French", fr: "l’objet de la subvention, en français"))
  }

  private static var instalments: DefaultedOption<InstalmentPlan> {
    DefaultedOption(
      "instalments", fr: "versements",
      Text(en: "the shares of the payments", fr: "la part de chaque versement"), default: .whole)
  }
}

extension Failure {
  static func longIdentity(_ organisation: ID<Organisation>) -> Failure {
    Failure(
      "conventions.identity",
      Text(
        en: "\"\(organisation)\" is too long to name a convention after it.",
        fr: "« \(organisation) » est trop long pour nommer une convention."),
      about: "allocation",
      advice: Text(
        en: "Add this convention by itself: \"convention add …\".",
        fr: "Ajoutez cette convention à part : « convention ajouter … »."))
  }

  static func notAboveZero(_ amount: Money) -> Failure {
    Failure(
      "conventions.amount",
      Text(
        en: "The amount of a convention must be above zero: \(amount).",
        fr: "Le montant d’une convention doit être supérieur à zéro : \(amount)."),
      about: "amount",
      advice: Text(
        en: "Give the amount of the grant: \"--amount 95000\".",
        fr: "Donnez le montant de la subvention : « --montant 95000 »."))
  }

  static func notDraft(_ convention: Convention) -> Failure {
    Failure(
      "conventions.not-draft",
      Text(
        en:
          "The convention \"\(convention.id)\" is no longer a draft and cannot be removed: its status is \(convention.status.shown).",
        fr:
          "La convention « \(convention.id) » n’est plus un brouillon et ne peut pas être supprimée : son statut est « \(convention.status.shown) »."
      ),
      about: "convention",
      advice: Text(
        en: "Terminate it: \"convention terminate \(convention.id) --reason …\".",
        fr: "Résiliez-la : « convention résilier \(convention.id) --motif … »."))
  }
}
