import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Foundation
import TestSupport
import Testing

@testable import accord

/// The report of the year of the examples as a page.
struct ReportPageTests {
  private static let today = "2026-11-30"

  private static func shell(_ language: Language, _ script: String) throws -> TestShell {
    try NormandyScript.shell(after: [script], language)
  }

  @Test(arguments: Language.allCases)
  func `the page of a whole year is sound, and its sums are those of the commands`(
    language: Language
  ) throws {
    let shell = try Self.shell(language, "call-2024.accord")
    let page = shell.run("report 2024 | as html").output
    let check = PageCheck(page)
    #expect(check.problems == [])
    #expect(page == shell.run("report 2024 | as html").output, "the same state, the same bytes")
    let row = try #require(
      shell.run("envelope list | where year = 2024 | select amount paid left left-to-realise")
        .table?.rows.first)
    for case .amount(let amount) in row {
      #expect(check.text.contains(amount.written(in: language)), "\(amount.code)")
      #expect(check.text.contains(amount.inEuros[language]), "\(amount.code)")
    }
    let budgets = try #require(
      shell.run("call left appel-fictif | select budget selected left").table?.rows.first)
    for case .amount(let amount) in budgets {
      #expect(check.text.contains(amount.inEuros[language]), "\(amount.code)")
    }
    let circles = check.elements.filter { $0.name == "circle" && $0.attributes["class"] != nil }
    #expect(circles.count == 24)
    #expect(check.elements.count { $0.attributes["class"] == "yes" } == 26)
    #expect(check.text.contains("ADMIN EXPRESS COG 2018"), "the map names its source")
    #expect(page.contains("class=\"demo\""), "made-up data are said to be so")
  }

  @Test func `before anything is signed the sentences say so, and nothing is zero`() throws {
    let shell = try Self.shell(.french, "normandie-2024.accord")
    let page = shell.run("report 2024 | as html").output
    let check = PageCheck(page)
    #expect(check.problems == [])
    #expect(check.text.contains("Aucune n’est encore signée."))
    #expect(check.text.contains("Rien de l’enveloppe de 2024 n’est encore signé"))
    #expect(!check.text.contains("0 sont"))
    #expect(shell.run("report 2019").text.contains("Il n’y a encore rien sur 2019."))
  }

  @Test func `who has no place is named below the map`() throws {
    let shell = try Self.shell(.english, "normandie-2024.accord")
    let edit = shell.run("organisation edit ml-talou --commune Ailleurs --commune-code 76999")
    try #require(edit.exitCode == 0, "\(edit.text)")
    let page = shell.run("report 2024 | as html").output
    #expect(page.contains("Not on the map: Talou."))
    #expect(PageCheck(page).problems == [])
  }

  @Test func `at the prompt the report is sentences and tables`() throws {
    let shell = try Self.shell(.english, "normandie-2024.accord")
    let text = shell.run("report 2024").output
    #expect(text.contains("None of them is signed yet."))
    #expect(text.contains("4000000.00") || text.contains("€4,000,000.00"))
    #expect(!text.contains("<"))
  }

  @Test func `a report within a batch says that its figures are not kept yet`() throws {
    let shell = try Self.shell(.english, "normandie-2024.accord")
    let run = shell.runScript(
      "organisation edit ml-talou --short-name Essai\nreport 2024 | as html")
    #expect(run.output.contains("changes of this batch that are not kept yet"), "\(run.text)")
    #expect(!shell.run("report 2024 | as html").output.contains("not kept yet"))
  }
}
