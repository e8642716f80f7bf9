import AccordConventions
import AccordPayments
import AccordRegistry
import AccordReports
import AccordShell
import AccordSignatories
import AccordTesting
import AccordWording
import Testing

/// A partnership whose conventions of 2023 were in force, to try reports on. All of it is invented.
enum ReportSample {
  static let places = ["caen", "rouen", "dieppe", "lisieux", "evreux"]

  /// Numbers with a sound key, of no establishment.
  static let sirets = Dictionary(
    uniqueKeysWithValues: zip(
      places,
      ["99999100300016", "99999101100019", "99999102900011", "99999103700014", "99999104500017"]))

  static let others: [any Plugin] = [
    RegistryPlugin(), ConventionsPlugin(), SignatoriesPlugin(), PaymentsPlugin(),
  ]

  /// Conventions of 90 000 € of 2023, of which the half of the planned cost is given.
  static let inForce =
    """
    organisation add region-normandie --kind region --name "Région fictive"
    person add david-margueritte --given-name Camille --family-name Fictif
    person add agente --given-name Sacha --family-name Inventé
    mandate add region --person david-margueritte --organisation region-normandie --title-fr Présidence --from 2022-01-01 --may-sign

    """
    + places.map {
      """
      organisation add ml-\($0) --kind mission-locale --name "Mission Locale fictive de \($0)" --legal-form association --siret \(sirets[$0] ?? "")
      person add p-\($0) --given-name Fictif --family-name \($0)
      mandate add m-\($0) --person p-\($0) --organisation ml-\($0) --title-fr Présidence --from 2022-01-01 --may-sign
      """
    }.joined(separator: "\n") + """

      agreement create accord-2022-2026 --years 2022-2026 --title-fr Démo
      agreement party accord-2022-2026 region-normandie
      agreement party accord-2022-2026 --kind mission-locale
      envelope create e23 --agreement accord-2022-2026 --year 2023 --amount 1M€ --title-fr Enveloppe

      """
    + places.map {
      "convention add 2023.ml-\($0) --envelope e23 --beneficiary ml-\($0) --amount 90000 --calculation proportional --planned-cost 180000 --object-fr Soutien --conditions-fr X --control-fr X --unused paid-back"
    }.joined(separator: "\n") + """

      convention approve --envelope e23 --decision CP-1 --on 2023-01-05
      convention send --envelope e23 --on 2023-01-08 --yes

      """
    + places.map {
      """
      convention sign 2023.ml-\($0) --party region-normandie --person david-margueritte --on 2023-01-15
      convention sign 2023.ml-\($0) --party ml-\($0) --person p-\($0) --on 2023-01-15
      """
    }.joined(separator: "\n") + """

      convention enter-into-force --envelope e23 --on 2023-01-16

      """

  /// The same, with the reports of 2023 asked for and the year 2022 closed.
  static let asked =
    inForce + """
      campaign add closed-2022 --agreement accord-2022-2026 --year 2022 --opening 2023-02-01 --deadline 2023-06-30 --control-end 2023-09-30
      campaign close closed-2022 --on 2024-01-10
      campaign add reports-2023 --agreement accord-2022-2026 --year 2023 --opening 2024-01-02 --deadline 2024-06-30 --control-end 2024-09-30
      campaign ask reports-2023

      """

  /// A balanced budget of a report: 180 000 € planned.
  static func budget(_ name: String, actual: Int = 180_000) -> String {
    """
    grant-report line 2023.ml-\(name) 60 --planned 80000 --actual \(actual - 100_000)
    grant-report line 2023.ml-\(name) 64 --planned 100000 --actual 100000
    grant-report line 2023.ml-\(name) 74 --planned 180000 --actual \(actual)

    """
  }

  /// A shell in which that script has run, on 30 January 2024 when no day is given.
  static func shell(
    _ script: String, today: CalendarDate? = nil, files: [String: String] = [:]
  ) throws -> TestShell {
    let shell = try TestShell(
      others + [ReportsPlugin()], today: today, width: nil, isAgreed: true, files: files)
    let run = shell.runScript(script)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }
}
