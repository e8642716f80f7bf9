import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension RecoveryCommands {
  static var list: Command {
    Command(
      "recovery list", fr: "indu lister", .read,
      Text(en: "List the sums to be paid back", fr: "Lister les indus"),
      returns: RecoveryRow.shape.columns,
      examples: [
        Example(
          "recovery list | where left > 0",
          Text(en: "What is still to come back", fr: "Ce qui doit encore revenir"))
      ]
    ) { session in
      .table(
        RecoveryRow.shape.table(
          try session.all(Recovery.self).map { RecoveryRow(recovery: $0, today: session.today) },
          whenEmpty: session.noneYet(Recovery.self)))
    }
  }

  static var show: Command {
    Command.show(Recovery.self, example: "r-1") { _, recovery in
      Text(
        en: "\(recovery.amount) to recover of \(recovery.convention.id)",
        fr: "\(recovery.amount) à recouvrer sur \(recovery.convention.id)")
    } sections: { session, recovery in
      let parts = TableShape<Recovery.Part>(
        .field("date", fr: "date", .date) { .date($0.date) },
        .field("manner", fr: "mode", .choice(RecoveryManner.self)) { .choice($0.manner) },
        .field("amount", fr: "montant", .amount) { .amount($0.amount) },
        .field("note", fr: "note", .text) { $0.note.map { .text($0) } ?? .missing })
      return [
        recovery.parts.isEmpty
          ? nil
          : .init(
            Text(
              en: "Settled, \(recovery.left(on: session.today)) left",
              fr: "Apuré, reste \(recovery.left(on: session.today))"),
            .table(parts.table(recovery.parts))),
        recovery.steps.isEmpty
          ? nil
          : .init(Text(en: "Progress", fr: "Avancement"), .table(recovery.stepTable)),
      ].compactMap(\.self)
    }
  }
}

/// One line of the list of recoveries.
private struct RecoveryRow: Sendable {
  let recovery: Recovery
  let today: CalendarDate

  static let shape = TableShape<RecoveryRow>(
    .field("id", fr: "id", .identity) { .identity($0.recovery.id.slug) },
    .field("convention", fr: "convention", .identity) {
      .identity($0.recovery.convention.id.slug)
    },
    .field("due", fr: "dû", .amount, rank: 2) { .amount($0.recovery.due) },
    .field("paid", fr: "payé", .amount, rank: 2) { .amount($0.recovery.paid) },
    .field("amount", fr: "montant", .amount) { .amount($0.recovery.amount) },
    .field("left", fr: "reste", .amount) { .amount($0.recovery.left(on: $0.today)) },
    .field("status", fr: "statut", .choice(RecoveryStatus.self)) { .choice($0.recovery.status) },
    .field("answer-by", fr: "réponse-avant", .date, rank: 3) {
      $0.recovery.answerBy.map { .date($0) } ?? .missing
    })
}
