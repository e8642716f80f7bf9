import AccordJSON
import AccordLanguage
import AccordWording

/// The types that a script can give its parameters.
enum ParameterType: CaseIterable {
  case text, integer, year, amount, date, rate, truth, identity, file

  /// Its names, folded: what people write after the colon.
  var names: [String] {
    switch self {
    case .text: ["text", "texte"]
    case .integer: ["int", "integer", "entier"]
    case .year: ["year", "annee"]
    case .amount: ["amount", "montant"]
    case .date: ["date"]
    case .rate: ["rate", "taux"]
    case .truth: ["boolean", "bool", "booleen"]
    case .identity: ["identity", "identifiant"]
    case .file: ["file", "fichier"]
    }
  }

  func read(_ text: String) throws(ReadingFault) -> Variable {
    switch self {
    case .text, .file: .value(.text(text), .text)
    case .integer: .value(try ValueType.integer.read(text), .integer)
    case .year: .value(try ValueType.year.read(text), .year)
    case .amount: .value(try ValueType.amount.read(text), .amount)
    case .date: .value(try ValueType.date.read(text), .date)
    case .rate: .value(try ValueType.rate.read(text), .rate)
    case .truth: .value(try ValueType.truth.read(text), .truth)
    case .identity: .value(.identity(try Slug(reading: text)), .identity)
    }
  }
}
