import AccordDocuments
import AccordOffice
import AccordPartnership
import AccordShell
import AccordWording

extension PaymentCommands {
  static var accounting: Command {
    Command(
      "payment export", fr: "paiement exporter", .read,
      Text(
        en: "Write the file of ordered payments for the accounting office",
        fr: "Écrire le fichier des paiements mandatés pour la comptabilité"),
      discussion: Text(
        en:
          "Semicolons, with a BOM, French whatever the session, one row a payment and a total row that equals the sum. \"payment import\" reads it back with the order number, the voucher and the day paid.",
        fr:
          "Points-virgules, avec BOM, en français quelle que soit la session, une ligne par paiement et une ligne de total égale à la somme. « paiement importer » le relit avec le numéro de mandat, le bordereau et la date de paiement."
      ),
      takes: RequiredOption<ID<Envelope>>(
        "envelope", fr: "enveloppe", Text(en: "of this envelope", fr: "de cette enveloppe")),
      Option<Int>(
        "instalment", fr: "versement",
        Text(en: "only those of this number", fr: "seulement ceux de ce numéro")),
      Option<String>(
        "voucher", fr: "bordereau",
        Text(en: "only those of this voucher", fr: "seulement ceux de ce bordereau")),
      examples: [
        Example(
          "payment export --envelope conventions-2024 --instalment 1 | save mandats.csv",
          Text(en: "The advances of a year", fr: "Les avances d’une année"))
      ]
    ) { session, id, number, voucher in
      let envelope = try session.find(id)
      let conventions = try session.documents(Convention.where(\.envelope, is: id))
      let payments = try session.payments(of: conventions)
      let lines = PaymentLine.all(of: conventions, payments, on: session.today).filter { line in
        line.payment.status == .ordered && (number == nil || line.instalment.number == number)
          && (voucher == nil || line.payment.voucher == voucher)
      }
      guard !lines.isEmpty else { throw Failure.nothingOrdered(id) }
      return .file(try AccountingFile(envelope, lines, in: session).contents)
    }
  }
}

/// The file that the accounting office reads: what goes where, and on which line of the budget.
private struct AccountingFile {
  static let headings = [
    "N° tiers", "Bénéficiaire", "SIRET", "Titulaire du compte", "IBAN", "BIC", "N° engagement",
    "Chapitre", "Compte", "Convention", "Versement", "Montant", "Référence",
  ]

  private var rows: [[String]] = []
  private var total = Money.zero

  init(_ envelope: Envelope, _ lines: [PaymentLine], in session: Session) throws {
    for line in lines {
      let convention = line.convention
      let beneficiary = convention.terms(on: session.today).beneficiary
      let organisation = try session.find(beneficiary.id)
      // The number of the signature is not that of who succeeded.
      let former = beneficiary == convention.beneficiary ? convention.siretAtSignature : nil
      let account = try line.payment.account.map { try session.find($0.id) }
      rows.append([
        organisation.thirdParty ?? "", organisation.name,
        organisation.siret?.code ?? former?.code ?? "",
        account?.holder ?? "", account?.iban.characters ?? "", account?.bic?.characters ?? "",
        convention.commitment ?? "", envelope.chapter ?? "", envelope.budgetAccount ?? "",
        convention.id.name, String(line.instalment.number), AccountingFile.figure(line.amount),
        line.payment.id.name,
      ])
      total += line.amount
    }
  }

  /// `83333,34`: what a French spreadsheet reads as a number.
  private static func figure(_ amount: Money) -> String {
    let cents = amount.cents % 100
    return "\(amount.cents / 100)," + (cents < 10 ? "0" : "") + String(cents)
  }

  /// A cell that no spreadsheet takes for a formula or splits.
  private static func cell(_ text: String) -> String {
    let safe = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    guard safe.contains(where: { ";\"\n\r".contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }

  var contents: String {
    var sum = [String](repeating: "", count: AccountingFile.headings.count)
    sum[1] = "TOTAL"
    sum[11] = AccountingFile.figure(total)
    let lines = [AccountingFile.headings] + rows + [sum]
    return "\u{FEFF}"
      + lines.map { $0.map(AccountingFile.cell).joined(separator: ";") }.joined(separator: "\r\n")
      + "\r\n"
  }
}

extension Failure {
  fileprivate static func nothingOrdered(_ envelope: ID<Envelope>) -> Failure {
    Failure(
      "payments.nothing-ordered",
      Text(
        en: "Nothing of the envelope \"\(envelope)\" is ordered and waits for its payment.",
        fr: "Rien de l’enveloppe « \(envelope) » n’est mandaté en attente de paiement."),
      about: "envelope",
      advice: Text(
        en: "Order first: \"payment order --envelope \(envelope) --instalment 1\".",
        fr: "Mandatez d’abord : « paiement mandater --enveloppe \(envelope) --versement 1 »."))
  }
}
