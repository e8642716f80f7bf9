import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension DecisionCommands {
  static var list: Command {
    Command.list(
      Decision.self,
      Text(
        en: "List decisions, the latest first", fr: "Lister les délibérations, la dernière d’abord"),
      columns: ["id", "number", "body", "date", "session", "title", "transmission"],
      and: [
        .field("amount", fr: "montant", .amount, rank: 1) {
          $0.lines.isEmpty ? .missing : .amount($0.total)
        }
      ],
      sorted: { ($1.date, $0.id) < ($0.date, $1.id) },
      examples: [
        Example(
          "decision list | where transmitted is missing",
          Text(en: "Those that were not sent yet", fr: "Celles qui ne sont pas encore transmises"))
      ])
  }

  static var show: Command {
    Command.show(Decision.self, example: "cp-2024-01-09") { _, decision in
      Text(en: "Decision \(decision.number)", fr: "Délibération \(decision.number)")
    } sections: { session, decision in
      let resting = try session.all(Convention.self).filter { $0.rests(on: decision) }
      return [
        .init(
          Text(en: "Lines", fr: "Lignes"),
          decision.lines.isEmpty ? .none : .table(DecisionLineRow.shape.table(decision.lines))),
        .init(
          Text(en: "Conventions that rest on it", fr: "Conventions qu’elle fonde"),
          resting.isEmpty ? .none : .table(DecisionUseRow.shape(session.today).table(resting))),
      ].filter { $0.content != .none }
    }
  }
}

extension Convention {
  /// Whether its approval or one of its amendments rests on a decision.
  func rests(on decision: Decision) -> Bool {
    steps.contains { $0.decision?.id == decision.id }
      || amendments.contains { $0.steps.contains { $0.decision?.id == decision.id } }
  }
}

private enum DecisionLineRow {
  static let shape = TableShape<Decision.Line>(
    .field("organisation", fr: "structure", .identity) { .identity($0.organisation.id.slug) },
    .field("amount", fr: "montant", .amount) { .amount($0.amount) })
}

private enum DecisionUseRow {
  static func shape(_ today: CalendarDate) -> TableShape<Convention> {
    TableShape(
      .field("convention", fr: "convention", .identity) { .identity($0.id.slug) },
      .field("amount", fr: "montant", .amount) { .amount($0.amount(on: today)) },
      .field("status", fr: "statut", .choice(ConventionStatus.self)) { .choice($0.status) })
  }
}
