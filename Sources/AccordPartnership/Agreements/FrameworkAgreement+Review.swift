public import AccordDocuments
public import AccordWording

extension FrameworkAgreement {
  /// Besides what its acts are asked: what its parties sign stays as it is from its opening for
  /// signature on.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    let remarks = try reviewActs(on: today, in: state)
    if let before = try before(in: state), before.status != .draft, !saysTheSame(as: before) {
      let signatures = try state.documents(Signature.where(\.agreement, is: id)).count
      throw Failure.signedAsItIs(before, signatures)
    }
    return remarks
  }

  /// Whether all but what happened to it is the same, and the parties that joined by amendments.
  private func saysTheSame(as other: FrameworkAgreement) -> Bool {
    var same = self
    (same.status, same.steps) = (other.status, other.steps)
    if amendments.starts(with: other.amendments) {
      let joined = amendments.dropFirst(other.amendments.count).map(\.party)
      same.amendments = other.amendments
      same.parties.removeAll { joined.contains($0) }
    }
    return same == other
  }
}

extension Failure {
  /// What the parties sign or signed would change: the agreement as it is, and how many have signed.
  static func signedAsItIs(
    _ agreement: FrameworkAgreement, _ signatures: Int
  ) -> Failure {
    let status = agreement.status.shown
    let resting = Text.plural(
      signatures,
      Text(en: "1 signature rests on it", fr: "1 signature repose sur lui"),
      Text(
        en: "\(signatures) signatures rest on it", fr: "\(signatures) signatures reposent sur lui"))
    guard signatures > 0 else {
      return Failure(
        "agreements.not-draft",
        Text(
          en:
            "What the agreement \"\(agreement.id)\" says no longer changes: its parties are to sign it as it is (status: \(status)).",
          fr:
            "Le contenu de l’accord-cadre « \(agreement.id) » ne change plus : ses parties doivent le signer tel quel (statut : \(status))."
        ),
        about: "agreement",
        advice: Text(
          en:
            "Nobody has signed it: \"undo\" takes its opening for signature back, \"log\" tells the number.",
          fr:
            "Personne ne l’a signé : « annuler » revient sur son ouverture à la signature, « journal » en donne le numéro."
        ))
    }
    return Failure(
      "agreements.not-draft",
      Text(
        en:
          "What the agreement \"\(agreement.id)\" says no longer changes: \(resting) (status: \(status)).",
        fr:
          "Le contenu de l’accord-cadre « \(agreement.id) » ne change plus : \(resting) (statut : \(status))."
      ),
      about: "agreement",
      advice: Text(
        en: "What was signed changes by an amendment that its parties sign.",
        fr: "Ce qui a été signé change par un avenant que ses parties signent."))
  }
}
