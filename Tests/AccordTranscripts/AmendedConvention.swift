import AccordTesting
import AccordWording
import Testing

@testable import accord

/// A convention of 51 000 € that two amendments in force made 61 000 €, then 56 000 €, with every
/// plugin. All of it is invented.
enum AmendedConvention {
  /// The convention in force, without amendments.
  static let signed = """
    organisation add region --kind region --name "Région fictive" --siret 20005340300057
    organisation add ml --kind mission-locale --name "Mission Locale fictive" --legal-form association --siret 35600000049837
    organisation add ml-bis --kind mission-locale --name "Mission Locale fictive bis" --legal-form association --siret 00543000400019
    person add r --given-name Fictif --family-name Premier
    person add b --given-name Fictif --family-name Second
    person add c --given-name Fictif --family-name Troisième
    mandate add m-r --person r --organisation region --title-fr Présidence --from 2022-01-01 --may-sign
    mandate add m-b --person b --organisation ml --title-fr Présidence --from 2022-01-01 --may-sign
    mandate add m-c --person c --organisation ml-bis --title-fr Présidence --from 2022-01-01 --may-sign
    agreement create accord --years 2024-2026 --title-fr "Accord fictif"
    agreement party accord region
    agreement party accord --kind mission-locale
    agreement axis accord 1 --title-fr Axe
    agreement open accord --on 2024-01-05
    envelope create e24 --agreement accord --year 2024 --amount 200k€ --title-fr Enveloppe
    envelope create e25 --agreement accord --year 2025 --amount 200k€ --title-fr Enveloppe
    convention add c --envelope e24 --beneficiary ml --amount 51000 --object-fr A --instalments 50/50 --start 2024-01-01 --end 2024-12-31 --conditions-fr X --control-fr X --unused paid-back
    convention require c --instalment 1 --condition signed
    convention require c --instalment 2 --condition report
    convention approve c --decision CP-1 --on 2024-01-08
    convention send c --on 2024-01-10
    convention sign c --party region --person r --on 2024-01-15
    convention sign c --party ml --person b --on 2024-01-16
    convention enter-into-force c --on 2024-01-20

    """

  /// An amendment of the amount, in force since the second day.
  private static func amendment(_ change: Int, _ decided: String, _ signed: String) -> String {
    """
    amendment draft c --type amount --change=\(change) --on \(decided)
    amendment approve c --decision CP-2 --on \(decided)
    amendment sign c --party region --person r --on \(signed)
    amendment sign c --party ml --person b --on \(signed)

    """
  }

  static let amended =
    signed + amendment(10_000, "2024-03-04", "2024-03-11")
    + amendment(-5_000, "2024-05-06", "2024-05-13")

  /// The convention of 56 000 €, of which another structure is the beneficiary since 1 July.
  static let succeeded =
    amended + """
      amendment draft c --type succession --beneficiary ml-bis --on 2024-06-24
      amendment sign c --party region --person r --on 2024-07-01
      amendment sign c --party ml-bis --person c --on 2024-07-01

      """

  /// A shell with what a script makes.
  static func shell(_ script: String, today: String = "2025-03-03") throws -> TestShell {
    let shell = try TestShell(
      plugins, today: CalendarDate(reading: today), width: nil, isAgreed: true)
    let run = shell.runScript(script)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }
}
