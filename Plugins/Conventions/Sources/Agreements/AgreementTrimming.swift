import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// Commands that take something out of a framework agreement while it is a draft.
extension AgreementCommands {
  static let removeParty = Command(
    "agreement remove-party", fr: "accord retirer-partie", .write,
    Text(
      en: "Take parties out of an agreement that is still a draft",
      fr: "Retirer des parties d’un accord-cadre encore à l’état de brouillon"),
    discussion: Text(
      en: "Refused while a commitment is that party’s own.",
      fr: "Refusé tant qu’un engagement est propre à cette partie."),
    takes: agreement,
    RemainingArguments<ID<Organisation>>(
      "organisation", fr: "structure", Text(en: "the parties", fr: "les parties")),
    examples: [
      Example(
        "agreement remove-party normandie-2027 arml",
        Text(en: "A party that will not sign", fr: "Une partie qui ne signera pas"))
    ]
  ) { session, id, named in
    let before = try session.find(id)
    var agreement = before
    for party in named {
      guard agreement.hasParty(party) || session.isEnsuring else {
        throw Failure.notAParty(party, of: id)
      }
      guard !agreement.commitments.contains(where: { $0.party?.id == party }) else {
        throw Failure.committed(party, in: id)
      }
      agreement.parties.removeAll { $0.id == party }
    }
    return try session.write(
      agreement, over: before,
      saying: Text.each { language in
        let (left, count) = (
          agreement.parties.count, before.parties.count - agreement.parties.count
        )
        return language == .french
          ? "\(count) \(language.plural(count, "partie a été retirée", "parties ont été retirées")) de l’accord-cadre \(language.quoted(id.name)), qui en compte \(left)."
          : "Took \(count) \(language.plural(count, "party", "parties")) out of the agreement \(language.quoted(id.name)), which has \(left)."
      })
  }

  static let removeAxis = Command(
    "agreement remove-axis", fr: "accord retirer-axe", .write,
    Text(
      en: "Take an axis out of an agreement that is still a draft, with its commitments",
      fr: "Retirer un axe d’un accord-cadre encore à l’état de brouillon, avec ses engagements"),
    takes: agreement,
    Argument<Int>("number", fr: "numéro", Text(en: "its number", fr: "son numéro")),
    destructive: true,
    examples: [
      Example(
        "agreement remove-axis normandie-2027 1",
        Text(en: "An axis that was given up", fr: "Un axe abandonné"))
    ]
  ) { session, id, number in
    let before = try session.find(id)
    var agreement = before
    if !session.isEnsuring { try agreement.requireAxis(number) }
    agreement.axes.removeAll { $0.number == number }
    agreement.commitments.removeAll { $0.axis == number }
    return try session.write(
      agreement, over: before,
      saying: Text(
        en: "Took axis \(number) out of the agreement \"\(id)\".",
        fr: "L’axe \(number) a été retiré de l’accord-cadre « \(id) »."))
  }

  static let removeCommitment = Command(
    "agreement remove-commitment", fr: "accord retirer-engagement", .write,
    Text(
      en: "Take commitments out of an agreement that is still a draft",
      fr: "Retirer des engagements d’un accord-cadre encore à l’état de brouillon"),
    discussion: Text(
      en: "All commitments on the axis go, or those of --party or of --kind alone.",
      fr: "Tous les engagements de l’axe sont retirés, ou ceux de --partie ou de --type seulement."),
    takes: agreement,
    RequiredOption<Int>(
      "axis", fr: "axe", Text(en: "the number of the axis", fr: "le numéro de l’axe")),
    Option<ID<Organisation>>(
      "party", fr: "partie", Text(en: "only those of this party", fr: "seulement ceux de la partie")
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

extension Failure {
  fileprivate static func notAParty(
    _ party: ID<Organisation>, of agreement: ID<FrameworkAgreement>
  ) -> Failure {
    Failure(
      "agreements.no-party",
      Text(
        en: "\"\(party)\" is not a party of the agreement \"\(agreement)\".",
        fr: "« \(party) » n’est pas partie à l’accord-cadre « \(agreement) »."),
      about: "organisation",
      advice: Text(
        en: "\"agreement show \(agreement)\" lists its parties.",
        fr: "« accord afficher \(agreement) » affiche ses parties."))
  }

  fileprivate static func committed(
    _ party: ID<Organisation>, in agreement: ID<FrameworkAgreement>
  ) -> Failure {
    Failure(
      "agreements.party-committed",
      Text(
        en: "\"\(party)\" has commitments of its own in the agreement \"\(agreement)\".",
        fr: "« \(party) » a des engagements propres dans l’accord-cadre « \(agreement) »."),
      about: "organisation",
      advice: Text(
        en:
          "Take them out first: \"agreement remove-commitment \(agreement) --axis … --party \(party)\".",
        fr:
          "Retirez-les d’abord : « accord retirer-engagement \(agreement) --axe … --partie \(party) »."
      ))
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
