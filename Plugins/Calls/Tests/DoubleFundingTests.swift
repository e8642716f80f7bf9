import AccordCalls
import AccordPartnership
import AccordShell
import AccordTesting
import AccordWording
import Testing

/// The same cost in two granted projects of one organisation.
@Suite struct `A cost is paid for once` {
  /// Two projects of one organisation, or of one that is a partner in the other.
  private func shell(
    second: String = "ml-rouen", ends: String = "2024-12-31", last: String = "",
    granted: Bool = true
  ) throws -> TestShell {
    func project(_ name: String, _ applicant: String, _ from: String, _ until: String) -> String {
      """
      application prepare \(name) --call fse --applicant \(applicant) --theme raccrochage --year 2024 --title-fr Projet-\(name) --start \(from) --end \(until)
      application cost \(name) staff 10000
      application options \(name) --flat-rate remaining-40
      """
    }
    let events =
      granted
      ? """
      application file a b --on 2024-03-01
      application admit a b --on 2024-05-02
      application assess a b --on 2024-05-10
      application select a b --on 2024-05-14
      """ : ""
    return try SamplePlugin.shell(
      """
      sample people
      sample second
      call create fse --agreement normandie-2024 --managed-by region-normandie --fund FSE+ \\
        --programme-fr Programme --programme-years 2021-2027 --eligible mission-locale \\
        --title-fr Appel
      call theme fse raccrochage --axis 3 --objective 4.6 --title-fr Raccrocher
      call budget fse 2024 100000
      call open fse --opens 2024-02-01 --closes 2024-04-30
      \(project("a", "ml-rouen", "2024-06-01", ends))
      \(project("b", second, "2024-09-01", "2025-03-31"))
      \(last)
      \(events)
      """)
  }

  private let rule = "check | where rule = application.double-funding"

  @Test func `staff without a label in two grants on the same days is flagged with both lines`()
    throws
  {
    let told = try shell().run(rule).text
    #expect(told.contains("\"a\" and \"b\" carry the same cost on overlapping days"), "\(told)")
    #expect(
      told.split(separator: "€10,000.00", omittingEmptySubsequences: false).count == 3,
      "both lines: \(told)")
  }

  @Test func `other days, other labels and what is not granted are not`() throws {
    let count = rule + " | count"
    #expect(try shell(ends: "2024-08-31").run(count).table?.rows == [[.integer(0)]])
    #expect(try shell(granted: false).run(count).table?.rows == [[.integer(0)]])
    let labelled = """
      application cost a staff 0
      application cost a staff 10000 --label "Poste 1"
      application cost b staff 0
      application cost b staff 10000 --label "Poste 2"
      """
    #expect(try shell(last: labelled).run(count).table?.rows == [[.integer(0)]])
  }

  @Test func `an organisation that is a partner in the other project is named`() throws {
    let count = rule + " | count"
    #expect(try shell(second: "ml-exemple").run(count).table?.rows == [[.integer(0)]])
    let partner = try shell(
      second: "ml-exemple", last: "application edit b --partner ml-rouen")
    let told = partner.run(rule).text
    #expect(told.contains("with \"ml-rouen\" in both"), "\(told)")
    partner.language = .french
    #expect(partner.run("contrôler").text.contains("avec «\u{A0}ml-rouen\u{A0}» dans les deux"))
  }
}
