import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

/// The days of recoveries: until when the beneficiary may answer, and what is to be done then.
enum RecoveryAgenda {
  static let source = AgendaSource(each: Recovery.self) { session, recovery in
    guard let day = recovery.answerBy, [.announced, .answered].contains(recovery.status) else {
      return nil
    }
    return AgendaEntry(
      day,
      Text(
        en: "End of the time to answer on \(recovery.id) (\(recovery.amount))",
        fr: "Fin du délai de réponse sur \(recovery.id) (\(recovery.amount))"),
      about: recovery.key,
      command: Text(
        en: "recovery title \(recovery.id) --number …",
        fr: "indu titrer \(recovery.id) --numéro …"))
  }
}
