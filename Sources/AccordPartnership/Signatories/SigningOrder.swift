public import AccordDocuments
import AccordJSON
public import AccordWording

extension SignatureGuards {
  /// In a circuit, a group signs once those before it are complete.
  static let order: Guard = Guard(
    "signature.order",
    Text(
      en: "In a circuit, a group signs once the groups before it are complete",
      fr: "Dans un circuit, un groupe signe une fois complets les groupes qui le précèdent"),
    over: [Signature.self]
  ) { state, changed in
    var touched: Set<ID<FrameworkAgreement>> = []
    var isAnyRemoved = false
    for key in changed {
      guard let signature = try state.document(ID<Signature>(key.slug)) else {
        isAnyRemoved = true
        continue
      }
      if let agreement = signature.agreement { touched.insert(agreement.id) }
    }
    // What a signature that is gone was on, no key tells.
    let agreements =
      isAnyRemoved
      ? try state.all(FrameworkAgreement.self)
      : try touched.sorted().compactMap { try state.document($0) }
    return try agreements.filter { !$0.circuit.isEmpty }.flatMap { agreement in
      let standing = try SignatureState(of: agreement, in: state)
      return standing.parties.compactMap { party -> Violation? in
        guard let signature = standing.signatures[party],
          let refusal = standing.refusal(of: party, on: signature.date, signing: agreement)
        else { return nil }
        return Violation(
          refusal.code, refusal.message, advice: refusal.advice, document: signature.key)
      }
    }
  }
}

extension SignatureState {
  /// Why a party may not sign yet on a day, which names who signs first; `nil` where it may. Without
  /// a day, as an attested signature has none, those before it have signed at all.
  public func refusal(
    of party: Reference<Organisation>, on day: CalendarDate?, signing agreement: FrameworkAgreement
  ) -> Failure? {
    guard let group = group(of: party) else { return nil }
    for earlier in groups where earlier.rank < group.rank {
      if !hasEnough(earlier) { return .signsTooEarly(party, after: earlier, self, agreement) }
      if let day, let complete = self.day(of: earlier), day < complete {
        return .signsBefore(party, on: day, complete: complete, rank: earlier.rank, agreement)
      }
    }
    return nil
  }
}

extension Failure {
  fileprivate static func signsTooEarly(
    _ party: Reference<Organisation>, after group: SigningGroup, _ state: SignatureState,
    _ agreement: FrameworkAgreement
  ) -> Failure {
    let first = group.parties.filter { state.signatures[$0] == nil }.map(\.id.name)
    let names = first.joined(separator: ", ")
    let (signed, needed) = (state.signed(in: group).count, group.needed)
    return Failure(
      "signature.order",
      Text(
        en:
          "\"\(party.id)\" cannot sign the agreement \"\(agreement.id)\" yet: the group of rank \(group.rank) signs first, its signatures are \(signed) of \(needed).",
        fr:
          "« \(party.id) » ne peut pas encore signer l’accord-cadre « \(agreement.id) » : le groupe de rang \(group.rank) signe d’abord, signatures réunies : \(signed) sur \(needed)."
      ),
      about: "party",
      advice: Text(en: "First to sign: \(names).", fr: "À signer d’abord : \(names)."))
  }

  fileprivate static func signsBefore(
    _ party: Reference<Organisation>, on day: CalendarDate, complete: CalendarDate, rank: Int,
    _ agreement: FrameworkAgreement
  ) -> Failure {
    Failure(
      "signature.order",
      Text(
        en:
          "\"\(party.id)\" cannot have signed the agreement \"\(agreement.id)\" on \(day): the group of rank \(rank) signs first and was complete on \(complete).",
        fr:
          "« \(party.id) » ne peut pas avoir signé l’accord-cadre « \(agreement.id) » le \(day) : le groupe de rang \(rank) signe d’abord et n’a été complet que le \(complete)."
      ),
      about: "on",
      advice: Text(
        en: "Give a day from \(complete) on.", fr: "Donnez une date à partir du \(complete)."))
  }
}
