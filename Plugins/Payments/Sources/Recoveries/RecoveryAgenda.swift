import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The days of recoveries: until when the beneficiary may answer, and what is to be done then; since
/// when a title is to be collected. An entry stays until the next fact is recorded.
enum RecoveryAgenda {
  static let source = AgendaSource(each: Recovery.self) { session, recovery in
    switch recovery.status {
    case .announced, .answered:
      guard let day = recovery.answerBy else { return nil }
      return AgendaEntry(
        day,
        Text(
          en: "End of the time to answer on \(recovery.id) (\(recovery.amount))",
          fr: "Fin du délai de réponse sur \(recovery.id) (\(recovery.amount))"),
        about: recovery.key, duty: "answer",
        command: Text(
          en: "recovery title \(recovery.id) --number …",
          fr: "indu titrer \(recovery.id) --numéro …"),
        concerning: try beneficiary(of: recovery, in: session),
        otherwise: Text(
          en: "the sum is not claimed back", fr: "la somme n’est pas réclamée"))
    case .titled:
      guard let day = recovery.date(of: .title) else { return nil }
      let left = recovery.left(on: session.today)
      return AgendaEntry(
        day,
        Text(
          en: "Title of \(recovery.id) to collect (\(left))",
          fr: "Titre de \(recovery.id) à recouvrer (\(left))"),
        about: recovery.key, duty: "collection",
        command: Text(
          en: "recovery collect \(recovery.id) AMOUNT",
          fr: "indu encaisser \(recovery.id) MONTANT"),
        concerning: try beneficiary(of: recovery, in: session),
        otherwise: Text(en: "the sum is not recovered", fr: "la somme n’est pas recouvrée"))
    default: return nil
    }
  }

  private static func beneficiary(
    of recovery: Recovery, in session: Session
  ) throws -> [DocumentKey] {
    [try session.find(recovery.convention.id).terms(on: session.today).beneficiary.id.key]
  }
}
