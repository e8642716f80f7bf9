import AccordConventions
import AccordPayments
import AccordRegistry
import AccordShell
import AccordSignatories
import AccordTesting
import AccordWording
import Testing

/// A partnership whose conventions are signed, to try payments on. All of it is invented.
enum PaymentSample {
  static let places = ["caen", "rouen", "dieppe", "lisieux", "evreux"]

  /// Numbers with a sound key, of no establishment.
  static let sirets = Dictionary(
    uniqueKeysWithValues: zip(
      places,
      ["99999100300016", "99999101100019", "99999102900011", "99999103700014", "99999104500017"]))

  static let plugins: [any Plugin] = [
    RegistryPlugin(), ConventionsPlugin(), SignatoriesPlugin(), PaymentsPlugin(),
  ]

  /// Organisations, an agreement, an envelope of 1 M€, and conventions of 90 000 € that are sent.
  static let sent = """
    organisation add region-normandie --kind region --name "Région fictive"
    """ + "\n"
    + places.map {
      "organisation add ml-\($0) --kind mission-locale --name \"Mission Locale fictive de \($0)\" --legal-form association --third-party T-\($0) --siret \(sirets[$0] ?? "")"
    }.joined(separator: "\n") + """

      person add david-margueritte --given-name Camille --family-name Fictif
      person add agente --given-name Sacha --family-name Inventé
      mandate add region --person david-margueritte --organisation region-normandie --title-fr Présidence --from 2023-01-01 --may-sign
      agreement create demo --years 2024-2026 --title-fr Démo
      agreement party demo region-normandie
      agreement party demo --kind mission-locale
      envelope create conventions-2024 --agreement demo --year 2024 --amount 1M€ --title-fr Enveloppe --chapter 930 --budget-account 65748
      """ + "\n"
    + places.map {
      """
      person add p-\($0) --given-name Fictif --family-name \($0)
      mandate add m-\($0) --person p-\($0) --organisation ml-\($0) --title-fr Présidence --from 2023-01-01 --may-sign
      convention add 2024.ml-\($0) --envelope conventions-2024 --beneficiary ml-\($0) --amount 90000 --object-fr Soutien --instalments 50/30/20 --conditions-fr "Emploi conforme" --control-fr "Compte rendu" --unused paid-back
      """
    }.joined(separator: "\n") + """

      convention approve --envelope conventions-2024 --decision CP-2024-01-05 --on 2024-01-05
      convention send --envelope conventions-2024 --on 2024-01-08
      """ + "\n"

  /// The same, signed by both on 15 January 2024.
  static let signed =
    sent
    + places.map {
      """
      convention sign 2024.ml-\($0) --party region-normandie --person david-margueritte --on 2024-01-15
      convention sign 2024.ml-\($0) --party ml-\($0) --person p-\($0) --on 2024-01-15
      """
    }.joined(separator: "\n") + "\n"

  /// Confirmed accounts of all but one of them.
  static let accounts =
    zip(places.dropLast(), ["1", "2", "3", "4"]).map { place, number in
      """
      account add ml-\(place)-1 --organisation ml-\(place) --iban \(iban(number)) --holder "Mission Locale fictive" --from 2024-01-01 --entered-by agente
      account confirm ml-\(place)-1 --by david-margueritte --on 2024-01-10
      """
    }.joined(separator: "\n") + "\n"

  /// An invented IBAN whose key is right.
  static func iban(_ digit: String) -> String {
    let account = "3000600001123456789" + digit + "189"
    // FR is 1527 in figures; the key makes the whole 1 modulo 97.
    let remainder = (account + "152700").reduce(0) { ($0 * 10 + ($1.wholeNumberValue ?? 0)) % 97 }
    let key = 98 - remainder
    return "FR" + (key < 10 ? "0" : "") + String(key) + account
  }

  /// A shell in which that script has run.
  static func shell(
    _ script: String, more: [any Plugin] = [], today: CalendarDate? = nil,
    files: [String: String] = [:], in folder: TemporaryFolder? = nil
  ) throws -> TestShell {
    let shell = try TestShell(
      plugins + more, today: today, width: nil, isAgreed: true, files: files, in: folder)
    let run = shell.runScript(script)
    try #require(run.exitCode == 0, "\(run.text)")
    return shell
  }

  /// An amount on a card.
  static func amount(_ field: String, in card: Card) throws -> Money {
    guard
      case .amount(let amount)? = card.fields.first(where: { $0.column.name.en == field })?.value
    else { throw NoAmount(text: "\(field): \(card)") }
    return amount
  }

  struct NoAmount: Error { let text: String }
}
