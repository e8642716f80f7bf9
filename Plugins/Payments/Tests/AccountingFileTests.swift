import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// The file for the accounting office, and what comes back.
@Suite struct `The accounting file` {
  static let ordered =
    PaymentSample.signed + PaymentSample.accounts + """
      payment certify 2024.ml-caen 2024.ml-rouen 2024.ml-dieppe --on 2024-01-16
      payment order 2024.ml-caen 2024.ml-rouen 2024.ml-dieppe --on 2024-01-17 --voucher B-1 --yes

      """

  static func exported(_ language: Language = .english) throws -> String {
    let shell = try PaymentSample.shell(ordered)
    shell.language = language
    let run = shell.run(
      language == .french
        ? "paiement exporter --enveloppe conventions-2024"
        : "payment export --envelope conventions-2024")
    try #require(run.exitCode == 0, "\(run.text)")
    return run.output
  }

  /// The exported file with what the accounting office adds.
  static func returned(_ change: (Int, String) -> String = { $1 }) throws -> String {
    let lines = try exported().split(whereSeparator: \.isNewline).map(String.init)
    return lines.enumerated().map { index, line in
      if index == 0 { return line + ";N° mandat;Bordereau;Payé le" }
      if index == lines.count - 1 { return line + ";;;" }
      return change(index, line) + ";M-\(index);B-9;2\(index)/01/2024"
    }.joined(separator: "\r\n") + "\r\n"
  }

  private func shell(reading file: String) throws -> TestShell {
    try PaymentSample.shell(Self.ordered, files: ["retour.csv": file])
  }

  @Test func `is French whatever the session, with a total that is the sum`() throws {
    let text = try Self.exported()
    #expect(text == (try Self.exported(.french)))
    #expect(text.hasPrefix("\u{FEFF}N° tiers;Bénéficiaire;SIRET;Titulaire du compte;IBAN;BIC;"))
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.count == 5, "\(text)")
    #expect(lines.last?.contains("TOTAL") == true && lines.last?.contains("135000,00") == true)
    #expect(lines[1].hasPrefix("T-caen;"), "\(lines[1])")
    #expect(lines[1].contains(PaymentSample.iban("1")) && lines[1].contains(";930;65748;"))
    #expect(lines[1].hasSuffix("2024.ml-caen;1;45000,00;2024.ml-caen.1"), "\(lines[1])")
  }

  @Test func `comes back and marks what was paid; a second time changes nothing`() throws {
    let shell = try shell(reading: try Self.returned())
    let run = shell.run("payment import retour.csv --yes")
    #expect(run.exitCode == 0 && run.changes.count == 3, "\(run.text)")
    let payment = try #require(try shell.find(Payment.self, "2024.ml-dieppe.1"))
    #expect(payment.status == .paid && payment.order == "M-2" && payment.voucher == "B-9")
    #expect(payment.date(of: .pay)?.code == "2024-01-22")
    let again = shell.run("ensure payment import retour.csv --yes")
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
    #expect(shell.run("payment import retour.csv --yes").exitCode != 0, "they are paid already")
  }

  @Test func `tells unknown, repeated and different ones at once, and stores nothing`() throws {
    var file = try Self.returned { index, line in
      switch index {
      case 1: line.replacing("2024.ml-caen.1", with: "2024.ml-nulle-part.1")
      case 2: line.replacing("45000,00", with: "45000,01")
      default: line
      }
    }
    let last = try #require(
      file.split(whereSeparator: \.isNewline).first { $0.contains("ml-rouen.1") })
    file += last + "\r\n"
    let run = try shell(reading: file).run("payment import retour.csv --yes")
    #expect(run.exitCode != 0 && run.changes.isEmpty, "\(run.text)")
    for word in ["2024.ml-nulle-part.1", "€45,000.01", "2024.ml-rouen.1"] {
      #expect(run.text.contains(word), "\(word): \(run.text)")
    }
  }

  @Test func `takes no day before the order, and none to come`() throws {
    for day in ["16/01/2024", "01/12/2024"] {
      let file = try Self.returned().replacing("21/01/2024", with: day)
      let run = try shell(reading: file).run("payment import retour.csv --yes")
      #expect(run.exitCode != 0 && run.changes.isEmpty, "\(day): \(run.text)")
    }
  }

  @Test func `takes back only what was ordered`() throws {
    let shell = try shell(reading: try Self.returned())
    shell.run("payment reject 2024.ml-caen --reason Essai --on 2024-01-18")
    let run = shell.run("payment import retour.csv --yes")
    #expect(run.exitCode != 0 && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("not ordered"), "\(run.text)")
  }

  @Test func `has nothing where nothing is ordered`() throws {
    let shell = try PaymentSample.shell(PaymentSample.signed)
    #expect(
      shell.run("payment export --envelope conventions-2024").errorCodes
        == ["payments.nothing-ordered"])
  }
}
