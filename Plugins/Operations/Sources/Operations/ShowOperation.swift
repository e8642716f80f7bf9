import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension OperationCommands {
  static var list: Command {
    Command(
      "operation list", fr: "opération lister", .read,
      Text(en: "List operations with their money", fr: "Lister les opérations et leur compte"),
      returns: OperationRow.shape.columns,
      examples: [
        Example(
          "operation list | where status = running | sort by end",
          Text(en: "What runs, by its end", fr: "Ce qui est en cours, par échéance"))
      ]
    ) { session in
      let operations = try session.all(Operation.self)
      return .table(
        OperationRow.shape.table(
          try OperationRow.rows(of: operations, in: session),
          whenEmpty: Text(
            en: "No operation yet: \"operation open APPLICATION --code …\".",
            fr: "Aucune opération : « opération ouvrir CANDIDATURE --code … ».")))
    }
  }

  static var show: Command {
    Command.show(Operation.self, example: "op-running", titled: { _, operation in operation.title })
    {
      session, operation in
      try OperationSections.parts(of: operation, in: session)
    }
  }

  static var account: Command {
    Command(
      "operation account", fr: "opération compte", .read,
      Text(
        en: "Show the account of an operation, from the grant to what is left",
        fr: "Afficher le compte d’une opération, de l’aide accordée au reste"),
      discussion: Text(
        en:
          "What was granted is what amendments took off, what is supported, what was released and what is left. What is supported is what is due and what corrections took off.",
        fr:
          "L’aide accordée se décompose en diminutions, aide due sur dépenses acceptées, montant dégagé et reste. L’aide due se décompose en montant finalement dû et corrections."
      ),
      takes: operation,
      examples: [
        Example(
          "operation account op-running", Text(en: "To the cent", fr: "Au centime près"))
      ]
    ) { session, id in
      let operation = try session.find(id)
      let account = try session.account(of: operation)
      return .card(
        Card(
          operation.title,
          [
            .init(
              "cost", fr: "coût", heading: Text(en: "Eligible cost", fr: "Coût éligible"), .amount,
              .amount(operation.eligibleCost)),
            .init("granted", fr: "accordé", .amount, .amount(account.granted)),
            .init(
              "granted-share", fr: "taux-accordé",
              heading: Text(en: "Share granted", fr: "Taux accordé"), .rate,
              operation.grantedShare.map { .rate($0) } ?? .missing),
            .init("reduced", fr: "diminué", .amount, .amount(account.reduced)),
            .init("grant", fr: "en-vigueur", .amount, .amount(account.grant)),
            .init("declared", fr: "déclaré", .amount, .amount(account.declared)),
            .init("accepted", fr: "accepté", .amount, .amount(account.accepted)),
            .init("refused", fr: "écarté", .amount, .amount(account.refused)),
            .init("support", fr: "aide", .amount, .amount(account.support)),
          ] + OperationSections.parts(of: account.support, operation) + [
            .init("corrections", fr: "corrections", .amount, .amount(account.corrections)),
            .init("due", fr: "dû", .amount, .amount(account.due)),
            .init("advance", fr: "avance", .amount, .amount(account.advance)),
            .init(
              "cleared", fr: "avance-apurée",
              heading: Text(en: "Advance cleared", fr: "Avance apurée"),
              .amount, .amount(account.cleared)),
            .init("paid", fr: "payé", .amount, .amount(account.paid)),
            .init("payable", fr: "à-payer", .amount, .amount(account.payable)),
            .init("repaid", fr: "reversé", .amount, .amount(account.repaid)),
            .init(
              "to-recover", fr: "à-recouvrer", heading: Text(en: "To recover", fr: "À recouvrer"),
              .amount, .amount(account.toRecover)),
            .init("released", fr: "dégagé", .amount, .amount(account.released)),
            .init("left", fr: "reste", .amount, .amount(account.left)),
          ],
          sections: OperationSections.claims(account, of: operation, on: session.today)
            + (try OperationSections.movements(of: operation, in: session))))
    }
  }
}

/// One operation with its money.
struct OperationRow: Sendable {
  let operation: Operation
  let title: String
  let beneficiary: String
  let account: OperationAccount
  let end: CalendarDate

  static let shape = TableShape<OperationRow>(
    .field("id", fr: "id", .identity) { .identity($0.operation.id.slug) },
    .field("code", fr: "code", .text, rank: 4) { .text($0.operation.code) },
    .field("title", fr: "intitulé", .text, rank: 5) { .text($0.title) },
    .field("beneficiary", fr: "bénéficiaire", .text, rank: 3) { .text($0.beneficiary) },
    .field("application", fr: "candidature", .identity, rank: 6) {
      .identity($0.operation.application.id.slug)
    },
    .field("start", fr: "début", .date, rank: 7) { .date($0.operation.starts) },
    .field("end", fr: "fin", .date, rank: 2) { .date($0.end) },
    .field("grant", fr: "aide", .amount) { .amount($0.account.grant) },
    .field("accepted", fr: "accepté", .amount, rank: 6) { .amount($0.account.accepted) },
    .field("paid", fr: "payé", .amount) { .amount($0.account.paid) },
    .field("left", fr: "reste", .amount, rank: 1) { .amount($0.account.left) },
    .field("status", fr: "statut", .choice(OperationStatus.self)) {
      .choice($0.operation.status)
    })

  static func rows(of operations: [Operation], in session: Session) throws -> [OperationRow] {
    let names = try session.documents.organisationNames()
    let claims = Dictionary(grouping: try session.all(Claim.self), by: \.operation.id)
    let today = session.today
    return operations.map { operation in
      OperationRow(
        operation: operation, title: operation.title[session.language],
        beneficiary: names[operation.beneficiary.id] ?? operation.beneficiary.id.name,
        account: OperationAccount(operation, claims[operation.id] ?? [], on: today),
        end: operation.end(on: today))
    }
  }
}
