import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension ClaimCommands {
  static var show: Command {
    Command.show(
      Claim.self, called: Text(en: "claim show", fr: "demande-de-paiement afficher"),
      example: "op-running.1",
      titled: { _, claim in
        Text(
          en: "Claim \(claim.number) of \(claim.operation.id)",
          fr: "Demande de paiement \(claim.number) de \(claim.operation.id)")
      }
    ) { session, claim in
      let operation = try session.find(claim.operation.id)
      let language = session.language
      var sections: [Output.Section] = [
        .init(Text(en: "Costs", fr: "Dépenses"), .table(CostRow.table(of: claim, language))),
        .init(Text(en: "Time", fr: "Délai"), .text(ClaimClock(claim, on: session.today).words)),
      ]
      if claim.counts {
        let account = try session.account(of: operation)
        let conclusions = account.conclusions(on: claim, of: operation)
        sections.append(
          .init(
            claim.isConcluded
              ? Text(en: "Conclusions", fr: "Conclusions définitives")
              : Text(en: "If it were concluded now", fr: "Si elle était conclue maintenant"),
            .table(TermRow.shape(language).table(conclusions.terms))))
      }
      if let support = claim.support, let shares = operation.shares {
        let parts = shares.parts(of: support)
        sections.append(
          .init(
            Text(en: "Fund and counterpart", fr: "Fonds et contrepartie"),
            .text(
              Text(
                en: "\(parts.fund) of the fund, \(parts.counterpart) of the counterpart",
                fr: "\(parts.fund) du fonds, \(parts.counterpart) de la contrepartie"))))
      }
      if let id = claim.account?.id {
        let account = try session.find(id)
        sections.append(
          .init(
            Text(en: "Paid to", fr: "Versée sur"),
            .text(claim.paymentText(to: "…" + account.iban.lastCharacters))))
      }
      return sections + [
        .init(Text(en: "Progress", fr: "Avancement"), .table(claim.stepTable))
      ]
    }
  }
}

extension Claim {
  /// The account that it is paid to, with the order and what was paid on which day.
  fileprivate func paymentText(to account: String) -> Text {
    var parts: [Text] = [.same(account)]
    if let order { parts.append(Text(en: "order \(order)", fr: "mandat \(order)")) }
    if status == .paid, let amount, let day = date(of: .pay) {
      parts.append(Text(en: "\(amount) paid on \(day)", fr: "\(amount) payés le \(day)"))
    }
    return parts.joined(separator: ", ")
  }
}

extension ClaimClock {
  /// The last day, and what stopped the clock.
  var words: Text {
    guard let lastDay else {
      return Text(
        en:
          "No last day now: the 80 days run from the receipt, and stand still while information is missing.",
        fr:
          "Pas d’échéance à ce jour : les 80 jours courent à partir de la réception et sont suspendus tant qu’il manque des informations."
      )
    }
    let last = Text(
      en: "To be paid by \(lastDay), 80 days and \(suspended) of suspension after its receipt",
      fr: "À payer avant le \(lastDay), soit 80 jours et \(suspended) de suspension après réception"
    )
    guard let late else { return last + .same(".") }
    let days = ClaimClock.days(late: late)
    return last + Text(en: ": \(days).", fr: " : \(days).")
  }
}

/// What is declared and accepted of a category, or of a flat rate.
struct CostRow: Sendable {
  let name: Text
  let declared: Money
  let accepted: Money?
  let reason: String?

  static func table(of claim: Claim, _ language: Language) -> Table {
    let lines = claim.lines.map {
      CostRow(
        name: $0.category.shown, declared: $0.declared, accepted: $0.accepted, reason: $0.reason)
    }
    let total = CostRow(
      name: Text(en: "in all, with the flat rates", fr: "total, taux forfaitaires compris"),
      declared: claim.declared, accepted: claim.accepted, reason: nil)
    return TableShape<CostRow>(
      .field("category", fr: "catégorie", .text) { .text($0.name[language]) },
      .field("declared", fr: "déclaré", .amount) { .amount($0.declared) },
      .field("accepted", fr: "accepté", .amount) { $0.accepted.map { .amount($0) } ?? .missing },
      .field("refused", fr: "écarté", .amount) { row in
        row.accepted.map { .amount(row.declared - $0) } ?? .missing
      },
      .field("reason", fr: "motif", .text, rank: 1) { $0.reason.map { .text($0) } ?? .missing }
    ).table(lines + [total])
  }
}

