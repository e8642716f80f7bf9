import AccordDocuments
import AccordWording

/// The rules over several mandates.
enum MandateGuards {
  /// A delegation gives no more than the delegator has: the same organisation, the power to
  /// sign, every day of it, no greater amount, no other kinds of documents.
  static let delegation = Guard(
    "mandate.delegation",
    Text(
      en: "A delegation gives no more than the delegator has",
      fr: "Une délégation ne donne pas plus que ce que détient le délégant"), over: [Mandate.self]
  ) { state, changed in
    let all = try state.all(Mandate.self)
    let byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    return all.compactMap { mandate in
      guard let reference = mandate.delegatedBy, let delegator = byID[reference.id],
        changed.contains(mandate.key) || changed.contains(delegator.key),
        let reason = shortfall(of: delegator, for: mandate) ?? loop(from: mandate, byID)
      else { return nil }
      return Violation(
        "mandate.delegation",
        Text(
          en:
            "The mandate \"\(mandate.id.name)\" cannot be delegated by \"\(delegator.id.name)\": \(reason).",
          fr:
            "Le mandat « \(mandate.id.name) » ne peut pas être délégué par « \(delegator.id.name) » : \(reason)."
        ),
        advice: Text(
          en: "Give the delegation the limits of the mandate that it comes from.",
          fr: "Donnez à la délégation les limites du mandat dont elle procède."),
        document: mandate.key)
    }
  }

  private static func shortfall(of delegator: Mandate, for mandate: Mandate) -> Text? {
    if delegator.organisation != mandate.organisation {
      return Text(
        en: "that one is at \"\(delegator.organisation.id.name)\"",
        fr: "celui-ci porte sur « \(delegator.organisation.id.name) »")
    }
    if !delegator.maySign {
      return Text(
        en: "that one gives no power to sign", fr: "celui-ci ne donne pas le pouvoir de signer")
    }
    if !delegator.coversAll(of: mandate) {
      return Text(
        en: "that one runs \(delegator.periodText) only",
        fr: "celui-ci court seulement \(delegator.periodText)")
    }
    if let ceiling = delegator.ceiling, mandate.ceiling.map({ $0 > ceiling }) ?? true {
      return Text(en: "that one is limited to \(ceiling)", fr: "celui-ci est limité à \(ceiling)")
    }
    let isWider = mandate.documents.isEmpty || !mandate.documents.allSatisfy(delegator.isFor)
    if !delegator.documents.isEmpty, isWider {
      let kinds = delegator.kindsText
      return Text(en: "that one is for \(kinds) only", fr: "celui-ci ne vaut que pour \(kinds)")
    }
    return nil
  }

  private static func loop(from mandate: Mandate, _ byID: [ID<Mandate>: Mandate]) -> Text? {
    var seen: Set<ID<Mandate>> = [mandate.id]
    var next = mandate.delegatedBy?.id
    while let id = next {
      guard seen.insert(id).inserted else {
        return Text(en: "they delegate one another", fr: "ils se délèguent l’un l’autre")
      }
      next = byID[id]?.delegatedBy?.id
    }
    return nil
  }

  /// A person does not hold the same seat twice on one day.
  static let overlap = Guard(
    "mandate.overlap",
    Text(
      en: "A person does not hold the same seat twice on one day",
      fr: "Une personne n’occupe pas deux fois le même siège le même jour"), over: [Mandate.self]
  ) { state, changed in
    let all = try state.all(Mandate.self)
    var bySeat: [[String]: [Mandate]] = [:]
    for mandate in all { bySeat[mandate.seat, default: []].append(mandate) }
    return all.filter { changed.contains($0.key) }.compactMap { mandate in
      let others = bySeat[mandate.seat, default: []]
      guard let other = others.first(where: { $0.id != mandate.id && $0.overlaps(mandate) }),
        // Two new ones that overlap are one finding, on the later of the two.
        !changed.contains(other.key) || other.id < mandate.id
      else { return nil }
      return Violation(
        "mandate.overlap",
        Text(
          en:
            "The mandates \"\(mandate.id.name)\" and \"\(other.id.name)\" give \"\(mandate.person.id.name)\" the same seat on the same days.",
          fr:
            "Les mandats « \(mandate.id.name) » et « \(other.id.name) » donnent à « \(mandate.person.id.name) » le même siège aux mêmes dates."
        ),
        advice: Text(
          en: "End the earlier one first: \"mandate end \(other.id) --on …\".",
          fr: "Terminez d’abord le plus ancien : « mandat terminer \(other.id) --le … »."),
        document: mandate.key)
    }
  }
}

extension Mandate {
  /// The kinds of documents that it is limited to, as a sentence gives them.
  var kindsText: Text {
    Text.each { language in
      documents.map { $0.plural[language] }.joined(
        separator: language == .french ? " et " : " and ")
    }
  }

  /// What makes two mandates one seat.
  fileprivate var seat: [String] {
    [person.id.name, organisation.id.name, title[.french].folded, portfolio?[.french].folded ?? ""]
  }
}
