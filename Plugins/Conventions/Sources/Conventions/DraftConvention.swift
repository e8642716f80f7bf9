import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension ConventionCommands {
  static var draft: Command {
    Command(
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
      Option<String>(
        "conditions-en", fr: "conditions-en",
        Text(en: "the conditions of use in English", fr: "les conditions d’emploi en anglais")),
      Option<String>(
        "conditions-fr", fr: "conditions-fr",
        Text(en: "the conditions of use in French", fr: "les conditions d’emploi en français")),
      Option<String>(
        "control-en", fr: "contrôle-en",
        Text(en: "control and evaluation in English", fr: "le contrôle et l’évaluation en anglais")),
      Option<String>(
        "control-fr", fr: "contrôle-fr",
        Text(en: "control and evaluation in French", fr: "le contrôle et l’évaluation en français")),
      Option<UnusedPart>(
        "unused", fr: "non-utilisé",
        Text(en: "what becomes of an unused part", fr: "le sort de la part non utilisée")),
      Option<GrantNature>(
        "nature", fr: "nature",
        Text(en: "whether it is earmarked", fr: "fonctionnement ou dépense déterminée")),
      Option<CalendarDate>(
        "start", fr: "début", Text(en: "the first day", fr: "le premier jour")),
      Option<CalendarDate>("end", fr: "fin", Text(en: "the last day", fr: "le dernier jour")),
      examples: [
        Example(
          "convention draft mixed-2025 --object-en \"Support of the usual activity\" --object-fr \"Soutien à l’activité classique\" --instalments 50/30/20",
          Text(
            en: "All conventions of the year at once",
            fr: "Toutes les conventions de l’année d’un coup"))
      ]
    ) {
      session, id, english, french, plan, useEnglish, useFrench, controlEnglish, controlFrench,
      unused, nature, start, end in
      let allocation = try session.find(id)
      guard allocation.isAdopted else { throw Failure.notAdopted(id) }
      guard allocation.vote == nil else { throw Failure.supplement(id) }
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
          instalments: plan.payments(of: share.amount), nature: nature, start: start, end: end,
          conditions: useEnglish == nil && useFrench == nil
            ? nil : .pair(en: useEnglish ?? "", fr: useFrench ?? ""),
          control: controlEnglish == nil && controlFrench == nil
            ? nil : .pair(en: controlEnglish ?? "", fr: controlFrench ?? ""),
          unused: unused)
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
  }
}

extension Failure {
  fileprivate static func supplement(_ id: ID<Allocation>) -> Failure {
    Failure(
      "conventions.supplement",
      Text(
        en: "The allocation \"\(id)\" splits a supplementary vote: amendments are drafted from it.",
        fr: "La répartition « \(id) » porte sur un vote complémentaire : elle donne des avenants."),
      about: "allocation",
      advice: Text(
        en: "\"amendment draft-shares \(id)\".", fr: "« avenant préparer-parts \(id) »."))
  }

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
}
