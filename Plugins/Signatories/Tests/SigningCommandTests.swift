import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

private let millet = """
  mandate add millet-caen --person marc-millet --organisation ml-caen \\
    --title-en President --title-fr Président --from 2024-01-01 --may-sign

  """

struct AgreementSigningTests {
  @Test(arguments: [
    ("agreement sign normandie-2024 --party ml-caen --person marc-millet", "signature.no-mandate"),
    (
      "agreement sign normandie-2024 --party arml --person agnes-canayer --on 2023-12-31",
      "signature.mandate-not-in-force"
    ),
    (
      "agreement sign normandie-2024 --party arml --person david-margueritte",
      "signature.no-mandate"
    ),
    (
      "agreement sign normandie-2024 --party arml --person agnes-canayer --manner ceremony",
      "signature.ceremony"
    ),
    (
      "agreement sign normandie-2024 --party arml --person agnes-canayer --ceremony signature-2024 --on 2024-01-30",
      "signature.ceremony"
    ),
    (
      "agreement sign normandie-2024 --party arml --person agnes-canayer --ceremony signature-2024 --manner paper",
      "signature.ceremony"
    ),
    ("agreement sign normandie-2025 --party arml --person agnes-canayer", "agreements.unknown"),
  ])
  func `a signature without what it rests on is refused`(line: String, code: String) throws {
    let run = try partnership().run(line)
    #expect(run.errorCodes == [code], "\(run.text)")
    #expect(run.changes.isEmpty)
  }

