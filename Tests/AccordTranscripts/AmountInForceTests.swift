import AccordTesting
import AccordWording
import Testing

@testable import accord

/// Whatever shows the amount of a convention shows the one in force on the day, with all amendments:
/// not what was signed first, nor what was in force between two amendments. What was decided and what
/// is stored is told as it was: `decision show`, `record export`.
struct AmountInForceTests {
  private static let more = """
    allocation compute s --envelope e25 --title-fr S --renewed 100% --from 2024 --kind mission-locale --unit 1
    campaign add rapports --agreement accord --year 2024 --opening 2025-02-03 --deadline 2025-06-30 --control-end 2025-09-15
    campaign ask rapports

    """

  /// What shows amounts, each with one that follows from 56 000 €.
  private static let places = [
    ("convention list", "56000.00"),
    ("convention list 2024", "56000.00"),
    ("convention list | sum amount", "56000.00"),
    ("convention list | group by envelope sum amount", "56000.00"),
    ("convention list | as csv", "56000.00"),
    ("convention list | as json", "56000.00"),
    ("convention list | as md", "56000.00"),
    ("convention list | as html", "56000.00"),
    ("convention list | as fods", "\"56000"),
    ("amendment list | sort by number desc | take 1", "56000.00"),
    ("envelope list | where id = e24", "144000.00"),
    ("envelope show e24", "144000.00"),
    ("organisation show ml", "56000.00"),
    ("payment list", "30500.00"),
    ("payment list | sum amount", "56000.00"),
    ("payment list | as csv", "30500.00"),
    ("payment forecast | sum total", "56000.00"),
    ("payment compute c", "56000.00"),
    ("agenda --days 900 --structure ml", "25500.00"),
    ("dashboard", "144000.00"),
    ("report 2024", "56000.00"),
    ("campaign table rapports", "56000.00"),
    ("campaign table rapports | as fods", "\"56000"),
    ("publish scdl --year 2024", "56000.00"),
    ("publish scdl --year 2024 | as csv", "56000.00"),
    ("publish due", "56000.00"),
    ("allocation show s", "56000.00"),
    ("allocation explain s ml", "56000.00"),
  ]

  @Test func `every place tells the amount in force, and none an earlier one`() throws {
    let shell = try AmendedConvention.shell(AmendedConvention.amended + Self.more)
    for (line, amount) in Self.places {
      let run = shell.run(line)
      // People read them in groups of three.
      let told = run.text.replacing(",", with: "").replacing("\u{202F}", with: "")
      #expect(run.exitCode == 0 && told.contains(amount), "\(line): \(run.text)")
      for number in ["51000", "61000", "149000", "139000"] {
        #expect(!told.contains(number), "\(line) tells \(number): \(run.text)")
      }
    }
  }

  @Test func `the card of the convention tells it above its amendments`() throws {
    let shell = try AmendedConvention.shell(AmendedConvention.amended)
    let card = shell.run("convention show c | as json").text
    let top = try #require(card.firstRange(of: "\"amendments\"")).lowerBound
    #expect(card[..<top].contains("56000.00"), "\(card)")
    #expect(!card.contains("51000.00") && !card[..<top].contains("61000.00"), "\(card)")
    for part in ["25500.00", "30500.00"] { #expect(card[..<top].contains(part), "\(card)") }
  }

  @Test func `on an earlier day it is the amount of that day`() throws {
    let shell = try AmendedConvention.shell(AmendedConvention.amended)
    for (day, amount) in [
      ("2024-03-10", "51000.00"), ("2024-03-11", "61000.00"), ("2024-05-12", "61000.00"),
      ("2024-05-13", "56000.00"),
    ] {
      for line in [
        "convention list --in-force \(day)",
        "payment list --in-force \(day) | sum amount",
        "envelope list --in-force \(day) | where id = e24 | select committed",
        "convention show c --in-force \(day) | as json",
      ] {
        let run = shell.run(line)
        #expect(run.exitCode == 0 && run.text.contains(amount), "\(line): \(run.text)")
      }
    }
  }
}