/// A term of what is due.
enum TermRow {
  static func shape(_ language: Language) -> TableShape<AmountDue.Term> {
    TableShape(
      .field("term", fr: "terme", .text) { .text($0.name[language]) },
      .field("amount", fr: "montant", .amount) { .amount($0.amount) },
      .field("rule", fr: "règle", .text) { $0.rule.map { .text($0[language]) } ?? .missing })
  }
}

/// One claim with its time.
struct ClaimRow: Sendable {
  let claim: Claim
  let clock: ClaimClock
  let account: String?
  /// The shares of the fund and its counterpart; `nil` where they are not known.
  let shares: FundShares?

  static let shape = TableShape<ClaimRow>(
    .field("id", fr: "id", .identity) { .identity($0.claim.id.slug) },
    .field("operation", fr: "opération", .identity, rank: 6) {
      .identity($0.claim.operation.id.slug)
    },
    .field("final", fr: "finale", .truth, rank: 5) { .truth($0.claim.isFinal) },
    .field("through", fr: "jusqu-au", .date, heading: Text(en: "Through", fr: "Jusqu’au"), rank: 4)
    {
      .date($0.claim.through)
    },
    .field("declared", fr: "déclaré", .amount) { .amount($0.claim.declared) },
    .field("accepted", fr: "accepté", .amount) {
      $0.claim.isConcluded ? .amount($0.claim.accepted) : .missing
    },
    .field("support", fr: "aide", .amount, rank: 3) {
      $0.claim.support.map { .amount($0) } ?? .missing
    },
    .field("fund", fr: "fonds", .amount, rank: 5) {
      $0.parts.map { .amount($0.fund) } ?? .missing
    },
    .field("counterpart", fr: "contrepartie", .amount, rank: 5) {
      $0.parts.map { .amount($0.counterpart) } ?? .missing
    },
    .field("amount", fr: "montant", .amount, heading: Text(en: "To pay", fr: "À payer")) {
      $0.claim.amount.map { .amount($0) } ?? .missing
    },
    .field(
      "last-day", fr: "échéance", .date, heading: Text(en: "Last day", fr: "Échéance"), rank: 1
    ) { $0.clock.lastDay.map { .date($0) } ?? .missing },
    .field(
      "late", fr: "retard", .integer, heading: Text(en: "Days late", fr: "Jours de retard"), rank: 2
    ) { $0.clock.late.map { .integer($0) } ?? .missing },
    .field("order", fr: "mandat", .text, heading: Text(en: "Order", fr: "N° de mandat"), rank: 6) {
      $0.claim.order.map { .text($0) } ?? .missing
    },
    .field(
      "paid", fr: "payée-le", .date, heading: Text(en: "Paid on", fr: "Payée le"), rank: 5
    ) {
      $0.claim.status == .paid ? $0.claim.date(of: .pay).map { .date($0) } ?? .missing : .missing
    },
    .field("account", fr: "compte", .text, rank: 7) { $0.account.map { .text($0) } ?? .missing },
    .field("status", fr: "statut", .choice(ClaimStatus.self)) { .choice($0.claim.status) })

  /// The parts of the fund and its counterpart in its support.
  private var parts: (fund: Money, counterpart: Money)? {
    guard let shares, let support = claim.support else { return nil }
    return shares.parts(of: support)
  }

  static func rows(of claims: [Claim], in session: Session) throws -> [ClaimRow] {
    let today = session.today
    return try claims.sorted { ($0.operation.id, $0.number) < ($1.operation.id, $1.number) }.map {
      claim in
      let account = try claim.account.map { try session.find($0.id) }
      return ClaimRow(
        claim: claim, clock: ClaimClock(claim, on: today),
        account: account.map { "…" + $0.iban.lastCharacters },
        shares: try session.find(claim.operation.id).shares)
    }
  }
}