  @Test func `only an agreement that is open is signed, and only by its parties`() throws {
    let shell = try partnership(
      and: """
        organisation add tiers --kind agency --name Tiers
        agreement create brouillon --years 2024 --title-en D --title-fr D
        agreement party brouillon arml region-normandie
        """)
    #expect(
      shell.run("agreement sign brouillon --party arml --person agnes-canayer").errorCodes
        == ["signature.not-open"])
    #expect(
      shell.run("agreement sign normandie-2024 --party tiers --person agnes-canayer").errorCodes
        == ["signature.not-a-party"])
  }

  @Test func `a party signs once, and ensure knows its own signature again`() throws {
    let shell = try partnership()
    let sign =
      "agreement sign normandie-2024 --party arml --person agnes-canayer --ceremony signature-2024"
    #expect(shell.run(sign).exitCode == 0)
    #expect(shell.run(sign).errorCodes == ["signature.already"])
    let again = shell.run("ensure " + sign)
    #expect(again.exitCode == 0, "\(again.text)")
    #expect(again.changes.isEmpty)
    #expect(
      shell.run(
        "ensure agreement sign normandie-2024 --party arml --person agnes-canayer --on 2024-02-01"
      ).errorCodes == ["signature.already"])
  }

  @Test func `the last party's signature brings the agreement into force`() throws {
    let shell = try partnership(and: millet)
    func status() throws -> AgreementStatus? {
      try shell.find(FrameworkAgreement.self, "normandie-2024")?.status
    }
    shell.run(
      "agreement sign normandie-2024 --party arml --person agnes-canayer --ceremony signature-2024")
    shell.run(
      "agreement sign normandie-2024 --party region-normandie --person david-margueritte --ceremony signature-2024"
    )
    #expect(try status() == .openForSignature)
    let missing = shell.run("signature missing normandie-2024")
    #expect(missing.table?.rows.count == 1)
    #expect(missing.output.contains("Marc Millet (President)"))
    let last = shell.run(
      "agreement sign normandie-2024 --party ml-caen --person marc-millet --on 2024-03-01")
    #expect(last.exitCode == 0, "\(last.text)")
    #expect(try status() == .inForce)
    let agreement = try #require(try shell.find(FrameworkAgreement.self, "normandie-2024"))
    #expect(agreement.steps.last?.date.code == "2024-03-01")
    #expect(shell.run("signature missing normandie-2024").table?.rows.isEmpty == true)
    #expect(shell.run("signature list normandie-2024").table?.rows.count == 3)
    let again = shell.run(
      "ensure agreement sign normandie-2024 --party ml-caen --person marc-millet")
    #expect(again.exitCode == 0, "\(again.text)")
    #expect(again.changes.isEmpty)
  }

  @Test func `the dashboard counts who has signed`() throws {
    let shell = try partnership(.french)
    shell.run(
      "accord signer normandie-2024 --partie arml --personne agnes-canayer --cérémonie signature-2024"
    )
    let output = shell.run("signature manquante normandie-2024 | count").output
    #expect(output.contains("2"), "\(output)")
    #expect(shell.run("tableau-de-bord").exitCode == 0 || shell.run("dashboard").exitCode == 0)
  }

  @Test func `nobody signs before the opening, in a ceremony or not`() throws {
    let shell = try partnership(
      and: "ceremony add tot --agreement normandie-2024 --date 2024-01-10 --host ml-caen\n")
    let sign = "agreement sign normandie-2024 --party arml --person agnes-canayer"
    let run = shell.run(sign + " --on 2024-01-14")
    #expect(run.errorCodes == ["signature.too-early"], "\(run.text)")
    let message = run.diagnostics.first?.message.en ?? ""
    #expect(message.contains("14 Jan 2024") && message.contains("15 Jan 2024"), "\(message)")
    #expect(shell.run(sign + " --ceremony tot").errorCodes == ["signature.too-early"])
    #expect(shell.run(sign + " --on 2024-01-15").exitCode == 0)
  }

  @Test func `a signature is removed until the agreement is in force`() throws {
    let shell = try partnership(.french, and: millet)
    let sign = "accord signer normandie-2024 --partie"
    #expect(shell.run(sign + " arml --personne agnes-canayer").exitCode == 0)
    #expect(shell.run("signature supprimer normandie-2024.arml").exitCode == 0)
    #expect(try shell.all(Signature.self).isEmpty)
    shell.run(sign + " arml --personne agnes-canayer")
    shell.run(sign + " region-normandie --personne david-margueritte")
    shell.run(sign + " ml-caen --personne marc-millet")
    let run = shell.run("signature supprimer normandie-2024.arml")
    #expect(run.errorCodes == ["signature.kept"], "\(run.text)")
    #expect(run.diagnostics.first?.advice?.fr.contains("accord terminer normandie-2024") == true)
  }

  @Test func `a ceremony is removed unless a signature names it`() throws {
    let shell = try partnership()
    shell.run(
      "agreement sign normandie-2024 --party arml --person agnes-canayer --ceremony signature-2024")
    #expect(shell.run("ceremony remove signature-2024").errorCodes == ["store.referenced"])
    #expect(shell.run("signature remove normandie-2024.arml").exitCode == 0)
    #expect(shell.run("ceremony remove signature-2024").exitCode == 0)
    #expect(try shell.all(Ceremony.self).isEmpty)
  }

  @Test func `nobody signs on a day to come, in a ceremony or not`() throws {
    let shell = try partnership(
      and: "ceremony add plus-tard --agreement normandie-2024 --date 2024-12-01 --host ml-caen\n")
    let sign = "agreement sign normandie-2024 --party arml --person agnes-canayer"
    for line in [sign + " --on 2024-12-01", sign + " --ceremony plus-tard"] {
      let run = shell.run(line)
      #expect(run.errorCodes == ["signatures.future"] && run.changes.isEmpty, "\(run.text)")
      #expect(run.diagnostics.first?.message.fr.contains("jour à venir") == true)
    }
  }

  @Test func `nobody signs for an organisation that has closed`() throws {
    let shell = try partnership(and: "organisation close arml --on 2024-05-31\n")
    let sign = "agreement sign normandie-2024 --party arml --person agnes-canayer"
    #expect(shell.run(sign + " --on 2024-06-01").errorCodes == ["signatures.closed"])
    #expect(shell.run(sign + " --on 2024-05-31").exitCode == 0)
  }

  @Test func `the day of a signature is corrected, and what rests on it follows`() throws {
    let shell = try partnership(and: millet)
    let sign = "agreement sign normandie-2024 --on 2024-03-01 --party"
    shell.run(sign + " arml --person agnes-canayer")
    shell.run(sign + " region-normandie --person david-margueritte")
    shell.run(
      "agreement sign normandie-2024 --on 2024-06-10 --party ml-caen --person marc-millet")
    let correct = "signature correct-date normandie-2024.ml-caen"
    #expect(shell.run(correct + " 2024-01-14 --reason X").errorCodes == ["signature.too-early"])
    #expect(shell.run(correct + " 2024-12-01 --reason X").errorCodes == ["signatures.future"])
    #expect(shell.run(correct + " 2024-03-10 --reason \" \"").errorCodes == ["correction.reason"])
    let run = shell.run(correct + " 2024-03-10 --reason \"Faute de frappe\"")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(run.text.contains("10 Mar 2024, not 10"))
    let agreement = try #require(try shell.find(FrameworkAgreement.self, "normandie-2024"))
    #expect(agreement.date(of: .enterIntoForce)?.code == "2024-03-10")
    #expect(
      try shell.find(Signature.self, "normandie-2024.ml-caen")?.corrections?.map(\.reason)
        == ["Faute de frappe"])
    let again = shell.run(
      "ensure agreement sign normandie-2024 --party ml-caen --person marc-millet")
    #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
  }
}

