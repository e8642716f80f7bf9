import AccordDocuments
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// Signatures on amendments of a convention of 100 000 €. The shells are at 1 July 2024.
struct AmendmentSigningTests {
  private static let signed = """
    person add signataire --given-name Fictif --family-name Signataire
    mandate add m-caen --person marc-millet --organisation ml-caen --title-fr Présidence --from 2024-01-01 --may-sign
    mandate add m-plafond --person signataire --organisation ml-caen --title-fr Délégation --from 2024-01-01 --may-sign --ceiling 105000
    convention sign 2024.ml-caen --party region-normandie --person david-margueritte --on 2024-06-10
    convention sign 2024.ml-caen --party ml-caen --person marc-millet --on 2024-06-10

    """

  private static func drafted(_ change: String = "5000") -> String {
    signed + """
      amendment draft 2024.ml-caen --type amount --change \(change) --on 2024-06-12
      amendment approve 2024.ml-caen --decision CP-2 --on 2024-06-13

      """
  }

  private let region =
    "amendment sign 2024.ml-caen --party region-normandie --person david-margueritte --on 2024-06-14"
  private let beneficiary =
    "amendment sign 2024.ml-caen --party ml-caen --person marc-millet --on 2024-06-20"

  private func amendment(_ shell: TestShell) throws -> Amendment? {
    try shell.find(Convention.self, "2024.ml-caen")?.amendments.last
  }

