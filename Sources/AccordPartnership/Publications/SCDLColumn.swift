/// The columns of the national schema « subventions » (SCDL 2.1.1), in their order and by their exact
/// names. The names of a file of another office are folded before they are compared.
public enum SCDLColumn: String, Sendable, Hashable, CaseIterable {
  case nomAttribuant
  case idAttribuant
  case dateConvention
  case referenceDecision
  case nomBeneficiaire
  case idBeneficiaire
  case rnaBeneficiaire
  case objet
  case montant
  case nature
  case conditionsVersement
  case datesPeriodeVersement
  case idRAE
  case notificationUE
  case pourcentageSubvention
  case dispositifAide

  /// Whether no cell of it may be empty. One of the two numbers of the beneficiary is enough.
  public var isRequired: Bool {
    switch self {
    case .referenceDecision, .idBeneficiaire, .rnaBeneficiaire, .idRAE, .dispositifAide: false
    default: true
    }
  }

  /// The most characters of a cell, where the schema has a bound.
  public var greatestLength: Int? {
    switch self {
    case .objet, .conditionsVersement: 256
    case .idRAE: 5
    default: nil
    }
  }
}
