import AccordDocuments
import AccordWording

/// What holds for the circuit of signatures of a framework agreement.
extension FrameworkAgreement {
  /// Its groups are of parties, each in one, and no more are enough than belong to a group.
  func validateCircuit() throws {
    for group in circuit {
      guard group.rank >= 1 else { throw Failure.circuitRank(group.rank) }
      guard !group.parties.isEmpty else { throw Failure.circuitEmpty(group.rank) }
      guard (1...group.parties.count).contains(group.needed) else {
        throw Failure.circuitEnough(group)
      }
      for party in group.parties where !hasParty(party.id) {
        throw Failure.circuitStranger(party.id, self)
      }
    }
    if let twice = circuit.flatMap(\.parties).firstRepeated() {
      throw Failure.circuitTwice(twice.id, self)
    }
  }

  /// Once it is opened, every party knows its turn.
  func requireWholeCircuit() throws {
    guard !circuit.isEmpty else { return }
    let named = Set(circuit.flatMap(\.parties))
    let left = parties.filter { !named.contains($0) }
    guard left.isEmpty else { throw Failure.circuitLacks(left.map(\.id), self) }
  }
}

extension Failure {
  fileprivate static func circuitRank(_ rank: Int) -> Failure {
    Failure(
      "agreements.circuit-rank",
      Text(
        en: "\(rank) cannot be the rank of a group.",
        fr: "\(rank) ne peut pas être le rang d’un groupe."),
      about: "rank",
      advice: Text(
        en: "Number the groups from 1; those of one rank sign in any order.",
        fr: "Numérotez les groupes à partir de 1 ; ceux d’un même rang signent sans ordre."))
  }

  fileprivate static func circuitEmpty(_ rank: Int) -> Failure {
    Failure(
      "agreements.circuit-empty",
      Text(
        en: "The group of rank \(rank) has no parties.",
        fr: "Le groupe de rang \(rank) n’a aucune partie."),
      about: "organisation",
      advice: Text(
        en: "Name its parties, or give \"--kind\".",
        fr: "Nommez ses parties, ou donnez « --type »."))
  }

  fileprivate static func circuitEnough(_ group: SigningGroup) -> Failure {
    let count = group.parties.count
    return Failure(
      "agreements.circuit-enough",
      Text(
        en:
          "\(group.needed) signatures cannot be enough in the group of rank \(group.rank): it has \(count) parties.",
        fr:
          "\(group.needed) signatures ne peuvent pas suffire dans le groupe de rang \(group.rank) : il compte \(count) parties."
      ),
      about: "enough",
      advice: Text(
        en: "Give a number from 1 to \(count), or leave it out for all.",
        fr: "Donnez un nombre de 1 à \(count), ou omettez-le pour toutes."))
  }

  fileprivate static func circuitStranger(
    _ party: ID<Organisation>, _ agreement: FrameworkAgreement
  ) -> Failure {
    Failure(
      "agreements.no-party",
      Text(
        en:
          "\"\(party)\" is in the circuit of the agreement \"\(agreement.id)\" and no party of it.",
        fr:
          "« \(party) » figure au circuit de l’accord-cadre « \(agreement.id) » sans y être partie."
      ),
      about: "organisation",
      advice: Text(
        en:
          "Add it first: \"agreement party \(agreement.id) \(party)\"; or take it out of the circuit: \"agreement remove-circuit \(agreement.id) \(party)\".",
        fr:
          "Ajoutez-la d’abord : « accord partie \(agreement.id) \(party) » ; ou retirez-la du circuit : « accord retirer-circuit \(agreement.id) \(party) »."
      ))
  }

  fileprivate static func circuitTwice(
    _ party: ID<Organisation>, _ agreement: FrameworkAgreement
  ) -> Failure {
    let ranks = agreement.circuit.filter { $0.parties.contains(party.reference) }
      .map { "\($0.rank)" }.joined(separator: ", ")
    return Failure(
      "agreements.circuit-twice",
      Text(
        en:
          "\"\(party)\" is in two groups of the circuit of the agreement \"\(agreement.id)\": ranks \(ranks).",
        fr:
          "« \(party) » figure dans deux groupes du circuit de l’accord-cadre « \(agreement.id) » : rangs \(ranks)."
      ),
      about: "organisation",
      advice: Text(
        en: "A party signs in one group: \"agreement remove-circuit \(agreement.id) \(party)\".",
        fr:
          "Une partie signe dans un seul groupe : « accord retirer-circuit \(agreement.id) \(party) »."
      ))
  }

  fileprivate static func circuitLacks(
    _ parties: [ID<Organisation>], _ agreement: FrameworkAgreement
  ) -> Failure {
    let names = parties.map(\.name).joined(separator: ", ")
    return Failure(
      "agreements.circuit-left-out",
      Text(
        en:
          "The agreement \"\(agreement.id)\" cannot be opened for signature: its circuit leaves out \(names).",
        fr:
          "L’accord-cadre « \(agreement.id) » ne peut pas être ouvert à la signature : son circuit omet \(names)."
      ),
      advice: Text(
        en: "Put them in a group: \"agreement circuit \(agreement.id) RANK …\".",
        fr: "Placez-les dans un groupe : « accord circuit \(agreement.id) RANG … »."))
  }
}
