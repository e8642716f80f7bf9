import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var party: Command {
    Command(
      "agreement party", fr: "accord partie", .write,
      Text(en: "Add parties to an agreement", fr: "Ajouter des parties à un accord"),
      discussion: Text(
        en:
          "Give organisations, or --kind for every open organisation of a kind. The order in which parties are added is the order in which the agreement names them.",
        fr:
          "Donnez des structures, ou --type pour toutes les structures ouvertes d’un type. L’ordre d’ajout est celui dans lequel l’accord nomme les parties."
      ),
      takes: agreement,
      RemainingArguments<ID<Organisation>>(
        "organisation", fr: "structure", Text(en: "the parties", fr: "les parties"), optional: true),
      Option<OrganisationKind>(
        "kind", fr: "type",
        Text(en: "every open organisation of this kind", fr: "toutes les structures de ce type")),
      examples: [
        Example(
          "agreement party normandie-2027 ml-rouen ml-caen",
          Text(en: "Add two parties", fr: "Ajouter deux parties")),
        Example(
          "agreement party normandie-2027 --kind mission-locale",
          Text(en: "Add every Mission Locale", fr: "Ajouter toutes les Missions Locales")),
      ]
    ) { session, id, named, kind in
      guard !named.isEmpty || kind != nil else { throw Failure.nobodyNamed }
      let before = try session.find(id)
      var agreement = before
      for party in named {
        try session.insert(party.reference, into: &agreement.parties, key: \.id) {
          .partyTwice($0.id, id)
        }
      }
      if let kind {
        let ofKind = try session.all(Organisation.self)
          .filter { $0.kind == kind && $0.hasNotClosed(by: session.today) }
        let new = ofKind.filter { !agreement.hasParty($0.id) }
        guard !new.isEmpty || session.isEnsuring else {
          throw Failure.nobodyNew(kind, ofKind.count)
        }
        agreement.parties += new.map(\.id.reference)
      }
      let added = agreement.parties.count - before.parties.count
      return try session.write(
        agreement, over: before,
        saying: Text.each { language in
          language == .french
            ? "\(added) \(language.plural(added, "partie a été ajoutée", "parties ont été ajoutées")) à l’accord-cadre \(language.quoted(id.name)), qui en compte \(agreement.parties.count)."
            : "Added \(added) \(language.plural(added, "party", "parties")) to the agreement \(language.quoted(id.name)), which has \(agreement.parties.count)."
        })
    }
  }

  static var removeParty: Command {
    Command(
      "agreement remove-party", fr: "accord retirer-partie", .write,
      Text(
        en: "Take parties out of an agreement that is still a draft",
        fr: "Retirer des parties d’un accord-cadre encore à l’état de brouillon"),
      discussion: Text(
        en:
          "Refused while a commitment is that party’s own. It leaves its group of the circuit too.",
        fr:
          "Refusé tant qu’un engagement est propre à cette partie. Elle quitte aussi son groupe du circuit."
      ),
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
      agreement.takeOutOfCircuit(Set(named.map(\.reference)))
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
  }
}

extension Failure {
  static let nobodyNamed = Failure(
    "usage.missing",
    Text(en: "The parties are missing.", fr: "Il manque les parties."),
    about: "organisation",
    advice: Text(
      en: "Name organisations, or give \"--kind mission-locale\".",
      fr: "Nommez des structures, ou donnez « --type mission-locale »."))

  static func partyTwice(
    _ party: ID<Organisation>, _ agreement: ID<FrameworkAgreement>
  ) -> Failure {
    Failure(
      "agreements.party-twice",
      Text(
        en: "\"\(party)\" is already a party of the agreement \"\(agreement)\".",
        fr: "« \(party) » est déjà partie à l’accord-cadre « \(agreement) »."),
      about: "organisation",
      advice: Text(
        en: "Leave it out, or begin the line with \"ensure\".",
        fr: "Retirez-la, ou commencez la ligne par « assurer »."))
  }

  static func nobodyNew(_ kind: OrganisationKind, _ count: Int) -> Failure {
    Failure(
      "agreements.no-new-party",
      count == 0
        ? Text(
          en: "There is no open organisation of this kind: \(kind.shown).",
          fr: "Il n’y a aucune structure ouverte de ce type : \(kind.shown).")
        : Text(
          en: "All \(count) open organisations of this kind are parties already: \(kind.shown).",
          fr: "Les \(count) structures ouvertes de ce type sont déjà parties : \(kind.shown)."),
      about: "kind",
      advice: Text(
        en: "\"organisation list --kind \(kind)\" shows them.",
        fr: "« structure lister --type \(kind) » les affiche."))
  }

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
}

extension Organisation {
  /// Whether it has not closed before `day`. One that has yet to open may become a party.
  fileprivate func hasNotClosed(by day: CalendarDate) -> Bool { closed.map { day <= $0 } ?? true }
}