  @Test func `both move it, to the later day`() throws {
    let shell = try partnership(and: Self.drafted())
    let first = shell.run(region)
    #expect(first.exitCode == 0 && first.text.contains("still missing:"), "\(first.text)")
    #expect(try amendment(shell)?.status == .approved)
    #expect(
      try shell.find(Convention.self, "2024.ml-caen")?.amount(on: day("2024-07-01"))
        == .euros(100_000))
    let second = shell.run(beneficiary)
    #expect(second.exitCode == 0 && second.text.contains("€105,000.00"), "\(second.text)")
    #expect(try amendment(shell)?.status == .signed)
    #expect(try amendment(shell)?.inForceFrom == day("2024-06-20"))
    #expect(
      shell.run("convention list | select amount amendment").table?.rows
        == [[.amount(.euros(105_000)), .integer(1)]])
    let then = shell.run("convention show 2024.ml-caen --in-force 2024-06-19")
    #expect(then.text.contains("100,000.00") && !then.text.contains("Last amendment  1"))
    for line in [region, beneficiary] {
      let again = shell.run("ensure " + line)
      #expect(again.exitCode == 0 && again.changes.isEmpty, "\(again.text)")
    }
  }

  @Test(arguments: [("5000", true), ("5000,01", false)])
  func `the ceiling of a mandate is tested on the new total`(change: String, isSigned: Bool) throws
  {
    let shell = try partnership(and: Self.drafted(change))
    let run = shell.run(
      "amendment sign 2024.ml-caen --party ml-caen --person signataire --on 2024-06-20")
    #expect((run.exitCode == 0) == isSigned, "\(run.text)")
    if !isSigned { #expect(run.changes.isEmpty && run.text.contains("105,000.01"), "\(run.text)") }
  }

  @Test func `nobody signs before the decision, nor twice, nor for another`() throws {
    let shell = try partnership(
      and: Self.signed
        + "amendment draft 2024.ml-caen --type amount --change 5000 --on 2024-06-12\n")
    #expect(shell.run(region).errorCodes == ["amendments.event"])
    shell.run("amendment approve 2024.ml-caen --decision CP-2 --on 2024-06-13")
    let early = shell.run(region.replacing("2024-06-14", with: "2024-06-12"))
    #expect(early.errorCodes == ["signature.too-early"] && early.changes.isEmpty, "\(early.text)")
    #expect(shell.run(region).exitCode == 0)
    #expect(shell.run(region).errorCodes == ["signature.already"])
    #expect(
      shell.run("amendment sign 2024.ml-caen --party arml --person agnes-canayer").errorCodes
        == ["signature.not-a-party"])
  }

  @Test func `one without a decision is not signed before the convention was`() throws {
    let shell = try partnership(
      and: Self.signed
        + "amendment draft 2024.ml-caen --type duration --end 2025-06-30 --on 2024-06-12\n")
    let early = shell.run(region.replacing("2024-06-14", with: "2024-06-09"))
    #expect(early.errorCodes == ["signature.too-early"] && early.changes.isEmpty, "\(early.text)")
    #expect(shell.run(region).exitCode == 0)
    #expect(shell.run(beneficiary).exitCode == 0)
    #expect(
      try shell.find(Convention.self, "2024.ml-caen")?.terms(on: day("2024-07-01")).end
        == day("2025-06-30"))
  }

  @Test func `a corrected day moves the day in force`() throws {
    let shell = try partnership(and: Self.drafted())
    shell.run(region)
    shell.run(beneficiary)
    let correct = "signature correct-date 2024.ml-caen.a1.ml-caen"
    let early = shell.run(correct + " 2024-06-12 --reason Essai")
    #expect(early.errorCodes == ["signature.too-early"] && early.changes.isEmpty, "\(early.text)")
    let run = shell.run(correct + " 2024-06-18 --reason Essai")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(try amendment(shell)?.inForceFrom == day("2024-06-18"))
    #expect(try amendment(shell)?.steps.last?.corrections?.map(\.reason) == ["Essai"])
  }

  @Test func `the later day counts, whatever was recorded first`() throws {
    let shell = try partnership(and: Self.drafted())
    #expect(shell.run(beneficiary).exitCode == 0)
    #expect(
      shell.run("signature correct-date 2024.ml-caen.a1.ml-caen 2024-06-21 --reason X").exitCode
        == 0)
    #expect(try amendment(shell)?.inForceFrom == nil)
    #expect(shell.run(region).exitCode == 0)
    #expect(try amendment(shell)?.inForceFrom == day("2024-06-21"))
    let others = try partnership(
      and: Self.signed.replacing(
        "ml-caen --party region-normandie --person david-margueritte --on 2024-06-10",
        with: "ml-caen --party region-normandie --person david-margueritte --on 2024-06-12"))
    #expect(
      try others.find(Convention.self, "2024.ml-caen")?.date(of: .sign) == day("2024-06-12"))
  }

  @Test func `signed by one, it is given up once that signature is removed`() throws {
    let shell = try partnership(and: Self.drafted())
    shell.run(region)
    let run = shell.run("amendment abandon 2024.ml-caen --reason Essai --yes")
    #expect(run.errorCodes == ["amendments.signed"] && run.changes.isEmpty, "\(run.text)")
    let remove = "signature remove 2024.ml-caen.a1.region-normandie"
    #expect(run.text.contains(remove), "\(run.text)")
    #expect(shell.run(remove + " --yes").exitCode == 0)
    #expect(shell.run("amendment abandon 2024.ml-caen --reason Essai --yes").exitCode == 0)
  }

  @Test func `cards say who signed when, and who is missing since when`() throws {
    let shell = try partnership(and: Self.drafted())
    shell.run(region)
    func section(_ line: String) -> Table? {
      let found = shell.run(line).card?.sections.first { $0.title.en == "Signatures" }
      guard case .table(let table)? = found?.content else { return nil }
      return table
    }
    let convention = try #require(section("convention show 2024.ml-caen"))
    #expect(convention.rows.count == 4)
    #expect(
      convention.rows[2].contains(.date(try day("2024-06-14")))
        && convention.rows[2].contains(.text("David Margueritte")), "\(convention.rows[2])")
    #expect(convention.rows[3].contains(.date(try day("2024-06-13"))), "\(convention.rows[3])")
    let organisation = try #require(section("organisation show ml-caen"))
    #expect(organisation.rows.map(\.first).contains(.text("2024.ml-caen.a1")))
    #expect(organisation.rows.map(\.first).contains(.text("normandie-2024")))
  }

  @Test func `who succeeded signs what follows`() throws {
    let shell = try partnership(
      and: Self.signed + """
        amendment draft 2024.ml-caen --type succession --beneficiary arml --on 2024-06-12
        amendment sign 2024.ml-caen --party region-normandie --person david-margueritte --on 2024-06-14
        amendment sign 2024.ml-caen --party arml --person agnes-canayer --on 2024-06-14
        amendment draft 2024.ml-caen --type duration --end 2025-06-30 --on 2024-06-15

        """)
    #expect(
      shell.run("amendment sign 2024.ml-caen --party ml-caen --person marc-millet").errorCodes
        == ["signature.not-a-party"])
    let run = shell.run(
      "amendment sign 2024.ml-caen --party arml --person agnes-canayer --on 2024-06-16")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(
      shell.run("convention list | select organisation").text.contains("arml"))
  }

  @Test func `signatures become void when the convention is returned, and are named`() throws {
    let shell = try partnership(
      and: Self.signed.split(separator: "\n").dropLast().joined(separator: "\n") + "\n")
    let run = shell.run("convention return 2024.ml-caen --reason Essai --on 2024-06-12")
    #expect(run.exitCode == 0, "\(run.text)")
    #expect(
      run.diagnostics.contains {
        !$0.isError && $0.message.en.contains("2024.ml-caen.region-normandie")
      }, "\(run.text)")
    #expect(try shell.all(Signature.self).isEmpty)
    #expect(try shell.find(Convention.self, "2024.ml-caen")?.status == .draft)
  }

  private func day(_ code: String) throws -> CalendarDate { try CalendarDate(reading: code) }
}
