import AccordCalls
import AccordOperations
import AccordPartnership
import AccordPublications
import AccordTesting
import AccordWording
import Testing

/// The list of operations of regulation (EU) 2021/1060, art. 49(3).
@Suite struct `The list of operations` {
  /// An operation of 95 000 euros at 60 and 40, signed by both.
  private static let signed =
    PublicationSample.parties + """
      agreement axis accord 1 --title-fr Axe
      programme add fse --title-fr "Programme fictif" --cci 2021FR16FFPR006 --managed-by region --fund FSE+ --years 2021-2027 --eligible-from 2021-01-01 --eligible-until 2029-12-31 --fund-rate 60% --counterpart-rate 40%
      call create appel --agreement accord --managed-by region --fund FSE+ --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale --title-fr Appel --under-programme fse --basis total
      call theme appel theme --axis 1 --objective 4.6 --title-fr Thème
      call budget appel 2023 1M€
      call open appel --opens 2022-11-01 --closes 2022-12-31
      application submit a --call appel --applicant ml-caen --theme theme --year 2023 --cost 95000 --title-fr "Atelier, fictif" --start 2023-02-01 --end 2023-12-31 --on 2022-12-01
      application admit a --on 2022-12-02
      application assess a --on 2022-12-03
      application select a --on 2022-12-04
      application notify a --on 2022-12-10
      application grant a --on 2023-01-10
      operation open a --code FICTIF-1 --id op
      operation sign op beneficiary --by p-caen --on 2023-01-12
      operation sign op authority --by presidente --on 2023-01-15

      """

  private func shell(_ script: String, files: [String: String] = [:]) throws -> TestShell {
    let shell = try TestShell(
      [PublicationsPlugin(), CallsPlugin(), OperationsPlugin()] + PublicationSample.others,
      today: CalendarDate(reading: "2023-09-01"), width: nil, isAgreed: true, files: files)
    let run = shell.runScript(script)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  @Test func `has the columns in their order, and amounts as they were decided`() throws {
    let shell = try shell(
      Self.signed
        + "operation edit op --postal-code 14000 --intervention 136 --purpose-fr Métiers\n"
        + "organisation edit ml-caen --postal-code 14000\n"
        + "operation inform op --on 2023-01-16\n")
    let run = shell.run("publish file liste.csv --kind operations --on 2023-02-01")
    #expect(run.exitCode == 0, "\(run.text)")
    let file = try #require(shell.savedFiles["liste.csv"])
    let lines = file.split(separator: "\r\n", omittingEmptySubsequences: true)
    #expect(
      lines.first
        == "Numéro Opération,NUMCCI,Libellé Programme,Intitulé du projet,Objectifs et réalisations escomptés et effectifs,Nom du bénéficiaire,Code postal du bénéficiaire,Date de début de l'opération,Date de fin de l'opération,Code postal de l’opération,Zone,Département de l'opération,Région de l'opération,Pays,Type d'intervention,Fonds,Objectif spécifique,Objectif spécifique (Code et libellé),Objectif stratégique,Total des dépenses éligibles,Taux de cofinancement,Montant UE,Date première convention"
    )
    let line = try #require(lines.last)
    #expect(
      line.hasPrefix("FICTIF-1,2021FR16FFPR006,Programme fictif,\"Atelier, fictif\",Métiers,"))
    #expect(line.hasSuffix(",4,95000.00,0.6,57000.00,2023-01-15"), "\(line)")
    // Read back, it is the same.
    let again = try self.shell("", files: ["liste.csv": file])
    let columns = "select code, title, beneficiary, start, end, total, union, agreed | as csv"
    let read = again.run("publish read-operations liste.csv | \(columns)").text
    #expect(read == shell.run("publish operations | \(columns)").text)
    #expect(read.contains("57000.00"), "\(read)")
  }

  @Test func `leaves out whose beneficiary was not told, and what lacks`() throws {
    let shell = try shell(Self.signed)
    let run = shell.run("publish file liste.csv --kind operations")
    #expect(run.errorCodes == ["publications.left-out"] && run.changes.isEmpty, "\(run.text)")
    #expect(run.text.contains("was not told of the publication"), "\(run.text)")
    #expect(run.text.contains("operation inform op"), "\(run.text)")
    shell.run("operation inform op --on 2023-01-16")
    #expect(
      shell.run("publish file liste.csv --kind operations").text.contains("Type d'intervention"))
  }

  @Test func `tells whose postal code lacks, and is not published ahead`() throws {
    let shell = try shell(
      Self.signed
        + "operation edit op --postal-code 14000 --intervention 136 --purpose-fr Métiers\n"
        + "operation inform op --on 2023-01-16\n")
    let told = "organisation edit ml-caen --postal-code"
    #expect(shell.run("publish operations").text.contains(told))
    let ahead = shell.run("publish file liste.csv --kind operations --on 2023-09-02")
    #expect(ahead.errorCodes == ["publications.ahead"] && ahead.changes.isEmpty, "\(ahead.text)")
    #expect(shell.run("publish file liste.csv --kind operations").text.contains(told))
    shell.run("organisation edit ml-caen --postal-code 14000")
    #expect(!shell.run("publish operations").text.contains(told))
  }

  @Test func `does not list what was terminated with nothing kept, and names it`() throws {
    let shell = try shell(Self.signed + "operation inform op --on 2023-01-16\n")
    #expect(shell.run("publish operations | count").text.contains("1"))
    let ended = shell.run(
      "operation terminate op --kept 0 --reason \"The beneficiary gives up\" --on 2023-03-01 --yes")
    #expect(ended.exitCode == 0, "\(ended.text)")
    let run = shell.run("publish operations")
    #expect(shell.run("publish operations | count").text.contains("0"))
    #expect(run.text.contains("nothing kept: op."), "\(run.text)")
    shell.language = .french
    #expect(shell.run("publish operations").text.contains("Non listée, car résiliée"))
    shell.language = .english
    #expect(shell.run("publish operations --on 2023-02-28 | count").text.contains("1"))
  }

  @Test func `is due again after four months, until it is published`() throws {
    let shell = try shell(
      Self.signed
        + "operation edit op --postal-code 14000 --intervention 136 --purpose-fr Métiers\n"
        + "operation inform op --on 2023-01-16\n")
    #expect(shell.run("check").text.contains("publication.operations"))
    #expect(shell.run("agenda | as csv").text.contains("2023-05-15"))
    #expect(shell.run("publish file liste.csv --kind operations").exitCode == 0)
    #expect(!shell.run("check").text.contains("publication.operations"))
  }

  @Test func `of others is read with every fault named`() throws {
    let shell = try shell(
      "",
      files: [
        "autre.csv":
          "NUMERO OPERATION;Intitulé du projet;Date de fin de l’opération;Montant UE;Total des dépenses éligibles\nX-1;Un;31/02/2024;1 234,50;2 469,00\nX-2;Deux;2024-12-31;beaucoup;100\n"
      ])
    let run = shell.run(
      "publish read-operations autre.csv | select code, end, union, total | as csv")
    #expect(run.text.contains("X-1,,1234.50,2469.00"), "\(run.text)")
    #expect(run.text.contains("2 faults") && run.text.contains("beaucoup"), "\(run.text)")
  }
}
