import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var commit: Command {
    Command(
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
        "kind", fr: "type",
        Text(en: "every party of this kind", fr: "toutes les parties de ce type")),
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
  }

  static var removeCommitment: Command {
    Command(
      "agreement remove-commitment", fr: "accord retirer-engagement", .write,
      Text(
        en: "Take commitments out of an agreement that is still a draft",
        fr: "Retirer des engagements d’un accord-cadre encore à l’état de brouillon"),
      discussion: Text(
        en: "All commitments on the axis go, or those of --party or of --kind alone.",
        fr:
          "Tous les engagements de l’axe sont retirés, ou ceux de --partie ou de --type seulement."),
      takes: agreement,
      RequiredOption<Int>(
        "axis", fr: "axe", Text(en: "the number of the axis", fr: "le numéro de l’axe")),
      Option<ID<Organisation>>(
        "party", fr: "partie",
        Text(en: "only those of this party", fr: "seulement ceux de la partie")
      ),
      Option<OrganisationKind>(
        "kind", fr: "type",
        Text(
          en: "only those of every party of this kind",
          fr: "seulement ceux de toutes les parties de ce type")),
      destructive: true,
      examples: [
        Example(
          "agreement remove-commitment normandie-2027 --axis 1 --kind mission-locale",
          Text(en: "To word it anew", fr: "Pour le récrire"))
      ]
    ) { session, id, axis, party, kind in
      let before = try session.find(id)
      var agreement = before
      try agreement.requireAxis(axis)
      agreement.commitments.removeAll { each in
        each.axis == axis && (party == nil || each.party?.id == party)
          && (kind == nil || each.kind == kind)
      }
      let count = before.commitments.count - agreement.commitments.count
      guard count > 0 || session.isEnsuring else { throw Failure.noCommitment(on: axis, of: id) }
      return try session.write(
        agreement, over: before,
        saying: Text.each { language in
          language == .french
            ? "\(count) \(language.plural(count, "engagement a été retiré", "engagements ont été retirés")) de l’axe \(axis) de l’accord-cadre \(language.quoted(id.name))."
            : "Took \(count) \(language.plural(count, "commitment", "commitments")) on axis \(axis) out of the agreement \(language.quoted(id.name))."
        })
    }
  }
}

extension Failure {
  static func commitmentTwice(_ agreement: ID<FrameworkAgreement>, _ axis: Int) -> Failure {
    Failure(
      "agreements.commitment-twice",
      Text(
        en: "The agreement \"\(agreement)\" holds this very commitment on axis \(axis) already.",
        fr: "L’accord-cadre « \(agreement) » contient déjà cet engagement sur l’axe \(axis)."),
      about: "text-en")
  }

  fileprivate static func noCommitment(
    on axis: Int, of agreement: ID<FrameworkAgreement>
  ) -> Failure {
    Failure(
      "agreements.no-commitment",
      Text(
        en: "The agreement \"\(agreement)\" has no such commitment on axis \(axis).",
        fr: "L’accord-cadre « \(agreement) » ne contient pas cet engagement sur l’axe \(axis)."),
      about: "axis",
      advice: Text(
        en: "\"agreement show \(agreement)\" lists its commitments.",
        fr: "« accord afficher \(agreement) » affiche ses engagements."))
  }
}
