import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The days of operations: their end, the final claim, what is to be recovered, the end of retention.
enum OperationAgenda {
  static let source = AgendaSource { session in
    let notice = try session.value(of: OperationSettings.notice)
    let months = try session.value(of: OperationSettings.finalMonths)
    let names = try session.documents.organisationNames()
    let claims = Dictionary(grouping: try session.all(Claim.self), by: \.operation.id)
    return try session.all(Operation.self).flatMap { operation -> [AgendaEntry] in
      var entries: [AgendaEntry] = []
      let end = operation.end(on: session.today)
      if operation.status == .running {
        entries.append(
          AgendaEntry(
            end,
            Text(
              en: "End of the operation \(operation.id)", fr: "Fin de l’opération \(operation.id)"),
            about: operation.key, duty: "end",
            command: Text(
              en: "operation end \(operation.id)", fr: "opération achever \(operation.id)"),
            concerning: [operation.beneficiary.id.key],
            otherwise: Text(
              en: "costs after that day are not eligible",
              fr: "les dépenses postérieures ne sont pas éligibles")))
      }
      let hasFinal = claims[operation.id]?.contains { $0.isFinal && $0.counts } ?? false
      if [.running, .ended].contains(operation.status), !hasFinal,
        let last = end.adding(months: months),
        last.adding(days: -notice).map({ $0 <= session.today }) ?? false
      {
        entries.append(
          AgendaEntry(
            last,
            Text(
              en: "Final claim of \(operation.id) is awaited",
              fr: "Bilan d’exécution final de \(operation.id) attendu"),
            about: operation.key, duty: "final-claim",
            command: Text(
              en: "claim add \(operation.id) --final",
              fr: "demande-de-paiement ajouter \(operation.id) --finale"),
            mover: .same(names[operation.beneficiary.id] ?? operation.beneficiary.id.name),
            movers: [operation.beneficiary.id.key],
            otherwise: Text(en: "the balance is not paid", fr: "le solde n’est pas versé")))
      }
      let account = OperationAccount(operation, claims[operation.id] ?? [], on: session.today)
      if account.toRecover > .zero {
        entries.append(
          AgendaEntry(
            operation.standingCorrections.map(\.date).max() ?? session.today,
            Text(
              en: "\(account.toRecover) to recover of \(operation.id)",
              fr: "\(account.toRecover) à recouvrer sur \(operation.id)"),
            about: operation.key, duty: "to-recover",
            command: Text(
              en: "operation repay \(operation.id) \(account.toRecover.code)",
              fr: "opération reverser \(operation.id) \(account.toRecover.code)"),
            concerning: [operation.beneficiary.id.key],
            otherwise: Text(
              en: "it was paid and is not due", fr: "versé sans être dû")))
      }
      if operation.status == .closed, let day = try session.keptUntil(operation),
        day >= session.today
      {
        entries.append(
          AgendaEntry(
            day,
            Text(
              en: "Documents of \(operation.id) are kept until then (art. 82)",
              fr: "Fin de conservation des pièces de \(operation.id) (art. 82)"),
            about: operation.key, duty: "retention", concerning: [operation.beneficiary.id.key],
            otherwise: Text(
              en: "what is destroyed before may have to be repaid",
              fr: "ce qui est détruit avant peut donner lieu à reversement")))
      }
      return entries
    }
  }
}
