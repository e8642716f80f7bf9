import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension AgreementCommands {
  static var circuit: Command {
    Command(
      "agreement circuit", fr: "accord circuit", .write,
      Text(
        en: "Declare a group of the circuit in which the parties sign",
        fr: "Déclarer un groupe du circuit dans lequel les parties signent"),
      discussion: Text(
        en: """
          Groups of a lower rank sign first; those of one rank sign in any order. --enough says how \
          many of the group are enough, all where it is left out. The agreement enters into force \
          once every group has enough, between those who signed; the others may still sign. Without \
          a circuit every party signs, in any order. Before the opening, every party is in a group.
          """,
        fr: """
          Les groupes de rang inférieur signent d’abord ; ceux d’un même rang signent sans ordre. \
          --suffisent dit combien de signatures du groupe suffisent, toutes par défaut. L’accord \
          entre en vigueur quand chaque groupe en compte assez, entre ceux qui ont signé ; les \
          autres peuvent encore signer. Sans circuit, toutes les parties signent, sans ordre. Avant \
          l’ouverture, chaque partie est dans un groupe.
          """),
      takes: agreement,
      Argument<Int>(
        "rank", fr: "rang",
        Text(en: "when its turn comes, from 1", fr: "l’ordre de son tour, à partir de 1")),
      RemainingArguments<ID<Organisation>>(
        "organisation", fr: "structure", Text(en: "its parties", fr: "ses parties"), optional: true),
      Option<OrganisationKind>(
        "kind", fr: "type",
        Text(en: "every party of this kind", fr: "toutes les parties de ce type")),
      Option<Int>(
        "enough", fr: "suffisent",
        Text(en: "how many are enough", fr: "combien de signatures suffisent")),
      examples: [
        Example(
          "agreement circuit normandie-2027 2 arml",
          Text(en: "After the group of rank 1, the ARML", fr: "Après le groupe de rang 1, l’ARML")),
        Example(
          "agreement circuit normandie-2027 2 --kind mission-locale --enough 1",
          Text(
            en: "Of the Missions Locales, one is enough",
            fr: "Parmi les Missions Locales, une suffit")),
      ]
    ) { session, id, rank, named, kind, enough in
      guard !named.isEmpty || kind != nil else { throw Failure.nobodyNamed }
      let before = try session.find(id)
      var agreement = before
      if !session.isEnsuring { try before.requireDraft() }
      for party in named { try agreement.requireParty(party) }
      let ofKind = try agreement.parties.filter { party in
        guard let kind, !named.contains(party.id) else { return false }
        return try session.find(party.id).kind == kind
      }
      if let kind, ofKind.isEmpty, named.isEmpty { throw Failure.noPartyOfKind(kind, id) }
      let group = SigningGroup(rank: rank, parties: named.map(\.reference) + ofKind, enough: enough)
      try session.insert(
        group, into: &agreement.circuit, key: { GroupKey(rank: $0.rank, parties: Set($0.parties)) }
      ) { .groupTwice(id, $0.rank) }
      let done = Text.each { language in
        language == .french
          ? "Le groupe de rang \(rank) du circuit de l’accord-cadre \(language.quoted(id.name)) compte \(group.parties.count) \(language.plural(group.parties.count, "partie", "parties")) ; signatures nécessaires : \(group.needed)."
          : "The group of rank \(rank) in the circuit of the agreement \(language.quoted(id.name)) has \(group.parties.count) \(language.plural(group.parties.count, "party", "parties")); signatures needed: \(group.needed)."
      }
      return try session.write(agreement, over: before, saying: done)
    }
  }

  static var removeCircuit: Command {
    Command(
      "agreement remove-circuit", fr: "accord retirer-circuit", .write,
      Text(
        en: "Take parties, or all groups, out of the circuit of a draft",
        fr: "Retirer des parties, ou tous les groupes, du circuit d’un brouillon"),
      discussion: Text(
        en:
          "Without parties the whole circuit goes, and all sign in any order. A group that loses its last party goes too.",
        fr:
          "Sans partie citée, tout le circuit est retiré, et toutes signent sans ordre. Un groupe qui perd sa dernière partie disparaît aussi."
      ),
      takes: agreement,
      RemainingArguments<ID<Organisation>>(
        "organisation", fr: "structure", Text(en: "the parties", fr: "les parties"), optional: true),
      examples: [
        Example(
          "agreement remove-circuit par-groupes",
          Text(en: "All sign, in any order", fr: "Toutes signent, sans ordre"))
      ]
    ) { session, id, named in
      let before = try session.find(id)
      var agreement = before
      let leaving = Set(named.map(\.reference))
      let known = Set(agreement.circuit.flatMap(\.parties))
      if let stranger = named.first(where: { !known.contains($0.reference) }), !session.isEnsuring {
        throw Failure.notInCircuit(stranger, id)
      }
      if named.isEmpty {
        agreement.circuit = []
      } else {
        agreement.takeOutOfCircuit(leaving)
      }
      let count = agreement.circuit.count
      return try session.write(
        agreement, over: before,
        saying: Text(
          en:
            "The circuit of the agreement \"\(id)\" now has \(count) \(Language.english.plural(count, "group", "groups")).",
          fr:
            "Le circuit de l’accord-cadre « \(id) » compte maintenant \(count) \(Language.french.plural(count, "groupe", "groupes"))."
        ))
    }
  }
}