struct ConventionSigningTests {
  private let region =
    "convention sign 2024.ml-caen --party region-normandie --person david-margueritte --on 2024-06-20"
  private let beneficiary =
    "convention sign 2024.ml-caen --party ml-caen --person marc-millet --on 2024-06-10"

  @Test func `both parties sign, and the convention keeps the SIRET of the day`() throws {
    let shell = try partnership(and: millet)
    #expect(shell.run(region).exitCode == 0)
    #expect(try shell.find(Convention.self, "2024.ml-caen")?.status == .sent)
    let second = shell.run(beneficiary)
    #expect(second.exitCode == 0, "\(second.text)")
    let convention = try #require(try shell.find(Convention.self, "2024.ml-caen"))
    #expect(convention.status == .signed)
    #expect(convention.steps.last?.event == .sign)
    #expect(convention.steps.last?.date.code == "2024-06-20")
    #expect(convention.siretAtSignature?.code == "00543000400019")
    #expect(shell.run("ensure " + region).changes.isEmpty)
    #expect(shell.run("ensure " + beneficiary).changes.isEmpty)
    shell.run("organisation edit ml-caen --clear siret")
    #expect(
      try shell.find(Convention.self, "2024.ml-caen")?.siretAtSignature?.code == "00543000400019")
  }

  @Test func `nobody signs before the convention is sent`() throws {
    let shell = try partnership(and: millet)
    let run = shell.run(
      "convention sign 2024.ml-caen --party ml-caen --person marc-millet --on 2024-05-31")
    #expect(run.errorCodes == ["signature.too-early"], "\(run.text)")
    let message = run.diagnostics.first?.message.en ?? ""
    #expect(message.contains("31 May 2024") && message.contains("1 Jun 2024"), "\(message)")
  }

  @Test func `a signature is removed until both have signed`() throws {
    let shell = try partnership(and: millet)
    shell.run(region)
    #expect(shell.run("signature remove 2024.ml-caen.region-normandie").exitCode == 0)
    shell.run(region)
    shell.run(beneficiary)
    let run = shell.run("signature remove 2024.ml-caen.region-normandie")
    #expect(run.errorCodes == ["signature.kept"], "\(run.text)")
    #expect(run.diagnostics.first?.advice?.en.contains("convention terminate 2024.ml-caen") == true)
  }

  @Test func `a party of the agreement that is not the beneficiary does not sign`() throws {
    let run = try partnership().run(
      "convention sign 2024.ml-caen --party arml --person agnes-canayer")
    #expect(run.errorCodes == ["signature.not-a-party"], "\(run.text)")
  }

  @Test func `a convention is sent before anyone signs`() throws {
    let shell = try partnership(
      and: """
        convention add 2024.bis --conditions-fr X --control-fr X --unused paid-back --envelope e-2024 --beneficiary ml-caen --amount 1000 \\
          --object-en X --object-fr X
        """)
    #expect(
      shell.run("convention sign 2024.bis --party region-normandie --person david-margueritte")
        .errorCodes == ["signature.not-sent"])
  }

  @Test func `of a mandate that ends before its signatures, all of them are one refusal`() throws {
    let shell = try partnership(and: millet)
    shell.run(beneficiary)
    shell.run(
      """
      convention add 2024.bis --conditions-fr X --control-fr X --unused paid-back --envelope e-2024 --beneficiary ml-caen --amount 1000 --object-en X --object-fr X
      """)
    shell.run("convention approve 2024.bis --decision CP-2 --on 2024-05-01")
    shell.run("convention send 2024.bis --on 2024-06-01")
    let second = shell.run(
      "convention sign 2024.bis --party ml-caen --person marc-millet --on 2024-06-15")
    try #require(second.exitCode == 0, "\(second.text)")
    let mandate = try #require(
      try shell.find(Signature.self, "2024.bis.ml-caen")?.mandate?.id)
    let run = shell.run("mandate end \(mandate.name) --on 2024-05-31")
    #expect(run.errorCodes == ["signature.mandate"], "\(run.text)")
    let message = run.diagnostics.first?.message.en ?? ""
    #expect(message.contains("does not cover 2 signatures that rest on it: "), "\(message)")
    #expect(message.contains("2024.bis.ml-caen (15 Jun 2024)"), "\(message)")
  }
}
