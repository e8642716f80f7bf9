import AccordPartnership
import AccordWording
import Testing

/// A line that keeps every rule; all of it is invented.
private let sound: SCDLRow = {
  var row = SCDLRow()
  for (column, cell) in [
    (.nomAttribuant, "Région fictive"), (.idAttribuant, "20005340300057"),
    (.dateConvention, "2024-04-03"), (.referenceDecision, "CP-1"),
    (.nomBeneficiaire, "Structure fictive"), (.idBeneficiaire, "35600000049837"),
    (.objet, "Fonctionnement"), (.montant, "100000.00"), (.nature, "aide en numéraire"),
    (.conditionsVersement, "échelonné"), (.datesPeriodeVersement, "2024-04-01/2025-06-30"),
    (.notificationUE, "non"), (.pourcentageSubvention, "1"),
  ] as [(SCDLColumn, String)] {
    row[column] = cell
  }
  return row
}()

@Suite struct `A line of the file of grants` {
  private static let today = onDay("2024-06-01")

  @Test func `is sound where it keeps every rule`() {
    #expect(sound.faults(on: Self.today) == [])
  }

  /// A cell, and the code of what is wrong with it; none where it is sound.
  @Test(
    arguments: [
      (.nomAttribuant, "", "empty"), (.nomAttribuant, "A\tB", "line"),
      (.nomAttribuant, "A\nB", "line"),
      (.idAttribuant, "", "empty"), (.idAttribuant, "20005340300017", "siret"),
      (.idAttribuant, "200053403", "siret"), (.idAttribuant, "200 053 403 00057", "form"),
      (.idAttribuant, "45032466000000.0", "siret"),
      (.dateConvention, "", "empty"), (.dateConvention, "03/04/2024", "form"),
      (.dateConvention, "2024-02-30", "form"), (.dateConvention, "2024-4-3", "form"),
      (.dateConvention, "2024-06-01", nil), (.dateConvention, "2024-06-02", "ahead"),
      (.referenceDecision, "", nil), (.nomBeneficiaire, "", "empty"),
      (.idBeneficiaire, "", "no-number"), (.idBeneficiaire, "35600000049838", "siret"),
      (.rnaBeneficiaire, "W142003271", nil), (.rnaBeneficiaire, "142003271", "form"),
      (.rnaBeneficiaire, "W14200327", "form"),
      (.objet, "", "empty"), (.objet, String(repeating: "é", count: 256), nil),
      (.objet, String(repeating: "e", count: 257), "length"),
      (.montant, "", "empty"), (.montant, "100000", nil), (.montant, "100000.5", nil),
      (.montant, "100000,00", "form"), (.montant, "100 000.00", "form"),
      (.montant, "1.005", "form"),
      (.montant, "0", "amount"), (.montant, "0.00", "amount"), (.montant, "-5", "amount"),
      (.montant, "NC", "form"), (.nature, "", "empty"), (.nature, "Aide en numéraire", "word"),
      (.nature, "aide en numéraire;aide en nature", nil),
      (.conditionsVersement, "", "empty"),
      (.conditionsVersement, String(repeating: "a", count: 257), "length"),
      (.datesPeriodeVersement, "", "empty"), (.datesPeriodeVersement, "2024-04-01", nil),
      (.datesPeriodeVersement, "2024-04-01_2025-06-30", "form"),
      (.datesPeriodeVersement, "2024-13-45/2025-06-30", "form"),
      (.datesPeriodeVersement, "2024-04-01/2024-05-01/2024-06-01", "form"),
      (.datesPeriodeVersement, "2025-06-30/2024-04-01", "reversed"),
      (.idRAE, "12345", nil), (.idRAE, "123456", "length"),
      (.notificationUE, "", "empty"), (.notificationUE, "Oui", "word"),
      (.notificationUE, "oui", nil),
      (.notificationUE, "true", "word"), (.pourcentageSubvention, "", "empty"),
      (.pourcentageSubvention, "0.01", nil), (.pourcentageSubvention, "0.005", "share"),
      (.pourcentageSubvention, "1.01", "share"), (.pourcentageSubvention, "60", "share"),
      (.pourcentageSubvention, "0,5", "share"), (.dispositifAide, "", nil),
    ] as [(SCDLColumn, String, String?)])
  func `breaks a rule by one cell`(column: SCDLColumn, cell: String, code: String?) {
    var row = sound
    row[column] = cell
    let faults = row.faults(on: Self.today)
    #expect(faults.map(\.code) == [code.map { "scdl." + $0 }].compactMap(\.self))
    #expect(faults.allSatisfy { $0.column == column && $0.advice != nil })
  }

  @Test func `needs one of the two numbers of the beneficiary`() {
    var row = sound
    (row[.idBeneficiaire], row[.rnaBeneficiaire]) = ("", "W142003271")
    #expect(row.faults(on: Self.today) == [])
  }

  @Test func `stands once in a file`() {
    let faults = SCDLSheet.faults(of: [sound, sound])
    #expect(faults.map(\.index) == [1] && faults.map(\.fault.code) == ["scdl.repeated"])
  }

  @Test(arguments: [
    (["0.6", "0.4"], true), (["0.33", "0.33", "0.33"], true), (["0.7", "0.7"], false),
    (["0.5"], false), (["1", "1"], true), (["0.5", "0.4"], false),
  ])
  func `has a share that makes the whole with the others of its grant`(
    shares: [String], isSound: Bool
  ) {
    let rows = shares.enumerated().map { index, share in
      var row = sound
      (row[.nomBeneficiaire], row[.pourcentageSubvention]) = ("Structure \(index)", share)
      return row
    }
    #expect(SCDLSheet.faults(of: rows).isEmpty == isSound)
  }

  @Test func `has another digest when a cell changes, and the same when payments move`() {
    var (other, moved) = (sound, sound)
    other[.montant] = "100000.01"
    moved[.datesPeriodeVersement] = "2024-04-02/2025-06-30"
    #expect(sound.digest != other.digest && sound.digest == moved.digest)
  }

  @Test(arguments: [
    ("a  b\n c\td", "a b c d"), ("\u{A0}é\u{202F}è ", "é è"),
    (String(repeating: "mot ", count: 100), String(repeating: "mot ", count: 63) + "mot…"),
  ])
  func `holds a text on one line and within its bound`(text: String, cell: String) {
    let made = SCDLRow.cell(text, of: .objet)
    #expect(made == cell && made.unicodeScalars.count <= 256)
  }

  @Test func `cuts a word that alone is too long`() {
    let made = SCDLRow.cell(String(repeating: "x", count: 300), of: .objet)
    #expect(made.unicodeScalars.count == 256 && made.hasSuffix("…"))
  }
}
