import AccordConventions
import AccordMadeDocuments
import AccordPayments
import AccordRegistry
import AccordShell
import AccordSignatories
import AccordTesting
import AccordWording
import Testing

/// Two conventions of 2024 to make documents of. All of it is invented.
enum DocumentSample {
  static let others: [any Plugin] = [
    RegistryPlugin(), ConventionsPlugin(), SignatoriesPlugin(), PaymentsPlugin(),
  ]

  static let places = [("caen", "35600000049837"), ("elbeuf", "00543000400019")]

  static let parties =
    """
    organisation add region --kind region --name "Région fictive" --commune Rouen
    person add presidente --given-name Camille --family-name Fictif
    mandate add region --person presidente --organisation region --title-fr Présidence --from 2022-01-01 --may-sign

    """
    + places.map { place, siret in
      """
      organisation add ml-\(place) --kind mission-locale --name "Mission Locale fictive de \(place)" --legal-form association --cer 2022-01-15 --siret \(siret) --street "1 rue Fictive" --commune \(place) --fictitious
      person add p-\(place) --given-name Fictif --family-name \(place)
      mandate add m-\(place) --person p-\(place) --organisation ml-\(place) --title-fr Présidence --from 2022-01-01 --may-sign

      """
    }.joined() + """
      agreement create accord --years 2022-2026 --title-fr "Soutien aux Missions Locales"
      agreement party accord region
      agreement party accord --kind mission-locale
      envelope create e24 --agreement accord --year 2024 --amount 1M€ --title-fr Enveloppe

      """

  static func convention(_ place: String, _ amount: Int) -> String {
    """
    convention add 2024.ml-\(place) --envelope e24 --beneficiary ml-\(place) --amount \(amount) --object-fr "Fonctionnement 2024" --conditions-fr "Emploi conforme" --control-fr "Contrôle sur pièces" --unused paid-back --instalments 50/50
    convention approve 2024.ml-\(place) --decision CP-2024-01-05 --on 2024-01-05
    convention send 2024.ml-\(place) --on 2024-01-08 --yes
    convention sign 2024.ml-\(place) --party region --person presidente --on 2024-01-15
    convention sign 2024.ml-\(place) --party ml-\(place) --person p-\(place) --on 2024-01-15
    convention enter-into-force 2024.ml-\(place) --on 2024-01-16

    """
  }

  static let script =
    parties + convention("caen", 90_000) + convention("elbeuf", 40_000) + """
      decision add cp-1 --number CP-2024-01-05 --on 2024-01-05
      decision line cp-1 ml-caen 90000
      decision line cp-1 ml-elbeuf 40000
      ceremony add fete --agreement accord --date 2024-01-29 --host region

      """

  /// A shell in which the script has run, where `running`, on 30 January 2024.
  static func shell(
    _ language: Language = .english, running: Bool = true, more: String = "",
    files: [String: String] = [:], in folder: TemporaryFolder? = nil, today: String? = nil
  ) throws -> TestShell {
    let shell = try TestShell(
      others + [MadeDocumentsPlugin()], language: language,
      today: try today.map { try CalendarDate(reading: $0) }, width: nil, isAgreed: true,
      files: files, in: folder)
    guard running else { return shell }
    let run = shell.runScript(script + more)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  /// A template of one paragraph, with the code in its footer.
  static func template(_ body: String, footer: String = "{document.code}") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" \
    office:mimetype="application/vnd.oasis.opendocument.text">
    <office:meta><dc:language>fr-FR</dc:language></office:meta>
    <office:master-styles><style:master-page style:name="Standard"><style:footer>\
    <text:p>\(footer)</text:p></style:footer></style:master-page></office:master-styles>
    <office:body><office:text><text:p>\(body)</text:p></office:text></office:body>
    </office:document>

    """
  }

  /// The text of a flat file without its tags, each paragraph a line.
  static func words(_ file: String) -> String {
    var text = ""
    var isTag = false
    for character in file.replacing("</text:p>", with: "\n").replacing("</text:h>", with: "\n") {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    return text
  }
}
