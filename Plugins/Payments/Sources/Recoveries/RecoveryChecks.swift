import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// What `check` looks for in what was paid too much.
enum RecoveryChecks {
  static let notClaimed = Check(
    "recovery.not-claimed",
    Text(
      en: "More was paid than is due, and nothing claims it back",
      fr: "Il a été payé plus que le dû, et rien ne le réclame")
  ) { session in
    let paid = Dictionary(grouping: try session.all(Payment.self), by: \.convention.id)
      .mapValues { $0.map(\.paid).total() }
    let claimed = Set(try session.all(Recovery.self).map(\.convention.id))
    return try session.all(Convention.self).compactMap { convention in
      guard let sum = paid[convention.id], !claimed.contains(convention.id) else { return nil }
      let due = convention.settled(on: session.today)
      guard sum > due else { return nil }
      return Finding(
        .warning,
        Text(
          en: "\(sum) was paid of \"\(convention.id)\", and \(due) is due.",
          fr: "\(sum) ont été payés sur « \(convention.id) », et \(due) sont dus."),
        about: convention.key,
        remedy: Text(
          en: "Claim it back: \"recovery add … --convention \(convention.id) --ground …\".",
          fr: "Réclamez-le : « indu ajouter … --convention \(convention.id) --fondement … »."))
    }
  }
}