extension FrameworkAgreement {
  /// Takes parties out of their groups; a group without parties goes.
  mutating func takeOutOfCircuit(_ leaving: Set<Reference<Organisation>>) {
    circuit = circuit.compactMap { group in
      var group = group
      group.parties.removeAll(where: leaving.contains)
      return group.parties.isEmpty ? nil : group
    }
  }
}

/// What makes two declarations one group: only how many are enough may differ.
private struct GroupKey: Equatable {
  let rank: Int
  let parties: Set<Reference<Organisation>>
}

extension Failure {
  fileprivate static func groupTwice(_ id: ID<FrameworkAgreement>, _ rank: Int) -> Failure {
    Failure(
      "agreements.circuit-twice",
      Text(
        en: "The circuit of the agreement \"\(id)\" has this group of rank \(rank) already.",
        fr: "Le circuit de l’accord-cadre « \(id) » a déjà ce groupe de rang \(rank)."),
      about: "organisation",
      advice: Text(
        en: "Begin the line with \"ensure\" to change how many are enough.",
        fr: "Commencez la ligne par « assurer » pour changer le nombre qui suffit."))
  }

  fileprivate static func notInCircuit(
    _ party: ID<Organisation>, _ id: ID<FrameworkAgreement>
  ) -> Failure {
    Failure(
      "agreements.no-party",
      Text(
        en: "\"\(party)\" is in no group of the circuit of the agreement \"\(id)\".",
        fr: "« \(party) » ne figure dans aucun groupe du circuit de l’accord-cadre « \(id) »."),
      about: "organisation",
      advice: Text(
        en: "\"agreement show \(id)\" shows the circuit.",
        fr: "« accord afficher \(id) » affiche le circuit."))
  }

  fileprivate static func noPartyOfKind(
    _ kind: OrganisationKind, _ id: ID<FrameworkAgreement>
  ) -> Failure {
    Failure(
      "agreements.no-party",
      Text(
        en: "The agreement \"\(id)\" has no party of this kind: \(kind.shown).",
        fr: "L’accord-cadre « \(id) » n’a aucune partie de ce type : \(kind.shown)."),
      about: "kind",
      advice: Text(
        en: "Add some first: \"agreement party \(id) --kind \(kind)\".",
        fr: "Ajoutez-en d’abord : « accord partie \(id) --type \(kind) »."))
  }
}
