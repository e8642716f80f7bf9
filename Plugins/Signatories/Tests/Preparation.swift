import AccordConventions
import AccordRegistry
import AccordShell
import AccordSignatories
import AccordTesting
import AccordWording
import Testing

/// A small partnership: two signatories of the press release, an agreement open for signature, a
/// ceremony, and a convention that has been sent. Amounts and the SIRET are invented.
let preparation = """
  organisation add region-normandie --kind region --name "Région Normandie" --siret 20005340300057
  organisation add arml --kind regional-association --name "ARML de Normandie"
  organisation add ml-caen --kind mission-locale --name "Mission Locale Caen la Mer Calvados Centre" \\
    --siret 00543000400019 --fictitious
  person add david-margueritte --given-name David --family-name Margueritte
  person add agnes-canayer --given-name Agnès --family-name Canayer --phone "02 31 00 00 01"
  person add marc-millet --given-name Marc --family-name Millet
  mandate add margueritte-region --person david-margueritte --organisation region-normandie \\
    --title-en Vice-President --title-fr Vice-Président --from 2024-01-01 --may-sign
  mandate add canayer-arml --person agnes-canayer --organisation arml \\
    --title-en President --title-fr Présidente --from 2024-01-01 --may-sign
  mandate add saisie-double --person agnes-canayer --organisation arml \\
    --title-en Member --title-fr Membre --from 2024-01-01
  agreement create normandie-2024 --years 2024-2026 --title-en Agreement --title-fr Accord
  agreement party normandie-2024 region-normandie arml ml-caen
  agreement axis normandie-2024 1 --title-en Axis --title-fr Axe
  agreement open normandie-2024 --on 2024-01-15
  ceremony add signature-2024 --agreement normandie-2024 --date 2024-01-29 --host ml-caen
  envelope create e-2024 --agreement normandie-2024 --year 2024 --amount 4M€ \\
    --title-en Envelope --title-fr Enveloppe
  convention add 2024.ml-caen --envelope e-2024 --beneficiary ml-caen --amount 100000 \\
    --object-en Activity --object-fr Activité --conditions-fr X --control-fr X --unused paid-back
  convention approve 2024.ml-caen --decision CP-1 --on 2024-05-01
  convention send 2024.ml-caen --yes --on 2024-06-01

  """

/// A shell with that partnership, and with what `more` adds.
func partnership(
  _ language: Language = .english, and more: String = "", files: [String: String] = [:],
  today: String = "2024-07-01"
) throws -> TestShell {
  let shell = try TestShell(
    [RegistryPlugin(), ConventionsPlugin(), SignatoriesPlugin()], language: language,
    today: CalendarDate(reading: today), width: nil,
    isAgreed: true, files: files)
  let run = shell.runScript(preparation + more)
  try #require(run.exitCode == 0, "\(run.text)")
  return shell
}
